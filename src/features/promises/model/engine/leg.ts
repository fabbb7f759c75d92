/** One leg of the way (order to door, order to carrier, carrier to door): its parcels, what it learnt from them, and what it makes of a path. */
import { answers, deliveriesOf, type Keys, keysOf, LEVELS, learn, noCells } from './cells.ts'
import { type Curve, curveOf } from './curve.ts'
import { clamped, fade } from './fading.ts'
import { emptyLifeTable, groupOf, LifeTable, placeOf } from './life-table.ts'
import { type Calendar, emptyCalendar, OperationalTime } from './operational-time.ts'
import { RANGE_LEVELS, startingTails, TailControl } from './tail-control.ts'
import type { DayNumber, Path, StatedDays } from './types.ts'

/** Arrivals in memory below which everything ages more slowly, and how much more slowly at most. */
const PACE = { halfLife: 25, full: 150, mostStretch: 40 }
/** Stated days count as this many deliveries. */
const STATED_WEIGHT = 10
/** Scatter is told apart from so many deliveries on; the exponent holds it back. */
const SPREAD = { from: 300, power: 0.7, least: 0.5, most: 2 }
/** Parcels that have not arrived by then are taken for lost: days, or this many times the mean. Half of them never come. */
const LOST = { days: 90, means: 4, forGood: 0.5, firmness: 50 }
/** Who arrives at all has arrived by then; at most this share of the parcels is thought never to arrive. */
const CURE = { days: 45, means: 5, most: 0.05 }
/** A queue twice as long as usual: a fourth later. Shows delays before any late arrival does; a short one mostly shows that little was ordered. */
const QUEUE = { slope: 0.35, halfLife: 60, least: -0.5, most: 2.5 }
/** The days before a leg has begun end here, on the scale of log(τ + 1). */
const BEFORE_START = Math.log(0.5)
const OWN_LEVELS = ['country', 'service', 'all'].map((name) => LEVELS.findIndex((level) => level.name === name))

/** Frozen when a promise is made. */
export type Standing = { start: DayNumber; score: number; spread: number; queued: number }
/** `place` in the life table on the last closed evening; `evenings` that judge its ranges. */
type Parcel = Standing & { place: number; evenings: DayNumber[] }
/** A path as it stands on a leg. `notBy`: not arrived by the end of this day. */
export type Sight = { leg: Leg; path: Path; keys: Keys; standing: Standing; notBy: DayNumber | null }
/** `usualDays`: what a leg like this takes, for the first day of a shop. `seesHour`: it begins with the order, so cut-offs matter. */
export type LegKind = Calendar & { usualDays: number; seesHour: boolean }

/** `age`: days gone by, slower for slow shops; `pace`: faded arrivals, the days they took and parcels lost; arrivals of today; `queue`: parcels on their way. */
export const emptyLeg = () => ({
  age: 0,
  pace: { arrivals: 0, days: 0, lost: 0, today: 0 },
  queue: { open: 0, usual: 0 },
  calendar: emptyCalendar(),
  cells: noCells(),
  table: emptyLifeTable(),
  tails: startingTails(),
  parcels: new Map<string, Parcel>(),
})

export class Leg {
  readonly calendar: OperationalTime
  readonly tails: TailControl
  readonly state: ReturnType<typeof emptyLeg>
  readonly #table: LifeTable
  readonly #kind: LegKind

  constructor(state: ReturnType<typeof emptyLeg>, kind: LegKind) {
    this.state = state
    this.#kind = kind
    this.calendar = new OperationalTime(state.calendar, kind)
    this.tails = new TailControl(state.tails)
    this.#table = new LifeTable(state.table)
  }

