import type { CarrierReading } from '#contracts/carrier'
import { plausibleEstimate } from '#contracts/estimate'
import { joinTime, offsetBetween, readClock, readDate } from '#contracts/event-time'
import { placeOf } from '#contracts/place'
import { problemReading, unreadable } from '#contracts/reading-error'
import type { CarrierEstimate, EventTime, Place, ShipmentReading, TrackingEvent } from '#contracts/tracking'
import { at, listAt, textAt } from '#shared/untrusted'
import { parseXml } from '#shared/xml'
import { kindOfError } from './errors.ts'
import { meaningOfActivity } from './meaning.ts'

/** An answer of the retired XML service (still in archives and in integrations that re-send it); one shipment per package. */
export function readXml(text: string): CarrierReading {
  const document = parseXml(text)
  const response = at(document, 'TrackResponse') ?? at(document, 'Envelope', 'Body', 'TrackResponse')
  const error =
    at(response, 'Response', 'Error') ?? at(document, 'Envelope', 'Body', 'Fault', 'detail', 'Errors', 'ErrorDetail', 'PrimaryErrorCode')
  if (error !== undefined) {
    const code = textAt(error, 'ErrorCode') || textAt(error, 'Code')
    return problemReading(kindOfError(code), code, textAt(error, 'ErrorDescription') || textAt(error, 'Description'))
  }
  const shipments = listAt(response, ['Shipment']).flatMap((shipment) =>
    listAt(shipment, ['Package']).flatMap((parcel) => readPackage(parcel, shipment)),
  )
  return shipments.length === 0 ? unreadable('no_package') : { shipments, problems: [] }
}

function readPackage(parcel: unknown, shipment: unknown): ShipmentReading[] {
  const leading = textAt(shipment, 'ShipmentIdentificationNumber')
  const trackingNumber = textAt(parcel, 'TrackingNumber') || leading
  if (!trackingNumber) return []
  const events = listAt(parcel, ['Activity']).flatMap(readActivity)
  // The shipment's number is that of its first package: another parcel, unless this is the only one.
  const reading: ShipmentReading = { trackingNumber, otherNumbers: [], carrier: 'ups', events }
  const service = textAt(shipment, 'Service', 'Description')
  if (service) reading.service = service
  const signedBy = events.find((event) => event.signedBy)?.signedBy
  if (signedBy) reading.signedBy = signedBy
  const estimate = plausibleEstimate(estimateOf(parcel, shipment), events)
  if (estimate) reading.estimate = estimate
  const [origin, destination] = [addressOf(at(shipment, 'Shipper', 'Address')), addressOf(at(shipment, 'ShipTo', 'Address'))]
  if (origin) reading.origin = origin
  if (destination) reading.destination = destination
  return [reading]
}

function readActivity(activity: unknown): TrackingEvent[] {
  const time = timeOf(activity)
  if (!time) return []
  const status = at(activity, 'Status')
  const location = at(activity, 'ActivityLocation')
  const code = textAt(status, 'StatusCode', 'Code') || textAt(status, 'Code')
  const text = textAt(status, 'StatusType', 'Description') || textAt(status, 'Description')
  const type = textAt(status, 'StatusType', 'Code') || textAt(status, 'Type')
  const meaning = meaningOfActivity({ code, type, text, leftAt: textAt(location, 'Description') })
  const event: TrackingEvent = { ...meaning, at: time, rawCode: code, rawText: text, place: addressOf(at(location, 'Address')) }
  const signedBy = textAt(location, 'SignedForByName')
  if (signedBy) event.signedBy = signedBy
  return [event]
}

/** `GMTOffset` is written `-04.00`; GMT fields that cannot be the same instant as the local ones are not trusted. */
function timeOf(activity: unknown): EventTime | null {
  const date = readDate(textAt(activity, 'Date'))
  if (!date) return null
  const clock = readClock(textAt(activity, 'Time'))
  const [gmtDate, gmtClock] = [readDate(textAt(activity, 'GMTDate')), readClock(textAt(activity, 'GMTTime'))]
  const difference = clock && gmtDate && gmtClock ? offsetBetween(`${date}T${clock}`, `${gmtDate}T${gmtClock}`) : null
  return joinTime(date, clock, textAt(activity, 'GMTOffset') || difference || '')
}

function estimateOf(parcel: unknown, shipment: unknown): CarrierEstimate {
  const window = textAt(parcel, 'EstimatedDeliveryWindow', 'Date').replace(/^(\d{2})(\d{2})(\d{4})$/, '$3$1$2')
  const written = [
    textAt(parcel, 'RescheduledDeliveryDate'),
    window,
    textAt(parcel, 'ScheduledDeliveryDate'),
    textAt(shipment, 'ScheduledDeliveryDate'),
  ]
  const day = written.map(readDate).find((date) => date !== null) ?? null
  return { earliest: day, latest: day }
}

const addressOf = (address: unknown): Place | null =>
  placeOf({
    city: textAt(address, 'City'),
    region: textAt(address, 'StateProvinceCode'),
    postalCode: textAt(address, 'PostalCode'),
    country: textAt(address, 'CountryCode'),
  })
