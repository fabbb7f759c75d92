/**
 * Operational time: a day counts as much as arrives on it, so that a Sunday hardly passes and a Monday after it does.
 * Weights are learnt per weekday (their mean is 1); holidays count like a Sunday.
 */
import type { DayNumber } from './types.ts'

const LEAST_WEIGHT = 0.02
/** Arrivals from which a carrier (or a warehouse) has a week of its own. */
const OWN_WEEK_FROM = 500
/** Arrivals to expect before a day can be dead, and the share of them that still is. */
const DEAD_DAY = { from: 8, share: 0.1 }
const REFIT_DAYS = 7
/** Arrivals on a weekday are forgotten by half in this time: carriers change their weeks once in years. */
const HALF_LIFE = 180
/** Days kept before and after the last refit; time outside runs at one a day. */
const PAST = 500
const FUTURE = 500
/** Regions come from people's addresses: past this many pairs of carrier and place, the rest share one line. */
const MOST_LINES = 5000

/** Closed days of a place; '' when unknown. */
export type ClosedAt = (country: string | null, region: string | null) => ReadonlySet<DayNumber>

/** Monday 0 … Sunday 6. */
export const weekdayOf = (day: DayNumber): number => (((day + 3) % 7) + 7) % 7

/** Arrivals per weekday of all ('') and of each carrier or warehouse. */
type Weeks = Map<string, number[]>

/** `believed`: the arrivals as they stood at the last refit. The weights follow from them alone, whenever they are asked for. */
export type CalendarState = { arrivals: Weeks; believed: Weeks; lines: string[]; refitOn: DayNumber; deadDays: DayNumber[] }
export const emptyCalendar = (): CalendarState => ({
  arrivals: new Map(),
  believed: new Map(),
  lines: [lineKey('', null, null)],
  refitOn: 0,
  deadDays: [],
})

export class OperationalTime {
  readonly #state: CalendarState
  readonly #closedAt: ClosedAt
  readonly #lineIds: Map<string, number>
  readonly #sums = new Map<string, Float64Array>()
  readonly #sumsOfLines: (Float64Array | undefined)[] = []

  constructor(state: CalendarState, closedAt: ClosedAt) {
    this.#state = state
    this.#closedAt = closedAt
    this.#lineIds = new Map(state.lines.map((key, id) => [key, id]))
  }

  /** A small number for a line, for keeping beside a parcel. */
  lineOf(key: string): number {
    const known = this.#lineIds.get(key)
    if (known !== undefined) return known
    if (this.#state.lines.length >= MOST_LINES) return 0
    this.#lineIds.set(key, this.#state.lines.length)
    return this.#state.lines.push(key) - 1
  }

  keyOf(line: number): string {
    return this.#state.lines[line]!
  }

  sumsOfLine(line: number): Float64Array {
    const sums = this.#sumsOfLines[line] ?? this.sumsOf(this.#state.lines[line]!)
    this.#sumsOfLines[line] = sums
    return sums
  }

  /** Operational time of every day of a line, summed up: see `between`. */
  sumsOf(line: string): Float64Array {
    const [who = '', country = '', region = ''] = line.split(SEPARATOR)
    const key = lineKey(total(this.#state.believed.get(who)) >= OWN_WEEK_FROM ? who : '', country, region)
    const known = this.#sums.get(key)
    if (known) return known
    if (this.#sums.size > MOST_LINES) this.#sums.clear()
    const sums = this.#sumUp(key)
    this.#sums.set(key, sums)
    return sums
  }

  /** Operational days from the evening of one day to the evening of another. */
  between(sums: Float64Array, from: DayNumber, to: DayNumber): number {
    return this.#at(sums, to) - this.#at(sums, from)
  }

  count(line: number, day: DayNumber): void {
    const key = this.#state.lines[line]!
    for (const who of new Set(['', key.slice(0, key.indexOf(SEPARATOR))])) {
      const counts = this.#state.arrivals.get(who) ?? [0, 0, 0, 0, 0, 0, 0]
      counts[weekdayOf(day)]! += 1
      this.#state.arrivals.set(who, counts)
    }
  }

  /** A day on which next to nothing came although much was to come: a holiday that is on no list. Its time did not pass. */
  noteDay(today: DayNumber, arrivals: number, arrivalsPerDay: number): void {
    const expected = arrivalsPerDay * weightsOf(this.#state.believed.get(''))[weekdayOf(today)]!
    if (expected < DEAD_DAY.from || arrivals > DEAD_DAY.share * expected) return
    this.#state.deadDays = [...this.#state.deadDays.filter((day) => day > today - PAST), today]
    this.#forgetSums()
  }

  /** Once a week the weights follow what was counted. */
  closeDay(today: DayNumber): void {
    if (today - this.#state.refitOn < REFIT_DAYS) return
    const fade = 0.5 ** ((today - this.#state.refitOn) / HALF_LIFE)
    for (const [who, counts] of this.#state.arrivals)
      this.#state.arrivals.set(
        who,
        counts.map((count) => count * fade),
      )
    this.#state.believed = new Map([...this.#state.arrivals].map(([who, counts]) => [who, [...counts]]))
    this.#state.refitOn = today
    this.#forgetSums()
  }

  #forgetSums(): void {
    this.#sums.clear()
    this.#sumsOfLines.length = 0
  }

  #at(sums: Float64Array, day: DayNumber): number {
    const index = day - this.#state.refitOn + PAST
    if (index < 0) return index
    return index < sums.length ? sums[index]! : sums[sums.length - 1]! + index - sums.length + 1
  }

  #sumUp(key: string): Float64Array {
    const [who = '', country, region] = key.split(SEPARATOR)
    const counts = this.#state.believed.get(who) ?? this.#state.believed.get('') ?? Array<number>(7).fill(0)
    const weights = weightsOf(counts)
    const dead = new Set(this.#state.deadDays)
    const closed = this.#closedAt(country || null, region || null)
    const sums = new Float64Array(PAST + FUTURE)
    for (let index = 1; index < sums.length; index++) {
      const day = this.#state.refitOn - PAST + index
      const weight = weights[weekdayOf(day)]!
      sums[index] = sums[index - 1]! + (dead.has(day) ? LEAST_WEIGHT : closed.has(day) ? Math.min(weight, weights[6]!) : weight)
    }
    return sums
  }
}

const SEPARATOR = '\u0001'
/** The days that a carrier's parcels to a place (or a warehouse's hand-overs) live on. */
export const lineKey = (who: string, country: string | null, region: string | null): string =>
  `${who}${SEPARATOR}${country ?? ''}${SEPARATOR}${region ?? ''}`
/** One imagined arrival a weekday: after three arrivals, nothing is known of a Thursday. */
const weightsOf = (counts: readonly number[] = [0, 0, 0, 0, 0, 0, 0]): number[] =>
  counts.map((count) => Math.max(LEAST_WEIGHT, ((count + 1) * 7) / (total(counts) + 7)))
const total = (counts: readonly number[] | undefined): number => counts?.reduce((sum, count) => sum + count, 0) ?? 0
