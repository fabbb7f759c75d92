import { findOrder } from '#features/orders'
import type { Ctx } from '#platform/context'
import { preferenceOf, savePreference } from './queries.ts'

/** Whether the customer of an order hears of its progress; what she needs to know she always hears. */
export async function setPreference(
  ctx: Ctx,
  orderId: string,
  wantsUpdates: boolean,
  changedBy: 'page' | 'one_click' | 'agent',
): Promise<void> {
  await savePreference(ctx, await idsOf(ctx, orderId), wantsUpdates, changedBy)
}

export async function findPreference(ctx: Ctx, orderId: string): Promise<{ wantsUpdates: boolean }> {
  return (await preferenceOf(ctx, await idsOf(ctx, orderId))) ?? { wantsUpdates: true }
}

/** The customer's wish holds for all her orders; the order's own id stands in where she is not known. */
async function idsOf(ctx: Ctx, orderId: string): Promise<string[]> {
  const order = await findOrder(ctx, orderId)
  return order?.customerId ? [order.customerId] : [orderId]
}
