/** Changing the address or the delivery, and cancelling: the state decides what is still possible. */
import type { TrackingStatus } from '#contracts/tracking'
import type { Claim } from './answer.ts'
import { expectedOf } from './expected.ts'
import { actionClaims } from './say-reason.ts'
import { stateClaims } from './say-state.ts'
import { claim, stateEvidence, statusOf, type View } from './view.ts'
import { say, type WordKey } from './words/index.ts'

export const asksForChange = (intent: string): boolean => intent === 'cancel_order' || /^change_/.test(intent)

export function changeClaims(view: View, intent: string): (Claim | null)[] {
  const status = statusOf(view)
  const cancel = intent === 'cancel_order'
  const key = (cancel ? CANCEL : CHANGE)[status]
  const expected = expectedOf(view)
  // What could be collected until a day that has passed is not there any more.
  const gone = expected.kind === 'pickup' && expected.passed
  const verdict = key && !gone ? [claim('change', say(view.language, key), { status }, stateEvidence(view))] : stateClaims(view)
  return cancel ? verdict : [...verdict, ...carrierWay(view)]
}

/** Who has to act on it: a person while the shop can still do something. */
export const changeNeedsPerson = (status: TrackingStatus, intent: string): boolean =>
  (intent === 'cancel_order' ? CANCEL_BY_PERSON : CHANGE_BY_PERSON).has(status)

/** On the last way only the carrier can do something: its own page (for those who may see it), its note, or the pick-up. */
function carrierWay(view: View): (Claim | null)[] {
  const status = statusOf(view)
  const link = ON_LAST_WAY.has(status) ? (view.parcel?.trackingUrl ?? null) : null
  return [
    status === 'delivery_attempted' || status === 'available_for_pickup' || status === 'delivered' ? actionClaims(view, true)[0]! : null,
    link && /^https:\/\/\S+$/.test(link)
      ? claim('change', say(view.language, 'change.carrier_link', { link }), { link }, stateEvidence(view))
      : null,
  ]
}

const ON_LAST_WAY = new Set<TrackingStatus>(['accepted', 'in_transit', 'out_for_delivery', 'delivery_attempted', 'exception'])

type Table = Partial<Record<TrackingStatus, WordKey>>

const CHANGE: Table = {
  ordered: 'change.open',
  waiting_stock: 'change.open',
  preparing: 'change.open',
  pre_transit: 'change.open',
  accepted: 'change.with_carrier',
  in_transit: 'change.with_carrier',
  exception: 'change.with_carrier',
  out_for_delivery: 'change.out',
  delivery_attempted: 'change.with_carrier',
  available_for_pickup: 'change.pickup',
  delivered: 'change.delivered',
}

const CANCEL: Table = {
  ordered: 'cancel.open',
  waiting_stock: 'cancel.open',
  preparing: 'cancel.packing',
  pre_transit: 'cancel.packing',
  accepted: 'cancel.left',
  in_transit: 'cancel.left',
  exception: 'cancel.left',
  out_for_delivery: 'cancel.left',
  delivery_attempted: 'cancel.left',
  available_for_pickup: 'cancel.left',
  delivered: 'cancel.delivered',
}

const BEFORE_HAND_OVER = ['ordered', 'waiting_stock', 'preparing', 'pre_transit', 'unknown'] as const
const CANCEL_BY_PERSON = new Set<TrackingStatus>([...BEFORE_HAND_OVER, 'lost'])
const CHANGE_BY_PERSON = new Set<TrackingStatus>([
  ...BEFORE_HAND_OVER,
  'accepted',
  'in_transit',
  'exception',
  'returning',
  'returned',
  'lost',
])
