/** From what the engine says to the days that are promised: the merchant's own rules may only make the first day later. */
import { addDays, type Day, dayNumber, daysBetween, fromDayNumber, laterOf } from './day.ts'
import type { Outlook, OutlookBasis, Path, RangeLevel, StatedDays } from './engine/types.ts'
import type { LearnedPart, Window } from './window.ts'

/** What the calendar expects, in days after the order: the engine's prior. */
export const statedBy = (rules: Pick<Window, 'earliest' | 'latest'>, path: Path): StatedDays => {
  const orderedOn = fromDayNumber(path.orderedOn)
  const min = Math.max(0, daysBetween(orderedOn, rules.earliest))
  return { min, max: Math.max(min, daysBetween(orderedOn, rules.latest)) }
}

/** Under 30 own deliveries on the path it is an estimate: four of five, and no percentage is said. */
export const levelOf = (basis: Pick<OutlookBasis, 'isEstimate'>, wanted: RangeLevel): RangeLevel => (basis.isEstimate ? 0.8 : wanted)

export type WindowQuestion = {
  /** What the calendar expects. */
  rules: Window
  outlook: Outlook
  path: Path
  level: RangeLevel
  /** No range begins before this day. */
  floor: Day
  /** Where a slower option ends: not later, if as many arrive by then as are said to. */
  ceiling?: Day | null | undefined
}

/** While nobody has delivered yet the calendar knows more than an engine that was told what the calendar expects. */
export function learnedWindow({ rules, outlook, path, level, floor, ceiling }: WindowQuestion): Window {
  const { deliveries, isEstimate } = outlook.basis
  if (deliveries === 0) {
    const earliest = laterOf(rules.earliest, floor)
    return { ...rules, earliest, latest: laterOf(rules.latest, earliest) }
  }
  const [first, last] = outlook.range(level)
  const earliest = laterOf(fromDayNumber(first), floor)
  const isCut = ceiling && ceiling < fromDayNumber(last) && outlook.arrivedBy(dayNumber(ceiling)) >= level
  const latest = laterOf(isCut ? ceiling : fromDayNumber(last), earliest)
  const kept = rules.basis.filter((part) => part.part === 'placed' || part.part === 'handling')
  return { earliest, latest, confidence: isEstimate ? null : level, basis: [...kept, learnedPart(outlook, path, latest)] }
}

/** The first day on which the merchant's own rules let it arrive: the day after its dispatch, unless the calendar has it arrive on the day itself. */
export const floorOf = (rules: Window, today: Day | null): Day => {
  const handling = rules.basis.find((part) => part.part === 'handling')
  const dispatch = handling?.dispatchEarliest ?? rules.earliest
  const first = rules.earliest > dispatch ? addDays(dispatch, 1) : dispatch
  return today === null ? first : laterOf(first, today)
}

/** Names the places and the carrier of the deliveries that are counted; of an estimate those of which there are too few. */
export function learnedPart(outlook: Outlook, path: Path, latest: Day): LearnedPart {
  const { cells, deliveries, isEstimate } = outlook.basis
  const lane = LANES.find((level) => cells.some((cell) => cell.level === level && cell.deliveries === deliveries))
  const named = (...levels: string[]): boolean => isEstimate || (lane !== undefined && levels.includes(lane))
  return {
    part: 'learned',
    deliveries,
    country: named('regions', 'region', 'country') ? path.destinationCountry : null,
    region: named('regions', 'region') ? path.destinationRegion : null,
    carrier: named(...LANES) ? path.carrier : null,
    isEstimate,
    arrivedBy: isEstimate ? null : Math.round(outlook.arrivedBy(dayNumber(latest)) * 1000) / 1000,
  }
}

/** The engine's levels that are about a way, finest first. */
const LANES = ['regions', 'region', 'distance', 'country', 'service']
