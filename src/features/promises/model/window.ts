/**
 * The range of days by the calendar and the rule table alone: what is said while no delivery is known, the prior of the
 * learned engine, and its floor. Everything it reads is in `WindowInputs` (impersonal, kept in the ledger), so that every
 * date ever shown can be computed again.
 */
import { addWorkingDays, closedDaysWithin, type Holidays, holidaysAt, type WorkCalendar, workingDayFrom } from './calendar.ts'
import type { TransitZone } from './country-group.ts'
import { addDays, type Day, laterOf } from './day.ts'
import type { OutlookBasis, Path, RangeLevel, StatedDays } from './engine/types.ts'
import type { LevelRange } from './level-ranges.ts'
import { restWeekdaysOf, type ServiceClass, transitOf } from './transit.ts'

export const ENGINE_VERSION = 'rules-1'

/** All it takes to ask the engine again: kept in the ledger. `generation`, `stoodOn`: which engine it was. */
export type LearnedInputs = {
  generation: number
  stoodOn: Day
  path: Path
  stated: StatedDays
  level: RangeLevel
  /** The range begins on this day at the earliest: the one after dispatch, or today. */
  floor: Day
  /** Where a slower option beside it ends, if that is before the engine's last day. */
  ceiling?: Day
} & Pick<OutlookBasis, 'score' | 'spread' | 'deliveries' | 'cells' | 'isEstimate' | 'legs'>

export type WindowInputs = {
  /** ISO instant. */
  placedAt: string
  origin: { country: string | null; region?: string | null; timeZone: string }
  rules: {
    cutOff: string
    handlingDaysMin: number
    handlingDaysMax: number
    closedWeekdays: readonly number[]
    closedDates: readonly Day[]
  }
  destination: { country: string | null; region?: string | null; remote: boolean }
  carrier: string | null
  serviceClass: ServiceClass
  /** Not handed over by the evening before this day (an order still in the shop grows older). */
  notBefore: Day | null
  /** The day the carrier took it: handling is over, only transit remains. */
  handedOverOn: Day | null
  /** What the engine was asked and how it answered; missing in entries of the rules alone. */
  learned?: LearnedInputs
  /** Its ranges at other levels, for calibration. */
  levels?: LevelRange[]
}

/** One reason for the range, in values; `words.ts` says it in a language. */
export type BasisPart =
  | { part: 'placed'; startsOn: Day; cutOff: string; afterCutOff: boolean }
  | { part: 'handling'; min: number; max: number; dispatchEarliest: Day; dispatchLatest: Day }
  | { part: 'handed_over'; on: Day }
  | { part: 'transit'; min: number; max: number; zone: TransitZone; serviceClass: ServiceClass; carrier: string | null }
  | { part: 'remote'; addedMin: number; addedMax: number }
  | { part: 'closed'; days: Day[] }
  | { part: 'carrier_estimate'; statedOn: Day | null }
  | { part: 'scan'; status: string; on: Day | null }
  | { part: 'problem'; reason: string | null; on: Day | null }
  | { part: 'overdue'; byWorkingDays: number }
  | LearnedPart

/**
 * What deliveries before this one taught. `deliveries`: behind the finest thing that was known. Places and carrier are null
 * where they made no difference. `arrivedBy`: measured probability of arrival by the last day; null: an estimate.
 */
export type LearnedPart = {
  part: 'learned'
  deliveries: number
  country: string | null
  region: string | null
  carrier: string | null
  isEstimate: boolean
  arrivedBy: number | null
}

/** Both days included. `confidence`: measured probability that delivery falls into the range; null while nobody has measured it. */
export type Window = { earliest: Day; latest: Day; confidence: number | null; basis: BasisPart[] }

export function windowFor(inputs: WindowInputs, holidays: Holidays): Window {
  const basis: BasisPart[] = []
  const [dispatchEarliest, dispatchLatest] = dispatchOf(inputs, holidays, basis)
  const transit = transitOf({
    origin: inputs.origin.country,
    destination: inputs.destination.country,
    remote: inputs.destination.remote,
    carrier: inputs.carrier,
    serviceClass: inputs.serviceClass,
  })
  const carrier = carrierCalendar(inputs, holidays)
  const earliest = addWorkingDays(carrier, dispatchEarliest, transit.min)
  const latest = addWorkingDays(carrier, dispatchLatest, transit.max)
  basis.push({
    part: 'transit',
    min: transit.min,
    max: transit.max,
    zone: transit.zone,
    serviceClass: inputs.serviceClass,
    carrier: inputs.carrier,
  })
  if (transit.remoteMax > 0) basis.push({ part: 'remote', addedMin: transit.remoteMin, addedMax: transit.remoteMax })
  const days = closedDaysWithin(carrier, dispatchEarliest, latest)
  if (days.length > 0) basis.push({ part: 'closed', days })
  return { earliest, latest: laterOf(earliest, latest), confidence: null, basis }
}

/** The days on which this carrier delivers at the destination. */
export function carrierCalendar(
  inputs: Pick<WindowInputs, 'carrier' | 'serviceClass' | 'destination' | 'origin'>,
  holidays: Holidays,
): WorkCalendar {
  const place = inputs.destination.country ? inputs.destination : inputs.origin
  const closed = holidaysAt(holidays, place)
  return { restWeekdays: restWeekdaysOf(inputs.carrier, inputs.serviceClass), closed: closed ? [closed] : [] }
}

/** The days on which the merchant packs and hands over. */
export function merchantCalendar(inputs: Pick<WindowInputs, 'rules' | 'origin'>, holidays: Holidays): WorkCalendar {
  const own = holidaysAt(holidays, inputs.origin)
  return {
    restWeekdays: new Set(inputs.rules.closedWeekdays),
    closed: own ? [own, new Set(inputs.rules.closedDates)] : [new Set(inputs.rules.closedDates)],
  }
}

function dispatchOf(inputs: WindowInputs, holidays: Holidays, basis: BasisPart[]): [Day, Day] {
  if (inputs.handedOverOn) {
    basis.push({ part: 'handed_over', on: inputs.handedOverOn })
    return [inputs.handedOverOn, inputs.handedOverOn]
  }
  const { rules } = inputs
  const merchant = merchantCalendar(inputs, holidays)
  const placed = Temporal.Instant.from(inputs.placedAt).toZonedDateTimeISO(inputs.origin.timeZone)
  const day = placed.toPlainDate().toString()
  const afterCutOff = Temporal.PlainTime.compare(placed.toPlainTime(), rules.cutOff) >= 0
  const startsOn = workingDayFrom(merchant, afterCutOff ? addDays(day, 1) : day)
  const floor = workingDayFrom(merchant, inputs.notBefore ?? startsOn)
  const dispatchEarliest = laterOf(addWorkingDays(merchant, startsOn, rules.handlingDaysMin), floor)
  const dispatchLatest = laterOf(addWorkingDays(merchant, startsOn, Math.max(rules.handlingDaysMin, rules.handlingDaysMax)), floor)
  basis.push({ part: 'placed', startsOn, cutOff: rules.cutOff, afterCutOff })
  basis.push({ part: 'handling', min: rules.handlingDaysMin, max: rules.handlingDaysMax, dispatchEarliest, dispatchLatest })
  return [dispatchEarliest, dispatchLatest]
}
