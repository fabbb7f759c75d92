import type { Ctx } from '#platform/context'
import { orderIdOf } from './model/order-ids.ts'
import { lockOrders, markDeleted } from './queries/orders.ts'

/** Orders that the shop deleted are over: kept, but cancelled and out of lists. Emits `order.cancelled`. */
export async function recordDeletedOrders(
  ctx: Ctx,
  source: { connectionId: string },
  deleted: readonly { externalId: string }[],
): Promise<void> {
  if (deleted.length === 0) return
  const orderIds = [...new Set(deleted.map((order) => orderIdOf(ctx.merchantId, source.connectionId, order.externalId)))].sort()
  await lockOrders(ctx, orderIds)
  const rows = await markDeleted(ctx, orderIds)
  await ctx.emit(
    rows.map((row) => ({
      type: 'order.cancelled',
      subjectType: 'order' as const,
      subjectId: row.id,
      orderId: row.id,
      data: { deleted: true },
    })),
  )
}
