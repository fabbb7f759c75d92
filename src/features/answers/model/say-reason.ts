/** Claims about the cause, as far as evidence goes; a cause is never guessed. */
import type { TrackingStatus } from '#contracts/tracking'
import type { Claim } from './answer.ts'
import { sayDay } from './calendar.ts'
import { isBehind, latenessOf, overlayOf } from './lateness.ts'
import { lastEventClaims, lastPhysical } from './say-state.ts'
import { keyFor, situationOf } from './situation.ts'
import type { JourneyEntry, Overlay } from './truth-card.ts'
import { claim, promiseOf, stateEvidence, statusOf, type View } from './view.ts'
import { say, type WordKey } from './words/index.ts'

/** `asked`: the question is "why", so that "no reason known" and "all is on plan" are answers too. */
export function reasonClaims(view: View, asked = false): (Claim | null)[] {
  const found = causeOf(view)
  const silence = silenceClaim(view)
  if (found) return [claim('reason', say(view.language, found.key), { reason: found.reason }, found.evidence), silence]
  const late = latenessOf(view)
  // What the carrier does not have yet it gives no reasons for: the state says where it is.
  if (silence || !view.parcel || NOTHING_TO_EXPLAIN.has(statusOf(view))) return [silence]
  // Nobody told a reason; that it takes longer than others did is known all the same.
  if (late.kind.startsWith('at_risk')) return [claim('reason', say(view.language, 'reason.pace'), { reason: 'pace' }, late.evidence)]
  // Nothing has to be explained; that it is on plan, or that nobody knows, is what `lateness` says.
  if (!asked || ['on_time', 'early', 'unknown'].includes(late.kind)) return []
  // Where nobody gives a reason, what was seen last is the most that is known.
  return [
    claim('reason', say(view.language, 'reason.not_told'), { reason: null }, stateEvidence(view), promiseOf(view)?.evidence),
    ...(lastPhysical(view) ? lastEventClaims(view) : []),
  ]
}

type Cause = { key: WordKey; reason: string; evidence: string[] }

/** The cause of what holds this part up now; null when nothing does, or nobody told. */
export function causeOf(view: View): Cause | null {
  const status = statusOf(view)
  if (!view.parcel) return waitingCause(view)
  if (NOTHING_TO_EXPLAIN.has(status)) return null
  const { journey } = view.parcel
  const told = journey.reason ?? null
  if (told) return causeFrom(told, stateEvidence(view))
  // The state moved on, but a cause told on the way still explains why it is late.
  const earlier = lateNow(view) ? journey.timeline.find((entry) => entry.reason !== null) : undefined
  if (earlier) return causeFrom(earlier.reason!, earlier.evidence)
  const delay = journey.delayReported ? journey.timeline.find(isDelay) : undefined
  return journey.delayReported
    ? { key: 'reason.carrier_delay', reason: 'carrier_delay', evidence: delay?.evidence ?? stateEvidence(view) }
    : null
}

const isDelay = (entry: JourneyEntry): boolean => entry.overlayOnly || /delay/.test(entry.detail ?? '')
const lateNow = (view: View): boolean => ['late', 'late_undated', 'at_risk', 'at_risk_moved', 'reported'].includes(latenessOf(view).kind)
const NOTHING_TO_EXPLAIN = new Set<TrackingStatus>(['pre_transit', 'delivered', 'cancelled', 'available_for_pickup'])

/** The exact sentence for a reason, else that of the party who caused it (`customs_whatever` → customs). */
function causeFrom(reason: string, evidence: string[]): Cause | null {
  const key = wordOfReason(reason)
  return key ? { key, reason, evidence } : null
}

export const wordOfReason = (reason: string): WordKey | null =>
  keyFor('reason', reason, SAME_AS[reason] ?? null, reason.split('_')[0] ?? null)

const SAME_AS: Record<string, string> = {
  carrier_damaged_parcel: 'carrier_damaged',
  carrier_sorting_error: 'carrier_missorted',
  carrier_parcel_lost: 'carrier_lost',
  carrier_capacity_exceeded: 'carrier_capacity',
  carrier_vehicle_issue: 'carrier_vehicle',
  carrier_mechanical_delay: 'carrier_vehicle',
  carrier_delayed: 'carrier_delay',
  carrier_mechanical: 'carrier_vehicle',
  carrier_no_time: 'carrier_not_enough_time',
  weather_disaster: 'weather_delay',
  carrier_on_hold: 'carrier_hold',
  merchant_packaging_issue: 'merchant_packaging',
  recipient_not_available: 'recipient_not_home',
  recipient_absent: 'recipient_not_home',
  recipient_closed: 'recipient_business_closed',
  recipient_address: 'recipient_incorrect_address',
  recipient_wrong_address: 'recipient_incorrect_address',
  recipient_bad_address: 'recipient_incorrect_address',
  recipient_unclaimed: 'recipient_not_collected',
  customs_documentation: 'customs_documents',
  customs_duties: 'customs_duties_unpaid',
  customs_payment: 'customs_duties_unpaid',
}

