import type { Ctx } from '#platform/context'
import { fulfillmentIdOf, orderIdOf } from './model/order-ids.ts'
import { nameCandidates } from './model/order-name.ts'
import type { OrderView } from './model/order-view.ts'
import { fulfillmentByExternalId } from './queries/fulfillments.ts'
import { newestNames, viewsById, viewsByName } from './queries/views.ts'

/** One order by our id, with lines and fulfillments. */
export const findOrder = async (ctx: Ctx, orderId: string): Promise<OrderView | null> => (await viewsById(ctx, [orderId]))[0] ?? null

/** Up to 1,000 at once, in no particular order; unknown ids are left out. */
export const findOrders = async (ctx: Ctx, orderIds: readonly string[]): Promise<OrderView[]> =>
  orderIds.length === 0 ? [] : viewsById(ctx, orderIds)

/**
 * Orders that go by what someone typed ("#1001", "1001", "EN-1001", digits of any script), best first: the whole name, then the
 * number alone; of equals the newest. Several shops of one merchant may use the same number.
 */
export async function findOrdersByName(ctx: Ctx, text: string): Promise<OrderView[]> {
  const wanted = nameCandidates(text)
  return wanted === null ? [] : viewsByName(ctx, wanted)
}

/** The best of `findOrdersByName`. */
export const findOrderByName = async (ctx: Ctx, text: string): Promise<OrderView | null> => (await findOrdersByName(ctx, text))[0] ?? null

/** How the newest orders are called. */
export const newestOrderNames = async (ctx: Ctx): Promise<string[]> => (await newestNames(ctx, 20)).map(({ name }) => name)

/** By the shop's own id. */
export const findOrderByExternalId = (ctx: Ctx, source: { connectionId: string }, externalId: string): Promise<OrderView | null> =>
  findOrder(ctx, orderIdOf(ctx.merchantId, source.connectionId, externalId))

/** The fulfillment a shop speaks of by its own id; null while its order is unknown. */
export const findFulfillment = async (
  ctx: Ctx,
  source: { connectionId: string },
  externalId: string,
): Promise<{ id: string; orderId: string; trackingNumbers: string[]; trackingCompany: string | null } | null> =>
  (await fulfillmentByExternalId(ctx, fulfillmentIdOf(ctx.merchantId, source.connectionId, externalId))) ?? null
