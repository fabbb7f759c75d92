import type { CarrierReading, PayloadHint } from '#contracts/carrier'
import { plausibleEstimate } from '#contracts/estimate'
import { readTime } from '#contracts/event-time'
import { placeOf } from '#contracts/place'
import { kindOfStatus, problemReading, unreadable } from '#contracts/reading-error'
import type { Place, ShipmentReading, TrackingEvent } from '#contracts/tracking'
import { bodyText } from '#shared/bytes'
import { at, isRecord, listAt, textAt } from '#shared/untrusted'
import { meaningOfDhl } from './meaning.ts'

/** Answers, pushes (the same shipments, alone or in a list) and problem documents of DHL's unified tracking. */
export function readDhlUnified(body: Uint8Array, _hint: PayloadHint): CarrierReading {
  try {
    const json: unknown = JSON.parse(bodyText(body))
    const found = Array.isArray(json) ? json.slice(0, 1_000) : listAt(json, ['shipments'], 1_000)
    if (found.length === 0 && isRecord(json) && 'id' in json && 'status' in json && isRecord(json.status)) found.push(json)
    if (found.length > 0) {
      const shipments = found.flatMap(readShipment)
      return shipments.length > 0 ? { shipments, problems: [] } : unreadable('number_missing')
    }
    const code = textAt(json, 'status') || textAt(json, 'code') || textAt(json, 'statusCode')
    const text = textAt(json, 'detail') || textAt(json, 'title') || textAt(json, 'message') || textAt(json, 'error')
    return code || text ? problemReading(kindOfStatus(Number(code)), code, text) : unreadable('no_shipment')
  } catch {
    // JSON.parse throws on what is no JSON.
    return unreadable('malformed')
  }
}

function readShipment(shipment: unknown): ShipmentReading[] {
  const trackingNumber = textAt(shipment, 'id')
  if (!trackingNumber) return []
  const events = listAt(shipment, ['events']).flatMap(readEvent)
  const pieces = listAt(shipment, ['details', 'pieceIds']).flatMap((id) => (typeof id === 'string' && id.length < 60 ? [id.trim()] : []))
  // With several pieces the ids are those of other parcels; one piece has the same number in another form.
  const otherNumbers = pieces.length === 1 ? pieces.filter((id) => id && id !== trackingNumber) : []
  const reading: ShipmentReading = {
    trackingNumber,
    otherNumbers,
    carrier: CARRIER_OF_DIVISION.get(textAt(shipment, 'service')) ?? 'dhl_unified',
    events,
  }
  const service = textAt(shipment, 'details', 'product', 'productName') || textAt(shipment, 'service')
  if (service) reading.service = service
  const signedBy = signatureOf(shipment)
  if (signedBy) reading.signedBy = signedBy
  const estimate = plausibleEstimate(estimateOf(shipment), events)
  if (estimate) reading.estimate = estimate
  const [origin, destination] = [placeAt(at(shipment, 'origin')), placeAt(at(shipment, 'destination'))]
  if (origin) reading.origin = origin
  if (destination) reading.destination = destination
  Object.assign(reading, headlineOf(shipment, events))
  return [reading]
}

// https://developer.dhl.com/api-reference/shipment-tracking, parameter `service`.
const CARRIER_OF_DIVISION: ReadonlyMap<string, string> = new Map([
  ['express', 'dhl_express'],
  ['parcel-de', 'dhl_parcel_de'],
  ['post-de', 'dhl_parcel_de'],
  ['ecommerce', 'dhl_ecommerce'],
])

function readEvent(event: unknown): TrackingEvent[] {
  const time = readTime(textAt(event, 'timestamp'))
  if (!time) return []
  const [code, text] = [codeOf(event), wordsOf(event)]
  const read: TrackingEvent = { ...meaningOfDhl(code, text), at: time, rawCode: code, rawText: text, place: placeAt(at(event, 'location')) }
  return [read]
}

const codeOf = (event: unknown): string => textAt(event, 'statusCode') || textAt(event, 'status')
const wordsOf = (event: unknown): string => textAt(event, 'description') || textAt(event, 'status') || textAt(event, 'remark')

/** The shipment's own status, when no event says it: the answer is built before the event list is. */
function headlineOf(shipment: unknown, events: readonly TrackingEvent[]): Pick<ShipmentReading, 'headline'> {
  const status = at(shipment, 'status')
  const [code, text] = isRecord(status) ? [codeOf(status), wordsOf(status)] : [textAt(shipment, 'status'), '']
  if (!code) return {}
  const meaning = meaningOfDhl(code, text)
  const time = readTime(textAt(status, 'timestamp'))
  if (meaning.status === 'unknown' || events.some((event) => event.status === meaning.status && (!time || event.at.value >= time.value)))
    return {}
  return {
    headline: {
      status: meaning.status,
      detail: meaning.detail,
      reason: meaning.reason,
      guessed: meaning.guessed,
      at: time,
      rawCode: code,
      rawText: text,
    },
  }
}

function estimateOf(shipment: unknown): { earliest: string | null; latest: string | null } {
  const one = readTime(textAt(shipment, 'estimatedTimeOfDelivery'))?.value ?? null
  const from = readTime(textAt(shipment, 'estimatedDeliveryTimeFrame', 'estimatedFrom'))?.value ?? null
  const until = readTime(textAt(shipment, 'estimatedDeliveryTimeFrame', 'estimatedThrough'))?.value ?? null
  return { earliest: from ?? one, latest: until ?? one ?? from }
}

function signatureOf(shipment: unknown): string {
  const signed = at(shipment, 'details', 'proofOfDelivery', 'signed')
  if (typeof signed === 'string') return textAt(shipment, 'details', 'proofOfDelivery', 'signed')
  return textAt(signed, 'name') || [textAt(signed, 'givenName'), textAt(signed, 'familyName')].filter(Boolean).join(' ')
}

const placeAt = (holder: unknown): Place | null =>
  placeOf({
    text: textAt(holder, 'address', 'addressLocality') || textAt(holder, 'servicePoint', 'label'),
    city: textAt(holder, 'address', 'addressLocality'),
    postalCode: textAt(holder, 'address', 'postalCode'),
    country: textAt(holder, 'address', 'countryCode'),
  })
