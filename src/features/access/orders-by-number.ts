import { findOrders, findOrdersByName, type OrderView } from '#features/orders'
import { findShipmentsByNumber } from '#features/shipments'
import type { Ctx } from '#platform/context'

/** `byTracking`: no order has this name, but parcels carry it; several when a box is shared or a number was given out again. */
export type NumberedOrders = { orders: OrderView[]; byTracking: boolean }

/** The orders a typed number may stand for: an order's name, else a parcel's tracking number. Both are always looked up, so that neither takes longer. */
export async function ordersByNumber(ctx: Ctx, number: string): Promise<NumberedOrders> {
  const [named, parcels] = [await findOrdersByName(ctx, number), await findShipmentsByNumber(ctx, number)]
  const ids = [...new Set(parcels.flatMap((parcel) => parcel.orderId ?? []))].slice(0, MOST)
  const carried = await findOrders(ctx, ids)
  return named.length > 0 ? { orders: named, byTracking: false } : { orders: carried.filter((order) => !order.erased), byTracking: true }
}

const MOST = 10
