/** The one number that tells whether a page is still true. */
import { sql } from 'kysely'
import type { Ctx } from '#platform/context'

/** Rises with every event that concerns the order; 0 before the first. */
export async function revisionOf(ctx: Ctx, orderId: string): Promise<number> {
  const row = await ctx.db.first(
    sql<{ revision: number }>`select revision from order_revision where merchant_id = ${ctx.merchantId} and order_id = ${orderId}`,
  )
  return row?.revision ?? 0
}
