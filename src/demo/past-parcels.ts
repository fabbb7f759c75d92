import type { CodeMeaning } from '#contracts/tracking'
import type { PastParcel } from '#features/promises'
import type { Order, World } from '../simulator/index.ts'

/** What the carrier had told of the parcels of the last months, as of an instant. `meaningOf`: of the carrier's codes. */
export function pastParcels(
  world: World,
  orders: readonly Order[],
  asOf: number,
  meaningOf: (rawCode: string) => CodeMeaning,
): PastParcel[] {
  const kept = orders.filter((order) => order.cancelledAt === null && order.orderedAt > asOf - KEPT_DAYS * DAY)
  return kept.flatMap((order) => {
    const { city } = world.customerOf(order)
    const first = Math.min(...order.parcels.map((parcel) => parcel.labelledAt))
    return order.parcels.map(
      ({ trackingNumber, labelledAt, scans }): PastParcel => ({
        number: trackingNumber,
        orderedAt: labelledAt === first ? order.orderedAt : null,
        labelledAt,
        carrier: order.carrier,
        service: order.service,
        originCountry: world.warehouses.find((one) => one.id === order.warehouse)?.country ?? null,
        country: city.country,
        scans: scans.flatMap((scan) => {
          const { status, detail } = meaningOf(scan.code)
          return scan.toldAt === null ? [] : [{ status, detail, place: scan.city, at: scan.at, heardAt: scan.toldAt }]
        }),
      }),
    )
  })
}

/** How long scans take is forgotten sooner than how long deliveries take. */
const KEPT_DAYS = 90
const DAY = 86_400_000
