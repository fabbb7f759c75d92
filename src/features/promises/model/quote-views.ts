/** The three questions of a checkout: what is cheapest, what is fastest, what is there by the day it is needed. */
import type { Day } from './day.ts'

export type Ranked = {
  promiseId: string
  option: string
  price: { amountMinor: number } | null
  earliest: Day
  latest: Day
  /** P(arrived by the end of the day asked for); null when none was asked for or nobody can tell. */
  pOnTime: number | null
}
export type QuoteViews = {
  cheapest: string | null
  fastest: string | null
  /** The cheapest option that is there by that day with at least nine chances in ten; `best`: the likeliest, however likely. */
  arrivesBy: { date: Day; option: string | null; best: string | null } | null
}

/** By ids of options; null where there is none. Options without a price are never "cheapest" before one with a price. */
export function viewsOf(options: readonly Ranked[], arriveBy: Day | null): QuoteViews {
  const price = (one: Ranked): number => one.price?.amountMinor ?? Number.POSITIVE_INFINITY
  const cheaper = (a: Ranked, b: Ranked): number => compare(price(a), price(b)) || faster(a, b)
  const sure = options.filter((one) => one.pOnTime !== null && one.pOnTime >= SURE)
  const known = options.filter((one) => one.pOnTime !== null && one.pOnTime > 0)
  const first = (list: readonly Ranked[], order: (a: Ranked, b: Ranked) => number): string | null => list.toSorted(order)[0]?.option ?? null
  return {
    cheapest: first(options, cheaper),
    fastest: first(options, (a, b) => faster(a, b) || compare(price(a), price(b))),
    arrivesBy:
      arriveBy === null
        ? null
        : {
            date: arriveBy,
            option: first(sure, cheaper),
            best: first(known, (a, b) => compare(b.pOnTime ?? 0, a.pOnTime ?? 0) || cheaper(a, b)),
          },
  }
}

const SURE = 0.9
const faster = (a: Ranked, b: Ranked): number => compare(a.latest, b.latest) || compare(a.earliest, b.earliest)
// Not by difference: infinity less infinity is no number.
const compare = <T extends string | number>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0)
