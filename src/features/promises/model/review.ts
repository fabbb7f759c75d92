/** Compares what was promised with what is expected now, and says what is worth telling. Pure: same facts, same day, same answer. */
import { type Reason, reasons } from '#contracts/reason'
import { type Holidays, isWorkingDay } from './calendar.ts'
import { addDays, type Day, daysBetween, laterOf } from './day.ts'
import { combineEstimates, type Estimate, estimateParcel, estimateUnshipped, isGrounded } from './estimate.ts'
import type { ParcelProgress } from './parcel-progress.ts'
import { carrierCalendar, type WindowInputs } from './window.ts'

/** `no_first_scan`: a label, and nobody has seen the parcel. */
export type LateReason = Reason | 'no_first_scan'

/** `cause`: the promised day is over, or the new date lies behind it. `reason`: of the parcel that decides. */
export type Late = { byDays: number; cause: 'day_ended' | 'estimate'; reason: LateReason; shipmentIds: string[]; evidence: string[] }

export type Outcome = 'open' | 'kept' | 'early' | 'late' | 'void'

/** What the last review left behind. `announced`: the window of the last `promise.late`; null when the customer's last word is the promise. */
export type Standing = { outcome: Outcome; announced: { earliest: Day | null; latest: Day | null } | null }

export type Review = {
  order: Estimate | null
  parcels: { shipmentId: string; estimate: Estimate | null }[]
  late: Late | null
  outcome: Outcome
  arrivedOn: Day | null
  /** The event this review calls for. `moved`: late already, and the new window is at least a day from the one last announced. */
  news: 'late' | 'moved' | 'recovered' | 'kept' | 'broken' | 'void' | null
  announced: Standing['announced']
}

export type ReviewQuestion = {
  standing: Standing
  promised: { earliest: Day; latest: Day }
  inputs: WindowInputs
  parcels: readonly ParcelProgress[]
  /** Units that are in no parcel yet and still count. */
  hasUnshipped: boolean
  cancelled: boolean
  today: Day
  holidays: Holidays
}

export function reviewPromise(question: ReviewQuestion): Review {
  const { inputs, today, holidays } = question
  const counted = question.parcels.filter((parcel) => parcel.status !== 'cancelled')
  const parcels = question.parcels.map((parcel) => ({
    shipmentId: parcel.shipmentId,
    estimate: estimateParcel(inputs, parcel, today, holidays),
  }))
  const unshipped =
    question.hasUnshipped || (counted.length === 0 && !question.cancelled) ? estimateUnshipped(inputs, today, holidays) : null
  const order =
    question.cancelled && counted.length === 0 ? null : combineEstimates([...parcels.map((parcel) => parcel.estimate), unshipped])
  const arrivedOn = arrival(counted, unshipped !== null)
  const outcome = outcomeOf(question, counted, arrivedOn)
  const late = outcome === 'open' ? latenessOf(question, order, parcels, unshipped) : null
  const { news, announced } = whatIsNew(question, outcome, late, order)
  return { order, parcels, late, outcome, arrivedOn, news, announced }
}

function arrival(counted: readonly ParcelProgress[], waiting: boolean): Day | null {
  if (waiting || counted.length === 0 || counted.some((parcel) => parcel.arrivedOn === null)) return null
  return counted.reduce<Day>((day, parcel) => laterOf(day, parcel.arrivedOn!), counted[0]!.arrivedOn!)
}

function outcomeOf(question: ReviewQuestion, counted: readonly ParcelProgress[], arrivedOn: Day | null): Outcome {
  if (arrivedOn) return arrivedOn > question.promised.latest ? 'late' : arrivedOn < question.promised.earliest ? 'early' : 'kept'
  if (question.cancelled && counted.length === 0) return 'void'
  // Everything ended, but not at the customer's door.
  if (
    counted.length > 0 &&
    !question.hasUnshipped &&
    counted.every((parcel) => parcel.arrivedOn !== null || parcel.status === 'returned' || parcel.status === 'lost')
  )
    return 'late'
  return 'open'
}

