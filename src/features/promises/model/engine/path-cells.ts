/** The numbers of a path's cells: one for each level. The same for all legs, but for the weekday on which a leg begins. */
import { LEVELS, levelAt, weekdayKey } from './cells.ts'
import type { DayNumber, Path } from './types.ts'

/** The path does not say. */
export const UNKNOWN = -1
/** The path says something that no order ever said. */
const NEVER_SEEN = -2
/** Keys come from addresses and catalogues: no more than this of each. */
const LONGEST_KEY = 80
const WEEKDAY = levelAt('weekday')

/** Per level: a number for each key. */
export type PathCellsState = Map<string, number>[]
export const noCells = (): PathCellsState => LEVELS.map(() => new Map())

export class PathCells {
  readonly #numbers: PathCellsState
  #next: number

  constructor(state: PathCellsState) {
    this.#numbers = state
    this.#next = state.reduce((sum, { size }) => sum + size, 0)
  }

  /** `learn`: give numbers to keys that are new. A question must not. */
  of(path: Path, day: DayNumber, hour: number | null, learn: boolean): Int32Array {
    const ids = new Int32Array(LEVELS.length)
    for (let level = 0; level < ids.length; level++) ids[level] = this.#number(level, LEVELS[level]!.key(path, day, hour), learn)
    return ids
  }

  /** The same path on a leg that begins on another day. */
  startingOn(day: DayNumber, ids: Int32Array, learn: boolean): Int32Array {
    const moved = ids.slice()
    moved[WEEKDAY] = this.#number(WEEKDAY, weekdayKey(day, null), learn)
    return moved
  }

  #number(level: number, key: string | null, learn: boolean): number {
    if (key === null) return UNKNOWN
    const numbers = this.#numbers[level]!
    const short = key.length > LONGEST_KEY ? key.slice(0, LONGEST_KEY) : key
    const known = numbers.get(short)
    if (known !== undefined || !learn) return known ?? NEVER_SEEN
    numbers.set(short, this.#next)
    return this.#next++
  }
}
