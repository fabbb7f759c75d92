/**
 * How far parcels come behind or ahead of their score: a life table over the residual ρ = (log(τ+1) − score) ÷ spread.
 * Parcels still in transit count on the evening they are late, so that a strike shows before any late arrival.
 */
import { fade } from './fading.ts'

const LOWEST = -3
const BIN = 0.1
/** −3 … 3.5. */
const BINS = 65
/** Scores in days that divide the groups: short lanes scatter otherwise than long ones. */
const GROUP_CUTS = [2, 3, 4, 7, 11, 16].map(Math.log)
const GROUPS = GROUP_CUTS.length + 1
const GROUP_STARTS = Array.from({ length: GROUPS }, (_none, group) => group * BINS)
/** Two memories, averaged: days that follow a strike, and months that know the tail. */
const HALF_LIVES = [8, 60]
/** Parcels with which a group leans on all, and all on a curve of a usual spread (a cold start). */
const LEAN_ON_ALL = 40
const LEAN_ON_PRIOR = 10
const PRIOR_SPREAD = 0.45

export const groupOf = (score: number): number => GROUP_CUTS.filter((cut) => score >= cut).length

/** Faded parcels that were to come, and that came, per group and bin; one such table for each memory. */
const emptyTable = () => ({ exposure: Array<number>(GROUPS * BINS).fill(0), events: Array<number>(GROUPS * BINS).fill(0) })
export const emptyLifeTable = () => HALF_LIVES.map(emptyTable)

export class LifeTable {
  readonly #memories: ReturnType<typeof emptyLifeTable>
  #today = emptyTable()
  /** −log of the share still on its way, at the lower edge of every bin. */
  readonly #risen = new Float64Array(GROUPS * (BINS + 1))

  constructor(state: ReturnType<typeof emptyLifeTable>) {
    this.#memories = state
    this.#cumulate()
  }

  /** −log of the share that is still on its way at ρ. */
  risenAt(group: number, place: number): number {
    const bin = Math.min(BINS, Math.floor(place))
    const low = this.#risen[group * (BINS + 1) + bin]!
    const hazard = bin === BINS ? PRIOR_HAZARD[BINS - 1]! : this.#risen[group * (BINS + 1) + bin + 1]! - low
    return low + (place - bin) * hazard
  }

  /** A parcel was on its way from one ρ to another; by −1: that was counted too much. */
  cross(group: number, from: number, to: number, by = 1): void {
    eachBin(from, to, (bin, start, end) => {
      this.#today.exposure[group * BINS + bin]! += by * (end - start)
    })
  }

  /**
   * It came somewhere between two ρ, the evenings of two days: nobody knows where, so it counts in every bin by the chance
   * that it came there (Turnbull's self-consistent estimate). Spread evenly instead, whole days would blur into their neighbours.
   */
  arrive(group: number, from: number, to: number): void {
    const before = this.risenAt(group, from)
    const left = (place: number) => Math.exp(before - this.risenAt(group, place))
    const all = Math.max(1 - left(to), 1e-12)
    eachBin(from, to, (bin, start, end) => {
      this.#today.events[group * BINS + bin]! += (left(start) - left(end)) / all
      this.#today.exposure[group * BINS + bin]! += (((left(start) + left(end)) / 2 - left(to)) / all) * (end - start)
    })
  }

  /** Takes in today's, and forgets as much as so many days forget. */
  closeDay(aged: number): void {
    this.#memories.forEach((memory, index) => {
      const left = fade(aged, HALF_LIVES[index]!)
      // Taking back (a late word of an arrival) must not leave less than nothing.
      for (const kind of ['exposure', 'events'] as const)
        for (let at = 0; at < GROUPS * BINS; at++) memory[kind][at] = Math.max(0, memory[kind][at]! * left + this.#today[kind][at]!)
    })
    this.#today = emptyTable()
    this.#cumulate()
  }

  #cumulate(): void {
    this.#risen.fill(0)
    for (const { events, exposure } of this.#memories)
      for (let bin = 0; bin < BINS; bin++) {
        const ofAll = (values: number[]) => GROUP_STARTS.reduce((sum, start) => sum + values[start + bin]!, 0)
        const all = (ofAll(events) + LEAN_ON_PRIOR * PRIOR_HAZARD[bin]!) / (ofAll(exposure) + LEAN_ON_PRIOR)
        for (let group = 0, at = bin; group < GROUPS; group++, at += BINS)
          this.#risen[at + group + 1]! += (events[at]! + LEAN_ON_ALL * all) / (exposure[at]! + LEAN_ON_ALL) / HALF_LIVES.length
      }
    // Hazards so far; now they are added up.
    for (let at = 1; at < this.#risen.length; at++) if (at % (BINS + 1) > 0) this.#risen[at]! += this.#risen[at - 1]!
  }
}

/** Where ρ lies among the bins; there is nothing before the first. */
export const placeOf = (rho: number): number => Math.max(0, (rho - LOWEST) / BIN)

/** The part of every bin that lies between two places. */
function eachBin(from: number, to: number, visit: (bin: number, start: number, end: number) => void): void {
  for (let bin = Math.floor(from); bin < to && bin < BINS; bin++) visit(bin, Math.max(from, bin), Math.min(to, bin + 1))
}

/** Of a logistic curve, which is normal but for its tail: what nobody has seen yet does not end abruptly. */
const PRIOR_HAZARD = Array.from({ length: BINS }, (_none, bin) => {
  const scale = (PRIOR_SPREAD * Math.sqrt(3)) / Math.PI
  return BIN / scale / (1 + Math.exp(-(LOWEST + (bin + 0.5) * BIN) / scale))
})
