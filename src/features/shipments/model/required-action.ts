/** Who must do what by when: as the carrier says, else as the problem implies. */
import type { RequiredAction } from '#contracts/tracking'
import type { ShipmentState } from './shipment-state.ts'

/** `stated`: the carrier's own wish, already known to be newer than the status. */
export function requiredAction(
  at: Pick<ShipmentState, 'status' | 'detail' | 'reason' | 'pickupPoint'>,
  stated: RequiredAction | null,
): RequiredAction | null {
  if (stated) return stated
  if (at.status === 'available_for_pickup')
    return { who: 'customer', what: 'pick_up', ...(at.pickupPoint?.holdUntil && { by: at.pickupPoint.holdUntil }) }
  if (at.status !== 'exception' && at.status !== 'delivery_attempted' && at.status !== 'lost') return null
  const byReason = BY_REASON[at.reason ?? '']
  if (byReason) return byReason
  if (at.detail === 'address_problem') return BY_REASON.recipient_incorrect_address!
  return at.status === 'lost' ? { who: 'carrier', what: 'trace' } : null
}

const BY_REASON: Record<string, RequiredAction> = {
  recipient_incorrect_address: { who: 'merchant', what: 'correct_address' },
  merchant_incorrect_address: { who: 'merchant', what: 'correct_address' },
  carrier_address_not_found: { who: 'merchant', what: 'correct_address' },
  customs_documents: { who: 'merchant', what: 'send_documents' },
  customs_duties_unpaid: { who: 'customer', what: 'pay_duties' },
  recipient_payment: { who: 'customer', what: 'pay' },
  recipient_identity: { who: 'customer', what: 'show_identity' },
  carrier_lost: { who: 'carrier', what: 'trace' },
  carrier_damaged: { who: 'merchant', what: 'replace_or_refund' },
}
