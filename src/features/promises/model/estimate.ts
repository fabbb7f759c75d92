/** When a parcel, and an order, is expected now: what was said about it, else the learned engine, conditioned on what has happened since. */
import { addWorkingDays, type Holidays, type WorkCalendar, workingDayFrom, workingDaysBetween } from './calendar.ts'
import { addDays, type Day, daysBetween, earlierOf, laterOf } from './day.ts'
import { floorOf } from './learned-window.ts'
import { arrivedBy, type Likelihood, laterBy, together, within } from './likelihood.ts'
import type { ParcelProgress } from './parcel-progress.ts'
import { type BasisPart, carrierCalendar, type Window, type WindowInputs, windowFor } from './window.ts'

/**
 * `source`: what the range rests on. `learned` comes from deliveries before, `rules` and `overdue` from the calendar
 * alone; all others from something that was said or happened (see `isGrounded`).
 */
export type Estimate = Window & {
  source: 'learned' | 'rules' | 'overdue' | 'carrier' | 'out_for_delivery' | 'problem' | 'attempt' | 'arrived'
  /** Fact ids. */
  evidence: string[]
  /** How likely each day is; null where a date was said, or nobody has learned anything. */
  likelihood: Likelihood | null
  /** Parts with the same lane share their luck. */
  lane: string
}

/** True when a fact, not only the passing of time, is behind the range. */
export const isGrounded = (estimate: Estimate): boolean =>
  estimate.source !== 'learned' && estimate.source !== 'rules' && estimate.source !== 'overdue'

/**
 * null: no delivery to expect (cancelled, lost, on its way back). `today`: the destination's day. `likelihood`: what the
 * engine says of this parcel; without it the calendar speaks. `silentSince`: the day from which a scan is missing.
 */
export function estimateParcel(
  inputs: WindowInputs,
  parcel: ParcelProgress,
  today: Day,
  holidays: Holidays,
  likelihood: Likelihood | null = null,
  silentSince: Day | null = null,
): Estimate | null {
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
  const unseen = likelihood !== null && isDueUnseen(parcel, today, calendar)
  if (parcel.estimate && parcel.estimate.latest >= today && !unseen && !outdated(parcel, silentSince)) return statedByCarrier(parcel, today)
  if (parcel.status === 'delivery_attempted') return attempted(parcel, today, calendar, tomorrow)
  if (parcel.status === 'exception') return held(parcel, today, calendar, tomorrow)
  return likelihood ? learned(parcel, likelihood, calendar, today) : travelling(mine, parcel, calendar, today, holidays)
}

/** What has not been handed over at all: what the engine says of such an order, else the promise's inputs, not before today. */
export function estimateUnshipped(inputs: WindowInputs, today: Day, holidays: Holidays, likelihood: Likelihood | null = null): Estimate {
  const lane = 'unshipped'
  const window = windowFor({ ...inputs, notBefore: today, handedOverOn: null }, holidays)
  // The shop's own rules may only make the first day later.
  if (likelihood) return { ...fromLikelihood(likelihood, floorOf(window, today)), source: 'learned', evidence: [], lane }
  return { ...window, source: 'rules', evidence: [], likelihood: null, lane }
}

/** P(not arrived by the end of the day): measured, else the share of the range's delivery days behind it. */
export function probabilityAfter(estimate: Estimate, day: Day, calendar: WorkCalendar): number {
  if (estimate.likelihood) return Math.round((1 - arrivedBy(estimate.likelihood, day)) * 1000) / 1000
  if (estimate.latest <= day) return 0
  if (estimate.earliest > day) return 1
  if (SAID.has(estimate.source)) return LATER_THAN_FIRST_SAID
  const days = (from: Day, to: Day): number => workingDaysBetween(calendar, addDays(from, -1), to)
  return days(addDays(day, 1), estimate.latest) / Math.max(1, days(estimate.earliest, estimate.latest))
}

/** The dates of these are statements, not guesses. */
const SAID: ReadonlySet<Estimate['source']> = new Set(['carrier', 'out_for_delivery', 'attempt', 'arrived'])
/** Of a range that was said the first days are meant, the last one is the reserve. A rule, not learnt; simulated shops: .1 to .25. */
const LATER_THAN_FIRST_SAID = 0.25

