/** The promise engine of one merchant: three legs that learn evening by evening. See `types.ts` for what it answers. */
import { keysOf } from './cells.ts'
import { emptyLeg, Leg, type Parcel } from './leg.ts'
import { curvesAfter, curvesOf, curvesOfBoth, ENOUGH, outlookOf, type Sight } from './outlook.ts'
import { readState, writeState } from './state-lines.ts'
import type { ClosedDays, DayNumber, Outlook, Path, Progress, PromiseEngine, StatedDays } from './types.ts'

/** Changes when the same facts would give other promises. */
export const ENGINE_VERSION = 'learned-6'

export type EngineOptions = { closed?: ClosedDays }

/** An engine that knows nothing yet. Its first day is that of the first fact. */
export const createEngine = (options: EngineOptions = {}): PromiseEngine => new Engine(options, emptyEngine())

/** The engine that `save` wrote down. Throws on bytes of another version: then learn anew from the events. */
export function restoreEngine(bytes: Uint8Array, options: EngineOptions = {}): PromiseEngine {
  const state = readState<EngineState>(bytes)
  if (state.version !== ENGINE_VERSION) throw new Error(`An engine of version ${state.version} cannot be read by ${ENGINE_VERSION}.`)
  return new Engine(options, state)
}

/** On one day: orders first, so that all begin with what was known in the morning; then by parcel and day, whoever came first. */
const KINDS = ['place', 'hand_over', 'arrive', 'drop'] as const
type Fact = { kind: (typeof KINDS)[number]; id: string; on: DayNumber; path?: Path; stated?: StatedDays }
type Journey = { path: Path; parcels: Partial<Record<LegName, Parcel>> }
type LegName = (typeof LEG_NAMES)[number]
const LEG_NAMES = ['orderToDoor', 'orderToCarrier', 'carrierToDoor'] as const
/** What a leg usually takes, until the first deliveries say better. */
const USUAL_DAYS: Record<LegName, number> = { orderToDoor: 4, orderToCarrier: 1, carrierToDoor: 3 }
/** Days are believed between the years 1970 and 2200. */
const LAST_DAY = 84_000
const NO_DAYS: ReadonlySet<DayNumber> = new Set()

type EngineState = ReturnType<typeof emptyEngine>
const emptyEngine = () => ({
  version: ENGINE_VERSION,
  today: null as DayNumber | null,
  legs: { orderToDoor: emptyLeg(), orderToCarrier: emptyLeg(), carrierToDoor: emptyLeg() },
  /** Facts of days that are not closed yet. */
  waiting: new Map<DayNumber, Fact[]>(),
  /** Parcels on their way. */
  journeys: new Map<string, Journey>(),
})

class Engine implements PromiseEngine {
  readonly #state: EngineState
  readonly #legs: Record<LegName, Leg>

  constructor({ closed }: EngineOptions, state: EngineState) {
    this.#state = state
    const atDoor = {
      whoOf: (path: Path) => path.carrier,
      placeOf: (path: Path) => `${path.destinationCountry}\u0001${path.destinationRegion}`,
      closedAt: (path: Path) => closed?.destination(path.destinationCountry, path.destinationRegion) ?? NO_DAYS,
    }
    const atOrigin = { whoOf: (path: Path) => path.originId, placeOf: () => '', closedAt: () => closed?.origin ?? NO_DAYS }
    const legOf = (name: LegName) => new Leg(state.legs[name], USUAL_DAYS[name], name === 'orderToCarrier' ? atOrigin : atDoor)
    this.#legs = { orderToDoor: legOf('orderToDoor'), orderToCarrier: legOf('orderToCarrier'), carrierToDoor: legOf('carrierToDoor') }
  }

  get today(): DayNumber {
    return this.#state.today ?? 0
  }

