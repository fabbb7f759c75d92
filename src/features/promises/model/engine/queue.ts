/**
 * How long the queue is: parcels on a leg against what is usual, for all and for the origin. A queue twice as long as usual
 * shows delays before any late arrival does; how much it delays is a slope that is learnt.
 */
import type { DayNumber } from './types.ts'

const USUAL_HALF_LIFE = 60
/** log of the ratio; beyond it says no more. */
const MOST = 2.5
/** Score per log of the ratio, to begin with (a queue twice as long: 19 % later), as firm as this much squared evidence: 1,000 deliveries. */
const FIRST_SLOPES = [0.25, 0.08]
const FIRMNESS = 200
const SLOPE_HALF_LIFE = 365

/** Queues by number of cell. */
export type QueueState = { open: number[]; usual: number[]; day: DayNumber[]; xy: number[]; xx: number[] }

export const emptyQueue = (): QueueState => ({ open: [], usual: [], day: [], xy: [0, 0], xx: [0, 0] })

export class Queue {
  readonly state: QueueState
  /** Counted when the day is closed, so that all promises of a day see the same queue. */
  #changes: [id: number, by: number][] = []

  constructor(state: QueueState) {
    this.state = state
  }

  /** log(queue ÷ usual queue) of a cell. */
  length(id: number, today: DayNumber, stretch: number): number {
    const open = this.state.open[id]
    return open === undefined ? 0 : Math.min(MOST, Math.max(-MOST, Math.log((open + 1) / (this.#usual(id, today, stretch) + 1))))
  }

  /** Nothing is on its way at all: the shop rests, or nobody tells of it. That is no reason to expect parcels sooner. */
  isEmpty(id: number): boolean {
    return !this.state.open[id]
  }

  /** What queues of such lengths add to the score. */
  answer(lengths: readonly number[]): number {
    return lengths.reduce((sum, length, side) => sum + this.#slope(side) * length, 0)
  }

  /** `left`: the score that the queues ought to have added. */
  learn(lengths: readonly number[], left: number, importance: number): void {
    const parts = lengths.map((length, side) => this.#slope(side) * length)
    lengths.forEach((length, side) => {
      const others = parts.reduce((sum, part, other) => (other === side ? sum : sum + part), 0)
      this.state.xy[side]! += importance * length * (left - others)
      this.state.xx[side]! += importance * length * length
    })
  }

  change(id: number, by: number): void {
    if (id >= 0) this.#changes.push([id, by])
  }

  closeDay(today: DayNumber, stretch: number): void {
    const { open, usual, day, xy, xx } = this.state
    for (const [id, by] of this.#changes) {
      for (let next = open.length; next <= id; next++) for (const column of [open, usual, day]) column[next] = 0
      usual[id] = this.#usual(id, today + 1, stretch)
      day[id] = today + 1
      open[id]! += by
    }
    this.#changes = []
    for (const sums of [xy, xx]) for (let side = 0; side < sums.length; side++) sums[side]! *= 0.5 ** (1 / SLOPE_HALF_LIFE)
  }

  #usual(id: number, today: DayNumber, stretch: number): number {
    const { open, usual, day } = this.state
    if (day[id] === today) return usual[id]!
    const fade = 0.5 ** ((today - day[id]!) / (USUAL_HALF_LIFE * stretch))
    return usual[id]! * fade + open[id]! * (1 - fade)
  }

  #slope(side: number): number {
    return (this.state.xy[side]! + FIRMNESS * FIRST_SLOPES[side]!) / (this.state.xx[side]! + FIRMNESS)
  }
}
