/**
 * An empty installation opens with something in it: a demo shop, or with `--no-demo` one merchant with keys. What must be
 * printed at every start and is kept nowhere else in the clear lies in one file beside the master key.
 */
import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Accounts, connectAdapter, createApiKey, createMerchant, listConnections, listMerchants } from '#features/accounts'
import { saveOffer } from '#features/shipping-options'
import type { Ctx, WithMerchant } from '#platform/context'
import type { Database } from '#platform/database'
import { assert } from '#shared/assert'
import type { Config } from '../config.ts'
import { shippingOffer } from '../demo/shipping-offer.ts'
import { shop } from '../demo/shop.ts'

export type FirstRun = {
  merchantId: string | null
  demo: boolean
  /** True when this start made the merchant: the demo shop is still empty. */
  fresh: boolean
  apiKey: string | null
  publicKey: string | null
  dashboard: string | null
  lateOrder: string | null
  connections: { id: string; kind: string; adapter: string; webhookUrl: string }[]
  secrets: { store: string; carrier: string } | null
}

type Kept = { merchantId: string; demo: boolean; apiKey: string; publicKey: string; secrets: { store: string; carrier: string } | null }
export type FirstMerchantOptions = {
  config: Config
  database: Database
  masterKey: Uint8Array
  now(): Temporal.Instant
  withMerchant: WithMerchant
  accounts: Accounts
  baseUrl: string
}

export async function openFirstMerchant(options: FirstMerchantOptions): Promise<FirstRun> {
  const merchants = await listMerchants(options.database)
  const file = join(options.config.dataFolder, 'first-run.json')
  const wantsDemo = options.config.demo === true || (options.config.demo === null && merchants.length === 0)
  const missing = wantsDemo ? !merchants.some((one) => one.demo) : merchants.length === 0
  if (missing) await make(options, wantsDemo, file)
  const kept = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Kept) : null
  if (!kept)
    return {
      merchantId: merchants[0]?.id ?? null,
      demo: false,
      fresh: false,
      apiKey: null,
      publicKey: null,
      dashboard: null,
      lateOrder: null,
      connections: [],
      secrets: null,
    }
  const connections = await options.withMerchant(kept.merchantId, (ctx) => listConnections(ctx))
  const dashboard = kept.demo
    ? await options.accounts.signInLink(kept.merchantId, 'Demo owner')
    : (await options.accounts.hasStaff(kept.merchantId))
      ? null
      : await options.accounts.ownerLink(kept.merchantId)
  return {
    ...kept,
    fresh: missing,
    dashboard,
    lateOrder: null,
    connections: connections.map(({ publicId, kind, adapter, webhookUrl }) => ({ id: publicId, kind, adapter, webhookUrl })),
  }
}

async function make(options: FirstMerchantOptions, demo: boolean, file: string): Promise<void> {
  const merchantId = await createMerchant(options.database, options.masterKey, options.now(), { settings: demo ? shop.settings : {}, demo })
  const secrets = demo ? { store: randomBytes(24).toString('hex'), carrier: randomBytes(24).toString('hex') } : null
  const keys = await options.withMerchant(merchantId, async (ctx) => {
    await connect(ctx, 'channel', 'mailbox', { folder: join(options.config.dataFolder, 'mailbox') })
    await connect(ctx, 'channel', 'web-chat', {})
    if (secrets) {
      await connect(ctx, 'store', 'shopify', { secret: secrets.store })
      await connect(ctx, 'carrier', 'demo', { secret: secrets.carrier })
      const offer = await saveOffer(ctx, shippingOffer, null)
      assert(offer.outcome === 'saved', 'the offer of the demo shop is sound')
    }
    const secret = await createApiKey(ctx, { kind: 'secret', name: 'First key', scopes: ['*'] })
    const open = await createApiKey(ctx, { kind: 'public', name: 'Widget', scopes: ['widget'], origins: demo ? [options.baseUrl] : [] })
    return { apiKey: secret.key, publicKey: open.key }
  })
  const kept: Kept = { merchantId, demo, ...keys, secrets }
  writeFileSync(file, `${JSON.stringify(kept, null, 2)}\n`, { mode: 0o600 })
}

async function connect(ctx: Ctx, kind: 'store' | 'carrier' | 'channel', adapter: string, settings: Record<string, string>): Promise<void> {
  const result = await connectAdapter(ctx, { kind, adapter, settings })
  assert(result.outcome === 'connected', `the settings of ${adapter} are complete`)
}
