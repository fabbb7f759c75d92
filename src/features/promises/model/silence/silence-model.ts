/**
 * How long parcels wait for their next sign of life: a life table of the gaps between scans (promise.md 3.10), in
 * working days, for carrier, service, last stage and distance, each level leaning on the coarser one. An evening adds what
 * every waiting parcel has waited that day, so a network that slows down shows before any late arrival.
 */
import { fromLines, toLines } from '#shared/lines'
import { type TransitZone, transitZone } from '../country-group.ts'
import type { ClosedDays, DayNumber } from '../engine/types.ts'
import type { Hour, Patience, ScanGap, WaitKey } from './types.ts'
import { elapsed, hourAfter, learntWeights, priorWeights, SLOTS, slotAt, type Weights, walk } from './working-time.ts'

export type SilenceModel = {
  /** The first day that is still open. */
  readonly today: DayNumber
  /** Gaps that were open or ended on the day that is open, in any order and in any number of calls. */
  take(gaps: Iterable<ScanGap>): void
  /** Learns what was taken. Nothing that is asked changes between two evenings. */
  closeDay(day: DayNumber): void
  /** Of the parcels that move again, the share that still waits: never rises with `now`. */
  chance(key: WaitKey, startedAt: Hour, now: Hour): number
  /**
   * When fewer than `share` still wait, or a few more of whom most are held up; but not before a whole working day has
   * passed since we heard of the sign (default: at once).
   */
  waitUntil(key: WaitKey, startedAt: Hour, share: number, heardAt?: Hour): Hour
  patience(key: WaitKey, startedAt: Hour, heardAt?: Hour): Patience
  save(): Uint8Array
}

/** Single precision throughout, so that the bytes hold exactly what is in memory. */
type State = { version: number; today: DayNumber; perDay: number; cells: Map<string, Float32Array>; slots: Map<string, Float32Array> }
const VERSION = 2

/** False for bytes of another version: then everything is learnt anew. */
export const isReadable = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(0, 13)).toString() === `{"version":${VERSION},`

