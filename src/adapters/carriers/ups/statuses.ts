/**
 * What UPS's codes mean. Activity codes (two characters) and status types: https://developer.ups.com/tag/Tracking and
 * https://github.com/UPS-API/api-documentation; three digits: the `statusCode` of the Track API, the `descriptionCode` of Track Alert.
 */
import { type CodeRow, codeTable } from '#contracts/code-table'

export const activityCodes = codeTable({
  AA: ['in_transit'],
  AL: ['in_transit'],
  AR: ['in_transit', 'arrived_hub'],
  CA: ['cancelled'],
  CV: ['cancelled', 'label_voided'],
  DJ: ['exception', 'delayed', 'weather_delay'],
  DP: ['in_transit', 'departed'],
  DS: ['out_for_delivery', 'on_vehicle'],
  EX: ['exception'],
  F4: ['delivered'],
  FS: ['delivered'],
  HD: ['exception', 'held'],
  HU: ['exception', 'held'],
  // Bookkeeping of UPS: says nothing about where the parcel is.
  KB: ['unknown', 'internal', null, 'overlay'],
  KM: ['delivered'],
  L1: ['delivery_attempted', 'business_closed', 'recipient_business_closed'],
  MP: ['pre_transit', 'label_created'],
  MV: ['cancelled', 'label_voided'],
  NH: ['exception', 'not_home', 'recipient_not_home'],
  OC: ['accepted', 'received_by_carrier'],
  OD: ['out_for_delivery', 'on_vehicle'],
  OF: ['out_for_delivery', 'on_vehicle'],
  OG: ['accepted', 'received_by_carrier'],
  OR: ['in_transit', 'received_by_carrier'],
  OT: ['out_for_delivery', 'on_vehicle'],
  PU: ['accepted', 'picked_up'],
  RH: ['returning'],
  RP: ['available_for_pickup'],
  RT: ['returning'],
  RU: ['returning'],
  UU: ['available_for_pickup'],
  XD: ['pre_transit', 'label_created'],
})

export const statusCodes = codeTable({
  '003': ['pre_transit', 'label_created'],
  '005': ['in_transit'],
  '007': ['cancelled', 'label_voided'],
  '010': ['in_transit'],
  '011': ['delivered'],
  '012': ['in_transit', 'customs_submitted'],
  '013': ['exception'],
  '014': ['in_transit', 'customs_released'],
  '016': ['exception', 'held'],
  '017': ['available_for_pickup'],
  '021': ['out_for_delivery', 'on_vehicle'],
  '022': ['delivery_attempted', 'first_attempt'],
  '023': ['delivery_attempted', 'second_attempt'],
  '024': ['delivery_attempted', 'final_attempt'],
  '025': ['in_transit', 'handed_over'],
  '026': ['delivered', 'by_local_post'],
  '027': ['in_transit', 'redirected', null, 'overlay'],
  '028': ['in_transit', 'redirected', null, 'overlay'],
  '032': ['in_transit', 'delayed', 'weather_delay', 'overlay'],
  '034': ['returned', 'delivered_to_sender'],
  '035': ['returning'],
  '038': ['accepted', 'picked_up'],
  '039': ['in_transit', 'handed_over'],
  '040': ['available_for_pickup', 'pickup_point'],
  '044': ['pre_transit', 'label_created'],
  '045': ['pre_transit', 'label_created'],
})

/** The class of an activity: decides only where neither code nor text does, and is then a guess. */
export const statusTypes: Readonly<Record<string, CodeRow>> = {
  D: ['delivered'],
  DO: ['delivered'],
  DD: ['delivered'],
  I: ['in_transit'],
  M: ['pre_transit'],
  MV: ['cancelled', 'label_voided'],
  NA: ['unknown'],
  O: ['out_for_delivery', 'on_vehicle'],
  P: ['accepted', 'picked_up'],
  RS: ['returning'],
  W: ['in_transit'],
  X: ['exception'],
}

/** Where the driver left it (`ActivityLocation.Code` and its words). */
export const leftAt: readonly (readonly [RegExp, 'reception' | 'neighbour' | 'mailbox' | 'safe_place' | 'locker'])[] = [
  [/reception|front desk|office|mail ?room|dock/i, 'reception'],
  [/neighbou?r/i, 'neighbour'],
  [/mail ?box/i, 'mailbox'],
  [/locker/i, 'locker'],
  [/door|garage|porch|deck|patio|garden|left at/i, 'safe_place'],
]
