import type { PrivacyRequest } from '#contracts/store'
import { eraseCustomers, findStoreCustomers } from '#features/customers'
import type { Ctx } from '#platform/context'
import { orderIdOf } from './model/order-ids.ts'
import { overwriteNamedOrders, overwriteOrdersOfCustomer, overwriteOrdersOfStore } from './queries/orders.ts'

/** Overwrites what is personal on all orders of a customer. What a store repeats about them later stays out. */
export const eraseOrdersOfCustomer = async (ctx: Ctx, customerId: string): Promise<string[]> =>
  tell(ctx, await overwriteOrdersOfCustomer(ctx, customerId))

/**
 * Does what a store's privacy request asks: erases the customers and the orders it names (all of that store for `shop_erase`).
 * An export cannot be handed to the store's system: `customerIds` tells whose data a person has to send; `customer.export_requested` is emitted.
 */
export async function applyPrivacyRequest(
  ctx: Ctx,
  source: { connectionId: string },
  request: PrivacyRequest,
): Promise<{ customerIds: string[]; orderIds: string[] }> {
  const customerIds = await findStoreCustomers(ctx, source, request)
  if (request.kind === 'customer_export') {
    await ctx.emit(customerIds.map((id) => ({ type: 'customer.export_requested', subjectType: 'customer' as const, subjectId: id })))
    return { customerIds, orderIds: [] }
  }
  const named = request.orderExternalIds.map((id) => orderIdOf(ctx.merchantId, source.connectionId, id))
  const rows =
    request.kind === 'shop_erase'
      ? await overwriteOrdersOfStore(ctx, source.connectionId)
      : await overwriteNamedOrders(ctx, customerIds, named)
  const orderIds = await tell(ctx, rows)
  return { customerIds: await eraseCustomers(ctx, customerIds), orderIds }
}

async function tell(ctx: Ctx, rows: { id: string }[]): Promise<string[]> {
  await ctx.emit(
    rows.map((row) => ({
      type: 'order.changed',
      subjectType: 'order' as const,
      subjectId: row.id,
      orderId: row.id,
      data: { changed: ['erased'] },
    })),
  )
  return rows.map((row) => row.id)
}
