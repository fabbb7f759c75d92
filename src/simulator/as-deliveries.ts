import { localText } from './calendar.ts'
import type { World } from './create-world.ts'

const COLUMNS =
  'order_id,ordered_at,shipped_at,delivered_at,promised_at,carrier,service,origin_region,origin_postal,origin_id,dest_region,dest_postal,dest_country,distance_km,units,weight_g'
const ZONE = 'Europe/Berlin'

/**
 * The world as a shop would export it: one row per order, sorted by the time of ordering, in local time. `asOf` (epoch
 * milliseconds): what had not happened by then is empty, later orders are missing. Cancelled orders are left out.
 */
export function asDeliveries(world: World, asOf = Number.POSITIVE_INFINITY, from = Number.NEGATIVE_INFINITY): string {
  const rows = [COLUMNS]
  const text = (at: number | null): string => (at === null || at > asOf ? '' : localText(ZONE, at))
  for (const order of world.orders) {
    if (order.orderedAt > asOf) break
    if (order.cancelledAt !== null || order.orderedAt < from) continue
    const { city, postalCode } = world.customerOf(order)
    const warehouse = world.warehouses.find((one) => one.id === order.warehouse)
    const handedOver = order.parcels.length > 0 ? Math.max(...order.parcels.map((parcel) => parcel.handedOverAt)) : null
    rows.push(
      [
        `S${order.number}`,
        text(order.orderedAt),
        text(handedOver),
        text(order.deliveredAt),
        order.shopDate,
        order.carrier,
        order.service,
        warehouse?.region,
        warehouse?.postal,
        order.warehouse,
        city.region,
        postalCode,
        city.country,
        order.distanceKm,
        order.units,
        order.weightGrams,
      ].join(','),
    )
  }
  return `${rows.join('\n')}\n`
}
