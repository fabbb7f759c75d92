import { sql } from 'kysely'
import type { Ctx } from '#platform/context'
import { fulfillmentIdOf, orderIdOf } from './model/order-ids.ts'
import { nameCandidates } from './model/order-name.ts'
import type { OrderView } from './model/order-view.ts'
import { fulfillmentByExternalId } from './queries/fulfillments.ts'
import { orderViews } from './queries/views.ts'

/** One order by our id, with lines and fulfillments. */
export const findOrder = async (ctx: Ctx, orderId: string): Promise<OrderView | null> => (await orderViews(ctx, sql`o.id = ${orderId}`))[0] ?? null

/** Several at once, in no particular order; unknown ids are left out. */
export const findOrders = (ctx: Ctx, orderIds: readonly string[]): Promise<OrderView[]> =>
  orderIds.length === 0 ? Promise.resolve([]) : orderViews(ctx, sql`o.id = any(${[...orderIds]}::uuid[])`, sql`limit 1000`)

/**
 * Orders that go by what someone typed ("#1001", "1001", "EN-1001", digits of any script), best first: the whole name, then the
 * number alone; of equals the newest. Several shops of one merchant may use the same number.
 */
export async function findOrdersByName(ctx: Ctx, text: string): Promise<OrderView[]> {
  const wanted = nameCandidates(text)
  if (wanted === null) return []
  return orderViews(
    ctx,
    sql`o.deleted_at is null and (o.name_key = ${wanted.key} or o.number = ${wanted.key} or o.number = ${wanted.number}::text or o.name_key = ${wanted.number}::text)`,
    sql`order by o.name_key = ${wanted.key} desc, o.number = ${wanted.key} desc nulls last, o.placed_at desc, o.id limit 10`,
  )
}

/** The best of `findOrdersByName`. */
export const findOrderByName = async (ctx: Ctx, text: string): Promise<OrderView | null> => (await findOrdersByName(ctx, text))[0] ?? null

/** By the shop's own id. */
export const findOrderByExternalId = (ctx: Ctx, source: { connectionId: string }, externalId: string): Promise<OrderView | null> => findOrder(ctx, orderIdOf(ctx.merchantId, source.connectionId, externalId))

/** The fulfillment a shop speaks of by its own id; null while its order is unknown. */
export const findFulfillment = async (ctx: Ctx, source: { connectionId: string }, externalId: string): Promise<{ id: string; orderId: string; trackingNumbers: string[]; trackingCompany: string | null } | null> =>
  (await fulfillmentByExternalId(ctx, fulfillmentIdOf(ctx.merchantId, source.connectionId, externalId))) ?? null