/** Without `saved` (bytes that are readable): knows nothing and goes by the rules of thumb of each stage. */
export function createSilence(closedDays: ClosedDays, today: DayNumber, saved?: Uint8Array): SilenceModel {
  const state: State = saved ? fromLines<State>(saved) : { version: VERSION, today, perDay: 0, cells: new Map(), slots: new Map() }
  let levels = levelsOf(state)
  const tables = new Map<string, Table>()
  const calendars = new Map<string, Weights>()
  // Of the day that is open.
  const cells = new Map<string, Float64Array>()
  const slots = new Map<string, Float64Array>()
  let ended = 0

  const weightsOf = (key: WaitKey): Weights => {
    const phase = phaseOf(key)
    const name = `${key.carrier ?? '-'}|${phase}`
    let weights = calendars.get(name)
    if (!weights) {
      weights = learntWeights(state.slots.get(name), learntWeights(state.slots.get(`*|${phase}`), PRIOR_WEEK[phase]))
      calendars.set(name, weights)
    }
    return weights
  }
  const closedOf = (key: WaitKey): ReadonlySet<DayNumber> =>
    phaseOf(key) === 'shop' ? closedDays.origin : closedDays.destination(key.destinationCountry ?? key.originCountry, null)
  const tableOf = (key: WaitKey): Table => {
    const name = nameOf(key)
    let table = tables.get(name)
    if (!table) {
      table = tableFrom(key, name, levels)
      tables.set(name, table)
    }
    return table
  }
  const after = (key: WaitKey, from: Hour, days: number): Hour => hourAfter(weightsOf(key), closedOf(key), from, days)
  // A scan that is told days late still breaks the silence.
  const waitUntil = (key: WaitKey, startedAt: Hour, share: number, heardAt = startedAt, least = LEAST_DAYS): Hour =>
    Math.max(after(key, startedAt, daysUntil(tableOf(key), share)), after(key, heardAt, least))
  const chance = (key: WaitKey, startedAt: Hour, now: Hour): number =>
    stillWaiting(tableOf(key).summed, elapsed(weightsOf(key), closedOf(key), startedAt, now))
  const sooner = (key: WaitKey, startedAt: Hour, at: Hour): number => Math.min(99, Math.floor(100 * (1 - chance(key, startedAt, at))))

  return {
    get today() {
      return state.today
    },
    take(gaps) {
      for (const gap of gaps) {
        const weights = weightsOf(gap.key)
        const closed = closedOf(gap.key)
        const before = elapsed(weights, closed, gap.startedAt, gap.from)
        if (before > FORGOTTEN_DAYS) continue
        const until = Math.max(gap.from, gap.until)
        const after = before + elapsed(weights, closed, gap.from, until)
        const cell = sumOf(cells, nameOf(gap.key), CELL)
        expose(cell, positionOf(before), positionOf(after))
        if (gap.ended) ended++
        if (gap.ended) cell[BINS + Math.floor(positionOf(after))]! += 1
        if (gap.ended) cell[2 * BINS]! += 1
        // Parcels that lie still for good would make every hour look idle.
        if (before > FRESH_DAYS) continue
        for (const carrier of ['*', gap.key.carrier ?? '-']) {
          const counts = sumOf(slots, `${carrier}|${phaseOf(gap.key)}`, 2 * SLOTS)
          walk(closed, gap.from, until, (slot, part, rests) => {
            if (!rests) counts[SLOTS + slot]! += exact(part)
            return true
          })
          if (gap.ended && !closed.has(Math.floor(until / 24))) counts[slotAt(until)]! += 1
        }
      }
    },
    closeDay(day) {
      if (day < state.today) return
      const days = day + 1 - state.today
      state.perDay = state.perDay === 0 ? ended : state.perDay + (ended / days - state.perDay) * (1 - 0.93 ** days)
      const keep = 0.5 ** (days / (HALF_LIFE * Math.min(40, Math.max(1, ENOUGH_GAPS / (state.perDay * HALF_LIFE * 1.44 + 1e-9)))))
      fade(state.cells, cells, CELL, keep, 2 * BINS)
      fade(state.slots, slots, 2 * SLOTS, keep, 2 * SLOTS)
      state.today = day + 1
      levels = levelsOf(state)
      for (const map of [cells, slots, tables, calendars]) map.clear()
      ended = 0
    },
    chance,
    waitUntil,
    patience(key, startedAt, heardAt = startedAt) {
      const { parcels, basis, summed } = tableOf(key)
      const silentAt = waitUntil(key, startedAt, 0.02, heardAt)
      const customerAt = waitUntil(key, startedAt, 0.01, heardAt, CUSTOMER_DAYS)
      return {
        slowAt: Math.max(after(key, startedAt, daysTo(summed, 0.1)), after(key, heardAt, LEAST_DAYS)),
        silentAt,
        customerAt,
        sooner: sooner(key, startedAt, silentAt),
        soonerForCustomer: sooner(key, startedAt, customerAt),
        parcels,
        basis,
      }
    },
    save: () => toLines({ ...state, cells: sorted(state.cells), slots: sorted(state.slots) }),
  }
}

/** Bins of ln(working days + .05); a cell is exposure by bin, ends by bin, ends ever. */
const BINS = 72
const CELL = 2 * BINS + 1
const FIRST = Math.log(0.05)
const STEP = 0.1
const FORGOTTEN_DAYS = 45
const FRESH_DAYS = 4
/** What has faded to less is dropped: shops rename their options. */
const FORGOTTEN = 0.01
/** Nobody worries before a working day has passed, however quick the lane. */
const LEAST_DAYS = 1
/** Nor is the customer bothered before one and a half. */
const CUSTOMER_DAYS = 1.5
const HALF_LIFE = 30
/** Gaps that should weigh in at any time: small shops remember longer. */
const ENOUGH_GAPS = 1500
const LEAN = 8

