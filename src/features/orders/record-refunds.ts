import type { StoreRefund } from '#contracts/store'
import type { Ctx } from '#platform/context'
import { lineIdOf, orderIdOf, refundIdOf } from './model/order-ids.ts'
import { existingOrders } from './queries/fulfillments.ts'
import { insertRefunds, lockOrders, type RefundRow } from './queries/orders.ts'

/** Keeps refunds that came without their order: their units no longer count. Emits `order.changed` for those not known before. */
export async function recordRefunds(ctx: Ctx, source: { connectionId: string }, refunds: readonly StoreRefund[]): Promise<void> {
  if (refunds.length === 0) return
  const rows = new Map<string, RefundRow>()
  for (const refund of refunds) {
    const id = refundIdOf(ctx.merchantId, source.connectionId, refund.externalId)
    const orderId = orderIdOf(ctx.merchantId, source.connectionId, refund.orderExternalId)
    const lines = refund.lines.map((line) => ({ lineId: lineIdOf(ctx.merchantId, orderId, line.externalId), quantity: line.quantity }))
    rows.set(id, { id, order_id: orderId, external_id: refund.externalId, lines, created_at: refund.createdAt })
  }
  const orderIds = [...new Set([...rows.values()].map((row) => row.order_id))].sort()
  await lockOrders(ctx, orderIds)
  const [known, added] = [await existingOrders(ctx, orderIds), await insertRefunds(ctx, [...rows.values()])]
  // One that is told before its order needs no event: the order will come with what is left.
  const told = added.filter((row) => known.has(row.order_id))
  await ctx.emit(
    told.map((row) => ({
      type: 'order.changed',
      subjectType: 'order' as const,
      subjectId: row.order_id,
      orderId: row.order_id,
      data: { changed: ['refunds'] },
    })),
  )
}