/** The day by which everything is there: the last of the parts. null when nothing is coming. The order of the parts does not matter. */
export function combineEstimates(parts: readonly (Estimate | null)[]): Estimate | null {
  const coming = parts.filter((part) => part !== null)
  const last = withLikelyTogether(coming).toSorted(
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

/** Several that are only likely are one: all of them by a day is less likely than each. */
function withLikelyTogether(parts: readonly Estimate[]): Estimate[] {
  const likely = parts.filter((part) => part.likelihood !== null)
  const whole = likely.length > 1 ? together(likely.map(({ lane, likelihood }) => ({ lane, likelihood: likelihood! }))) : null
  if (!whole) return [...parts]
  const source = likely.some((part) => part.source === 'problem') ? 'problem' : 'learned'
  return [
    ...parts.filter((part) => part.likelihood === null),
    { ...fromLikelihood(whole, whole.earliest), source, evidence: [], lane: 'all' },
  ]
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
    ...said(parcel),
  }
}

/**
 * The carrier's date is today or tomorrow, and nobody has seen the parcel, nor said the date, since the last working day
 * but one: what others took is the better guess then.
 */
function isDueUnseen({ estimate, statusOn }: ParcelProgress, today: Day, calendar: WorkCalendar): boolean {
  if (!estimate || estimate.latest > addDays(today, 1)) return false
  const seen = laterOf(statusOn ?? '', estimate.statedOn ?? '')
  return seen === '' || workingDaysBetween(calendar, seen, today) > 1
}

/** The carrier's date was stated before the trouble, or the silence, began. */
function outdated(parcel: ParcelProgress, silentSince: Day | null): boolean {
  const statedOn = parcel.estimate?.statedOn ?? null
  if (silentSince !== null && (statedOn === null || statedOn < silentSince)) return true
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
  return {
    earliest,
    latest: laterOf(latest, earliest),
    confidence: null,
    basis,
    source: 'problem',
    evidence: parcel.evidence,
    ...said(parcel),
  }
}

/** What deliveries before it taught; a delay that the carrier reports comes on top. */
function learned(parcel: ParcelProgress, likelihood: Likelihood, calendar: WorkCalendar, today: Day): Estimate {
  const late = parcel.delayReported
    ? laterBy(likelihood, daysBetween(likelihood.latest, addWorkingDays(calendar, likelihood.latest, 2)))
    : likelihood
  const window = fromLikelihood(late, today)
  const basis: BasisPart[] = parcel.handedOverOn ? [{ part: 'handed_over', on: parcel.handedOverOn }, ...window.basis] : window.basis
  return { ...window, basis, source: parcel.delayReported ? 'problem' : 'learned', evidence: parcel.evidence, lane: laneOf(parcel) }
}

/** Never ends before today. */
function fromLikelihood(likelihood: Likelihood, today: Day): Window & { likelihood: Likelihood } {
  const earliest = laterOf(likelihood.earliest, today)
  const latest = laterOf(likelihood.latest, earliest)
  return { earliest, latest, ...measured(likelihood, earliest, latest), likelihood }
}

/** What a range is worth. Too few deliveries: no number is said. */
export function measured(likelihood: Likelihood, earliest: Day, latest: Day): Pick<Window, 'confidence' | 'basis'> {
  const { taught } = likelihood
  return {
    confidence: taught.isEstimate ? null : within(likelihood, earliest, latest),
    basis: [{ part: 'learned', ...taught, arrivedBy: taught.isEstimate ? null : arrivedBy(likelihood, latest) }],
  }
}

/** Same carrier, same day: a hub that stops holds up all of them. */
const laneOf = (parcel: ParcelProgress): string => `${parcel.carrier} ${parcel.handedOverOn}`

const said = (parcel: ParcelProgress): Pick<Estimate, 'likelihood' | 'lane'> => ({ likelihood: null, lane: laneOf(parcel) })

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
      ...said(parcel),
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
    ...said(parcel),
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
    ...said(parcel),
  }
}
