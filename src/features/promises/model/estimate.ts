/** When a parcel, and an order, is expected now: the promise's own engine, conditioned on what has happened since. */
import { addWorkingDays, type Holidays, type WorkCalendar, workingDayFrom, workingDaysBetween } from './calendar.ts'
import { addDays, type Day, earlierOf, laterOf } from './day.ts'
import type { ParcelProgress } from './parcel-progress.ts'
import { type BasisPart, carrierCalendar, type Window, type WindowInputs, windowFor } from './window.ts'

/**
 * `source`: what the range rests on. `rules` and `overdue` come from the calendar alone; all others from something that
 * was said or happened (see `isGrounded`).
 */
export type Estimate = Window & {
  source: 'rules' | 'overdue' | 'carrier' | 'out_for_delivery' | 'problem' | 'attempt' | 'arrived'
  /** Fact ids. */
  evidence: string[]
}

/** True when a fact, not only the passing of time, is behind the range. */
export const isGrounded = (estimate: Estimate): boolean => estimate.source !== 'rules' && estimate.source !== 'overdue'

/** null: no delivery to expect (cancelled, lost, on its way back). `today`: the destination's day. */
export function estimateParcel(inputs: WindowInputs, parcel: ParcelProgress, today: Day, holidays: Holidays): Estimate | null {
  if (NOT_COMING.has(parcel.status)) return null
  if (parcel.arrivedOn) return fixed(parcel.arrivedOn, parcel.arrivedOn, 'arrived', parcel)
  const mine: WindowInputs = {
    ...inputs,
    carrier: parcel.carrier ?? inputs.carrier,
    handedOverOn: parcel.handedOverOn,
    notBefore: parcel.handedOverOn ? null : today,
  }
  const calendar = carrierCalendar(mine, holidays)
  const next = workingDayFrom(calendar, today)
  const tomorrow = workingDayFrom(calendar, addDays(today, 1))
  if (parcel.status === 'out_for_delivery') return onTheVan(parcel, today, next)
  if (parcel.estimate && parcel.estimate.latest >= today && !outdated(parcel)) return statedByCarrier(parcel, today)
  if (parcel.status === 'delivery_attempted') return attempted(parcel, today, calendar, tomorrow)
  if (parcel.status === 'exception') return held(parcel, today, calendar, tomorrow)
  return travelling(mine, parcel, calendar, today, holidays)
}

/** What has not been handed over at all: the promise's inputs, not before today. */
export function estimateUnshipped(inputs: WindowInputs, today: Day, holidays: Holidays): Estimate {
  return { ...windowFor({ ...inputs, notBefore: today, handedOverOn: null }, holidays), source: 'rules', evidence: [] }
}

