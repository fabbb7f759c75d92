/** What a transaction needs to know of its merchant: settings and keys, read once every few seconds. */
import { sql } from 'kysely'
import type { Db } from '#platform/database'
import { merchantSecrets } from '#platform/secrets'
import type { MerchantSettings, Secrets } from './index.ts'

export const defaultSettings: MerchantSettings = {
  name: 'My shop',
  timeZone: 'Europe/Berlin',
  language: 'en',
  country: 'DE',
  supportEmail: null,
  cutOff: '14:00',
  handlingDaysMin: 0,
  handlingDaysMax: 1,
  closedWeekdays: [6, 7],
  closedDates: [],
  region: null,
  city: null,
  promiseLevel: 0.9,
  brandColor: '#1f5eff',
  returnsPolicy: null,
  policies: {},
  replyWithinHours: 24,
  supportHours: null,
}

export type KnownMerchant = { settings: MerchantSettings; secrets: Secrets }
const FRESH_MS = 5_000

/** Reads with the worker role, because the merchant's own transaction is only about to begin. Throws for an unknown merchant. */
export function merchantCache(
  worker: Db,
  masterKey: Uint8Array,
  monotonicMs: () => number,
): { get(id: string): Promise<KnownMerchant>; forget(id: string): void } {
  const known = new Map<string, { readAt: number; merchant: Promise<KnownMerchant> }>()
  const read = async (id: string): Promise<KnownMerchant> => {
    const row = await worker.first(
      sql<{ settings: Partial<MerchantSettings>; sealed_key: Uint8Array }>`select settings, sealed_key from merchant where id = ${id}`,
    )
    if (!row) throw new UnknownMerchant(id)
    return { settings: { ...defaultSettings, ...row.settings }, secrets: merchantSecrets(masterKey, row.sealed_key) }
  }
  return {
    get: (id) => {
      const entry = known.get(id)
      if (entry && monotonicMs() - entry.readAt < FRESH_MS) return entry.merchant
      const merchant = read(id)
      known.set(id, { readAt: monotonicMs(), merchant })
      merchant.catch(() => known.delete(id))
      return merchant
    },
    forget: (id) => known.delete(id),
  }
}

export class UnknownMerchant extends Error {
  constructor(id: string) {
    super(`there is no merchant ${id}`)
    this.name = 'UnknownMerchant'
  }
}
