/** https://developer.dhl.com/api-reference/shipment-tracking: five codes for everything; the words say the rest. */
import { codeTable } from '#contracts/code-table'
import type { TrackingStatus } from '#contracts/tracking'

export const statuses = codeTable({
  'pre-transit': ['pre_transit', 'announced'],
  transit: ['in_transit'],
  delivered: ['delivered'],
  failure: ['exception'],
  unknown: ['unknown'],
})

/** What an event of a code may be more exactly, when its words say so in one way: DHL files all of these under that code. */
export const finer: Readonly<Record<string, readonly TrackingStatus[]>> = {
  'pre-transit': ['pre_transit', 'cancelled'],
  transit: ['accepted', 'in_transit', 'out_for_delivery', 'delivery_attempted', 'available_for_pickup', 'returning', 'exception'],
  delivered: ['delivered', 'returned'],
  failure: ['delivery_attempted', 'exception', 'returning', 'returned', 'lost', 'available_for_pickup', 'cancelled'],
  unknown: [
    'pre_transit',
    'accepted',
    'in_transit',
    'out_for_delivery',
    'delivery_attempted',
    'available_for_pickup',
    'exception',
    'returning',
  ],
}
