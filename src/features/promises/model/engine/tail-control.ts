/**
 * Keeps stated and real coverage together (adaptive conformal inference, Gibbs & Candès 2021): per level and side, the
 * tail that is asked for moves by what was missed. Each side of a promise is judged once, on a day fixed when it was
 * made: judging on arrival would let the fast parcels vote first.
 */
import type { DayNumber } from './types.ts'

export const RANGE_LEVELS = [0.5, 0.8, 0.9, 0.95] as const
const SIDES = RANGE_LEVELS.length
/** How fast a tail follows. The upper side hears of its misses weeks later: larger steps would swing, and cost a day after each peak. */
const GAIN = { lower: 0.007, upper: 0.01 }
/** Promises of an evening at which its step counts half. */
const HALF_STEP_AT = 20
const CLAMP = [0.4, 2.5] as const

/** `due`: per day the promises of the lower sides, their misses, promises of the upper sides, their misses. */
export type TailState = { lower: number[]; upper: number[]; due: Map<DayNumber, number[]> }
export const startingTails = (): TailState => ({ lower: RANGE_LEVELS.map(targetOf), upper: RANGE_LEVELS.map(targetOf), due: new Map() })

export class TailControl {
  readonly #state: TailState

  constructor(state: TailState) {
    this.#state = state
  }

  /** The shares to leave out below and above. Between the known levels: interpolated. */
  tailsOf(level: number): [number, number] {
    const above = RANGE_LEVELS.findIndex((known) => known >= level)
    if (above < 0) return [(1 - level) / 2, (1 - level) / 2]
    const scale = (1 - level) / 2 / targetOf(RANGE_LEVELS[above]!)
    return [this.#state.lower[above]! * scale, this.#state.upper[above]! * scale]
  }

  /** A promise for one level, or (by −1) one taken back. Every promise counts as late until it arrives. */
  expect(level: number, from: DayNumber, until: DayNumber, today: DayNumber, by = 1): void {
    if (from - 1 >= today) this.#dueOn(from - 1)[level]! += by
    if (until < today) return
    this.#dueOn(until)[2 * SIDES + level]! += by
    this.#dueOn(until)[3 * SIDES + level]! += by
  }

  arrived(level: number, from: DayNumber, until: DayNumber, on: DayNumber, today: DayNumber): void {
    if (on < from && from - 1 >= today) this.#dueOn(from - 1)[SIDES + level]! += 1
    if (on <= until && until >= today) this.#dueOn(until)[3 * SIDES + level]! -= 1
  }

  /** `lost`: the share of parcels that never arrive; they are missed by every range and must not widen it. */
  closeDay(today: DayNumber, lost: number): void {
    const { lower, upper } = this.#state
    const due = this.#state.due.get(today)
    this.#state.due.delete(today)
    for (let level = 0; due && level < SIDES; level++) {
      const target = targetOf(RANGE_LEVELS[level]!)
      const [early, isEarly, late, isLate] = [due[level]!, due[SIDES + level]!, due[2 * SIDES + level]!, due[3 * SIDES + level]!]
      lower[level] = stepped(lower[level]!, GAIN.lower, target, target, early, isEarly)
      upper[level] = stepped(upper[level]!, GAIN.upper, target, target + lost, late, isLate)
    }
  }

  #dueOn(day: DayNumber): number[] {
    const known = this.#state.due.get(day)
    if (known) return known
    const due = Array<number>(4 * SIDES).fill(0)
    this.#state.due.set(day, due)
    return due
  }
}

function stepped(tail: number, gain: number, target: number, allowed: number, promises: number, misses: number): number {
  if (promises <= 0) return tail
  const moved = tail + ((gain * promises) / (promises + HALF_STEP_AT)) * (allowed - misses / promises)
  return Math.min(CLAMP[1] * target, Math.max(CLAMP[0] * target, moved))
}

const targetOf = (level: number): number => (1 - level) / 2
