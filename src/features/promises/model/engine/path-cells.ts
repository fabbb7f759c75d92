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

export class PathCells {
  readonly #numbers: Map<string, number>

  constructor(keys: readonly string[] = []) {
    this.#numbers = new Map(keys.map((key, number) => [key, number]))
  }

  get keys(): string[] {
    return [...this.#numbers.keys()]
  }

  /** `learn`: give numbers to keys that are new. A question must not. */
  of(path: Path, day: DayNumber, hour: number | null, learn: boolean): Int32Array {
    return Int32Array.from(LEVELS, ({ key }, level) => this.#number(level, key(path, day, hour), learn))
  }

  /** The same path on a leg that begins on another day. */
  startingOn(day: DayNumber, ids: Int32Array, learn: boolean): Int32Array {
    const moved = ids.slice()
    moved[WEEKDAY] = this.#number(WEEKDAY, weekdayKey(day, null), learn)
    return moved
  }

  #number(level: number, key: string | null, learn: boolean): number {
    if (key === null) return UNKNOWN
    const whole = `${level}|${key.slice(0, LONGEST_KEY)}`
    const known = this.#numbers.get(whole)
    if (known !== undefined || !learn) return known ?? NEVER_SEEN
    this.#numbers.set(whole, this.#numbers.size)
    return this.#numbers.size - 1
  }
}
