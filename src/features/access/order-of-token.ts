import type { Ctx } from '#platform/context'
import { resolveToken } from './model/token.ts'
import { tokenByHash } from './queries.ts'

/** The order a tracking link opens (L0) and its revision, which rises with every event of the order; within the merchant it names; null for one that is wrong, revoked or another merchant's. */
export async function orderOfToken(ctx: Ctx, token: string): Promise<{ orderId: string; tokenId: string; revision: number } | null> {
  const resolved = resolveToken(token)
  if (!resolved || resolved.merchantId !== ctx.merchantId) return null
  const row = await tokenByHash(ctx, resolved.tokenHash)
  return row ? { orderId: row.orderId, tokenId: row.id, revision: row.revision } : null
}
