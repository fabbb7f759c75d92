/**
 * What is known of a path, from coarse to fine: every level adds what the coarser ones leave over, as far as its own
 * deliveries carry (n against k). A key that is not known is left out, which is the back-off.
 */
import { fade } from './fading.ts'
import { weekdayOf } from './operational-time.ts'
import type { DayNumber, Path } from './types.ts'

/** How long it takes, on the scale of log(τ + 1), and the log of how far that scatters. */
type Kind = 'score' | 'spread'
type Level = { name: string; halfLife: number; k: { score: number; spread?: number }; key: KeyOf }
/** null: not known of this path. `lane`: service, country and distance; `begun`: weekday and time of day. */
type KeyOf = (path: Path, lane: string, begun: string) => string | null

/** `k`: deliveries at which a cell is believed by half, of the score and of the spread. */
const level = (name: string, halfLife: number, k: Level['k'], key: KeyOf): Level => ({ name, halfLife, k, key })
/** Measured on real promises (docs/decisions/0013); the optimum is flat. */
export const LEVELS: readonly Level[] = [
  level('all', 60, { score: 1, spread: 1 }, () => ''),
  level('service', 60, { score: 10 }, serviceOf),
  level('country', 90, { score: 20 }, (path) => joined(serviceOf(path) ?? '', path.destinationCountry)),
  level('distance', 120, { score: 20 }, (_path, lane) => (lane.endsWith('|') ? null : lane)),
  level('region', 120, { score: 20, spread: 100 }, (path, lane) => joined(lane, path.destinationRegion)),
  level('regions', 90, { score: 30 }, (path, lane) => path.originRegion && joined(`${lane}|${path.originRegion}`, path.destinationRegion)),
  level('origin', 180, { score: 8, spread: 30 }, ({ originId }) => originId || null),
  level('postal2', 180, { score: 20 }, (path) => postalOf(path, 2)),
  level('postal3', 240, { score: 20 }, (path) => postalOf(path, 3)),
  level('weekday', 180, { score: 50 }, (_path, _lane, begun) => begun),
]

/** Per level, by key: faded sums of what was left over, their weight, the age at which they were touched, and all deliveries there were. */
export type Cells = Map<string | null, { score: number; spread: number; weight: number; age: number; deliveries: number }>[]
export const noCells = (): Cells => LEVELS.map(() => new Map())

/** The keys of a path, one for each level. They come from addresses and catalogues: no more than so much of each. */
export type Keys = readonly (string | null)[]
const LONGEST_KEY = 80
export const keysOf = (path: Path, start: DayNumber, seesHour: boolean): Keys => {
  const [lane, begun] = [laneOf(path), `${weekdayOf(start)}|${partOf(seesHour ? path.hour : null)}`]
  return LEVELS.map(({ key }) => key(path, lane, begun)?.slice(0, LONGEST_KEY) ?? null)
}

/** What a level adds. */
export function answer(cells: Cells, keys: Keys, level: number, kind: Kind, age: number): number {
  const { k, halfLife } = LEVELS[level]!
  const cell = k[kind] === undefined ? undefined : cells[level]!.get(keys[level]!)
  return cell ? said(cell[kind], cell.weight, fade(age - cell.age, halfLife), k[kind]) : 0
}

/** What all levels from one on add together. */
export function answers(cells: Cells, keys: Keys, kind: Kind, age: number, from = 0): number {
  let sum = 0
  for (let level = from; level < LEVELS.length; level++) sum += answer(cells, keys, level, kind, age)
  return sum
}

export const deliveriesOf = (cells: Cells, keys: Keys, level: number): number => cells[level]!.get(keys[level]!)?.deliveries ?? 0

export function learn(cells: Cells, keys: Keys, { score, spread }: Record<Kind, number>, age: number): void {
  for (const [level, { k, halfLife }] of LEVELS.entries()) {
    const key = keys[level]
    if (key === null || key === undefined) continue
    const cell = cells[level]!.getOrInsertComputed(key, () => ({ score: 0, spread: 0, weight: 0, age, deliveries: 0 }))
    cell.deliveries++
    const left = fade(age - cell.age, halfLife)
    const [ofScore, ofSpread] = [said(cell.score, cell.weight, left, k.score), said(cell.spread, cell.weight, left, k.spread)]
    cell.score = cell.score * left + score
    cell.spread = cell.spread * left + spread
    cell.weight = cell.weight * left + 1
    cell.age = age
    score -= ofScore
    spread -= ofSpread
  }
}

const said = (sum: number, weight: number, left: number, k: number | undefined): number =>
  k === undefined ? 0 : (sum * left) / (weight * left + k)

function serviceOf({ carrier, service }: Path): string | null {
  return carrier || service ? `${carrier ?? ''}/${service ?? ''}` : null
}

/** The distance in thirteen classes that grow. */
function laneOf(path: Path): string {
  const km = path.distanceKm ?? -1
  return `${serviceOf(path)}|${path.destinationCountry}|${km >= 0 ? Math.min(12, Math.floor(1.7 * Math.log2(1 + km / 15))) : ''}`
}

const joined = (coarse: string, fine: string | null): string | null => fine && `${coarse}|${fine}`
const postalOf = ({ destinationPostal: postal, destinationCountry: country }: Path, length: number): string | null =>
  postal && postal.length >= length ? `${country}|${postal.slice(0, length)}` : null
/** The hours before ten, until three and after teach the cut-off. */
const partOf = (hour: number | null): string => (hour === null ? '' : hour < 10 ? '0' : hour < 15 ? '1' : '2')
