/** One leg of the way (order to door, order to carrier, carrier to door): what it has learnt, and what it makes of a path. */
import { Cells, emptyCells, levelAt } from './cells.ts'
import { Curve } from './curve.ts'
import { emptyLifeTable, groupOf, LifeTable } from './life-table.ts'
import { ENDS, IDS, noParcels, OpenParcels } from './open-parcels.ts'
import { type ClosedAt, emptyCalendar, OperationalTime } from './operational-time.ts'
import { UNKNOWN } from './path-cells.ts'
import { emptyQueue, Queue } from './queue.ts'
import { RANGE_LEVELS, startingTails, TailControl } from './tail-control.ts'
import type { DayNumber, StatedDays } from './types.ts'

/** Arrivals in memory (25 days' half-life) below which all memories are stretched, and by how much at most. */
const PACE_HALF_LIFE = 25
/** A steady arrival a day adds up to this. */
const PACE_DAYS = PACE_HALF_LIFE / Math.LN2
const FULL_PACE = 150
const MOST_STRETCH = 40
/** Stated days count as this many deliveries. */
const STATED_WEIGHT = 10
const SPREAD_FROM = 300
const SPREAD_POWER = 0.7
/** Parcels that have not arrived by then are taken for lost: days, or this many times the mean. */
const LOST = { days: 90, means: 4, forGood: 0.5, firmness: 50 }
/** Who arrives at all has arrived by then; at most this share of the parcels is thought never to arrive. */
const CURE = { days: 45, means: 5, most: 0.05 }
/** A peak fills weeks with its late arrivals: its parcels count for less. */
const IMPORTANCE = { least: 0.2, most: 4 }
/** The days before a leg has begun end here, on the scale of log(τ + 1). */
const BEFORE_START = Math.log(0.5)
const DEFAULT_MEAN_DAYS = 5
/** Days of which the number of starts is kept. */
const STARTS = 1024
const OWN_LEVELS = ['country', 'service', 'all'].map(levelAt)
const QUEUE_LEVELS = ['all', 'origin'].map(levelAt)

/** All that a leg knows. `starts`: legs begun per day, in a ring; `pace`: faded arrivals, the days they took, parcels given up. */
export type LegState = ReturnType<typeof emptyLeg>
export const emptyLeg = () => ({
  calendar: emptyCalendar(),
  scores: emptyCells(),
  spreads: emptyCells(),
  table: emptyLifeTable(),
  tails: startingTails(),
  open: noParcels(),
  queue: emptyQueue(),
  starts: new Int32Array(STARTS),
  pace: { arrivals: 0, days: 0, lost: 0, startsOfWeek: 0, arrivedToday: 0 },
})

/** Where a path stands: what is frozen with a promise. */
export type Standing = { start: DayNumber; line: Float64Array; score: number; spread: number; queues: number[] }

export class Leg {
  readonly calendar: OperationalTime
  readonly scores: Cells
  readonly spreads: Cells
  readonly table: LifeTable
  readonly tails: TailControl
  readonly open: OpenParcels
  readonly queue: Queue
  readonly #starts: Int32Array
  readonly #pace: LegState['pace']
  readonly #usualScore: number

  /** `usualDays`: what a leg like this takes, for the first day of a shop. */
  constructor(state: LegState, usualDays: number, closedAt: ClosedAt) {
    this.#usualScore = Math.log(1 + usualDays)
    this.calendar = new OperationalTime(state.calendar, closedAt)
    this.scores = new Cells('score', state.scores)
    this.spreads = new Cells('spread', state.spreads)
    this.table = new LifeTable(state.table)
    this.tails = new TailControl(state.tails)
    this.open = new OpenParcels(state.open)
    this.queue = new Queue(state.queue)
    this.#starts = state.starts
    this.#pace = state.pace
  }

  /** Nothing on its way and nothing ever learnt. */
  get isBlank(): boolean {
    return this.open.size === 0 && this.scores.countOf(0) === 0
  }

