/** The chance that a parcel has arrived, evening by evening, and the whole days that follow from it. */
import { clamped } from './fading.ts'
import type { DayNumber } from './types.ts'

/** A year and a half past the start nobody promises anything. */
const MOST_DAYS = 550

export type Curve = ReturnType<typeof curveOf>

/** `share`: P(arrived by the end of a day) of those that ever arrive, who are the share `arriving`; rising, 0 before `first`. */
export function curveOf(first: DayNumber, arriving: number, share: (day: DayNumber) => number) {
  const known: number[] = []
  const at = (day: DayNumber): number => {
    const index = Math.min(MOST_DAYS, day - first)
    for (let next = known.length; next <= index; next++) known.push(clamped(share(first + next), known[next - 1] ?? 0, 1))
    return known[index] ?? 0
  }
  const firstDay = (wanted: number): DayNumber => {
    let day = first
    while (at(day) < wanted && day < first + MOST_DAYS) day++
    return day
  }
  const nearest = (wanted: number): DayNumber => {
    const day = firstDay(wanted)
    return wanted - at(day - 1) < at(day) - wanted ? day - 1 : day
  }
  return {
    first,
    arriving,
    at,
    /** First and last day for these shares before the one and with the other; whole days, so the nearest shares that there are. */
    range(before: number, upTo: number): [DayNumber, DayNumber] {
      const from = nearest(before) + 1
      return [from, Math.max(from, nearest(upTo))]
    },
    /** Fractional: the arrivals of a day are spread around its middle. */
    quantile(wanted: number): number {
      const day = firstDay(wanted)
      const [before, then] = [at(day - 1), at(day)]
      return day - 0.5 + (then > before ? clamped((wanted - before) / (then - before), 0, 1) : 0.5)
    },
  }
}
