/** Parcels that a fulfillment no longer has: replaced by another number, or cancelled before they left. */
import type { OrderView } from '#features/orders'
import type { Ctx, NewEvent } from '#platform/context'
import { endShipments } from './queries/parcels.ts'

type Known = { id: string; fulfillmentId: string; status: string }

/** One that a carrier has scanned is on its way whatever the shop says, and stays. */
export async function endMissing(ctx: Ctx, order: OrderView, missing: readonly Known[]): Promise<void> {
  const cancelled = new Set(order.fulfillments.filter((fulfillment) => fulfillment.cancelled).map((fulfillment) => fulfillment.id))
  const unmoved = missing.filter((shipment) => UNMOVED.has(shipment.status))
  for (const reason of ['superseded', 'cancelled'] as const) {
    const ended = unmoved.filter((shipment) => cancelled.has(shipment.fulfillmentId) === (reason === 'cancelled'))
    if (ended.length === 0) continue
    await endShipments(
      ctx,
      ended.map((shipment) => shipment.id),
      reason,
    )
    await ctx.emit(
      ended.map(
        (shipment): NewEvent => ({
          type: `shipment.${reason}`,
          subjectType: 'shipment',
          subjectId: shipment.id,
          orderId: order.id,
          data: {
            from: shipment.status,
            to: reason,
            detail: null,
            reason: reason === 'cancelled' ? 'merchant_cancelled' : null,
            factIds: [],
          },
        }),
      ),
    )
  }
}

const UNMOVED: ReadonlySet<string> = new Set(['pre_transit', 'unknown', 'cancelled'])
