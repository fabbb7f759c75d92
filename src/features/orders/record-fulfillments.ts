import type { StoreFulfillment } from '#contracts/store'
import type { Ctx } from '#platform/context'
import { orderIdOf } from './model/order-ids.ts'
import { nameKey } from './model/order-name.ts'
import { existingOrders, ordersByName } from './queries/fulfillments.ts'
import { lockOrders } from './queries/orders.ts'
import { type FulfillmentOutcome, writeFulfillments } from './write-fulfillments.ts'

export type RecordedFulfillment = { externalId: string; orderId: string; outcome: FulfillmentOutcome }

/**
 * Keeps fulfillments that came without their order. One whose order is not known yet waits, and is told (`fulfillment.created`)
 * when the order comes. `matchByName`: the source (a file) knows orders by their name, whichever store they came from.
 */
export async function recordFulfillments(
  ctx: Ctx,
  source: { connectionId: string; matchByName?: boolean },
  fulfillments: readonly StoreFulfillment[],
): Promise<RecordedFulfillment[]> {
  if (fulfillments.length === 0) return []
  const named = source.matchByName
    ? new Map((await ordersByName(ctx, [...new Set(fulfillments.map((f) => nameKey(f.orderExternalId)))])).map((row) => [row.key, row.id]))
    : null
  const entries = fulfillments.map((fulfillment) => ({
    fulfillment,
    orderId:
      named?.get(nameKey(fulfillment.orderExternalId)) ?? orderIdOf(ctx.merchantId, source.connectionId, fulfillment.orderExternalId),
  }))
  const orderIds = [...new Set(entries.map((entry) => entry.orderId))].sort()
  await lockOrders(ctx, orderIds)
  const { events, outcomes } = await writeFulfillments(ctx, source.connectionId, entries, await existingOrders(ctx, orderIds))
  await ctx.emit(events)
  return entries.map(({ fulfillment, orderId }, i) => ({ externalId: fulfillment.externalId, orderId, outcome: outcomes[i]! }))
}
