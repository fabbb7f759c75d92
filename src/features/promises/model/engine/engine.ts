/** The promise engine of one merchant: three legs that learn evening by evening. See `types.ts` for what it answers. */
import { LEVELS } from './cells.ts'
import { emptyLeg, Leg, type LegState } from './leg.ts'
import { lineKey } from './operational-time.ts'
import { curvesAfter, curvesOf, curvesOfBoth, outlookOf, type Sight } from './outlook.ts'
import { pack, unpack } from './packing.ts'
import { noCells, PathCells } from './path-cells.ts'
import type { ClosedDays, DayNumber, Outlook, Path, Progress, PromiseEngine, StatedDays } from './types.ts'

/** Changes when the same facts would give other promises. */
export const ENGINE_VERSION = 'learned-5'

export type EngineOptions = { closed?: ClosedDays }

/** An engine that knows nothing yet. Its first day is that of the first fact. */
export const createEngine = (options: EngineOptions = {}): PromiseEngine => new Engine(options, emptyEngine())

/** The engine that `save` wrote down. Throws on bytes of another version: then learn anew from the events. */
export function restoreEngine(bytes: Uint8Array, options: EngineOptions = {}): PromiseEngine {
  const state = unpack(bytes) as EngineState
  if (state.version !== ENGINE_VERSION) throw new Error(`An engine of version ${state.version} cannot be read by ${ENGINE_VERSION}.`)
  return new Engine(options, state)
}

type Fact = { kind: 'place' | 'hand_over' | 'arrive' | 'drop'; parcel: number; on: DayNumber; path?: Path; stated?: StatedDays }
type LegName = 'orderToDoor' | 'orderToCarrier' | 'carrierToDoor'
type EngineState = ReturnType<typeof emptyEngine>
const emptyEngine = () => ({
  version: ENGINE_VERSION,
  today: null as DayNumber | null,
  cells: noCells(),
  legs: { orderToDoor: emptyLeg(), orderToCarrier: emptyLeg(), carrierToDoor: emptyLeg() } satisfies Record<LegName, LegState>,
  /** Facts of days that are not closed yet. */
  waiting: new Map<DayNumber, Fact[]>(),
  finished: new Map<number, DayNumber>(),
})

/** What a leg usually takes, until the first deliveries say better. */
const USUAL_DAYS: Record<LegName, number> = { orderToDoor: 4, orderToCarrier: 1, carrierToDoor: 3 }
/** An order that comes again after it arrived is known for so long. */
const REMEMBERED_DAYS = 30
/** Days are believed between the years 1970 and 2200. */
const LAST_DAY = 84_000
const NO_DAYS: ReadonlySet<DayNumber> = new Set()
const KNOWN_FROM = 30

class Engine implements PromiseEngine {
  readonly #state: EngineState
  readonly #legs: Record<LegName, Leg>
  readonly #cells: PathCells

