/** When the last of several parcels arrives. */
import { Curve } from './curve.ts'
import type { DayNumber, Outlook } from './types.ts'

/**
 * `sharedLane`: the same hub on the same days, so that they come together and the slowest counts; otherwise each may be late
 * on its own. The basis is that of the parcel least is known of. There must be at least one.
 */
export function combine(outlooks: readonly [Outlook, ...Outlook[]], { sharedLane }: { sharedLane: boolean }): Outlook {
  const first = Math.max(...outlooks.map(firstDayOf))
  const joined = (kind: 'arrivedBy' | 'arrivedByAtAll') =>
    new Curve(first, (day) => outlooks.reduce((all, one) => (sharedLane ? Math.min(all, one[kind](day)) : all * one[kind](day)), 1))
  const [arriving, all] = [joined('arrivedBy'), joined('arrivedByAtAll')]
  return {
    arrivedBy: (day) => arriving.at(day),
    arrivedByAtAll: (day) => all.at(day),
    range(level) {
      // What the parcels' own ranges leave out on average: their tails have been set right by experience.
      const left = outlooks.map((one) => leftOut(one, level))
      return arriving.range(mean(left.map(([below]) => below)), mean(left.map(([, above]) => above)))
    },
    quantile: (share) => arriving.quantile(share),
    get basis() {
      return outlooks.map((one) => one.basis).reduce((least, basis) => (basis.deliveries < least.deliveries ? basis : least))
    },
  }
}

/** The first day with a chance. */
function firstDayOf(outlook: Outlook): DayNumber {
  let day = outlook.range(0.95)[0]
  while (outlook.arrivedBy(day - 1) > 0) day--
  return day
}

function leftOut(outlook: Outlook, level: number): [number, number] {
  const [from, until] = outlook.range(level)
  return [outlook.arrivedBy(from - 1), 1 - outlook.arrivedBy(until)]
}

const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
