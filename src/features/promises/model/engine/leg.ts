/** One leg of the way (order to door, order to carrier, carrier to door): what it has learnt, and what it makes of a path. */
import { answers, deliveriesOf, type Keys, LEVELS, learn, noCells } from './cells.ts'
import { Curve } from './curve.ts'
import { clamped, fade } from './fading.ts'
import { emptyLifeTable, groupOf, LifeTable } from './life-table.ts'
import { type Calendar, emptyCalendar, OperationalTime } from './operational-time.ts'
import { RANGE_LEVELS, startingTails, TailControl } from './tail-control.ts'
import type { DayNumber, Path, StatedDays } from './types.ts'

/** Arrivals in memory below which everything ages more slowly, and how much more slowly at most. */
const PACE = { halfLife: 25, full: 150, mostStretch: 40 }
/** Stated days count as this many deliveries. */
const STATED_WEIGHT = 10
/** Scatter is told apart from so many deliveries on; the exponent holds it back. */
const SPREAD = { from: 300, power: 0.7, least: 0.5, most: 2 }
/** Parcels that have not arrived by then are taken for lost: days, or this many times the mean. */
const LOST = { days: 90, means: 4, forGood: 0.5, firmness: 50 }
/** Who arrives at all has arrived by then; at most this share of the parcels is thought never to arrive. */
const CURE = { days: 45, means: 5, most: 0.05 }
/** A peak fills weeks with its late arrivals: its parcels count for less, by the starts of its week against those of the last eight. */
const IMPORTANCE = { weeks: 8, least: 0.2, most: 4 }
/** A queue twice as long as usual, of all and of the origin: 19 % and 6 % later. Shows delays before any late arrival does. */
const QUEUE = { slopes: [0.25, 0.08], halfLife: 60, most: 2.5 }
/** The days before a leg has begun end here, on the scale of log(τ + 1). */
const BEFORE_START = Math.log(0.5)
/** Days of which the number of starts is kept. */
const STARTS = 400
const OWN_LEVELS = ['country', 'service', 'all'].map((name) => LEVELS.findIndex((level) => level.name === name))

/** Frozen when a promise is made. */
export type Standing = { start: DayNumber; score: number; spread: number; queued: number }
/** `rho` of the last closed evening; `evenings` that judge its ranges. */
export type Parcel = Standing & { rho: number; evenings: DayNumber[] }

export type LegState = ReturnType<typeof emptyLeg>
/** `age`: days gone by, slower for slow shops; `starts`: legs begun today, yesterday, …; `pace`: faded arrivals, their days, parcels lost; arrivals of today, starts of a usual week. */
export const emptyLeg = () => ({
  age: 0,
  calendar: emptyCalendar(),
  cells: noCells(),
  table: emptyLifeTable(),
  tails: startingTails(),
  queues: new Map<string, { open: number; usual: number }>(),
  starts: Array<number>(STARTS).fill(0),
  pace: { arrivals: 0, days: 0, lost: 0, today: 0, week: 0 },
})

export class Leg {
  readonly calendar: OperationalTime
  readonly tails: TailControl
  readonly #table: LifeTable
  readonly #usualScore: number
  readonly state: LegState
  readonly #open = new Map<string, number>()

  /** `usualDays`: what a leg like this takes, for the first day of a shop. */
  constructor(state: LegState, usualDays: number, calendar: Calendar) {
    this.state = state
    this.#usualScore = Math.log(1 + usualDays)
    this.calendar = new OperationalTime(state.calendar, calendar)
    this.tails = new TailControl(state.tails)
    this.#table = new LifeTable(state.table)
  }

  get meanDays(): number {
    const { arrivals, days } = this.state.pace
    return arrivals > 0 ? days / arrivals : 5
  }

  /** Deliveries of this carrier and service to this country: the shop's own experience with such a path. */
  ownDeliveries(keys: Keys): number {
    const level = OWN_LEVELS.find((one) => keys[one] !== null)
    return level === undefined ? 0 : deliveriesOf(this.state.cells, keys, level)
  }

