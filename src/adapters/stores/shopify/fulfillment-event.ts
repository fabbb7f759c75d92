/** Journey events that Shopify itself tells, and what its words mean. https://shopify.dev/docs/api/admin-rest/latest/resources/fulfillmentevent */
import type { StoreFulfillmentEvent } from '#contracts/store'
import type { CodeMeaning, Place } from '#contracts/tracking'
import { countryOf, type Fields, idOf, instantOf, line } from '../fields.ts'

/** Null when it has no id or no fulfillment. */
export function readFulfillmentEvent(event: Fields): StoreFulfillmentEvent | null {
  const externalId = idOf(event.id)
  const fulfillment = idOf(event.fulfillment_id)
  if (externalId === null || fulfillment === null) return null
  const rawCode = line(event.status, 60)?.toLowerCase() ?? ''
  const at = instantOf(event.happened_at) ?? instantOf(event.created_at) ?? instantOf(event.updated_at)
  return {
    externalId,
    fulfillmentExternalId: fulfillment,
    orderExternalId: idOf(event.order_id),
    trackingNumber: null,
    event: {
      ...(MEANINGS.get(rawCode) ?? UNKNOWN),
      at: at === null ? { value: '', provenance: 'received_at' } : { value: at, provenance: 'carrier_offset' },
      rawCode,
      rawText: line(event.message, 500) ?? '',
      place: placeOf(event),
      ...(rawCode === 'delayed' ? { overlayOnly: true } : {}),
    },
    estimatedDeliveryAt: instantOf(event.estimated_delivery_at),
  }
}

function placeOf(event: Fields): Place | null {
  const city = line(event.city, 200)
  const region = line(event.province, 100)
  const country = countryOf(event.country)
  const text = [city, region, country ?? line(event.country, 100)].filter(Boolean).join(', ')
  if (text === '') return null
  const { latitude, longitude } = event
  const known = typeof latitude === 'number' && typeof longitude === 'number' && Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
  return {
    text,
    ...(city ? { city } : {}),
    ...(region ? { region } : {}),
    ...(country ? { country } : {}),
    ...(known ? { latitude, longitude } : {}),
  }
}

const meaning = (status: CodeMeaning['status'], detail: string | null = null, reason: string | null = null): CodeMeaning => ({
  status,
  detail,
  reason,
  guessed: false,
})
const UNKNOWN: CodeMeaning = { status: 'unknown', detail: null, reason: null, guessed: true }

const MEANINGS: ReadonlyMap<string, CodeMeaning> = new Map([
  ['confirmed', meaning('pre_transit')],
  ['submitted', meaning('pre_transit')],
  ['label_purchased', meaning('pre_transit', 'label_created')],
  ['label_printed', meaning('pre_transit', 'label_created')],
  ['carrier_picked_up', meaning('accepted', 'picked_up')],
  ['picked_up', meaning('delivered', 'picked_up_by_recipient')],
  ['in_transit', meaning('in_transit')],
  ['out_for_delivery', meaning('out_for_delivery')],
  ['attempted_delivery', meaning('delivery_attempted')],
  ['ready_for_pickup', meaning('available_for_pickup')],
  ['delivered', meaning('delivered')],
  ['not_delivered', meaning('exception', null, 'unknown')],
  ['failure', meaning('exception', null, 'unknown')],
  ['delayed', meaning('in_transit', 'delayed')],
  ['canceled', meaning('cancelled')],
  ['label_voided', meaning('cancelled', 'label_voided')],
])