  readonly place = (id: string, path: Path, stated?: StatedDays): void =>
    this.#note({ kind: 'place', id, on: path.orderedOn, path, stated })
  readonly handOver = (id: string, on: DayNumber): void => this.#note({ kind: 'hand_over', id, on })
  readonly arrive = (id: string, on: DayNumber): void => this.#note({ kind: 'arrive', id, on })
  readonly save = (): Uint8Array => writeState(this.#state)

  drop(id: string): void {
    this.#note({ kind: 'drop', id, on: this.#state.today ?? Math.max(0, ...this.#state.waiting.keys()) })
  }

  closeUntil(day: DayNumber): void {
    const { waiting, journeys, legs } = this.#state
    if (!isDay(day)) return
    const nextFact = () => Math.min(day, ...waiting.keys())
    this.#state.today ??= nextFact()
    while (this.#state.today < day) {
      // Nothing on its way and nothing ever learnt: an empty day need not be closed.
      if (journeys.size === 0 && legs.orderToDoor.cells[0]!.size === 0) this.#state.today = nextFact()
      if (this.#state.today < day) this.#closeDay(this.#state.today++)
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
    const notBefore = handedOverOn === null ? notBy : Math.max(notBy ?? 0, handedOverOn - 1)
    const whole = this.#sight('orderToDoor', path, orderedOn, notBefore, stated)
    const toCarrier = this.#sight('orderToCarrier', path, orderedOn, notBy)
    if (handedOverOn === null && notBy !== null && notBy >= orderedOn && isKnown(last) && isKnown(toCarrier)) {
      const toDoor = (day: DayNumber) => this.#sight('carrierToDoor', path, day, null)
      return outlookOf(whole, 'order_to_carrier_to_door', curvesOfBoth(toCarrier, toDoor))
    }
    return outlookOf(whole, 'order_to_door', curvesAfter(curvesOf(whole), whole, progress))
  }

  #sight(name: LegName, path: Path, start: DayNumber, notBy: DayNumber | null, stated?: StatedDays): Sight {
    const leg = this.#legs[name]
    const keys = keysOn(name, path, start)
    return { leg, path, keys, standing: leg.standing(path, keys, start, stated), notBy }
  }

  #note(fact: Fact): void {
    if (!isDay(fact.on)) return
    const day = Math.max(fact.on, this.today)
    const facts = this.#state.waiting.get(day)
    if (facts) facts.push(fact)
    else this.#state.waiting.set(day, [fact])
  }

  #closeDay(today: DayNumber): void {
    const { waiting, journeys } = this.#state
    for (const fact of (waiting.get(today) ?? []).sort(inOrder)) this.#take(fact, today)
    waiting.delete(today)
    for (const [id, { parcels }] of journeys) {
      if (!this.#legs.orderToDoor.isLost(parcels.orderToDoor!, today)) continue
      for (const name of LEG_NAMES) if (parcels[name]) this.#legs[name].lose()
      journeys.delete(id)
    }
    const legs = Object.values(this.#legs)
    for (const leg of legs) leg.closeCalendar(today)
    for (const { path, parcels } of journeys.values())
      for (const name of LEG_NAMES) if (parcels[name]) this.#legs[name].cross(path, parcels[name], today)
    for (const leg of legs) leg.closeDay(today)
  }

  #take({ kind, id, on, path, stated }: Fact, today: DayNumber): void {
    const journey = this.#state.journeys.get(id)
    if (kind === 'place' && path && !journey) {
      const begun = (name: LegName) =>
        this.#legs[name].begin(path, keysOn(name, path, on), on, today, name === 'orderToDoor' ? stated : undefined)
      this.#state.journeys.set(id, { path, parcels: { orderToDoor: begun('orderToDoor'), orderToCarrier: begun('orderToCarrier') } })
    }
    if (kind === 'place' || !journey) return
    if (kind === 'hand_over') {
      this.#handOver(journey, on, today)
      return
    }
    for (const name of LEG_NAMES) if (kind === 'arrive' && name !== 'orderToCarrier') this.#finish(journey, name, on, today)
    for (const name of LEG_NAMES) this.#legs[name].drop(journey.parcels[name], today)
    this.#state.journeys.delete(id)
  }

  #handOver(journey: Journey, on: DayNumber, today: DayNumber): void {
    const { path, parcels } = journey
    if (!parcels.orderToCarrier || on < path.orderedOn) return
    this.#finish(journey, 'orderToCarrier', on, today)
    parcels.carrierToDoor = this.#legs.carrierToDoor.begin(path, keysOn('carrierToDoor', path, on), on, today)
  }

  #finish({ path, parcels }: Journey, name: LegName, on: DayNumber, today: DayNumber): void {
    const parcel = parcels[name]
    if (parcel) this.#legs[name].finish(path, keysOn(name, path, parcel.start), parcel, on, today)
    parcels[name] = undefined
  }
}

const isDay = (day: DayNumber): boolean => Number.isInteger(day) && day >= 0 && day <= LAST_DAY
const isKnown = ({ leg, keys }: Sight): boolean => leg.ownDeliveries(keys) >= ENOUGH
const keysOn = (name: LegName, path: Path, start: DayNumber) => keysOf(path, start, name === 'carrierToDoor' ? null : path.hour)
const inOrder = (a: Fact, b: Fact): number =>
  Number(a.kind !== 'place') - Number(b.kind !== 'place') ||
  (a.id < b.id ? -1 : Number(a.id > b.id)) ||
  a.on - b.on ||
  KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind)
