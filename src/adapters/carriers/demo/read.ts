import type { CarrierReading, PayloadHint } from '#contracts/carrier'
import { carrierIdOf } from '#contracts/carrier-names'
import { meaningIn } from '#contracts/code-table'
import { plausibleEstimate } from '#contracts/estimate'
import { readTime } from '#contracts/event-time'
import { placeOf } from '#contracts/place'
import { kindOfStatus, problemReading, unreadable } from '#contracts/reading-error'
import type { Place, ShipmentReading, TrackingEvent } from '#contracts/tracking'
import { bodyText } from '#shared/bytes'
import { at, listAt, textAt } from '#shared/untrusted'
import { statuses } from './statuses.ts'

/** `{"parcels":[…]}` or `{"error":{…}}`, as README.md says. */
export function readDemo(body: Uint8Array, _hint: PayloadHint): CarrierReading {
  try {
    const json: unknown = JSON.parse(bodyText(body))
    const error = at(json, 'error')
    if (error !== undefined)
      return problemReading(kindOfStatus(Number(textAt(error, 'status'))), textAt(error, 'status'), textAt(error, 'text'))
    const shipments = listAt(json, ['parcels']).flatMap(readParcel)
    return shipments.length > 0 ? { shipments, problems: [] } : unreadable('no_parcel')
  } catch {
    // JSON.parse throws on what is no JSON.
    return unreadable('malformed')
  }
}

function readParcel(parcel: unknown): ShipmentReading[] {
  const trackingNumber = textAt(parcel, 'number')
  if (!trackingNumber) return []
  const events = listAt(parcel, ['scans']).flatMap(readScan)
  const reading: ShipmentReading = { trackingNumber, otherNumbers: [], carrier: 'demo', events }
  const signedBy = textAt(parcel, 'signedBy')
  if (signedBy) reading.signedBy = signedBy
  const [earliest, latest] = [readTime(textAt(parcel, 'expected', 'from')), readTime(textAt(parcel, 'expected', 'to'))]
  const statedAt = readTime(textAt(parcel, 'expected', 'statedAt'))
  const estimate = plausibleEstimate(
    { earliest: earliest?.value ?? null, latest: latest?.value ?? null, ...(statedAt && { statedAt }) },
    events,
  )
  if (estimate) reading.estimate = estimate
  const [origin, destination] = [placeAt(at(parcel, 'from')), placeAt(at(parcel, 'to'))]
  if (origin) reading.origin = origin
  if (destination) reading.destination = destination
  const next = textAt(parcel, 'handedTo', 'number')
  if (next) reading.handedTo = { carrier: carrierIdOf(textAt(parcel, 'handedTo', 'carrier')), trackingNumber: next }
  const point = placeAt(at(parcel, 'pickupPoint'))
  if (point) {
    const holdUntil = readTime(textAt(parcel, 'pickupPoint', 'holdUntil'))?.value
    reading.pickupPoint = { name: textAt(parcel, 'pickupPoint', 'name'), place: point, ...(holdUntil && { holdUntil }) }
    reading.action = { who: 'customer', what: 'collect', ...(holdUntil && { by: holdUntil }) }
  }
  return [reading]
}

function readScan(scan: unknown): TrackingEvent[] {
  const time = readTime(textAt(scan, 'at'))
  if (!time) return []
  const [code, text] = [textAt(scan, 'code'), textAt(scan, 'text')]
  return [{ ...meaningIn(statuses, [code], text), at: time, rawCode: code, rawText: text, place: placeAt(at(scan, 'place')) }]
}

const placeAt = (place: unknown): Place | null =>
  placeOf({
    city: textAt(place, 'city'),
    region: textAt(place, 'region'),
    postalCode: textAt(place, 'postalCode'),
    country: textAt(place, 'country'),
    latitude: at(place, 'latitude'),
    longitude: at(place, 'longitude'),
  })
