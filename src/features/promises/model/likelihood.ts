/**
 * How likely arrival is by which day, in numbers: what the engine said when it was asked. Kept in the ledger, so that
 * every date can be computed again without the engine of that evening.
 */
import { addDays, type Day, dayNumber, daysBetween, earlierOf, fromDayNumber, laterOf } from './day.ts'
import type { Outlook, Path, RangeLevel } from './engine/types.ts'
import { learnedPart, levelOf } from './learned-window.ts'
import type { LevelRange } from './level-ranges.ts'
import type { LearnedPart } from './window.ts'

export type Likelihood = {
  /** The range at `level`: the shop's, or 0.8 for an estimate. */
  level: number
  earliest: Day
  latest: Day
  /** `arrivedBy[0]` is P(arrived by the end of this day), in thousandths; parcels that never arrive are counted. */
  from: Day
  arrivedBy: number[]
  taught: Pick<LearnedPart, 'deliveries' | 'country' | 'region' | 'carrier' | 'isEstimate'>
}

/** What the engine says today, as numbers. The range ends on `farthest` at the latest: what is missing of the level is not claimed. */
export function likelihoodOf(outlook: Outlook, path: Path, today: Day, wantedLevel: RangeLevel, farthest: Day | null = null): Likelihood {
  const level = levelOf(outlook.basis, wantedLevel)
  const [first, last] = outlook.range(level)
  const from = laterOf(fromDayNumber(first), today)
  const earliest = farthest !== null && from > farthest ? today : from
  const arrivedBy: number[] = []
  for (let day = dayNumber(today), before = -1; arrivedBy.length < LONGEST; day++) {
    const value = Math.round(outlook.arrivedByAtAll(day) * 1000)
    arrivedBy.push(Math.max(value, before, 0))
    // Beyond its last day a range has little left to gain.
    if (day > last && (value >= 995 || value === before)) break
    before = value
  }
  const latest = laterOf(farthest === null ? fromDayNumber(last) : earlierOf(fromDayNumber(last), farthest), earliest)
  const { deliveries, country, region, carrier, isEstimate } = learnedPart(outlook, path, latest)
  return { level, earliest, latest, from: today, arrivedBy, taught: { deliveries, country, region, carrier, isEstimate } }
}

/** Who has waited for months is not told a day in years: sixty days ahead, or as many as a promise of such an order ever had. */
export const farthestDay = (today: Day, orderedOn: Day, levels: readonly LevelRange[] = []): Day =>
  addDays(today, Math.max(FARTHEST, ...levels.map(({ latest }) => daysBetween(orderedOn, latest))))
const FARTHEST = 60

/** P(arrived by the end of the day). */
export function arrivedBy({ from, arrivedBy: values }: Likelihood, day: Day): number {
  const position = daysBetween(from, day)
  if (position < 0 || values.length === 0) return 0
  return values[Math.min(position, values.length - 1)]! / 1000
}

/** P(arrival within these days, both included). */
export const within = (likelihood: Likelihood, earliest: Day, latest: Day): number =>
  Math.max(0, Math.round((arrivedBy(likelihood, latest) - arrivedBy(likelihood, addDays(earliest, -1))) * 1000) / 1000)

/** All of it later by some days: a delay that the carrier reported. */
export const laterBy = (likelihood: Likelihood, days: number): Likelihood => ({
  ...likelihood,
  latest: addDays(likelihood.latest, days),
  from: addDays(likelihood.from, days),
})

/**
 * Everything arrived. Parts of one lane (same carrier, same day of hand-over) share their luck: the slowest decides.
 * Others are independent. The order of the parts does not matter.
 */
export function together(parts: readonly { lane: string; likelihood: Likelihood }[]): Likelihood | null {
  const [first] = parts
  if (!first) return null
  const all = parts.map((part) => part.likelihood)
  const earliest = all.map((one) => one.earliest).reduce(laterOf)
  const target = Math.min(...all.map((one) => arrivedBy(one, one.latest)))
  const from = all.map((one) => one.from).reduce(earlierOf)
  const lanes = Map.groupBy(parts, (part) => part.lane)
  const values: number[] = []
  for (let position = 0; position < LONGEST; position++) {
    const day = addDays(from, position)
    let all = 1
    for (const lane of [...lanes.keys()].sort()) all *= Math.min(...lanes.get(lane)!.map((part) => arrivedBy(part.likelihood, day)))
    values.push(Math.round(all * 1000))
    if (values.length > 1 && day > first.likelihood.latest && (all > 0.995 || values.at(-1) === values.at(-2))) break
  }
  const merged: Likelihood = {
    level: Math.min(...all.map((one) => one.level)),
    earliest,
    latest: laterOf(all.map((one) => one.latest).reduce(laterOf), earliest),
    from,
    arrivedBy: values,
    taught: all.toSorted(
      (a, b) => a.taught.deliveries - b.taught.deliveries || (JSON.stringify(a.taught) < JSON.stringify(b.taught) ? -1 : 1),
    )[0]!.taught,
  }
  return { ...merged, latest: lastDay(merged, target) }
}

/** No curve is longer: it ends in what never arrives. */
const LONGEST = 150

/** From the last day of the slowest part on: the day by which all of it is as sure as one part was. */
function lastDay(merged: Likelihood, target: number): Day {
  let day = merged.latest
  for (let more = 0; more < LONGEST && arrivedBy(merged, day) < target - 0.02; more++) {
    const next = addDays(day, 1)
    if (arrivedBy(merged, next) <= arrivedBy(merged, day)) break
    day = next
  }
  return day
}
