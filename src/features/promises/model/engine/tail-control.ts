/**
 * Keeps stated and real coverage together (adaptive conformal inference, Gibbs & Candès 2021): the tails that a range
 * leaves out move by what really came before each of its ends. Each end is judged once, on an evening fixed when it was
 * promised: judging on arrival would let the fast parcels vote first.
 */
import { clamped } from './fading.ts'
import type { DayNumber, RangeLevel } from './types.ts'

export const RANGE_LEVELS: readonly RangeLevel[] = [0.5, 0.8, 0.9, 0.95]
/** What each level leaves out at each of its ends: before its first day, after its last. */
const TAILS = RANGE_LEVELS.flatMap((level) => [(1 - level) / 2, (1 - level) / 2])
/** How fast they follow. The last day hears of its misses weeks later: larger steps would swing, and cost a day after each peak. */
const GAINS = [0.007, 0.01]
/** Promises of an evening at which its step counts half. */
const HALF_STEP_AT = 20
/** A tail stays within these multiples of what is meant. */
const [LEAST, MOST] = [0.4, 2.5]

/** Per end: the promises that an evening judges, and how many of them came by then. */
type Judged = { promises: number; came: number }
/** `tails`: what is asked for instead. */
export type TailState = { tails: number[]; due: Map<DayNumber, Judged[]> }
export const startingTails = (): TailState => ({ tails: [...TAILS], due: new Map() })

export class TailControl {
  readonly #state: TailState

  constructor(state: TailState) {
    this.#state = state
  }

  /** The shares to have come before the first and with the last day. */
  sharesOf(level: RangeLevel): [number, number] {
    const end = 2 * RANGE_LEVELS.indexOf(level)
    return [this.#state.tails[end]!, 1 - this.#state.tails[end + 1]!]
  }

  /** A promise with the evenings of all its ends was made (by −1: taken back), or it came. Evenings that are over have judged. */
  count(what: keyof Judged, evenings: readonly DayNumber[], today: DayNumber, by = 1): void {
    evenings.forEach((evening, end) => {
      if (evening < today) return
      this.#state.due.getOrInsertComputed(evening, () => TAILS.map(() => ({ promises: 0, came: 0 })))[end]![what] += by
    })
  }

  /** `lost`: the share of parcels that never arrive; they are missed by every range and must not widen it. */
  closeDay(today: DayNumber, lost: number): void {
    const { tails, due } = this.#state
    due.get(today)?.forEach(({ promises, came }, end) => {
      const share = came / Math.max(1, promises)
      const missed = end % 2 === 0 ? share : 1 - lost - share
      const step = (GAINS[end % 2]! * promises) / (promises + HALF_STEP_AT)
      tails[end] = clamped(tails[end]! + step * (TAILS[end]! - missed), LEAST * TAILS[end]!, MOST * TAILS[end]!)
    })
    due.delete(today)
  }
}
