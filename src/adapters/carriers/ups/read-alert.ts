import type { CarrierReading } from '#contracts/carrier'
import { plausibleEstimate } from '#contracts/estimate'
import { joinTime, offsetBetween, readClock, readDate } from '#contracts/event-time'
import { placeOf } from '#contracts/place'
import { unreadable } from '#contracts/reading-error'
import type { EventTime, ShipmentReading, TrackingEvent } from '#contracts/tracking'
import { textAt } from '#shared/untrusted'
import { meaningOfActivity } from './meaning.ts'

/** One activity pushed by Track Alert. */
export function readAlert(json: Record<string, unknown>): CarrierReading {
  const trackingNumber = textAt(json, 'trackingNumber')
  const time = timeOf(json)
  if (!trackingNumber || !time) return unreadable(trackingNumber ? 'time_missing' : 'number_missing')
  const signedBy = textAt(json, 'receivedBy')
  const activity = {
    code: textAt(json, 'activityStatus', 'code'),
    statusCode: textAt(json, 'activityStatus', 'descriptionCode'),
    type: textAt(json, 'activityStatus', 'type'),
    text: textAt(json, 'activityStatus', 'description'),
  }
  const event: TrackingEvent = {
    ...meaningOfActivity(activity),
    at: time,
    rawCode: activity.code,
    rawText: activity.text,
    place: placeOf({
      city: textAt(json, 'activityLocation', 'city'),
      region: textAt(json, 'activityLocation', 'stateProvince'),
      postalCode: textAt(json, 'activityLocation', 'postalCode'),
      country: textAt(json, 'activityLocation', 'country'),
    }),
  }
  if (signedBy && event.status === 'delivered') event.signedBy = signedBy
  const shipment: ShipmentReading = { trackingNumber, otherNumbers: [], carrier: 'ups', events: [event] }
  if (event.signedBy) shipment.signedBy = event.signedBy
  const day = readDate(textAt(json, 'scheduledDeliveryDate'))
  const estimate = plausibleEstimate({ earliest: day, latest: day, statedAt: time }, [event])
  if (estimate) shipment.estimate = estimate
  return { shipments: [shipment], problems: [] }
}

/** Local and GMT come in fields of their own: the offset is their difference. */
function timeOf(json: Record<string, unknown>): EventTime | null {
  const date = readDate(textAt(json, 'localActivityDate'))
  if (!date) return null
  const clock = readClock(textAt(json, 'localActivityTime'))
  const [gmtDate, gmtClock] = [readDate(textAt(json, 'gmtActivityDate')), readClock(textAt(json, 'gmtActivityTime'))]
  const offset = clock && gmtDate && gmtClock ? offsetBetween(`${date}T${clock}`, `${gmtDate}T${gmtClock}`) : null
  return joinTime(date, clock, offset ?? '')
}