  get stretch(): number {
    return Math.min(MOST_STRETCH, Math.max(1, FULL_PACE / this.#pace.arrivals))
  }

  standing(ids: Int32Array, line: Float64Array, start: DayNumber, today: DayNumber, stated?: StatedDays): Standing {
    const isEmpty = this.queue.isEmpty(ids[QUEUE_LEVELS[0]!]!)
    const queues = QUEUE_LEVELS.map((level) => (isEmpty ? 0 : this.queue.length(ids[level]!, today, this.stretch)))
    const chain = this.#usualScore + this.scores.total(ids, 0, today, this.stretch) + this.queue.answer(queues)
    const score = stated ? this.#leaning(chain, stated, this.ownDeliveries(ids)) : chain
    return { start, line, score, spread: this.#spreadOf(ids, today), queues }
  }

  /** Deliveries of this carrier and service to this country: the shop's own experience with such a path. */
  ownDeliveries(ids: Int32Array): number {
    const level = OWN_LEVELS.find((one) => ids[one] !== UNKNOWN)
    return level === undefined ? 0 : this.scores.countOf(ids[level]!)
  }

  /** P(arrived by the end of a day | not by the end of `notBy`). */
  curve(standing: Standing, notBy: DayNumber | null, options: { neverCounted?: boolean } = {}): Curve {
    const { start, score } = standing
    const group = groupOf(score)
    const first = notBy === null ? start : Math.max(start, notBy + 1)
    const risenBefore = this.table.risenAt(group, this.#rho(standing, first - 1))
    const arrivedBy = (day: DayNumber) => 1 - Math.exp(risenBefore - this.table.risenAt(group, this.#rho(standing, day)))
    const horizon = start + Math.round(Math.max(CURE.days, CURE.means * this.meanDays))
    const arriving = options.neverCounted ? 1 : Math.max(1 - CURE.most, arrivedBy(Math.max(horizon, first)))
    return new Curve(first, (day) => arrivedBy(day) / arriving)
  }

  get meanDays(): number {
    return this.#pace.arrivals > 0 ? this.#pace.days / this.#pace.arrivals : DEFAULT_MEAN_DAYS
  }

  /** A parcel begins the leg: its standing is frozen, its ranges will be judged. */
  begin(parcel: number, ids: Int32Array, lineKey: string, start: DayNumber, today: DayNumber, stated?: StatedDays): void {
    const slot = this.open.add(parcel)
    const { columns } = this.open
    const line = this.calendar.lineOf(lineKey)
    const standing = this.standing(ids, this.calendar.sumsOfLine(line), start, today, stated)
    columns.start[slot] = start
    columns.line[slot] = line
    columns.score[slot] = standing.score
    columns.spread[slot] = standing.spread
    columns.rho[slot] = this.#rho(standing, start - 1)
    columns.queues.set(standing.queues, slot * QUEUE_LEVELS.length)
    columns.ids.set(ids, slot * IDS)
    this.#join(slot, 1)
    if (today - start < STARTS / 2) this.#starts[ringOf(start)]! += 1
    const curve = this.curve(standing, null)
    RANGE_LEVELS.forEach((level, index) => {
      const [from, until] = curve.range(...this.tails.tailsOf(level))
      columns.ends[slot * ENDS + 2 * index] = from - start
      columns.ends[slot * ENDS + 2 * index + 1] = until - start
      this.tails.expect(index, from, until, today)
    })
  }

  /** It arrived: everything learns. `on` may lie some days back (learnt late). Nothing is learnt from an arrival before the start. */
  finish(parcel: number, on: DayNumber, today: DayNumber): void {
    const slot = this.open.slotOf(parcel)
    if (slot === undefined) return
    const { columns } = this.open
    const start = columns.start[slot]!
    if (on < start) {
      this.drop(parcel, today)
      return
    }
    const standing = this.#frozen(slot)
    const group = groupOf(standing.score)
    const before = Math.min(columns.rho[slot]!, this.#rho(standing, on - 1))
    // What was counted as "on its way" after it had arrived is taken back.
    const importance = this.#importanceOf(start, today)
    this.table.cross(group, before, columns.rho[slot]!, -importance)
    this.table.arrive(group, before, this.#rho(standing, on), importance)
    RANGE_LEVELS.forEach((_level, index) => {
      const end = slot * ENDS + 2 * index
      this.tails.arrived(index, start + columns.ends[end]!, start + columns.ends[end + 1]!, on, today)
    })
    const y = this.#scale(standing.line, start, on)
    const chain = this.scores.total(columns.ids, slot * IDS, today, this.stretch)
    const ofQueues = this.queue.answer(standing.queues)
    this.queue.learn(standing.queues, y - this.#usualScore - chain, importance)
    this.scores.learn(columns.ids, slot * IDS, y - this.#usualScore - ofQueues, importance, today, this.stretch)
    this.spreads.learn(columns.ids, slot * IDS, Math.log(Math.abs(y - standing.score) + 0.02), 1, today, this.stretch)
    this.calendar.count(columns.line[slot]!, on)
    this.#pace.arrivals += 1
    this.#pace.arrivedToday += 1
    this.#pace.days += on - start
    this.#leave(slot)
  }

  /** It leaves the stream without having arrived. */
  drop(parcel: number, today: DayNumber): void {
    const slot = this.open.slotOf(parcel)
    if (slot === undefined) return
    const { start, ends } = this.open.columns
    RANGE_LEVELS.forEach((_level, index) => {
      const end = slot * ENDS + 2 * index
      this.tails.expect(index, start[slot]! + ends[end]!, start[slot]! + ends[end + 1]!, today, -1)
    })
    this.#leave(slot)
  }

  closeDay(today: DayNumber): void {
    const pace = this.#pace
    this.calendar.noteDay(today, pace.arrivedToday, pace.arrivals / PACE_DAYS)
    const oldest = today - Math.max(LOST.days, LOST.means * this.meanDays)
    for (let slot = this.open.size - 1; slot >= 0; slot--) {
      const { columns } = this.open
      const standing = this.#frozen(slot)
      const rho = this.#rho(standing, today)
      this.table.cross(groupOf(standing.score), columns.rho[slot]!, rho, this.#importanceOf(standing.start, today))
      columns.rho[slot] = rho
      if (columns.start[slot]! >= oldest) continue
      this.#leave(slot)
      pace.lost += 1
    }
    this.table.closeDay(this.stretch)
    this.queue.closeDay(today, this.stretch)
    this.tails.closeDay(today, (LOST.forGood * pace.lost) / (pace.lost + pace.arrivals + LOST.firmness))
    this.calendar.closeDay(today)
    const fade = 0.5 ** (1 / PACE_HALF_LIFE)
    for (const kind of ['arrivals', 'days', 'lost'] as const) pace[kind] *= fade
    pace.arrivedToday = 0
    this.#starts[ringOf(today + 1)] = 0
    pace.startsOfWeek = this.#sumOfStarts(today - 55, today) / 8
  }

  /** Into its queues, or (by −1) out of them. */
  #join(slot: number, by: number): void {
    for (const level of QUEUE_LEVELS) this.queue.change(this.open.columns.ids[slot * IDS + level]!, by)
  }

  #leave(slot: number): void {
    this.#join(slot, -1)
    this.open.remove(slot)
  }

  #frozen(slot: number): Standing {
    const { start, line, score, spread, queues } = this.open.columns
    return {
      start: start[slot]!,
      line: this.calendar.sumsOfLine(line[slot]!),
      score: score[slot]!,
      spread: spread[slot]!,
      queues: [queues[2 * slot]!, queues[2 * slot + 1]!],
    }
  }

  #rho({ start, line, score, spread }: Standing, day: DayNumber): number {
    return (this.#scale(line, start, day) - score) / spread
  }

  #scale(line: Float64Array, start: DayNumber, day: DayNumber): number {
    return day < start ? BEFORE_START : Math.log(1 + this.calendar.between(line, start, day))
  }

  #spreadOf(ids: Int32Array, today: DayNumber): number {
    if (this.scores.countOf(ids[0]!) < SPREAD_FROM) return 1
    return clamped(Math.exp(SPREAD_POWER * this.spreads.total(ids, 0, today, this.stretch, 1)), 0.5, 2)
  }

  #leaning(chain: number, { min, max }: StatedDays, own: number): number {
    const stated = Math.log(1 + Math.sqrt(clamped(min, 0, 365) * clamped(max, 0, 365)))
    return (own * chain + STATED_WEIGHT * stated) / (own + STATED_WEIGHT)
  }

  #importanceOf(start: DayNumber, today: DayNumber): number {
    if (today - start >= STARTS / 2) return 1
    return clamped((this.#pace.startsOfWeek + 1) / (this.#sumOfStarts(start - 3, start + 3) + 1), IMPORTANCE.least, IMPORTANCE.most)
  }

  #sumOfStarts(from: DayNumber, to: DayNumber): number {
    let sum = 0
    for (let day = from; day <= to; day++) sum += this.#starts[ringOf(day)]!
    return sum
  }
}

const ringOf = (day: DayNumber): number => ((day % STARTS) + STARTS) % STARTS
const clamped = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value))
