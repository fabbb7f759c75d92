/**
 * What is known of a path, from coarse to fine: every level adds what the coarser ones leave over, as far as its own
 * deliveries carry (n against k). An unknown key is left out, which is the back-off.
 */
import { weekdayOf } from './operational-time.ts'
import type { DayNumber, Path } from './types.ts'

export type Level = {
  name: string
  /** Deliveries at which a cell is believed by half. */
  k: number
  /** Days after which a delivery counts half. */
  halfLife: number
  /** null: not known of this path. `day` is the first day of the leg, `hour` is null on all but the order's. */
  key(path: Path, day: DayNumber, hour: number | null): string | null
}

/** Strengths and half-lives: measured on 10,739 promises (docs/decisions/0009); the optimum is flat. */
export const LEVELS: readonly Level[] = [
  { name: 'all', k: 1, halfLife: 60, key: () => '' },
  { name: 'service', k: 10, halfLife: 60, key: (path) => serviceOf(path) },
  { name: 'country', k: 20, halfLife: 90, key: (path) => path.destinationCountry && `${serviceOf(path)}|${path.destinationCountry}` },
  { name: 'distance', k: 20, halfLife: 120, key: (path) => (path.distanceKm === null ? null : laneOf(path)) },
  { name: 'region', k: 20, halfLife: 120, key: (path) => path.destinationRegion && `${laneOf(path)}|${path.destinationRegion}` },
  {
    name: 'regions',
    k: 30,
    halfLife: 90,
    key: (path) => path.originRegion && path.destinationRegion && `${laneOf(path)}|${path.originRegion}>${path.destinationRegion}`,
  },
  { name: 'origin', k: 8, halfLife: 180, key: (path) => path.originId || null },
  { name: 'postal2', k: 20, halfLife: 180, key: (path) => postalOf(path, 2) },
  { name: 'postal3', k: 20, halfLife: 240, key: (path) => postalOf(path, 3) },
  { name: 'weekday', k: 50, halfLife: 180, key: (_path, day, hour) => weekdayKey(day, hour) },
  {
    name: 'weight',
    k: 50,
    halfLife: 240,
    key: ({ weightGrams }) => (weightGrams && weightGrams > 0 ? String(Math.floor(Math.log2(weightGrams))) : null),
  },
  { name: 'units', k: 50, halfLife: 240, key: ({ units }) => (units === null ? null : units > 1 ? 'several' : 'one') },
]
export const levelAt = (name: string): number => LEVELS.findIndex((level) => level.name === name)

/** The spread of a path: by region and by origin, around that of all. */
const SPREAD_LEVELS: readonly Level[] = LEVELS.map((level) => ({
  ...level,
  k: { all: 1, region: 100, origin: 30 }[level.name] ?? Number.POSITIVE_INFINITY,
  halfLife: level.name === 'all' ? 60 : 120,
}))

/** The hours before ten, until three and after teach the cut-off. */
export const weekdayKey = (day: DayNumber, hour: number | null): string =>
  `${weekdayOf(day)}|${hour === null ? '' : hour < 10 ? 0 : hour < 15 ? 1 : 2}`

const serviceOf = ({ carrier, service }: Path): string | null => (carrier || service ? `${carrier ?? ''}/${service ?? ''}` : null)
const laneOf = (path: Path): string => `${serviceOf(path)}|${path.destinationCountry}|${distanceOf(path.distanceKm)}`
/** Thirteen classes that grow with the distance. */
const distanceOf = (km: number | null): number | null =>
  km !== null && km >= 0 ? Math.min(12, Math.floor(1.7 * Math.log2(1 + km / 15))) : null
const postalOf = ({ destinationPostal, destinationCountry }: Path, length: number): string | null =>
  destinationPostal && destinationPostal.length >= length ? `${destinationCountry}|${destinationPostal.slice(0, length)}` : null

/** Cells of a kind, by number: sums and weights fade by the half-life of their level whenever they are touched. */
export type CellsState = { sum: Float64Array; weight: Float64Array; day: Int32Array; count: Int32Array }

export class Cells {
  readonly state: CellsState
  readonly levels: readonly Level[]

  constructor(kind: 'score' | 'spread', state: CellsState) {
    this.levels = kind === 'score' ? LEVELS : SPREAD_LEVELS
    this.state = state
  }

  /** What one level adds. `stretch` lengthens all half-lives for slow shops. */
  answer(level: number, id: number, today: DayNumber, stretch: number): number {
    const { k, halfLife } = this.levels[level]!
    const { sum, weight, day } = this.state
    if (id < 0 || k === Number.POSITIVE_INFINITY || id >= sum.length || weight[id] === 0) return 0
    const fade = Math.exp((Math.LN2 * (day[id]! - today)) / (halfLife * stretch))
    return (sum[id]! * fade) / (weight[id]! * fade + k)
  }

  /** The sum of all answers from a level on. */
  total(ids: ArrayLike<number>, at: number, today: DayNumber, stretch: number, from = 0): number {
    let sum = 0
    for (let level = from; level < this.levels.length; level++) sum += this.answer(level, ids[at + level]!, today, stretch)
    return sum
  }

  learn(ids: ArrayLike<number>, at: number, value: number, importance: number, today: DayNumber, stretch: number): void {
    let left = value
    for (let level = 0; level < this.levels.length; level++) {
      const id = ids[at + level]!
      const { k, halfLife } = this.levels[level]!
      if (id < 0 || k === Number.POSITIVE_INFINITY) continue
      if (id >= this.state.sum.length) this.#grow(id + 1)
      const answer = this.answer(level, id, today, stretch)
      const { sum, weight, day, count } = this.state
      const fade = weight[id] === 0 ? 0 : Math.exp((Math.LN2 * (day[id]! - today)) / (halfLife * stretch))
      sum[id] = sum[id]! * fade + importance * left
      weight[id] = weight[id]! * fade + importance
      day[id] = today
      count[id]! += 1
      left -= answer
    }
  }

  /** Deliveries ever seen by a cell. */
  countOf(id: number): number {
    return this.state.count[id] ?? 0
  }

  #grow(atLeast: number): void {
    const { state } = this
    const larger = emptyCells(Math.max(atLeast, 2 * state.sum.length))
    for (const column of ['sum', 'weight', 'day', 'count'] as const) larger[column].set(state[column])
    Object.assign(state, larger)
  }
}

export const emptyCells = (size = 64): CellsState => ({
  sum: new Float64Array(size),
  weight: new Float64Array(size),
  day: new Int32Array(size),
  count: new Int32Array(size),
})
