/** When nothing moves: the warehouse's closed days as they were known from an evening on. Kept with the engine's state. */
import type { Day } from './day.ts'
import { canonicalJson } from './ledger.ts'

export type KnownCalendar = {
  /** The first open day on which it counted. */
  from: Day
  country: string | null
  region: string | null
  closedDates: readonly Day[]
}

type Shop = { country: string; region: string | null; closedDates: readonly string[] }

/** The list with the shop's calendar of today, which counts from `from` on; the list itself when nothing has changed. */
export function withCalendar(known: readonly KnownCalendar[], from: Day, shop: Shop): KnownCalendar[] {
  const now = { from, country: shop.country || null, region: shop.region, closedDates: [...new Set(shop.closedDates)].sort() }
  const last = known.at(-1)
  return last && canonicalJson({ ...last, from }) === canonicalJson(now) ? [...known] : [...known.filter((one) => one.from < from), now]
}

/** The calendar that counts on a day; days before the first one use the first one. */
export const calendarOn = (known: readonly KnownCalendar[], day: Day): KnownCalendar | null =>
  known.findLast((one) => one.from <= day) ?? known[0] ?? null
