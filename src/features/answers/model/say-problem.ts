/** Numbers that show nothing yet, and customs: what is known, and that nothing is known. */
import type { Claim } from './answer.ts'
import { stateClaims } from './say-state.ts'
import { situationOf } from './situation.ts'
import { claim, isOver, stateEvidence, statusOf, type View } from './view.ts'
import { say } from './words/index.ts'

/** The number, as far as the reader may see it, and why it shows nothing: there is none yet, or the first scan has not come. */
export function trackingClaims(view: View): (Claim | null)[] {
  const status = statusOf(view)
  if (!view.parcel && status !== 'cancelled')
    return [claim('tracking', say(view.language, 'tracking.no_number'), { status }, stateEvidence(view))]
  const number = view.parcel?.trackingNumber ?? view.parcel?.trackingNumberMasked ?? null
  return [
    number === null ? null : claim('tracking', say(view.language, 'parcel.number', { number }), { status, number }, stateEvidence(view)),
    status === 'pre_transit' ? claim('tracking', say(view.language, 'tracking.new_number'), { status }, stateEvidence(view)) : null,
  ]
}

/** Held at customs, or no word of it; what is not known to be owed is not asked for. */
export function customsClaims(view: View): (Claim | null)[] {
  const customs = situationOf(view) === 'exception_customs' || /^customs/.test(view.parcel?.journey.reason ?? '')
  if (customs || isOver(statusOf(view))) return stateClaims(view)
  return [
    view.parcel ? claim('customs', say(view.language, 'customs.none'), { status: statusOf(view) }, stateEvidence(view)) : null,
    ...stateClaims(view),
    claim('customs', say(view.language, 'customs.fees'), {}, stateEvidence(view)),
  ]
}
