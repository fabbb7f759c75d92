import type { Ctx } from '#platform/context'
import { newId } from '#shared/ids'
import { composeToken, resolveToken, tokenText } from './model/token.ts'
import { insertToken, latestToken } from './queries.ts'

/** The link to an order's tracking page (L0): always the same until it is revoked. */
export const trackingLink = async (ctx: Ctx, orderId: string): Promise<string> => `${ctx.baseUrl}/t/${await trackingToken(ctx, orderId)}`

/** The token in that link. */
export async function trackingToken(ctx: Ctx, orderId: string): Promise<string> {
  const latest = await latestToken(ctx, orderId)
  const generation = latest ? latest.generation + (latest.revokedAt ? 1 : 0) : 1
  const token = composeToken(ctx.merchantId, ctx.secrets.mac('tracking-token', tokenText(orderId, generation)))
  if (!latest || latest.revokedAt) {
    const hash = resolveToken(token)!.tokenHash
    await insertToken(ctx, { id: newId(ctx.now().epochMilliseconds), orderId, generation, hash })
  }
  return token
}
