/** The promise engine of one merchant: three legs that learn evening by evening. See `types.ts` for what it answers. */
import { fromLines, toLines } from '#shared/lines'
import { emptyLeg, Leg, type Sight } from './leg.ts'
import { curveAfter, curveOfBoth, ENOUGH, outlookOf } from './outlook.ts'
import type { ClosedDays, DayNumber, Outlook, Path, Progress, PromiseEngine, StatedDays } from './types.ts'

/** Changes when the same facts would give other promises. */
export const ENGINE_VERSION = 'learned-9'

export type EngineOptions = { closed?: ClosedDays }

/** An engine that knows nothing yet. Its first day is that of the first fact. */
export const createEngine = (options: EngineOptions = {}): PromiseEngine => new Engine(options, emptyEngine())

/** The engine that `save` wrote down. Throws on bytes of another version: then learn anew from the events. */
export function restoreEngine(bytes: Uint8Array, options: EngineOptions = {}): PromiseEngine {
  const state = fromLines<ReturnType<typeof emptyEngine>>(bytes)
  if (state.version !== ENGINE_VERSION) throw new Error(`An engine of version ${state.version} cannot be read by ${ENGINE_VERSION}.`)
  return new Engine(options, state)
}

/** On one day: orders first, so that all begin with what was known in the morning; then by parcel and day, whoever came first. */
const KINDS = ['place', 'hand_over', 'arrive', 'drop'] as const
type Fact = { kind: (typeof KINDS)[number]; id: string; on: DayNumber; path?: Path; stated?: StatedDays }
/** Days are believed between the years 1970 and 2200. */
const LAST_DAY = 84_000
const NO_DAYS: ReadonlySet<DayNumber> = new Set()

/** `waiting`: facts of days that are not closed yet; `paths`: of the parcels on their way. */
const emptyEngine = () => ({
  version: ENGINE_VERSION,
  today: 0,
  legs: { orderToDoor: emptyLeg(), orderToCarrier: emptyLeg(), carrierToDoor: emptyLeg() },
  waiting: new Map<DayNumber, Fact[]>(),
  paths: new Map<string, Path>(),
})

class Engine implements PromiseEngine {
  readonly #state: ReturnType<typeof emptyEngine>
  readonly #orderToDoor: Leg
  readonly #orderToCarrier: Leg
  readonly #carrierToDoor: Leg

  constructor({ closed }: EngineOptions, state: ReturnType<typeof emptyEngine>) {
    this.#state = state
    const atDoor = {
      whoOf: (path: Path) => path.carrier,
      placeOf: (path: Path) => `${path.destinationCountry}\u0001${path.destinationRegion}`,
      closedAt: (path: Path) => closed?.destination(path.destinationCountry, path.destinationRegion) ?? NO_DAYS,
    }
    const atOrigin = { whoOf: (path: Path) => path.originId, placeOf: () => '', closedAt: () => closed?.origin ?? NO_DAYS }
    this.#orderToDoor = new Leg(state.legs.orderToDoor, { ...atDoor, usualDays: 4, seesHour: true })
    this.#orderToCarrier = new Leg(state.legs.orderToCarrier, { ...atOrigin, usualDays: 1, seesHour: true })
    this.#carrierToDoor = new Leg(state.legs.carrierToDoor, { ...atDoor, usualDays: 3, seesHour: false })
  }

  get today(): DayNumber {
    return this.#state.today
  }