/** `days`: what `daysUntil` found, by share. */
type Table = { summed: Float64Array; parcels: number; basis: string; days: Map<number, number> }

const positionOf = (days: number): number => Math.min(BINS - 1e-9, (Math.log(days + 0.05) - FIRST) / STEP)
/** Sums of such parts are exact, so their order does not matter. */
const exact = (part: number): number => Math.round(part * 4096) / 4096

function sumOf(sums: Map<string, Float64Array>, name: string, size: number): Float64Array {
  const known = sums.get(name)
  if (known) return known
  const sum = new Float64Array(size)
  sums.set(name, sum)
  return sum
}

function expose(cell: Float64Array, from: number, to: number): void {
  for (let bin = Math.floor(from); bin < to; bin++) cell[bin]! += exact(Math.min(to, bin + 1) - Math.max(from, bin))
}

function fade(kept: Map<string, Float32Array>, added: Map<string, Float64Array>, size: number, keep: number, fading: number): void {
  for (const name of added.keys()) if (!kept.has(name)) kept.set(name, new Float32Array(size))
  for (const [name, cell] of kept) {
    const sum = added.get(name)
    let left = 0
    for (let at = 0; at < size; at++) {
      cell[at] = cell[at]! * (at < fading ? keep : 1) + (sum?.[at] ?? 0)
      if (at < fading) left += cell[at]!
    }
    if (left < FORGOTTEN) kept.delete(name)
  }
}

/** From coarse to fine. */
const levelNames = (stage: string, zone: string, carrier: string, service: string, detail: string): string[] => [
  `${stage}|${zone}`,
  `${carrier}|${stage}|${zone}`,
  `${carrier}|${service}|${stage}|${zone}`,
  `${carrier}|${service}|${stage}|${zone}|${detail}`,
]

const sorted = <Value>(map: Map<string, Value>): Map<string, Value> => new Map([...map].sort(([a], [b]) => (a < b ? -1 : 1)))
const zoneOf = (key: WaitKey): TransitZone => transitZone(key.originCountry, key.destinationCountry)
const nameOf = (key: WaitKey): string =>
  [key.stage, zoneOf(key), key.carrier ?? '-', key.service ?? '-', key.detail ?? '-'].map((part) => part.replaceAll('|', '/')).join('|')

function levelsOf({ cells }: State): Map<string, Float64Array> {
  const levels = new Map<string, Float64Array>()
  // Sorted: a restored model adds in the same order.
  for (const [name, cell] of sorted(cells)) {
    const [stage, zone, carrier, service, detail] = name.split('|') as [string, string, string, string, string]
    for (const level of levelNames(stage, zone, carrier, service, detail)) {
      const sum = sumOf(levels, level, CELL)
      for (let at = 0; at < CELL; at++) sum[at]! += cell[at]!
    }
  }
  return levels
}

function tableFrom(key: WaitKey, name: string, levels: ReadonlyMap<string, Float64Array>): Table {
  const [stage, zone, carrier, service, detail] = name.split('|') as [string, string, string, string, string]
  let hazard = priorHazard(key)
  let parcels = 0
  let basis = `${stage}|${zone}`
  for (const level of levelNames(stage, zone, carrier, service, detail)) {
    const cell = levels.get(level)
    if (!cell) break
    if (cell[2 * BINS]! >= 30 || parcels === 0) [parcels, basis] = [cell[2 * BINS]!, level]
    hazard = hazard.map((coarser, bin) => (smooth(cell, BINS, bin) + LEAN * coarser) / (smooth(cell, 0, bin) + LEAN))
  }
  const summed = new Float64Array(BINS + 1)
  for (let bin = 0; bin < BINS; bin++) summed[bin + 1] = summed[bin]! + hazard[bin]!
  return { summed, parcels, basis, days: new Map() }
}