function latenessOf(question: ReviewQuestion, order: Estimate | null, parcels: Review['parcels'], unshipped: Estimate | null): Late | null {
  const { promised, today } = question
  const ended = today > promised.latest
  const behind = order !== null && order.latest > promised.latest && (isGrounded(order) || mostlyAfter(question, order))
  if (!ended && !behind) return null
  const reaches = order ? laterOf(order.latest, today) : today
  // The parcels that hold it up: those whose own date is behind the promise.
  const culprits = parcels.filter(({ shipmentId, estimate }) => {
    const parcel = question.parcels.find((one) => one.shipmentId === shipmentId)!
    return parcel.status !== 'cancelled' && !parcel.arrivedOn && (estimate === null || estimate.latest > promised.latest || ended)
  })
  const worst = culprits.toSorted(
    (a, b) => (b.estimate?.latest ?? '9').localeCompare(a.estimate?.latest ?? '9') || a.shipmentId.localeCompare(b.shipmentId),
  )[0]
  const parcel = question.parcels.find((one) => one.shipmentId === worst?.shipmentId)
  const unshippedIsLast = unshipped !== null && (!worst?.estimate || unshipped.latest >= worst.estimate.latest)
  return {
    byDays: Math.max(1, daysBetween(promised.latest, reaches)),
    cause: behind ? 'estimate' : 'day_ended',
    reason: parcel && !(unshippedIsLast && question.hasUnshipped) ? parcelReason(parcel) : 'merchant_not_ready',
    shipmentIds: culprits.map((one) => one.shipmentId).sort(),
    evidence: [
      ...new Set(
        question.parcels.filter((one) => culprits.some((culprit) => culprit.shipmentId === one.shipmentId)).flatMap((one) => one.evidence),
      ),
    ].sort(),
  }
}

/** A range that only the calendar pushed on counts as late when most of its delivery days are behind the promise; before, it is a risk. */
function mostlyAfter(question: ReviewQuestion, order: Estimate): boolean {
  const calendar = carrierCalendar(question.inputs, question.holidays)
  let before = 0
  let after = 0
  for (let day = order.earliest, seen = 0; day <= order.latest && seen < 200; day = addDays(day, 1), seen++) {
    if (!isWorkingDay(calendar, day)) continue
    if (day > question.promised.latest) after++
    else before++
  }
  return after > before
}

function parcelReason(parcel: ParcelProgress): LateReason {
  if (parcel.reason) return reasons.find((known) => known === parcel.reason) ?? 'unknown'
  if (parcel.status === 'pre_transit') return 'no_first_scan'
  if (parcel.status === 'delivery_attempted') return 'recipient_not_home'
  if (parcel.status === 'lost') return 'carrier_lost'
  return MOVING.has(parcel.status) ? 'carrier_delay' : 'unknown'
}

const MOVING: ReadonlySet<string> = new Set(['accepted', 'in_transit', 'out_for_delivery'])

/** Never flaps: a window is news only when it is at least a day from the one last announced, and "on time again" needs a whole range within the promise. */
function whatIsNew(
  question: ReviewQuestion,
  outcome: Outcome,
  late: Late | null,
  order: Estimate | null,
): Pick<Review, 'news' | 'announced'> {
  const { standing, promised } = question
  const before = standing.announced
  if (outcome !== 'open')
    return {
      news: outcome === standing.outcome ? null : outcome === 'void' ? 'void' : outcome === 'late' ? 'broken' : 'kept',
      announced: before,
    }
  const window = { earliest: order?.earliest ?? null, latest: order?.latest ?? null }
  if (late && !before) return { news: 'late', announced: window }
  if (late && before) return moved(before.latest, window.latest) ? { news: 'moved', announced: window } : { news: null, announced: before }
  if (!late && before && order && order.latest <= promised.latest) return { news: 'recovered', announced: null }
  return { news: null, announced: before }
}

const moved = (before: Day | null, after: Day | null): boolean =>
  before && after ? Math.abs(daysBetween(before, after)) >= 1 : before !== after
