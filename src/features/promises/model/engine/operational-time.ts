/**
 * Operational time: a day counts as much as arrives on it, so that a Sunday hardly passes and a Monday after it does.
 * Weights are learnt per weekday (their mean is 1); holidays count like a Sunday.
 */
import { fade } from './fading.ts'
import type { DayNumber, Path } from './types.ts'

const LEAST_WEIGHT = 0.02
/** Arrivals from which a carrier (or a warehouse) has a week of its own. */
const OWN_WEEK_FROM = 500
/** Arrivals to expect before a day can be dead, and the share of them that still is. */
const DEAD_DAY = { from: 8, share: 0.1 }
const REFIT_DAYS = 7
/** Carriers change their weeks once in years. */
const HALF_LIFE = 180
/** Days kept before and after the last refit; time outside runs at one a day. */
const AROUND = 500

/** Whose weekdays a leg lives on (the carrier's, the warehouse's), and where its closed days are looked up. */
export type Calendar = {
  whoOf(path: Path): string | null
  placeOf(path: Path): string
  closedAt(path: Path): ReadonlySet<DayNumber>
}

/** Monday 0 … Sunday 6. */
export const weekdayOf = (day: DayNumber): number => (((day + 3) % 7) + 7) % 7

/** Faded arrivals per weekday, of all ('') and of each carrier or warehouse; the weights of those that have a week of their own. */
export const emptyCalendar = () => ({
  arrivals: new Map<string, number[]>(),
  weights: new Map([['', Array<number>(7).fill(1)]]),
  refitOn: 0,
  deadDays: [] as DayNumber[],
})

export class OperationalTime {
  readonly #state: ReturnType<typeof emptyCalendar>
  readonly #of: Calendar
  /** Per carrier and place, and again per path, because they are asked for all the time: the days added up. */
  readonly #sums = new Map<string, Float64Array>()
  #sumsOfPaths = new WeakMap<Path, Float64Array>()

  constructor(state: ReturnType<typeof emptyCalendar>, of: Calendar) {
    this.#state = state
    this.#of = of
  }

  /** Operational days from the evening of one day to the evening of another. */
  between(path: Path, from: DayNumber, to: DayNumber): number {
    const sums = this.#sumsOf(path)
    const at = (day: DayNumber): number => {
      const index = day - this.#state.refitOn + AROUND
      const inside = Math.min(Math.max(index, 0), sums.length - 1)
      return sums[inside]! + index - inside
    }
    return at(to) - at(from)
  }

  count(path: Path, day: DayNumber): void {
    for (const who of new Set(['', this.#of.whoOf(path) ?? '']))
      this.#state.arrivals.getOrInsertComputed(who, () => Array<number>(7).fill(0))[weekdayOf(day)]! += 1
  }

  /** A day on which next to nothing came although much was to come is a holiday that is on no list: its time did not pass. */
  closeDay(today: DayNumber, arrivals: number, usualArrivals: number): void {
    const expected = usualArrivals * this.#state.weights.get('')![weekdayOf(today)]!
    const isDead = expected >= DEAD_DAY.from && arrivals <= DEAD_DAY.share * expected
    if (isDead) this.#state.deadDays.push(today)
    if (today - this.#state.refitOn >= REFIT_DAYS) this.#refit(today)
    else if (!isDead) return
    this.#sums.clear()
    this.#sumsOfPaths = new WeakMap()
  }

  /** One imagined arrival a weekday: after three arrivals, nothing is known of a Thursday. */
  #refit(today: DayNumber): void {
    const { arrivals, weights, refitOn, deadDays } = this.#state
    for (const [who, counts] of arrivals) {
      const faded = counts.map((count) => count * fade(today - refitOn, HALF_LIFE))
      const all = faded.reduce((sum, count) => sum + count, 7)
      const fitted = faded.map((count) => Math.max(LEAST_WEIGHT, (7 * (count + 1)) / all))
      arrivals.set(who, faded)
      if (who === '' || all >= OWN_WEEK_FROM) weights.set(who, fitted)
    }
    this.#state.deadDays = deadDays.filter((day) => day > today - AROUND)
    this.#state.refitOn = today
  }

  #sumsOf(path: Path): Float64Array {
    const known = this.#sumsOfPaths.get(path)
    if (known) return known
    const sums = this.#sums.getOrInsertComputed(`${this.#of.whoOf(path)}\u0001${this.#of.placeOf(path)}`, () => this.#sumUp(path))
    this.#sumsOfPaths.set(path, sums)
    return sums
  }

  #sumUp(path: Path): Float64Array {
    const { weights, deadDays, refitOn } = this.#state
    const [week, closed, dead] = [weights.get(this.#of.whoOf(path) ?? '') ?? weights.get('')!, this.#of.closedAt(path), new Set(deadDays)]
    const sums = new Float64Array(2 * AROUND)
    for (let index = 1, day = refitOn - AROUND + 1; index < sums.length; index++, day++) {
      const weight = week[weekdayOf(day)]!
      sums[index] = sums[index - 1]! + (dead.has(day) ? LEAST_WEIGHT : closed.has(day) ? Math.min(weight, week[6]!) : weight)
    }
    return sums
  }
}
