import { sql } from 'kysely'
import type { PrivacyRequest } from '#contracts/store'
import { eraseCustomers, findStoreCustomers } from '#features/customers'
import type { Ctx } from '#platform/context'
import { orderIdOf } from './model/order-ids.ts'
import { overwriteOrders } from './queries/orders.ts'

/** Overwrites what is personal on all orders of a customer. What a store repeats about them later stays out. */
export const eraseOrdersOfCustomer = (ctx: Ctx, customerId: string): Promise<string[]> => erased(ctx, sql`customer_id = ${customerId}`)

/**
 * Does what a store's privacy request asks: erases the customers and the orders it names (all of that store for `shop_erase`).
 * An export cannot be handed to the store's system: `customerIds` tells whose data a person has to send; `customer.export_requested` is emitted.
 */
export async function applyPrivacyRequest(ctx: Ctx, source: { connectionId: string }, request: PrivacyRequest): Promise<{ customerIds: string[]; orderIds: string[] }> {
  const customerIds = await findStoreCustomers(ctx, source, request)
  if (request.kind === 'customer_export') {
    await ctx.emit(customerIds.map((id) => ({ type: 'customer.export_requested', subjectType: 'customer' as const, subjectId: id })))
    return { customerIds, orderIds: [] }
  }
  const named = request.orderExternalIds.map((id) => orderIdOf(ctx.merchantId, source.connectionId, id))
  const orderIds = await erased(
    ctx,
    request.kind === 'shop_erase' ? sql`connection_id = ${source.connectionId}` : sql`(customer_id = any(${customerIds}::uuid[]) or (connection_id = ${source.connectionId} and id = any(${named}::uuid[])))`,
  )
  return { customerIds: await eraseCustomers(ctx, customerIds), orderIds }
}

async function erased(ctx: Ctx, condition: Parameters<typeof overwriteOrders>[1]): Promise<string[]> {
  const rows = await overwriteOrders(ctx, condition)
  await ctx.emit(rows.map((row) => ({ type: 'order.changed', subjectType: 'order' as const, subjectId: row.id, orderId: row.id, data: { changed: ['erased'] } })))
  return rows.map((row) => row.id)
}
