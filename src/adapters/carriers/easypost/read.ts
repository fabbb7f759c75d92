import type { CarrierReading, PayloadHint } from '#contracts/carrier'
import { carrierIdOf } from '#contracts/carrier-names'
import { plausibleEstimate } from '#contracts/estimate'
import { readClock, readDate, readTime } from '#contracts/event-time'
import { placeOf } from '#contracts/place'
import { problemReading, unreadable } from '#contracts/reading-error'
import type { CarrierEstimate, Place, ProblemKind, ShipmentReading, TrackingEvent } from '#contracts/tracking'
import { bodyText } from '#shared/bytes'
import { at, isRecord, listAt, textAt } from '#shared/untrusted'
import { meaningOfEasypost } from './meaning.ts'

/** A tracker, a list of trackers, an event around a tracker, or an error. */
export function readEasypost(body: Uint8Array, _hint: PayloadHint): CarrierReading {
  try {
    const json: unknown = JSON.parse(bodyText(body))
    if (!isRecord(json)) return unreadable('not_an_object')
    if ('error' in json) return errorReading(json.error)
    const trackers = 'trackers' in json ? listAt(json, ['trackers']) : [isRecord(json.result) ? json.result : json]
    // Events of other objects (batches, payments) reach the same webhook: nothing in them for us.
    if (json.object === 'Event' && textAt(json.result, 'object') !== 'Tracker') return { shipments: [], problems: [] }
    const shipments = trackers.flatMap(readTracker)
    return shipments.length > 0 || ('trackers' in json && trackers.length === 0) ? { shipments, problems: [] } : unreadable('no_tracker')
  } catch {
    // JSON.parse throws on what is no JSON.
    return unreadable('malformed')
  }
}

function readTracker(tracker: unknown): ShipmentReading[] {
  const trackingNumber = textAt(tracker, 'tracking_code')
  if (!trackingNumber) return []
  const events = listAt(tracker, ['tracking_details']).flatMap(readDetail)
  const reading: ShipmentReading = { trackingNumber, otherNumbers: [], carrier: carrierIdOf(textAt(tracker, 'carrier')), events }
  const alternate = textAt(tracker, 'carrier_detail', 'alternate_identifier')
  if (alternate && alternate !== trackingNumber) reading.otherNumbers.push(alternate)
  const service = textAt(tracker, 'carrier_detail', 'service')
  if (service) reading.service = service
  const signedBy = textAt(tracker, 'signed_by')
  if (signedBy) reading.signedBy = signedBy
  const estimate = plausibleEstimate(estimateOf(tracker), events)
  if (estimate) reading.estimate = estimate
  const origin =
    locationOf(at(tracker, 'carrier_detail', 'origin_tracking_location')) ??
    placeOf({ text: textAt(tracker, 'carrier_detail', 'origin_location') })
  const destination =
    locationOf(at(tracker, 'carrier_detail', 'destination_tracking_location')) ??
    placeOf({ text: textAt(tracker, 'carrier_detail', 'destination_location') })
  if (origin) reading.origin = origin
  if (destination) reading.destination = destination
  Object.assign(reading, headlineOf(tracker, events))
  return [reading]
}

function readDetail(detail: unknown): TrackingEvent[] {
  const time = readTime(textAt(detail, 'datetime'))
  if (!time) return []
  const [status, text] = [textAt(detail, 'status'), textAt(detail, 'message') || textAt(detail, 'description')]
  const meaning = meaningOfEasypost(status, textAt(detail, 'status_detail'), text)
  return [{ ...meaning, at: time, rawCode: status, rawText: text, place: locationOf(at(detail, 'tracking_location')) }]
}

/** The tracker's status runs ahead of its details when the carrier gave a status without a scan. */
function headlineOf(tracker: unknown, events: readonly TrackingEvent[]): Pick<ShipmentReading, 'headline'> {
  const status = textAt(tracker, 'status')
  const { overlayOnly, ...meaning } = meaningOfEasypost(status, textAt(tracker, 'status_detail'), '')
  if (overlayOnly || meaning.status === 'unknown' || events.some((event) => event.status === meaning.status || event.rawCode === status))
    return {}
  // `updated_at` is when EasyPost heard of it, not when it happened.
  const heard = readTime(textAt(tracker, 'updated_at'))
  return {
    headline: {
      ...meaning,
      at: heard?.provenance === 'carrier_offset' ? { value: heard.value, provenance: 'received_at' } : null,
      rawCode: status,
      rawText: textAt(tracker, 'status_detail'),
    },
  }
}

/** The carrier's local day and hour where they are given: `est_delivery_date` writes the same local time with a Z. */
function estimateOf(tracker: unknown): CarrierEstimate {
  const day = readDate(textAt(tracker, 'carrier_detail', 'est_delivery_date_local'))
  const clock = readClock(textAt(tracker, 'carrier_detail', 'est_delivery_time_local'))
  const written = readTime(textAt(tracker, 'est_delivery_date'))?.value ?? null
  const value = day ? (clock ? `${day}T${clock}` : day) : written
  const statedAt = readTime(textAt(tracker, 'updated_at'))
  return statedAt ? { earliest: value, latest: value, statedAt } : { earliest: value, latest: value }
}

const locationOf = (location: unknown): Place | null =>
  placeOf({
    city: textAt(location, 'city'),
    region: textAt(location, 'state'),
    postalCode: textAt(location, 'zip'),
    country: textAt(location, 'country'),
  })

function errorReading(error: unknown): CarrierReading {
  const code = textAt(error, 'code') || 'error'
  return problemReading(kindOf(code.toUpperCase()), code, textAt(error, 'message'))
}

// https://docs.easypost.com/docs/errors
function kindOf(code: string): ProblemKind {
  if (/NOT_?FOUND|UNKNOWN_TRACKING/.test(code)) return 'not_found'
  if (/APIKEY|UNAUTHORIZED|FORBIDDEN|AUTHENTICATION|PAYMENT_REQUIRED/.test(code)) return 'auth'
  if (/RATE_LIMIT|TOO_MANY/.test(code)) return 'rate_limited'
  return /INTERNAL|TIMEOUT|UNAVAILABLE|GATEWAY|SERVER/.test(code) ? 'service' : 'invalid_request'
}
