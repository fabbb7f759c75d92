/** Connections as the door needs them: settings opened, kept for a few seconds, looked up by a public id that carries the merchant's id. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Settings } from '#contracts/adapter'
import type { Ctx, WithMerchant } from '#platform/context'
import { connectionsOf } from './queries.ts'

export type KnownConnection = {
  merchantId: string
  id: string
  kind: 'store' | 'carrier' | 'channel' | 'language_model'
  adapter: string
  enabled: boolean
  settings: Settings
  seal: Ctx['secrets']['seal']
}

const FRESH_MS = 3_000
/** How often at most an unknown id makes us look again. */
const MISSED_MS = 20

/** `con_` and 64 hex digits: the merchant's id, then the connection's. */
export const publicConnectionId = (merchantId: string, connectionId: string): string =>
  `con_${merchantId.replaceAll('-', '')}${connectionId.replaceAll('-', '')}`

export function parsePublicConnectionId(text: string): { merchantId: string; connectionId: string } | null {
  const match = /^con_([0-9a-f]{32})([0-9a-f]{32})$/.exec(text)
  return match ? { merchantId: toUuid(match[1] ?? ''), connectionId: toUuid(match[2] ?? '') } : null
}

const toUuid = (hex: string): string => `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`

export function connectionCache(withMerchant: WithMerchant): {
  find(merchantId: string, connectionId: string): Promise<KnownConnection | null>
  all(merchantId: string): Promise<KnownConnection[]>
  /** As it was when it was last read, however long ago; null when it never was. For answers that cannot wait for the database. */
  recall(merchantId: string, connectionId: string): KnownConnection | null
  forget(merchantId: string): void
} {
  const known = new Map<string, { readAt: number; list: Promise<KnownConnection[]> }>()
  const lastRead = new Map<string, KnownConnection[]>()
  const read = (merchantId: string): Promise<KnownConnection[]> =>
    withMerchant(merchantId, async (ctx) => {
      const rows = await ctx.db.all(connectionsOf(merchantId))
      return rows.map((row) => ({
        merchantId,
        id: row.id,
        kind: row.kind,
        adapter: row.adapter,
        enabled: row.enabled,
        seal: ctx.secrets.seal,
        settings: JSON.parse(Buffer.from(ctx.secrets.open(row.sealed_settings)).toString()) as Settings,
      }))
    })
  const all = (merchantId: string): Promise<KnownConnection[]> => {
    const entry = known.get(merchantId)
    if (entry && performance.now() - entry.readAt < FRESH_MS) return entry.list
    const list = read(merchantId)
    known.set(merchantId, { readAt: performance.now(), list })
    list.then(
      (connections) => lastRead.set(merchantId, connections),
      () => known.delete(merchantId),
    )
    return list
  }
  const find = async (merchantId: string, connectionId: string): Promise<KnownConnection | null> => {
    const found = (await all(merchantId)).find((one) => one.id === connectionId)
    if (found) return found
    // It may have been made since: the first webhook of a new connection must not be refused. Guesses share one look.
    const entry = known.get(merchantId)
    const age = entry ? performance.now() - entry.readAt : MISSED_MS
    if (age < MISSED_MS) await sleep(MISSED_MS - age)
    if (known.get(merchantId) === entry) known.delete(merchantId)
    return (await all(merchantId)).find((one) => one.id === connectionId) ?? null
  }
  const recall = (merchantId: string, connectionId: string): KnownConnection | null =>
    lastRead.get(merchantId)?.find((one) => one.id === connectionId) ?? null
  return { all, find, recall, forget: (merchantId) => void known.delete(merchantId) }
}
