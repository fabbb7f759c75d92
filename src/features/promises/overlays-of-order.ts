import type { OrderView } from '#features/orders'
import type { ShipmentView } from '#features/shipments'
import type { Overlay } from './model/overlay.ts'
import { overlaysOf } from './model/overlay.ts'
import type { PromiseView } from './model/promise-view.ts'
import { silencesOf } from './model/silence/silences-of.ts'
import { readParcel, unshippedUnits, zoneOf } from './order-facts.ts'

/**
 * The overlays of an order and its parcels, from views that the caller has read already: no statement of its own.
 * `now`: ISO instant. None for an order without a promise.
 */
export function overlaysOfOrder(order: OrderView, shipments: readonly ShipmentView[], promise: PromiseView, now: string): Overlay[] {
  const { inputs } = promise
  if (!inputs) return []
  const estimates = new Map(promise.parcels.map((parcel) => [parcel.shipmentId, parcel.estimate]))
  const parcels = shipments.map((shipment) => ({
    progress: readParcel(shipment, zoneOf(inputs)),
    estimate: estimates.get(shipment.id) ?? null,
    checkedAt: shipment.checkedAt,
  }))
  return overlaysOf({
    inputs,
    promised: promise.promise,
    estimate: promise.estimate,
    parcels,
    late: promise.late,
    risk: promise.risk,
    silences: silencesOf(
      promise.waits,
      parcels.map((parcel) => parcel.progress),
      now,
    ),
    hasUnshipped: order.cancelledAt === null && unshippedUnits(order) > 0,
    now,
  })
}
