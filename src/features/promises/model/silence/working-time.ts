/** Operational time: working days that have passed, told from how busy each six hours of a week are. Nights and Sundays hardly count. */

import type { DayNumber } from '../engine/types.ts'
import type { Hour } from './types.ts'

/** Quarters of a day × weekdays, Monday night first. */
export const SLOTS = 28
/** Weights are shares of a working day: an ordinary Monday to Friday sums to 1 each. */
export type Weights = Float64Array

/** What a phase looks like before anything is learnt: quarters of a working day, then Saturday's and Sunday's share of it. */
export function priorWeights(quarters: readonly number[], saturday: number, sunday: number): Weights {
  return Float64Array.from({ length: SLOTS }, (_, slot) => quarters[slot % 4]! * (slot < 20 ? 1 : slot < 24 ? saturday : sunday))
}

/** Scans per waiting parcel and slot against the busyness of `prior`, which it leans on like so many slots of waiting. */
export function learntWeights(counts: Float32Array | undefined, prior: Weights): Weights {
  const waited = counts ? prior.reduce((sum, weight, slot) => sum + weight * counts[SLOTS + slot]!, 0) : 0
  const scans = counts ? prior.reduce((sum, _, slot) => sum + counts[slot]!, 0) : 0
  if (!counts || waited <= 0 || scans <= 0) return prior
  const rate = scans / waited
  const raw = prior.map((weight, slot) => (counts[slot]! / rate + LEAN * weight) / (counts[SLOTS + slot]! + LEAN))
  const week = raw.reduce((sum, weight, slot) => sum + (slot < 20 ? weight / 5 : 0), 0)
  return raw.map((weight) => Math.max(LEAST, weight / week))
}

/** 1970-01-01 was a Thursday. */
export const slotAt = (hour: Hour): number => (((Math.floor(hour / 6) + 12) % SLOTS) + SLOTS) % SLOTS

/** Calls with each slot's number and the part of it that lies in [from, to). A closed day is as quiet as a Sunday. */
export function walk(
  closed: ReadonlySet<DayNumber>,
  from: Hour,
  to: Hour,
  visit: (slot: number, part: number, closed: boolean) => boolean | undefined,
): void {
  const until = Math.min(to, from + 24 * LONGEST_DAYS)
  for (let at = from; at < until; ) {
    const quarter = Math.floor(at / 6)
    const end = Math.min(until, (quarter + 1) * 6)
    if (visit(slotAt(at), (end - at) / 6, closed.has(Math.floor(quarter / 4))) === false) return
    at = end
  }
}

export function weightOf(weights: Weights, slot: number, closed: boolean): number {
  return closed ? Math.min(weights[slot]!, weights[24 + (slot % 4)]!) : weights[slot]!
}

/** Working days from one hour to another; 0 when `to` is not later. */
export function elapsed(weights: Weights, closed: ReadonlySet<DayNumber>, from: Hour, to: Hour): number {
  let days = 0
  walk(closed, from, to, (slot, part, rests) => {
    days += weightOf(weights, slot, rests) * part
    return true
  })
  return days
}

/** The hour at which so many working days have passed since `from`. */
export function hourAfter(weights: Weights, closed: ReadonlySet<DayNumber>, from: Hour, workingDays: number): Hour {
  let left = workingDays
  let hour = from
  walk(closed, from, Number.POSITIVE_INFINITY, (slot, part, rests) => {
    const worth = weightOf(weights, slot, rests) * part
    hour += 6 * part * Math.min(1, left / worth)
    left -= worth
    return left > 0
  })
  return hour
}

const LEAN = 40
const LEAST = 0.005
const LONGEST_DAYS = 200
