import { type OrderView, unitsThatCount } from '#features/orders'
import { type OrderProgress, orderProgress, type ProgressInput } from './model/order-progress.ts'
import type { ShipmentView } from './shipment-view.ts'

/** How far an order is, from what the door gives: its view and its parcels. Pure. `waiting`: units that wait for stock. */
export function progressOfOrder(
  order: OrderView,
  shipments: readonly ShipmentView[],
  waiting: ProgressInput['waiting'] = [],
): OrderProgress {
  return orderProgress({
    cancelled: order.cancelledAt !== null,
    lines: order.lines.map((line) => ({ lineId: line.id, units: unitsThatCount(line) })),
    fulfillments: order.fulfillments.filter((fulfillment) => !fulfillment.cancelled),
    parcels: shipments
      .filter((shipment) => shipment.endedAt === null)
      .map((shipment) => ({
        id: shipment.id,
        fulfillmentId: shipment.fulfillmentId,
        status: shipment.state.status,
        lines: shipment.lines,
      })),
    waiting,
  })
}
