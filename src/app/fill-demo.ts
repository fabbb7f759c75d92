/** Fills a new demo shop once the doors are open, finds the tracking page of its late order at every start, and keeps the shop's world alive. */
import { join } from 'node:path'
import { composeLetter } from '#adapters/channels'
import { trackingLink } from '#features/access'
import { findOrderByName, listOrders } from '#features/orders'
import { promiseOfOrder } from '#features/promises'
import type { WithMerchant } from '#platform/context'
import type { Log } from '#platform/log'
import { guestsAmong } from '../demo/guests.ts'
import { type LivingShop, openLivingShop } from '../demo/living-shop.ts'
import { lateOrderName, seedDemoShop } from '../demo/seed.ts'
import type { Doors } from '../simulator/index.ts'
import type { FirstRun } from './first-merchant.ts'
import { takeInHistory } from './take-in-history.ts'

// The links are worth this long a wait; on a slow machine the page fills a little after they are printed.
const LONGEST_WAIT_MS = 8_000

export type DemoParts = {
  dataFolder: string
  withMerchant: WithMerchant
  now(): Temporal.Instant
  machineNow(): Temporal.Instant
  isSettled(): Promise<boolean>
  listeningAt: string
  log: Log
}

export async function fillDemo(firstRun: FirstRun, parts: DemoParts): Promise<string | null> {
  if (!firstRun.demo || !firstRun.merchantId) return null
  const doors = doorsOf(firstRun, parts)
  if (firstRun.fresh && doors) await seedDemoShop(doors, parts.now())
  return await linkOf(firstRun.merchantId, lateOrderName(), parts)
}

/** From now on until it is stopped; null where there is no demo shop. */
export function keepDemoAlive(
  firstRun: FirstRun,
  { dataFolder, withMerchant, now, isSettled, log, ...parts }: DemoParts,
): LivingShop | null {
  const { merchantId } = firstRun
  const doors = doorsOf(firstRun, parts)
  if (!firstRun.demo || !merchantId || !doors) return null
  return openLivingShop({
    dataFolder,
    doors,
    now,
    isSettled,
    log,
    importHistory: (world, orders, asOf) => takeInHistory((work) => withMerchant(merchantId, work), world, orders, asOf),
    post: async (letter) => void (await composeLetter(join(dataFolder, 'mailbox'), letter)),
    findGuests: () => withMerchant(merchantId, async (ctx) => guestsAmong((await listOrders(ctx, { limit: 40 })).orders)),
  })
}

function doorsOf(
  { connections, secrets }: FirstRun,
  { listeningAt, machineNow }: Pick<DemoParts, 'listeningAt' | 'machineNow'>,
): Doors | null {
  if (!secrets) return null
  const urlOf = (adapter: string): string => `${listeningAt}/webhooks/${connections.find((one) => one.adapter === adapter)?.id ?? ''}`
  return {
    store: { url: urlOf('shopify'), secret: secrets.store },
    carrier: { url: urlOf('demo'), secret: secrets.carrier },
    now: machineNow,
  }
}

async function linkOf(merchantId: string, orderName: string, { withMerchant }: Pick<DemoParts, 'withMerchant'>): Promise<string | null> {
  for (const until = performance.now() + LONGEST_WAIT_MS; performance.now() < until; ) {
    const link = await withMerchant(merchantId, async (ctx) => {
      const order = await findOrderByName(ctx, orderName)
      const late = order && (await promiseOfOrder(ctx, order.id))?.late
      return order && late ? await trackingLink(ctx, order.id) : null
    })
    if (link) return link
    await new Promise((done) => setTimeout(done, 100))
  }
  return null
}