  constructor({ closed }: EngineOptions, state: EngineState) {
    const destination = (country: string | null, region: string | null) => closed?.destination(country, region) ?? NO_DAYS
    const origin = () => closed?.origin ?? NO_DAYS
    this.#state = state
    this.#cells = new PathCells(state.cells)
    this.#legs = {
      orderToDoor: new Leg(state.legs.orderToDoor, USUAL_DAYS.orderToDoor, destination),
      orderToCarrier: new Leg(state.legs.orderToCarrier, USUAL_DAYS.orderToCarrier, origin),
      carrierToDoor: new Leg(state.legs.carrierToDoor, USUAL_DAYS.carrierToDoor, destination),
    }
  }

  get today(): DayNumber {
    return this.#state.today ?? 0
  }

  place(id: string, path: Path, stated?: StatedDays): void {
    this.#note({ kind: 'place', parcel: numberOf(id), on: path.orderedOn, path, stated })
  }

  handOver(id: string, on: DayNumber): void {
    this.#note({ kind: 'hand_over', parcel: numberOf(id), on })
  }

  arrive(id: string, on: DayNumber): void {
    this.#note({ kind: 'arrive', parcel: numberOf(id), on })
  }

  drop(id: string): void {
    this.#note({ kind: 'drop', parcel: numberOf(id), on: this.#state.today ?? Math.max(0, ...this.#state.waiting.keys()) })
  }

  closeUntil(day: DayNumber): void {
    if (!isDay(day)) return
    this.#state.today ??= Math.min(day, ...this.#state.waiting.keys())
    while (this.#state.today < day) {
      if (this.#knowsNothing()) this.#state.today = Math.min(day, ...this.#state.waiting.keys())
      if (this.#state.today < day) this.#closeDay(this.#state.today)
    }
  }

  promise(path: Path, stated?: StatedDays): Outlook {
    return outlookOf(this.#sight('orderToDoor', path, path.orderedOn, null, stated), 'order_to_door')
  }

  outlook(path: Path, progress: Progress, stated?: StatedDays): Outlook {
    const { orderedOn } = path
    const { notArrivedBy: notBy } = progress
    const handedOverOn = progress.handedOverOn !== null && progress.handedOverOn >= orderedOn ? progress.handedOverOn : null
    const last = this.#sight('carrierToDoor', path, handedOverOn ?? orderedOn, notBy)
    if (handedOverOn !== null && isKnown(last)) return outlookOf(last, 'hand_over_to_door', curvesAfter(curvesOf(last), last, progress))
    const whole = this.#sight('orderToDoor', path, orderedOn, handedOverOn === null ? notBy : later(notBy, handedOverOn - 1), stated)
    if (handedOverOn === null && notBy !== null && notBy >= orderedOn && isKnown(last)) {
      const toCarrier = this.#sight('orderToCarrier', path, orderedOn, notBy)
      const toDoor = (day: DayNumber) => ({ ...last, ...this.#moved(last, day), notBy: null })
      if (isKnown(toCarrier)) return outlookOf(whole, 'order_to_carrier_to_door', curvesOfBoth(toCarrier, toDoor))
    }
    return outlookOf(whole, 'order_to_door', curvesAfter(curvesOf(whole), whole, progress))
  }

  save(): Uint8Array {
    for (const { open } of Object.values(this.#legs)) open.resize(open.size)
    return pack(this.#state)
  }

  #sight(name: LegName, path: Path, start: DayNumber, notBy: DayNumber | null, stated?: StatedDays): Sight {
    const leg = this.#legs[name]
    const hour = name === 'carrierToDoor' ? null : path.hour
    const ids = this.#cells.of(path, start, hour, false)
    const standing = leg.standing(ids, leg.calendar.sumsOf(lineOf(name, path)), start, this.today, stated)
    return { leg, ids, standing, notBy, today: this.today, keyOf: (level) => LEVELS[level]!.key(path, start, hour) ?? '' }
  }

  /** The last leg, begun on another day. */
  #moved({ leg, ids: before, standing: { line } }: Sight, day: DayNumber): Pick<Sight, 'ids' | 'standing'> {
    const ids = this.#cells.startingOn(day, before, false)
    return { ids, standing: leg.standing(ids, line, day, this.today) }
  }

  #note(fact: Fact): void {
    if (!isDay(fact.on)) return
    const day = this.#state.today === null ? fact.on : Math.max(fact.on, this.#state.today)
    const facts = this.#state.waiting.get(day)
    if (facts) facts.push(fact)
    else this.#state.waiting.set(day, [fact])
  }

  /** Then an empty day need not be closed. */
  #knowsNothing(): boolean {
    return Object.values(this.#legs).every((leg) => leg.isBlank)
  }

  /** All begin with what was known in the morning; only then the day is learnt from. In the order of the parcels' numbers, whoever came first. */
  #closeDay(today: DayNumber): void {
    const facts = this.#state.waiting.get(today) ?? []
    this.#state.waiting.delete(today)
    facts.sort((a, b) => a.parcel - b.parcel || a.on - b.on)
    const arrivals = new Map<number, DayNumber>()
    for (const { kind, parcel, on } of facts) if (kind === 'arrive' && !arrivals.has(parcel)) arrivals.set(parcel, on)
    for (const fact of facts) if (fact.kind === 'place') this.#begin(fact, today)
    for (const { kind, parcel, on } of facts)
      if (kind === 'hand_over' && on <= (arrivals.get(parcel) ?? on)) this.#beginLastLeg(parcel, on, today)
    for (const [parcel, on] of arrivals) this.#finish(parcel, on, today)
    for (const { kind, parcel } of facts) if (kind === 'drop') this.#forget(parcel, today)
    for (const leg of Object.values(this.#legs)) leg.closeDay(today)
    for (const [parcel, on] of this.#state.finished) {
      if (on >= today - REMEMBERED_DAYS) break
      this.#state.finished.delete(parcel)
    }
    this.#state.today = today + 1
  }

  #begin({ parcel, on, path, stated }: Fact, today: DayNumber): void {
    const { orderToDoor, orderToCarrier } = this.#legs
    if (!path || orderToDoor.open.slotOf(parcel) !== undefined || this.#state.finished.has(parcel)) return
    const ids = this.#cells.of(path, on, path.hour, true)
    orderToDoor.begin(parcel, ids, lineOf('orderToDoor', path), on, today, stated)
    orderToCarrier.begin(parcel, ids, lineOf('orderToCarrier', path), on, today)
  }

  #beginLastLeg(parcel: number, on: DayNumber, today: DayNumber): void {
    const { orderToDoor, orderToCarrier, carrierToDoor } = this.#legs
    const way = orderToDoor.open.wayOf(parcel)
    if (!way || on < way.start || orderToCarrier.open.slotOf(parcel) === undefined) return
    orderToCarrier.finish(parcel, on, today)
    carrierToDoor.begin(parcel, this.#cells.startingOn(on, way.ids, true), orderToDoor.calendar.keyOf(way.line), on, today)
  }

  #finish(parcel: number, on: DayNumber, today: DayNumber): void {
    if (this.#legs.orderToDoor.open.slotOf(parcel) === undefined) return
    this.#legs.orderToDoor.finish(parcel, on, today)
    this.#legs.carrierToDoor.finish(parcel, on, today)
    this.#legs.orderToCarrier.drop(parcel, today)
    this.#state.finished.set(parcel, today)
  }

  #forget(parcel: number, today: DayNumber): void {
    if (this.#legs.orderToDoor.open.slotOf(parcel) === undefined) return
    for (const leg of Object.values(this.#legs)) leg.drop(parcel, today)
    this.#state.finished.set(parcel, today)
  }
}

const isDay = (day: DayNumber): boolean => Number.isInteger(day) && day >= 0 && day <= LAST_DAY
const isKnown = ({ leg, ids }: Sight): boolean => leg.ownDeliveries(ids) >= KNOWN_FROM
const later = (a: DayNumber | null, b: DayNumber): DayNumber => (a === null ? b : Math.max(a, b))
const lineOf = (leg: LegName, path: Path): string =>
  leg === 'orderToCarrier'
    ? lineKey(path.originId ?? '', null, null)
    : lineKey(path.carrier ?? '', path.destinationCountry, path.destinationRegion)

/** Ids become numbers of 53 bits: two of a million parcels share one once in 18,000 engines. (cyrb53, public domain) */
function numberOf(id: string): number {
  let [a, b] = [0xdeadbeef, 0x41c6ce57]
  for (let index = 0; index < id.length; index++) {
    const code = id.charCodeAt(index)
    a = Math.imul(a ^ code, 2654435761)
    b = Math.imul(b ^ code, 1597334677)
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909)
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909)
  return 4294967296 * (2097151 & b) + (a >>> 0)
}
