/** Compares what was promised with what is expected now, and says what is worth telling. Pure: same facts, same day, same answer. */
import { type Reason, reasons } from '#contracts/reason'
import type { Holidays } from './calendar.ts'
import { type Day, daysBetween, laterOf } from './day.ts'
import { combineEstimates, type Estimate, estimateParcel, estimateUnshipped } from './estimate.ts'
import type { Likelihood } from './likelihood.ts'
import type { ParcelProgress } from './parcel-progress.ts'
import { decideTelling, isCertainlyLate, type Outcome, type Range, type Signs, type Standing, type Telling } from './telling.ts'
import type { WindowInputs } from './window.ts'

/** `no_first_scan`: a label, and nobody has seen the parcel. `no_scan`: it was seen, and then no more; `carrier_incident`: like many others of its carrier at once. */
export type LateReason = Reason | 'no_first_scan' | 'no_scan' | 'carrier_incident'

/** Why a part is behind. `reason`: of the parcel that decides. */
type Cause = { reason: LateReason; shipmentIds: string[]; evidence: string[] }

/** `cause`: the promised day is over, or the new date lies behind it. */
export type Late = Cause & { byDays: number; cause: 'day_ended' | 'estimate' }

/** Not late, but more likely than not to become so. */
export type Risk = Cause & { probability: number }

export type Review = {
  /** What is expected, whoever reads it; null: nothing is coming. */
  order: Estimate | null
  parcels: { shipmentId: string; estimate: Estimate | null; within: Range | null }[]
  /** A part that is in no parcel counts too. */
  unshipped: boolean
  /** P(not there by the end of the promised last day); null when settled. */
  probability: number | null
  late: Late | null
  risk: Risk | null
  outcome: Outcome
  arrivedOn: Day | null
  telling: Telling
}

export type ReviewQuestion = Signs & {
  standing: Standing
  promised: Range
  inputs: WindowInputs
  parcels: readonly ParcelProgress[]
  /** What the engine says of each parcel, and (`unshipped`) of what has not left; none: the calendar speaks. */
  likelihoods: ReadonlyMap<string, Likelihood>
  /** Units that are in no parcel yet and still count. */
  hasUnshipped: boolean
  cancelled: boolean
  today: Day
  holidays: Holidays
}

export function reviewPromise(question: ReviewQuestion): Review {
  const { inputs, today, holidays, likelihoods, promised } = question
  // Of a cancelled order only what had left is still coming.
  const isComing = (parcel: ParcelProgress): boolean =>
    parcel.status !== 'cancelled' && !(question.cancelled && parcel.handedOverOn === null)
  const counted = question.parcels.filter(isComing)
  const parcels = question.parcels.map((parcel) => ({
    shipmentId: parcel.shipmentId,
    estimate: isComing(parcel)
      ? estimateParcel(inputs, parcel, today, holidays, likelihoods.get(parcel.shipmentId), silentSince(question, parcel.shipmentId))
      : null,
  }))
  const unshipped =
    question.hasUnshipped || (counted.length === 0 && !question.cancelled)
      ? estimateUnshipped(inputs, today, holidays, likelihoods.get(UNSHIPPED))
      : null
  const order =
    question.cancelled && counted.length === 0 ? null : combineEstimates([...parcels.map((parcel) => parcel.estimate), unshipped])
  const arrivedOn = arrival(counted, unshipped !== null)
  const outcome = outcomeOf(question, counted, arrivedOn)
  const telling = decideTelling({ ...question, outcome, order })
  const cause = telling.phase === 'calm' ? null : causeOf(question, parcels, unshipped, telling.phase === 'late' && today > promised.latest)
  return {
    order,
    // A part that is not behind keeps its place within the promise.
    parcels: parcels.map((parcel) => ({
      ...parcel,
      within: cause === null || cause.shipmentIds.includes(parcel.shipmentId) ? telling.within : promised,
    })),
    unshipped: unshipped !== null,
    probability: telling.probability,
    late: cause && telling.phase === 'late' ? latenessOf(question, order, cause) : null,
    risk: cause && telling.phase === 'risk' ? { probability: telling.probability ?? 0, ...cause } : null,
    outcome,
    arrivedOn,
    telling,
  }
}

/**
 * The day from which a scan of the parcel is missing; null: none is. On the promised last day it is missing by the hour at which
 * it mostly comes.
 */
export function silentSince(
  { silences, slow, today, promised }: Pick<ReviewQuestion, 'silences' | 'slow' | 'today' | 'promised'>,
  shipmentId: string,
): Day | null {
  const since = silences.get(shipmentId)?.since ?? (today === promised.latest ? slow.get(shipmentId) : undefined)
  return since?.slice(0, 10) ?? null
}

/** Key of what has not left, among the likelihoods. */
export const UNSHIPPED = 'unshipped'

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

function latenessOf({ promised, today }: ReviewQuestion, order: Estimate | null, cause: Cause): Late {
  const reaches = order ? laterOf(order.latest, today) : today
  return {
    byDays: Math.max(1, daysBetween(promised.latest, reaches)),
    cause: order && isCertainlyLate(order, promised) ? 'estimate' : 'day_ended',
    ...cause,
  }
}

/** The parcels that hold it up: those whose own date is behind the promise; all that are open when its day is over. */
function causeOf(
  question: ReviewQuestion,
  parcels: readonly Pick<Review['parcels'][number], 'shipmentId' | 'estimate'>[],
  unshipped: Estimate | null,
  ended: boolean,
): Cause {
  const { promised } = question
  const byId = new Map(question.parcels.map((parcel) => [parcel.shipmentId, parcel]))
  const culprits = parcels.filter(({ shipmentId, estimate }) => {
    const parcel = byId.get(shipmentId)!
    return parcel.status !== 'cancelled' && !parcel.arrivedOn && (estimate === null || estimate.latest > promised.latest || ended)
  })
  const worst = culprits.toSorted(
    (a, b) => (b.estimate?.latest ?? '9').localeCompare(a.estimate?.latest ?? '9') || a.shipmentId.localeCompare(b.shipmentId),
  )[0]
  const parcel = worst && byId.get(worst.shipmentId)
  const unshippedIsLast = unshipped !== null && (!worst?.estimate || unshipped.latest >= worst.estimate.latest)
  return {
    reason: parcel && !(unshippedIsLast && question.hasUnshipped) ? parcelReason(parcel, question) : 'merchant_not_ready',
    shipmentIds: culprits.map((one) => one.shipmentId).sort(),
    evidence: [...new Set(culprits.flatMap((culprit) => byId.get(culprit.shipmentId)!.evidence))].sort(),
  }
}

function parcelReason(parcel: ParcelProgress, question: ReviewQuestion): LateReason {
  if (parcel.reason) return reasons.find((known) => known === parcel.reason) ?? 'unknown'
  if (parcel.status === 'pre_transit') return 'no_first_scan'
  const silence = question.silences.get(parcel.shipmentId)
  if (silence?.incident) return 'carrier_incident'
  if (silentSince(question, parcel.shipmentId)) return 'no_scan'
  if (parcel.status === 'delivery_attempted') return 'recipient_not_home'
  if (parcel.status === 'lost') return 'carrier_lost'
  return MOVING.has(parcel.status) ? 'carrier_delay' : 'unknown'
}

const MOVING: ReadonlySet<string> = new Set(['accepted', 'in_transit', 'out_for_delivery'])
