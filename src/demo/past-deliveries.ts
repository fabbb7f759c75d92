import type { PastDelivery } from '#features/promises'
import { localTimes, type Order, type World } from '../simulator/index.ts'

/** What the shop's books say of orders of the past, as of an instant. */
export function pastDeliveries(world: World, orders: readonly Order[], asOf: number): PastDelivery[] {
  return orders.map((order) => {
    const { city, postalCode } = world.customerOf(order)
    const warehouse = world.warehouses.find((one) => one.id === order.warehouse)
    const known = (at: number | null): number | null => (at !== null && at <= asOf ? at : null)
    const handedOverAt = order.parcels.length > 0 ? known(Math.max(...order.parcels.map((parcel) => parcel.handedOverAt))) : null
    const arrivedAt = known(order.deliveredAt)
    const ordered = localTimes(order.orderedAt, warehouse?.country ?? 'DE')
    return {
      number: `S${order.number}`,
      orderedOn: ordered.day,
      hour: ordered.hour,
      carrier: order.carrier,
      service: order.service,
      // The shop has one house, and its orders do not name it.
      originId: null,
      originCountry: warehouse?.country ?? null,
      originRegion: warehouse?.region ?? null,
      country: city.country,
      region: city.region,
      postalCode,
      city: city.name,
      distanceKm: null,
      units: order.units,
      weightGrams: null,
      promisedOn: order.shopDate,
      handedOverOn: handedOverAt === null ? null : localTimes(handedOverAt, warehouse?.country ?? 'DE').day,
      arrivedOn: arrivedAt === null ? null : localTimes(arrivedAt, city.country).day,
      cancelled: order.cancelledAt !== null || order.parcels.some((parcel) => parcel.returnedAt !== null && parcel.returnedAt <= asOf),
    }
  })
}
