/** https://docs.easypost.com/docs/trackers: `status` says where, `status_detail` says more. */
import { codeTable } from '#contracts/code-table'

export const statuses = codeTable({
  unknown: ['unknown'],
  pre_transit: ['pre_transit', 'announced'],
  in_transit: ['in_transit'],
  out_for_delivery: ['out_for_delivery', 'on_vehicle'],
  delivered: ['delivered'],
  available_for_pickup: ['available_for_pickup'],
  return_to_sender: ['returning'],
  failure: ['exception'],
  cancelled: ['cancelled'],
  error: ['unknown'],
})

/** Under `status:status_detail`; pairs that are not here mean what the status means. */
export const pairs = codeTable({
  'pre_transit:label_created': ['pre_transit', 'label_created'],
  'in_transit:received_at_origin_facility': ['accepted', 'received_by_carrier'],
  'in_transit:arrived_at_facility': ['in_transit', 'arrived_hub'],
  'in_transit:arrived_at_destination': ['in_transit', 'arrived_destination'],
  'in_transit:received_at_destination_facility': ['in_transit', 'arrived_destination'],
  'in_transit:departed_facility': ['in_transit', 'departed'],
  'in_transit:departed_origin_facility': ['in_transit', 'departed'],
  'in_transit:transferred_to_destination_carrier': ['in_transit', 'handed_over'],
  'in_transit:missorted': ['in_transit', 'missorted', 'carrier_missorted'],
  'in_transit:delayed': ['in_transit', 'delayed', 'carrier_delay', 'overlay'],
  'in_transit:weather_delay': ['in_transit', 'delayed', 'weather_delay', 'overlay'],
  'in_transit:held': ['exception', 'held'],
  'in_transit:address_correction': ['in_transit', 'redirected', null, 'overlay'],
  'in_transit:awaiting_information': ['exception', 'held'],
  'in_transit:delivery_exception': ['exception'],
  'in_transit:refused': ['exception', 'refused', 'recipient_refused'],
  'in_transit:damaged': ['exception', 'damaged', 'carrier_damaged'],
  'in_transit:return': ['returning'],
  'available_for_pickup:arrived_at_pickup_location': ['available_for_pickup', 'pickup_point'],
  'failure:damaged': ['exception', 'damaged', 'carrier_damaged'],
  'failure:lost': ['lost', null, 'carrier_lost'],
  'failure:refused': ['exception', 'refused', 'recipient_refused'],
  'failure:unable_to_deliver': ['exception', 'undeliverable'],
  'failure:address_correction': ['exception', 'address_problem', 'recipient_incorrect_address'],
  'failure:held': ['exception', 'held'],
  'failure:expired': ['unknown', 'expired', null, 'overlay'],
  'failure:return': ['returning'],
  'error:expired': ['unknown', 'expired', null, 'overlay'],
  'unknown:expired': ['unknown', 'expired', null, 'overlay'],
})
