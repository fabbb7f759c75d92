/** The finer words of a journey. Adapters use no other ones (the contract suite checks it); surfaces have a sentence for each. */
import type { Party } from './tracking.ts'

/** Why something went wrong. The word before the first `_` is the party that caused it. */
export const reasons = [
  'carrier_damaged',
  'carrier_lost',
  'carrier_missorted',
  'carrier_delay',
  'carrier_capacity',
  'carrier_mechanical',
  'carrier_address_not_found',
  'carrier_no_time',
  'merchant_cancelled',
  'merchant_incorrect_address',
  'merchant_not_ready',
  'merchant_packaging',
  'merchant_request',
  'recipient_not_home',
  'recipient_business_closed',
  'recipient_refused',
  'recipient_incorrect_address',
  'recipient_access_restricted',
  'recipient_unclaimed',
  'recipient_request',
  'recipient_payment',
  'recipient_identity',
  'customs_delay',
  'customs_documents',
  'customs_duties_unpaid',
  'customs_inspection',
  'customs_prohibited',
  'weather_delay',
  'weather_disaster',
  'unknown',
] as const
export type Reason = (typeof reasons)[number]

/** Finer than the status, and never in conflict with it. */
export const details = [
  'label_created',
  'label_voided',
  'announced',
  'expired',
  'picked_up',
  'dropped_off',
  'received_by_carrier',
  'departed',
  'arrived_hub',
  'arrived_destination',
  'sorted',
  'missorted',
  'handed_over',
  'destination_country',
  'forwarded',
  'rescheduled',
  'redirected',
  'customs_submitted',
  'customs_held',
  'customs_released',
  'problem_resolved',
  'on_vehicle',
  'next_stop',
  'not_home',
  'business_closed',
  'refused',
  'access_restricted',
  'notice_left',
  'first_attempt',
  'second_attempt',
  'final_attempt',
  'pickup_point',
  'locker',
  'post_office',
  'depot',
  'recipient',
  'neighbour',
  'safe_place',
  'mailbox',
  'reception',
  'signed',
  'by_local_post',
  'delivered_to_sender',
  'held',
  'damaged',
  'delayed',
  'address_problem',
  'payment_due',
  'undeliverable',
  'unclaimed',
  'return_requested',
  'investigation',
  'internal',
] as const
export type Detail = (typeof details)[number]

/** Who caused it: the first word of the reason. */
export function partyOf(reason: string | null): Party | null {
  const first = reason?.split('_', 1)[0] ?? ''
  return PARTIES.has(first) ? (first as Party) : null
}

const PARTIES: ReadonlySet<string> = new Set(['carrier', 'merchant', 'recipient', 'customs', 'weather', 'unknown'])
