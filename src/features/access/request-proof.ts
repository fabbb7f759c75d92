import { findOrder, nameKey } from '#features/orders'
import type { Ctx } from '#platform/context'
import { newId, wireId } from '#shared/ids'
import { takeFrom } from './limits.ts'
import { CODE_MINUTES } from './model/code.ts'
import { orderOfToken } from './order-of-token.ts'
import { ordersByNumber } from './orders-by-number.ts'
import { insertProof } from './queries.ts'

/** For a conversation (whose caller has shown its token), or for the holder of a tracking link. */
export type ProofRequest = { conversationId: string; orderNumber: string } | { token: string; orderNumber?: string }

/**
 * Sends a code and the link to the order's own mailbox. The answer is the same whether the order exists, has a mailbox, or
 * the limit is reached: an id to prove with.
 */
export async function requestProof(ctx: Ctx, request: ProofRequest): Promise<{ requestId: string; expiresInMinutes: number }> {
  const opened = 'token' in request ? await orderOfToken(ctx, request.token) : null
  const number = (request.orderNumber ?? '').slice(0, 100)
  const order = 'token' in request ? (opened ? await findOrder(ctx, opened.orderId) : null) : (await ordersByNumber(ctx, number)).orders[0]
  const allowed = await takeFrom(ctx, [
    { name: 'code-order', of: order?.id ?? nameKey(number) ?? '', perHour: 5 },
    { name: 'code-asker', of: 'token' in request ? request.token : request.conversationId, perHour: 5 },
    { name: 'code-shop', of: '', perHour: 300 },
  ])
  const now = ctx.now()
  const id = newId(now.epochMilliseconds)
  const orderId = allowed && order?.email ? order.id : null
  await insertProof(ctx, {
    id,
    orderId,
    conversationId: 'token' in request ? null : request.conversationId,
    tokenId: opened?.tokenId ?? null,
    expiresAt: now.add({ minutes: CODE_MINUTES }).toString(),
  })
  // Queued in any case: what has no order is dropped when it is composed, and nobody outside can tell by the time it took.
  await ctx.send({ businessKey: `access_code:${id}`, kind: 'access_code', channel: 'email', payload: { proofId: id } })
  return { requestId: wireId('proof', id), expiresInMinutes: CODE_MINUTES }
}