  sight(path: Path, start: DayNumber, notBy: DayNumber | null, stated?: StatedDays): Sight {
    const keys = keysOf(path, start, this.#kind.seesHour)
    return { leg: this, path, keys, standing: this.#standing(keys, start, stated), notBy }
  }

  /** Deliveries of this carrier and service to this country: the shop's own experience with such a path. */
  ownDeliveries(keys: Keys): number {
    return deliveriesOf(this.state.cells, keys, OWN_LEVELS.find((level) => keys[level] !== null)!)
  }

  /** P(arrived by the end of a day | not by the end of `notBy`). */
  curve({ path, standing, notBy }: Sight): Curve {
    const group = groupOf(standing.score)
    const first = notBy === null ? standing.start : Math.max(standing.start, notBy + 1)
    const risen = (day: DayNumber) => this.#table.risenAt(group, this.#placeOn(day, path, standing))
    const before = risen(first - 1)
    const arrivedBy = (day: DayNumber) => 1 - Math.exp(before - risen(day))
    const horizon = standing.start + Math.round(Math.max(CURE.days, CURE.means * this.#meanDays))
    const arriving = Math.max(1 - CURE.most, arrivedBy(Math.max(horizon, first)))
    return curveOf(first, arriving, (day) => arrivedBy(day) / arriving)
  }

  begin(id: string, path: Path, start: DayNumber, today: DayNumber, stated?: StatedDays): void {
    const sight = this.sight(path, start, null, stated)
    const curve = this.curve(sight)
    const evenings = RANGE_LEVELS.flatMap((level) => {
      const [from, until] = curve.range(...this.tails.sharesOf(level))
      return [from - 1, until]
    })
    this.tails.count('promises', evenings, today)
    this.state.parcels.set(id, { ...sight.standing, place: this.#placeOn(start - 1, path, sight.standing), evenings })
  }

  /** It arrived: everything learns. `on` may lie some days back (learnt late). Nothing is learnt from an arrival before the start. */
  finish(id: string, path: Path, on: DayNumber, today: DayNumber): void {
    const { parcels, cells, pace, age } = this.state
    const parcel = parcels.get(id)
    if (on < (parcel?.start ?? 0)) this.drop(id, today)
    if (!parcel || !parcels.delete(id)) return
    const { start, score, queued, place, evenings } = parcel
    const group = groupOf(score)
    const before = Math.min(place, this.#placeOn(on - 1, path, parcel))
    // What was counted as "on its way" after it had arrived is taken back.
    this.#table.cross(group, before, place, -1)
    this.#table.arrive(group, before, this.#placeOn(on, path, parcel))
    this.tails.count('came', evenings, today)
    const y = this.#scale(path, start, on)
    const left = { score: y - Math.log(1 + this.#kind.usualDays) - queued, spread: Math.log(Math.abs(y - score) + 0.02) }
    learn(cells, keysOf(path, start, this.#kind.seesHour), left, age)
    this.calendar.count(path, on)
    pace.arrivals += 1
    pace.today += 1
    pace.days += on - start
  }

  /** It leaves the stream without having arrived. */
  drop(id: string, today: DayNumber): void {
    const parcel = this.state.parcels.get(id)
    if (parcel) this.tails.count('promises', parcel.evenings, today, -1)
    this.state.parcels.delete(id)
  }

  /** Whether the day passed at all; then every parcel was on its way for this day, too; then it is learnt from and a day's worth forgotten. */
  closeDay(today: DayNumber, pathOf: (id: string) => Path): void {
    const { pace, queue, parcels } = this.state
    this.calendar.closeDay(today, pace.today, (pace.arrivals * Math.LN2) / PACE.halfLife)
    const lost = today - Math.max(LOST.days, LOST.means * this.#meanDays)
    for (const [id, parcel] of parcels) {
      const place = this.#placeOn(today, pathOf(id), parcel)
      if (parcel.start < lost) pace.lost += Number(parcels.delete(id))
      else this.#table.cross(groupOf(parcel.score), parcel.place, place)
      parcel.place = place
    }
    const aged = 1 / clamped(PACE.full / pace.arrivals, 1, PACE.mostStretch)
    queue.open = parcels.size
    queue.usual += (queue.open - queue.usual) * (1 - fade(aged, QUEUE.halfLife))
    this.#table.closeDay(aged)
    this.tails.closeDay(today, (LOST.forGood * pace.lost) / (pace.lost + pace.arrivals + LOST.firmness))
    for (const kind of ['arrivals', 'days', 'lost'] as const) pace[kind] *= fade(1, PACE.halfLife)
    pace.today = 0
    this.state.age += aged
  }

  get #meanDays(): number {
    return this.state.pace.days / this.state.pace.arrivals || 5
  }

  #standing(keys: Keys, start: DayNumber, stated?: StatedDays): Standing {
    const { cells, age, queue } = this.state
    const queued = queue.open > 0 ? QUEUE.slope * clamped(Math.log((queue.open + 1) / (queue.usual + 1)), QUEUE.least, QUEUE.most) : 0
    const chain = Math.log(1 + this.#kind.usualDays) + queued + answers(cells, keys, 'score', age)
    const own = this.ownDeliveries(keys)
    const score = stated ? (own * chain + STATED_WEIGHT * scoreOf(stated)) / (own + STATED_WEIGHT) : chain
    const power = deliveriesOf(cells, keys, 0) < SPREAD.from ? 0 : SPREAD.power
    const spread = clamped(Math.exp(power * answers(cells, keys, 'spread', age, 1)), SPREAD.least, SPREAD.most)
    return { start, score, spread, queued }
  }

  #placeOn(day: DayNumber, path: Path, { start, score, spread }: Standing): number {
    return placeOf((this.#scale(path, start, day) - score) / spread)
  }

  #scale(path: Path, start: DayNumber, day: DayNumber): number {
    return day < start ? BEFORE_START : Math.log(1 + this.calendar.between(path, start, day))
  }
}

const scoreOf = ({ min, max }: StatedDays): number => Math.log(1 + Math.sqrt(clamped(min, 0, 365) * clamped(max, 0, 365)))
