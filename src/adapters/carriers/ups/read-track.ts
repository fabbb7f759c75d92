import type { CarrierReading } from '#contracts/carrier'
import { plausibleEstimate } from '#contracts/estimate'
import { joinTime, offsetBetween, readClock, readDate } from '#contracts/event-time'
import { placeOf } from '#contracts/place'
import { unreadable } from '#contracts/reading-error'
import type { CarrierEstimate, EventTime, Place, Problem, ShipmentReading, TrackingEvent } from '#contracts/tracking'
import { at, listAt, textAt } from '#shared/untrusted'
import { kindOfError } from './errors.ts'
import { meaningOfActivity } from './meaning.ts'

/** An answer of `GET /api/track/v1/details/{number}`, error answers included. */
export function readTrack(json: Record<string, unknown>): CarrierReading {
  const errors = listAt(json, ['response', 'errors'])
  if (errors.length > 0) return { shipments: [], problems: errors.map(problemOf) }
  const inquiries = listAt(json, ['trackResponse', 'shipment'])
  if (inquiries.length === 0) return unreadable('no_shipment')
  const shipments = inquiries.flatMap((inquiry) => listAt(inquiry, ['package']).flatMap((parcel) => readParcel(parcel, inquiry)))
  const problems = inquiries.flatMap((inquiry) =>
    listAt(inquiry, ['package']).length === 0 ? listAt(inquiry, ['warnings']).map(problemOf) : [],
  )
  return shipments.length + problems.length === 0 ? unreadable('no_package') : { shipments, problems }
}

function problemOf(error: unknown): Problem {
  const code = textAt(error, 'code')
  return { kind: kindOfError(code), code, text: textAt(error, 'message') }
}

function readParcel(parcel: unknown, inquiry: unknown): ShipmentReading[] {
  const trackingNumber = textAt(parcel, 'trackingNumber') || textAt(inquiry, 'inquiryNumber')
  if (!trackingNumber) return []
  const events = listAt(parcel, ['activity']).flatMap(readActivity)
  const others = listAt(parcel, ['alternateTrackingNumber']).map((other) => textAt(other, 'number'))
  const shipment: ShipmentReading = {
    trackingNumber,
    otherNumbers: others.filter((n) => n && n !== trackingNumber),
    carrier: 'ups',
    events,
  }
  const service = textAt(parcel, 'service', 'description')
  if (service) shipment.service = service
  const signedBy = textAt(parcel, 'deliveryInformation', 'receivedBy')
  if (signedBy) shipment.signedBy = signedBy
  const estimate = plausibleEstimate(estimateOf(parcel), events)
  if (estimate) shipment.estimate = estimate
  Object.assign(shipment, headlineOf(parcel, events), placesOf(parcel), lastMileOf(others))
  return [shipment]
}

function readActivity(activity: unknown): TrackingEvent[] {
  const date = readDate(textAt(activity, 'date'))
  if (!date) return []
  const clock = readClock(textAt(activity, 'time'))
  const gmt = [readDate(textAt(activity, 'gmtDate')), readClock(textAt(activity, 'gmtTime'))] as const
  const offset =
    textAt(activity, 'gmtOffset') || (clock && gmt[0] && gmt[1] ? offsetBetween(`${date}T${clock}`, `${gmt[0]}T${gmt[1]}`) : null)
  const status = {
    code: textAt(activity, 'status', 'code'),
    statusCode: textAt(activity, 'status', 'statusCode'),
    type: textAt(activity, 'status', 'type'),
    text: textAt(activity, 'status', 'description'),
  }
  const place = addressOf(at(activity, 'location', 'address'))
  return [
    {
      ...meaningOfActivity(status),
      at: joinTime(date, clock, offset ?? ''),
      rawCode: status.code || status.statusCode,
      rawText: status.text,
      place,
    },
  ]
}

/** The current status, when no activity says the same: UPS updates it first. */
function headlineOf(parcel: unknown, events: readonly TrackingEvent[]): Pick<ShipmentReading, 'headline'> {
  const [code, text] = [
    textAt(parcel, 'currentStatus', 'code') || textAt(parcel, 'currentStatus', 'statusCode'),
    textAt(parcel, 'currentStatus', 'description'),
  ]
  if (!code && !text) return {}
  const meaning = meaningOfActivity({ code, type: textAt(parcel, 'currentStatus', 'type'), text })
  if (meaning.status === 'unknown' || events.some((event) => event.status === meaning.status)) return {}
  return {
    headline: {
      status: meaning.status,
      detail: meaning.detail,
      reason: meaning.reason,
      guessed: meaning.guessed,
      at: meaning.status === 'delivered' ? deliveredAt(parcel) : null,
      rawCode: code,
      rawText: text,
    },
  }
}

function deliveredAt(parcel: unknown): EventTime | null {
  const date = dateOfType(parcel, 'DEL')
  return date
    ? joinTime(date, textAt(parcel, 'deliveryTime', 'type') === 'DEL' ? readClock(textAt(parcel, 'deliveryTime', 'endTime')) : null, '')
    : null
}

/** The rescheduled date (RDD) counts before the scheduled one (SDD). */
function estimateOf(parcel: unknown): CarrierEstimate {
  const day = dateOfType(parcel, 'RDD') ?? dateOfType(parcel, 'SDD')
  const hour = (end: 'startTime' | 'endTime') =>
    textAt(parcel, 'deliveryTime', 'type') === 'DEL' ? null : readClock(textAt(parcel, 'deliveryTime', end))
  const until = hour('endTime')
  const from = until ? hour('startTime') : null
  return { earliest: day && from ? `${day}T${from}` : day, latest: day && until ? `${day}T${until}` : day }
}

const dateOfType = (parcel: unknown, type: string): string | null =>
  readDate(
    textAt(
      listAt(parcel, ['deliveryDate']).find((entry) => textAt(entry, 'type') === type),
      'date',
    ),
  )

function placesOf(parcel: unknown): Pick<ShipmentReading, 'origin' | 'destination'> {
  const places: Pick<ShipmentReading, 'origin' | 'destination'> = {}
  for (const entry of listAt(parcel, ['packageAddress'])) {
    const place = addressOf(at(entry, 'address'))
    if (place && textAt(entry, 'type') === 'ORIGIN') places.origin = place
    if (place && textAt(entry, 'type') === 'DESTINATION') places.destination = place
  }
  return places
}

const addressOf = (address: unknown): Place | null =>
  placeOf({
    city: textAt(address, 'city'),
    region: textAt(address, 'stateProvince'),
    postalCode: textAt(address, 'postalCode'),
    country: textAt(address, 'countryCode') || textAt(address, 'country'),
  })

/** SurePost and Mail Innovations end with the postal service, under a number of its own. */
function lastMileOf(numbers: readonly string[]): Pick<ShipmentReading, 'handedTo'> {
  const postal = numbers.find((number) => /^(420\d{5}(\d{4})?)?9\d{21}$/.test(number))
  return postal ? { handedTo: { carrier: 'usps', trackingNumber: postal } } : {}
}