/** A triangle over three bins. */
function smooth(cell: Float64Array, offset: number, bin: number): number {
  let sum = 0
  for (let away = -1; away <= 1; away++) if (bin + away >= 0 && bin + away < BINS) sum += (2 - Math.abs(away)) * cell[offset + bin + away]!
  return sum / 4
}

/** All parcels, those that never move again included. */
function survival(summed: Float64Array, days: number): number {
  const position = positionOf(days)
  const bin = Math.floor(position)
  return Math.exp(-summed[bin]! - (summed[bin + 1]! - summed[bin]!) * (position - bin))
}

/** Parcels that never move again are left out: they would make every wait look ordinary. */
function stillWaiting(summed: Float64Array, days: number): number {
  const never = Math.exp(-summed[BINS]!)
  return Math.max(0, (survival(summed, days) - never) / (1 - never))
}

/** The first working day, in small steps, at which it holds. */
function firstDay(holds: (days: number) => boolean): number {
  let days = 0.02
  while (days < FORGOTTEN_DAYS && !holds(days)) days *= 1.03
  return days
}

const daysTo = (summed: Float64Array, share: number): number => firstDay((days) => stillWaiting(summed, days) < share)

/**
 * Where trouble is common, the last parcels of a lane are mostly held up long before only 2 of 100 wait: that shows when
 * too few of those that have waited so long move within the next working day (or one and a half medians of a slow lane).
 */
function daysUntil({ summed, days: known }: Table, share: number): number {
  const found = known.get(share)
  if (found !== undefined) return found
  const ahead = Math.max(1, 1.5 * firstDay((days) => survival(summed, days) < 0.5))
  const hope = Math.min(0.95, 0.7 + 0.07 * Math.log2(share / 0.02))
  const days = firstDay((at) => {
    const left = survival(summed, at)
    return stillWaiting(summed, at) < share || (left < 5 * share && 1 - survival(summed, at + ahead) / left < hope)
  })
  known.set(share, days)
  return days
}

/** A wait whose last fiftieth begins after the stage's rule of thumb, in working days. */
function priorHazard(key: WaitKey): Float64Array {
  const rule = RULES[key.stage] ?? BY_ZONE[zoneOf(key)]
  const upTo = (bin: number): number => 3.912 * ((Math.exp(FIRST + STEP * bin) - 0.05) / rule) ** 1.2
  return Float64Array.from({ length: BINS }, (_, bin) => Math.min(6 * STEP, upTo(bin + 1) - upTo(bin)))
}

const BY_ZONE: Readonly<Record<TransitZone, number>> = { domestic: 2.5, single_market: 3.5, continent: 4.5, intercontinental: 7.5 }
const RULES: Readonly<Partial<Record<WaitKey['stage'], number>>> = {
  ordered: 4,
  preparing: 4,
  waiting_stock: 15,
  pre_transit: 2.5,
  out_for_delivery: 1.5,
  delivery_attempted: 4,
  exception: 8,
  returning: 10,
}

type Phase = 'shop' | 'network' | 'door'
const phaseOf = ({ stage }: WaitKey): Phase => PHASES[stage] ?? 'network'
const PHASES: Readonly<Partial<Record<WaitKey['stage'], Phase>>> = {
  ordered: 'shop',
  preparing: 'shop',
  waiting_stock: 'shop',
  pre_transit: 'shop',
  out_for_delivery: 'door',
  delivery_attempted: 'door',
}
const PRIOR_WEEK: Readonly<Record<Phase, Weights>> = {
  shop: priorWeights([0.02, 0.28, 0.45, 0.25], 0.15, 0.03),
  network: priorWeights([0.2, 0.3, 0.25, 0.25], 0.4, 0.08),
  door: priorWeights([0.02, 0.4, 0.43, 0.15], 0.5, 0.03),
}