  standing(path: Path, keys: Keys, start: DayNumber, stated?: StatedDays): Standing {
    const { cells, age, queues } = this.state
    const queued = queues.get('')?.open
      ? QUEUE.slopes.reduce((sum, slope, side) => sum + slope * this.#queue(side ? path.originId : ''), 0)
      : 0
    const chain = this.#usualScore + queued + answers(cells, keys, 'score', age)
    const own = this.ownDeliveries(keys)
    const spread = clamped(Math.exp(SPREAD.power * answers(cells, keys, 'spread', age, 1)), SPREAD.least, SPREAD.most)
    return {
      start,
      score: stated ? (own * chain + STATED_WEIGHT * scoreOf(stated)) / (own + STATED_WEIGHT) : chain,
      spread: deliveriesOf(cells, keys, 0) < SPREAD.from ? 1 : spread,
      queued,
    }
  }

  /** P(arrived by the end of a day | not by the end of `notBy`). */
  curve(path: Path, standing: Standing, notBy: DayNumber | null, neverCounted = false): Curve {
    const group = groupOf(standing.score)
    const first = notBy === null ? standing.start : Math.max(standing.start, notBy + 1)
    const risen = (day: DayNumber) => this.#table.risenAt(group, this.#rho(path, standing, day))
    const before = risen(first - 1)
    const arrivedBy = (day: DayNumber) => 1 - Math.exp(before - risen(day))
    const horizon = standing.start + Math.round(Math.max(CURE.days, CURE.means * this.meanDays))
    const arriving = neverCounted ? 1 : Math.max(1 - CURE.most, arrivedBy(Math.max(horizon, first)))
    return new Curve(first, (day) => arrivedBy(day) / arriving)
  }

  begin(path: Path, keys: Keys, start: DayNumber, today: DayNumber, stated?: StatedDays): Parcel {
    const standing = this.standing(path, keys, start, stated)
    if (today - start < STARTS) this.state.starts[today - start]! += 1
    const curve = this.curve(path, standing, null)
    const evenings = RANGE_LEVELS.flatMap((level) => {
      const [from, until] = curve.range(...this.tails.sharesOf(level))
      return [from - 1, until]
    })
    this.tails.expect(evenings, today)
    return { ...standing, rho: this.#rho(path, standing, start - 1), evenings }
  }

  /** It arrived: everything learns. `on` may lie some days back (learnt late). Nothing is learnt from an arrival before the start. */
  finish(path: Path, keys: Keys, parcel: Parcel, on: DayNumber, today: DayNumber): void {
    const { start, score, queued, rho, evenings } = parcel
    if (on < start) {
      this.drop(parcel, today)
      return
    }
    const group = groupOf(score)
    const before = Math.min(rho, this.#rho(path, parcel, on - 1))
    const importance = this.#importanceOf(today - start)
    // What was counted as "on its way" after it had arrived is taken back.
    this.#table.cross(group, before, rho, -importance)
    this.#table.arrive(group, before, this.#rho(path, parcel, on), importance)
    this.tails.arrived(evenings, on, today)
    const y = this.#scale(path, start, on)
    const left = { score: y - this.#usualScore - queued, spread: Math.log(Math.abs(y - score) + 0.02) }
    learn(this.state.cells, keys, left, importance, this.state.age)
    this.calendar.count(path, on)
    this.state.pace.arrivals += 1
    this.state.pace.today += 1
    this.state.pace.days += on - start
  }

  isLost({ start }: Parcel, today: DayNumber): boolean {
    return start < today - Math.max(LOST.days, LOST.means * this.meanDays)
  }

  lose(): void {
    this.state.pace.lost += 1
  }

  /** It leaves the stream without having arrived. */
  drop(parcel: Parcel | undefined, today: DayNumber): void {
    if (parcel) this.tails.expect(parcel.evenings, today, -1)
  }

  /** The first step of an evening: whether the day that ends here has passed at all. */
  closeCalendar(today: DayNumber): void {
    const { pace } = this.state
    this.calendar.closeDay(today, pace.today, (pace.arrivals * Math.LN2) / PACE.halfLife)
    pace.today = 0
  }

  /** The second: every parcel that is still on its way was so for this day, too. */
  cross(path: Path, parcel: Parcel, today: DayNumber): void {
    const rho = this.#rho(path, parcel, today)
    this.#table.cross(groupOf(parcel.score), parcel.rho, rho, this.#importanceOf(today - parcel.start))
    parcel.rho = rho
    for (const key of path.originId ? ['', path.originId] : ['']) this.#open.set(key, (this.#open.get(key) ?? 0) + 1)
  }

  /** The third: it is learnt from, and a day's worth forgotten. */
  closeDay(today: DayNumber): void {
    const { pace, queues, starts } = this.state
    const aged = 1 / clamped(PACE.full / pace.arrivals, 1, PACE.mostStretch)
    for (const queue of queues.values()) {
      queue.usual += (queue.open - queue.usual) * (1 - fade(aged, QUEUE.halfLife))
      queue.open = 0
    }
    for (const [key, open] of this.#open) queues.set(key, { open, usual: queues.get(key)?.usual ?? 0 })
    this.#open.clear()
    this.#table.closeDay(aged)
    this.tails.closeDay(today, (LOST.forGood * pace.lost) / (pace.lost + pace.arrivals + LOST.firmness))
    for (const kind of ['arrivals', 'days', 'lost'] as const) pace[kind] *= fade(1, PACE.halfLife)
    pace.week = this.#startsOf(0, 7 * IMPORTANCE.weeks) / IMPORTANCE.weeks
    starts.pop()
    starts.unshift(0)
    this.state.age += aged
  }

  #queue(key: string | null): number {
    const { open, usual } = this.state.queues.get(key ?? '') ?? { open: 0, usual: 0 }
    return clamped(Math.log((open + 1) / (usual + 1)), -QUEUE.most, QUEUE.most)
  }

  #rho(path: Path, { start, score, spread }: Standing, day: DayNumber): number {
    return (this.#scale(path, start, day) - score) / spread
  }

  #scale(path: Path, start: DayNumber, day: DayNumber): number {
    return day < start ? BEFORE_START : Math.log(1 + this.calendar.between(path, start, day))
  }

  #importanceOf(daysAgo: number): number {
    return clamped((this.state.pace.week + 1) / (this.#startsOf(daysAgo - 3, daysAgo + 4) + 1), IMPORTANCE.least, IMPORTANCE.most)
  }

  #startsOf(from: number, to: number): number {
    let sum = 0
    for (let day = Math.max(0, from); day < Math.min(to, STARTS); day++) sum += this.state.starts[day]!
    return sum
  }
}

const scoreOf = ({ min, max }: StatedDays): number => Math.log(1 + Math.sqrt(clamped(min, 0, 365) * clamped(max, 0, 365)))
