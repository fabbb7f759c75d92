/**
 * Keeps stated and real coverage together (adaptive conformal inference, Gibbs & Candès 2021): the shares between which a
 * range is drawn move by what really came before each of its ends. Each end is judged once, on an evening fixed when it was
 * promised: judging on arrival would let the fast parcels vote first.
 */
import { clamped } from './fading.ts'
import type { DayNumber } from './types.ts'

export const RANGE_LEVELS = [0.5, 0.8, 0.9, 0.95] as const
/** Shares to have come on the evening before the first day of each range, and on its last. */
const TARGETS = RANGE_LEVELS.flatMap((level) => [(1 - level) / 2, (1 + level) / 2])
/** How fast they follow. The last day hears of its misses weeks later: larger steps would swing, and cost a day after each peak. */
const GAINS = [0.007, 0.01]
/** Promises of an evening at which its step counts half. */
const HALF_STEP_AT = 20
/** Of the tail that is meant. */
const CLAMP = [0.4, 2.5] as const

/** `shares`: what is asked for instead of the targets; `due`: per evening and end the promises that it judges, and how many of them came. */
export type TailState = { shares: number[]; due: Map<DayNumber, [promises: number, came: number][]> }
export const startingTails = (): TailState => ({ shares: [...TARGETS], due: new Map() })

export class TailControl {
  readonly #state: TailState

  constructor(state: TailState) {
    this.#state = state
  }

  /** The shares to have come before the first and with the last day. Between the known levels: scaled. */
  sharesOf(level: number): [number, number] {
    const at = 2 * RANGE_LEVELS.findIndex((known) => known >= level)
    if (at < 0) return [(1 - level) / 2, (1 + level) / 2]
    const scale = (1 - level) / 2 / TARGETS[at]!
    return [this.#state.shares[at]! * scale, 1 - (1 - this.#state.shares[at + 1]!) * scale]
  }

  /** The evenings of all ends of a promise, or (by −1) of one taken back. */
  expect(evenings: readonly DayNumber[], today: DayNumber, by = 1): void {
    evenings.forEach((evening, end) => {
      if (evening >= today) this.#dueOn(evening)[end]![0] += by
    })
  }

  arrived(evenings: readonly DayNumber[], on: DayNumber, today: DayNumber): void {
    evenings.forEach((evening, end) => {
      if (evening >= today && on <= evening) this.#dueOn(evening)[end]![1] += 1
    })
  }

  /** `lost`: the share of parcels that never arrive; they are missed by every range and must not widen it. */
  closeDay(today: DayNumber, lost: number): void {
    const { shares, due } = this.#state
    due.get(today)?.forEach(([promises, came], end) => {
      if (promises <= 0) return
      const target = TARGETS[end]!
      const step = ((GAINS[end % 2]! * promises) / (promises + HALF_STEP_AT)) * (target - (end % 2) * lost - came / promises)
      const inTail = (share: number) => (end % 2 === 0 ? share : 1 - share)
      const tail = clamped(inTail(shares[end]! + step), CLAMP[0] * inTail(target), CLAMP[1] * inTail(target))
      shares[end] = inTail(tail)
    })
    due.delete(today)
  }

  #dueOn(evening: DayNumber): [number, number][] {
    const due = this.#state.due.get(evening) ?? TARGETS.map((): [number, number] => [0, 0])
    this.#state.due.set(evening, due)
    return due
  }
}