  readonly place = (id: string, path: Path, stated?: StatedDays): void =>
    this.#note({ kind: 'place', id, on: path.orderedOn, path, stated })
  readonly handOver = (id: string, on: DayNumber): void => this.#note({ kind: 'hand_over', id, on })
  readonly arrive = (id: string, on: DayNumber): void => this.#note({ kind: 'arrive', id, on })
  readonly drop = (id: string): void => this.#note({ kind: 'drop', id, on: this.today || Math.max(0, ...this.#state.waiting.keys()) })
  readonly save = (): Uint8Array => toLines(this.#state)

  closeUntil(day: DayNumber): void {
    const { waiting, paths, legs } = this.#state
    if (!isDay(day)) return
    while (this.#state.today < day) {
      // Nothing on its way and nothing ever learnt: an empty day need not be closed.
      if (paths.size === 0 && legs.orderToDoor.cells[0]!.size === 0) this.#state.today = Math.min(day, ...waiting.keys())
      if (this.#state.today < day) this.#closeDay(this.#state.today++)
    }
  }

  promise(path: Path, stated?: StatedDays): Outlook {
    return outlookOf(this.#orderToDoor.sight(path, path.orderedOn, null, stated), 'order_to_door')
  }

  outlook(path: Path, progress: Progress, stated?: StatedDays): Outlook {
    const { orderedOn } = path
    const { notArrivedBy: notBy } = progress
    const handedOverOn = progress.handedOverOn !== null && progress.handedOverOn >= orderedOn ? progress.handedOverOn : null
    const last = this.#carrierToDoor.sight(path, handedOverOn ?? orderedOn, notBy)
    if (handedOverOn !== null && isKnown(last)) return outlookOf(last, 'hand_over_to_door', curveAfter(last, progress))
    const notBefore = handedOverOn === null ? notBy : Math.max(notBy ?? 0, handedOverOn - 1)
    const whole = this.#orderToDoor.sight(path, orderedOn, notBefore, stated)
    const toCarrier = this.#orderToCarrier.sight(path, orderedOn, notBy)
    if (handedOverOn === null && notBy !== null && notBy >= orderedOn && isKnown(last) && isKnown(toCarrier)) {
      const toDoor = (day: DayNumber) => this.#carrierToDoor.curve(this.#carrierToDoor.sight(path, day, null))
      return outlookOf(whole, 'order_to_carrier_to_door', curveOfBoth(this.#orderToCarrier.curve(toCarrier), toDoor))
    }
    return outlookOf(whole, 'order_to_door', curveAfter(whole, progress))
  }

  #note(fact: Fact): void {
    if (!isDay(fact.on)) return
    const day = Math.max(fact.on, this.today)
    this.#state.waiting.getOrInsertComputed(day, () => []).push(fact)
  }

  #closeDay(today: DayNumber): void {
    const { waiting, paths, legs } = this.#state
    for (const fact of (waiting.get(today) ?? []).sort(inOrder)) this.#take(fact, today)
    waiting.delete(today)
    for (const leg of this.#legs) leg.closeDay(today, (id) => paths.get(id)!)
    for (const id of paths.keys()) if (!legs.orderToDoor.parcels.has(id)) this.#forget(id, today)
  }

  #take({ kind, id, on, path, stated }: Fact, today: DayNumber): void {
    const known = this.#state.paths.get(id)
    if (kind === 'place' && path && !known) {
      this.#state.paths.set(id, path)
      this.#orderToDoor.begin(id, path, on, today, stated)
      this.#orderToCarrier.begin(id, path, on, today)
    } else if (kind === 'hand_over' && known && on >= known.orderedOn && this.#state.legs.orderToCarrier.parcels.has(id)) {
      this.#orderToCarrier.finish(id, known, on, today)
      this.#carrierToDoor.begin(id, known, on, today)
    } else if (kind === 'arrive' || kind === 'drop') {
      if (known && kind === 'arrive') for (const leg of [this.#orderToDoor, this.#carrierToDoor]) leg.finish(id, known, on, today)
      this.#forget(id, today)
    }
  }

  #forget(id: string, today: DayNumber): void {
    for (const leg of this.#legs) leg.drop(id, today)
    this.#state.paths.delete(id)
  }

  get #legs(): Leg[] {
    return [this.#orderToDoor, this.#orderToCarrier, this.#carrierToDoor]
  }
}

const isDay = (day: DayNumber): boolean => Number.isInteger(day) && day >= 0 && day <= LAST_DAY
const isKnown = ({ leg, keys }: Sight): boolean => leg.ownDeliveries(keys) >= ENOUGH
const inOrder = (a: Fact, b: Fact): number =>
  Number(a.kind !== 'place') - Number(b.kind !== 'place') ||
  (a.id < b.id ? -1 : Number(a.id > b.id)) ||
  a.on - b.on ||
  KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind)