function waitingCause(view: View): Cause | null {
  const { card } = view
  if (card.order.cancelled) return null
  const evidence = stateEvidence(view)
  if (card.waiting?.reason === 'payment_pending') return { key: 'reason.payment_pending', reason: 'payment_pending', evidence }
  if (card.waiting?.reason === 'stock' || statusOf(view) === 'waiting_stock') return { key: 'reason.stock', reason: 'stock', evidence }
  return null
}

/** A scan that should have come, or a carrier that does not answer: said as what it is. */
function silenceClaim(view: View): Claim | null {
  if (NO_SCAN_TO_COME.has(statusOf(view))) return null
  const silent = overlayOf(view, 'silent')
  if (silent) return silentClaim(view, silent)
  const stale = overlayOf(view, 'stale_source')
  return stale
    ? claim('silence', say(view.language, 'silence.stale'), { overlay: 'stale_source' }, stale.evidence, stateEvidence(view))
    : null
}

/** Nobody waits for a scan of what has come to its end, or lies ready to be collected. */
const NO_SCAN_TO_COME = new Set(['delivered', 'returned', 'cancelled', 'lost', 'available_for_pickup'])

/** How long, and how rare that is; many at once are the carrier's trouble, not this parcel's. */
function silentClaim(view: View, { silence, evidence }: Overlay): Claim | null {
  const { days = 0, share = null, incident = null } = silence ?? {}
  const where = { carrier: incident?.carrier ?? null, place: incident?.place ?? null }
  const counted = share !== null && days > 0
  const key = incident ? 'silence.incident' : !view.parcel ? 'silence.order' : counted ? 'silence.counted' : 'silence.waiting'
  const value = { overlay: 'silent', ...(incident ? where : counted ? { days, share, outOf: 100 } : {}) }
  const text = say(view.language, counted || incident || view.parcel ? key : 'silence.order_waiting', { ...where, days, share, outOf: 100 })
  return claim('silence', text, value, evidence, view.parcel ? lastPhysical(view)?.evidence : [])
}

/** What comes next in the journey. */
export function nextClaims(view: View): (Claim | null)[] {
  const key = keyFor('next', situationOf(view), statusOf(view))
  return key ? [claim('next', say(view.language, key), { status: statusOf(view) }, stateEvidence(view))] : []
}

/** What the customer, or somebody else, has to do, with its deadline. `dayIsSaid`: another sentence tells until when. */
export function actionClaims(view: View, dayIsSaid = false): (Claim | null)[] {
  const { language, today, card } = view
  const evidence = [...stateEvidence(view), ...(view.parcel?.pickup?.evidence ?? [])]
  const named = view.parcel?.pickup?.holdUntil ?? view.parcel?.journey.action?.by ?? null
  const until = named?.slice(0, 10) ?? null
  const passed = until !== null && until < today
  const ahead = passed || (dayIsSaid && statusOf(view) === 'available_for_pickup') ? null : until
  const key = actionKey(view, passed)
  const by = ahead && sayDay(ahead, today, language)
  return [
    key
      ? claim(
          'action',
          say(language, key, { by }),
          { until: ahead, zone: card.timeZone, ...(ASKS.has(key) ? { asks: 'person' } : needsCustomer(view) && { who: 'customer' }) },
          evidence,
        )
      : null,
  ]
}

/** `passed`: the day until which it had to be done is over. */
function actionKey(view: View, passed: boolean): WordKey | null {
  const situation = situationOf(view)
  if (passed && situation === 'available_for_pickup') return 'action.report'
  const status = statusOf(view)
  if (ACTIONS[situation]) return ACTIONS[situation]
  if (status === 'unknown' || (view.parcel && overlayOf(view, 'silent'))) return 'action.ask_carrier'
  if (status === 'exception') return view.parcel?.journey.action?.who === 'customer' ? 'action.report' : 'action.ask_carrier'
  if (isBehind(view)) return view.parcel ? 'action.late' : 'action.late_waiting'
  return 'action.none'
}

/** Somebody waits for the customer: to collect it, to answer, to pay. */
export const needsCustomer = (view: View): boolean => {
  const key = ACTIONS[situationOf(view)]
  return key !== undefined && !ASKS.has(key)
}

/** To write once more is the advice. */
const ASKS: ReadonlySet<string> = new Set(['action.report', 'action.refund', 'action.delivered'])

const ACTIONS: Record<string, WordKey> = {
  available_for_pickup: 'action.collect',
  delivery_attempted: 'action.attempt',
  exception_customs: 'action.customs',
  exception_address: 'action.address',
  exception_damaged: 'action.damaged',
  delivered: 'action.delivered',
  lost: 'action.report',
  returned: 'action.refund',
  returning: 'action.refund',
  payment_pending: 'action.payment',
  order_cancelled: 'action.refund',
  cancelled: 'action.refund',
}
