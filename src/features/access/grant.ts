import { randomBytes } from 'node:crypto'
import type { Ctx } from '#platform/context'
import { newId } from '#shared/ids'
import { higherLevel, type Level } from './model/level.ts'
import { hashToken } from './model/token.ts'
import { grantByHash, grantsOfConversation, insertGrant } from './queries.ts'

/** What a conversation has proved so far: order → level. */
export async function grantsOf(ctx: Ctx, conversationId: string): Promise<Map<string, 'L1' | 'L2'>> {
  const grants = new Map<string, 'L1' | 'L2'>()
  for (const { orderId, level } of await grantsOfConversation(ctx, conversationId))
    grants.set(orderId, higherLevel(grants.get(orderId) ?? 'L1', level))
  return grants
}

/** Keeps what a right pair proved, for this conversation. */
export const grantConversation = (ctx: Ctx, conversationId: string, orderId: string, level: 'L1' | 'L2') =>
  insertGrant(ctx, {
    id: newId(ctx.now().epochMilliseconds),
    orderId,
    level,
    conversationId,
    hash: null,
    expiresAt: ctx.now().add({ hours: 12 }).toString(),
  })

/** A grant for the holder of the token that is answered: what a look-up proved, for the page that follows. */
export async function grantHolder(ctx: Ctx, orderId: string, level: 'L1' | 'L2', minutes = 60): Promise<string> {
  const secret = randomBytes(24)
  await insertGrant(ctx, {
    id: newId(ctx.now().epochMilliseconds),
    orderId,
    level,
    conversationId: null,
    hash: hashToken(secret),
    expiresAt: ctx.now().add({ minutes }).toString(),
  })
  return secret.toString('base64url')
}

/** The level at which the holder of a grant token sees this order; L0 for a token that is wrong, expired or of another order. */
export async function levelOfGrant(ctx: Ctx, grantToken: string | null | undefined, orderId: string): Promise<Level> {
  if (!grantToken || !/^[A-Za-z0-9_-]{32}$/.test(grantToken)) return 'L0'
  const grant = await grantByHash(ctx, hashToken(Buffer.from(grantToken, 'base64url')))
  return grant?.orderId === orderId ? grant.level : 'L0'
}
