/** Scans as the demo carrier pushes them. */
import { dayAt, dayText } from './calendar.ts'
import type { Cast } from './cast.ts'
import { zoneOf } from './places.ts'
import { isoTime } from './store-messages.ts'
import type { Order, Parcel, Scan } from './truth.ts'

export type ToldParcel = { order: Order; parcel: Parcel; scans: readonly Scan[]; at: number }

export const pushMessage = (cast: Cast, told: readonly ToldParcel[]): { parcels: Record<string, unknown>[] } => ({
  parcels: told.map((one) => parcelMessage(cast, one)),
})

function parcelMessage(cast: Cast, { order, parcel, scans, at }: ToldParcel): Record<string, unknown> {
  const { city, postalCode } = cast.customerOf(order)
  const warehouse = cast.warehouses.find((one) => one.id === order.warehouse)
  const { forecast } = parcel
  const waiting = scans.find((scan) => scan.code === 'AT_PICKUP_POINT')
  return {
    number: parcel.trackingNumber,
    from: { city: warehouse?.city, country: warehouse?.country },
    to: { city: city.name, region: city.region, country: city.country, postalCode: postalCode || undefined },
    expected: at >= forecast.toldAt ? { from: forecast.from, to: forecast.to, statedAt: isoTime(forecast.toldAt) } : undefined,
    pickupPoint: waiting && {
      name: POINTS[order.number % POINTS.length],
      city: waiting.city,
      country: waiting.country,
      holdUntil: dayText(dayAt(zoneOf(waiting.country), waiting.at) + 7),
    },
    scans: scans.map((scan) => ({
      code: scan.code,
      text: WORDS[scan.code] ?? scan.code,
      at: isoTime(scan.at, scan.country),
      place: { city: scan.city, country: scan.country },
    })),
  }
}

const POINTS = ['Kiosk am Markt', 'Blumen am Eck', 'Schreibwaren am Tor', 'Paketstube']

const WORDS: Readonly<Record<string, string>> = {
  LABEL: 'Label made',
  PICKED_UP: 'Collected from the sender',
  DEPARTED: 'Left the parcel centre',
  ARRIVED: 'Arrived at the parcel centre',
  MISSORTED: 'Went to the wrong parcel centre',
  WEATHER: 'Held back by snow or storm',
  AT_DESTINATION: 'Arrived at the delivery base',
  ON_VEHICLE: 'Loaded on the delivery vehicle',
  NOT_HOME: 'Nobody was at home',
  AT_PICKUP_POINT: 'Ready for collection',
  DELIVERED: 'Handed over',
  NEIGHBOUR: 'Handed to a neighbour',
  SAFE_PLACE: 'Left at the agreed place',
  ADDRESS: 'The address is incomplete',
  REFUSED: 'Not accepted',
  RETURNING: 'On the way back to the sender',
  RETURNED: 'Back at the sender',
  CUSTOMS_IN: 'Shown to customs',
  CUSTOMS_HELD: 'Customs needs a document',
  CUSTOMS_OUT: 'Released by customs',
  LOST: 'Could not be found any more',
}