/** The day by which everything is there: the last of the parts. null when nothing is coming. The order of the parts does not matter. */
export function combineEstimates(parts: readonly (Estimate | null)[]): Estimate | null {
  const coming = parts.filter((part) => part !== null)
  const last = coming.toSorted(
    (a, b) =>
      compare(b.latest, a.latest) ||
      compare(b.earliest, a.earliest) ||
      compare(a.source, b.source) ||
      compare(JSON.stringify(a), JSON.stringify(b)),
  )[0]
  if (!last) return null
  const earliest = coming.reduce((day, part) => laterOf(day, part.earliest), last.earliest)
  return {
    ...last,
    earliest: earlierOf(earliest, last.latest),
    evidence: [...new Set(coming.flatMap((part) => part.evidence))].sort(),
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const NOT_COMING: ReadonlySet<string> = new Set(['cancelled', 'lost', 'returning', 'returned'])

/** Working days a problem usually adds, by who or what caused it. */
const PROBLEM_DAYS: readonly (readonly [RegExp, number, number])[] = [
  [/customs/, 1, 5],
  [/address/, 1, 4],
  [/damage/, 2, 6],
  [/weather/, 1, 3],
  [/./, 1, 3],
]

function onTheVan(parcel: ParcelProgress, today: Day, next: Day): Estimate {
  const on = parcel.statusOn ?? today
  if (on >= today) return fixed(on, on, 'out_for_delivery', parcel)
  // It was on the van on an earlier day and nobody said how that ended.
  return fixed(next, laterOf(next, addDays(today, 1)), 'out_for_delivery', parcel)
}

function statedByCarrier(parcel: ParcelProgress, today: Day): Estimate {
  const stated = parcel.estimate!
  const earliest = laterOf(stated.earliest ?? stated.latest, today)
  return {
    earliest,
    latest: laterOf(stated.latest, earliest),
    confidence: null,
    basis: [{ part: 'carrier_estimate', statedOn: stated.statedOn }],
    source: 'carrier',
    evidence: stated.evidence,
  }
}

/** The carrier's date was stated before the trouble began. */
function outdated(parcel: ParcelProgress): boolean {
  const troubled = parcel.status === 'exception' || parcel.status === 'delivery_attempted'
  return (
    troubled &&
    parcel.statusOn !== null &&
    parcel.estimate !== null &&
    (parcel.estimate.statedOn === null ? parcel.estimate.latest <= parcel.statusOn : parcel.estimate.statedOn < parcel.statusOn)
  )
}

function attempted(parcel: ParcelProgress, today: Day, calendar: WorkCalendar, tomorrow: Day): Estimate {
  const on = parcel.statusOn ?? today
  const earliest = on < today ? workingDayFrom(calendar, today) : tomorrow
  return fixed(earliest, laterOf(addWorkingDays(calendar, on, 2), earliest), 'attempt', parcel)
}

function held(parcel: ParcelProgress, today: Day, calendar: WorkCalendar, tomorrow: Day): Estimate {
  const [, min, max] = PROBLEM_DAYS.find(([pattern]) => pattern.test(parcel.reason ?? parcel.detail ?? 'unknown')) ?? [null, 1, 3]
  const on = parcel.statusOn ?? today
  const earliest = laterOf(addWorkingDays(calendar, on, min), tomorrow)
  const latest = laterOf(addWorkingDays(calendar, on, max), addWorkingDays(calendar, today, 2))
  const basis: BasisPart[] = [{ part: 'problem', reason: parcel.reason, on: parcel.statusOn }]
  return { earliest, latest: laterOf(latest, earliest), confidence: null, basis, source: 'problem', evidence: parcel.evidence }
}

/** Moving, or waiting to be handed over: transit days from the hand-over, pushed on when they have run out. */
function travelling(inputs: WindowInputs, parcel: ParcelProgress, calendar: WorkCalendar, today: Day, holidays: Holidays): Estimate {
  const planned = windowFor(inputs, holidays)
  const next = workingDayFrom(calendar, today)
  const delayed = parcel.delayReported ? addWorkingDays(calendar, planned.latest, 2) : planned.latest
  if (delayed >= next) {
    return {
      ...planned,
      earliest: laterOf(planned.earliest, next),
      latest: delayed,
      source: parcel.delayReported ? 'problem' : 'rules',
      evidence: parcel.evidence,
    }
  }
  const overdue = workingDaysBetween(calendar, delayed, today)
  const latest = addWorkingDays(calendar, next, 1 + Math.ceil(overdue / 2))
  return {
    earliest: next,
    latest,
    confidence: null,
    basis: [...planned.basis, { part: 'overdue', byWorkingDays: overdue }],
    source: 'overdue',
    evidence: parcel.evidence,
  }
}

function fixed(earliest: Day, latest: Day, source: Estimate['source'], parcel: ParcelProgress): Estimate {
  return {
    earliest,
    latest,
    confidence: null,
    basis: [{ part: 'scan', status: parcel.status, on: parcel.statusOn }],
    source,
    evidence: parcel.evidence,
  }
}
