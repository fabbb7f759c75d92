/**
 * How far parcels come behind or ahead of their score: a life table over the residual ρ = (log(τ+1) − score) ÷ spread.
 * Parcels still in transit count on the evening they are late, so that a strike shows before any late arrival.
 */

const LOWEST = -3
const BIN = 0.05
/** −3 … 3.5. */
const BINS = 130
const SLOTS = BINS + 1
/** Scores in days that divide the groups: short lanes scatter otherwise than long ones. */
const GROUP_CUTS = [2, 3, 4, 7, 11, 16].map(Math.log)
/** The last table is that of all. */
const ALL = GROUP_CUTS.length + 1
/** Two memories, averaged: days that follow a strike, and months that know the tail. Weighing them by how well they foretold
 * recent days gained nothing. */
const HALF_LIVES = [8, 60]
/** Parcels with which a group leans on all, and all on a curve of a usual spread (a cold start). */
const LEAN_ON_ALL = 40
const LEAN_ON_PRIOR = 10
const PRIOR_SPREAD = 0.45

export const groupOf = (score: number): number => {
  let group = 0
  while (group < GROUP_CUTS.length && score >= GROUP_CUTS[group]!) group++
  return group
}

/** Faded parcels that were to come, and that came, per memory, group and bin. */
export type LifeTableState = { exposure: Float64Array; events: Float64Array }[]

export const emptyLifeTable = (): LifeTableState => HALF_LIVES.map(emptyTable)

export class LifeTable {
  readonly state: LifeTableState
  readonly #today = emptyTable()
  /** −log of the share still on its way, at the lower edge of every bin. */
  readonly #risen = new Float64Array((ALL + 1) * SLOTS)

  constructor(state: LifeTableState) {
    this.state = state
    this.#cumulate()
  }

  /** −log of the share that is still on its way at ρ. */
  risenAt(group: number, rho: number): number {
    const at = Math.max(0, (rho - LOWEST) / BIN)
    const first = group * SLOTS
    if (at >= BINS) return this.#risen[first + BINS]! + (at - BINS) * PRIOR_HAZARD[BINS - 1]!
    const bin = Math.floor(at)
    const low = this.#risen[first + bin]!
    return low + (at - bin) * (this.#risen[first + bin + 1]! - low)
  }

  /** A parcel was on its way from one ρ to another. A negative share takes back what was counted too much. */
  cross(group: number, from: number, to: number, share = 1): void {
    spreadOver(this.#today.exposure, group, placeOf(from), placeOf(to), share)
  }

  /**
   * It came somewhere between two ρ, the evenings of two days: nobody knows where, so it counts in every bin by the chance
   * that it came there (Turnbull's self-consistent estimate). Spread evenly instead, whole days would blur into their neighbours.
   */
  arrive(group: number, from: number, to: number, share = 1): void {
    const high = placeOf(to)
    const low = Math.min(placeOf(from), Math.max(0, high - 1e-6))
    const left = (place: number) => Math.exp(-this.risenAt(group, LOWEST + place * BIN))
    const all = left(low) - left(high)
    for (let bin = Math.floor(low); bin < high && bin < BINS; bin++) {
      const [start, end] = [Math.max(low, bin), Math.min(high, bin + 1)]
      const isKnown = all > 1e-9
      const came = isKnown ? (left(start) - left(end)) / all : (end - start) / (high - low)
      const waits = isKnown ? ((left(start) + left(end)) / 2 - left(high)) / all : 0.5
      this.#today.events[group * BINS + bin]! += share * came
      this.#today.exposure[group * BINS + bin]! += share * waits * (end - start)
    }
  }

  /** Forgets a day's worth and takes in today's. */
  closeDay(stretch: number): void {
    for (const kind of ['exposure', 'events'] as const) {
      const today = this.#today[kind]
      this.state.forEach(({ [kind]: kept }, memory) => {
        const fade = 0.5 ** (1 / (HALF_LIVES[memory]! * stretch))
        // Taking back (a late word of an arrival) must not leave less than nothing.
        for (let index = 0; index < kept.length; index++) kept[index] = Math.max(0, kept[index]! * fade + today[index]!)
      })
      today.fill(0)
    }
    this.#cumulate()
  }

  #cumulate(): void {
    const hazards = this.state.map(hazardsOf)
    for (let group = 0; group <= ALL; group++) {
      let risen = 0
      for (let bin = 0; bin < BINS; bin++) {
        for (const hazard of hazards) risen += hazard[group * BINS + bin]! / hazards.length
        this.#risen[group * SLOTS + bin + 1] = risen
      }
    }
  }
}

/** Chance to arrive within a bin, per group: each leans on all, and all on a usual curve. */
function hazardsOf({ exposure, events }: LifeTableState[number]): Float64Array {
  const hazards = new Float64Array((ALL + 1) * BINS)
  const ofAll = (values: Float64Array, bin: number): number => {
    let sum = 0
    for (let group = 0; group < ALL; group++) sum += smoothed(values, group, bin)
    return sum
  }
  for (let bin = 0; bin < BINS; bin++) {
    const all = (ofAll(events, bin) + LEAN_ON_PRIOR * PRIOR_HAZARD[bin]!) / (ofAll(exposure, bin) + LEAN_ON_PRIOR)
    hazards[ALL * BINS + bin] = all
    for (let group = 0; group < ALL; group++)
      hazards[group * BINS + bin] = (smoothed(events, group, bin) + LEAN_ON_ALL * all) / (smoothed(exposure, group, bin) + LEAN_ON_ALL)
  }
  return hazards
}

const emptyTable = (): LifeTableState[number] => ({ exposure: new Float64Array(ALL * BINS), events: new Float64Array(ALL * BINS) })

/** Adds to every bin between two places the part of it that lies between them. */
function spreadOver(bins: Float64Array, group: number, from: number, to: number, share: number): void {
  for (let bin = Math.floor(from); bin < to && bin < BINS; bin++)
    bins[group * BINS + bin]! += share * (Math.min(to, bin + 1) - Math.max(from, bin))
}

const placeOf = (rho: number): number => Math.min(BINS, Math.max(0, (rho - LOWEST) / BIN))

/** A triangle over five bins; at the ends over those that exist. */
function smoothed(values: Float64Array, group: number, bin: number): number {
  let sum = 0
  let weights = 0
  for (let offset = -2; offset <= 2; offset++) {
    if (bin + offset < 0 || bin + offset >= BINS) continue
    const weight = 3 - Math.abs(offset)
    sum += weight * values[group * BINS + bin + offset]!
    weights += weight
  }
  return sum / weights
}

/** Of a logistic curve, which is normal but for its tail: what nobody has seen yet does not end abruptly. */
const PRIOR_HAZARD = Float64Array.from({ length: BINS }, (_none, bin) => {
  const scale = (PRIOR_SPREAD * Math.sqrt(3)) / Math.PI
  return BIN / scale / (1 + Math.exp(-(LOWEST + (bin + 0.5) * BIN) / scale))
})
