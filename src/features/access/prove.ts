import { randomBytes } from 'node:crypto'
import type { Ctx } from '#platform/context'
import { newId, parseWireId } from '#shared/ids'
import { CODE_TRIES, codeFrom, sameCode } from './model/code.ts'
import { hashToken } from './model/token.ts'
import { orderOfToken } from './order-of-token.ts'
import { insertGrant, markProofUsed, takeTry } from './queries.ts'

export type Proof = { requestId: string; code: string } & ({ conversationId: string } | { token: string })

/** `grantToken`: for a page, kept by the browser; a conversation needs none, the grant is its own. */
export type ProofResult = { outcome: 'proved'; level: 'L2'; orderId: string; grantToken: string | null } | { outcome: 'refused' }

/** Five tries within 15 minutes, one use, by whoever asked for the code. */
export async function prove(ctx: Ctx, proof: Proof): Promise<ProofResult> {
  const id = parseWireId('proof', proof.requestId)
  const opened = 'token' in proof ? await orderOfToken(ctx, proof.token) : null
  const conversationId = 'conversationId' in proof ? proof.conversationId : null
  if (!id || (!opened && !conversationId)) return { outcome: 'refused' }
  const row = await takeTry(ctx, id, { conversationId, tokenId: opened?.tokenId ?? null }, CODE_TRIES)
  const right = sameCode(proof.code.slice(0, 40), codeFrom(ctx.secrets.mac('access-code', id)))
  if (!row?.orderId || !right || (await markProofUsed(ctx, id)) !== 1) return { outcome: 'refused' }
  const secret = conversationId ? null : randomBytes(24)
  const now = ctx.now()
  await insertGrant(ctx, {
    id: newId(now.epochMilliseconds),
    orderId: row.orderId,
    level: 'L2',
    conversationId,
    hash: secret && hashToken(secret),
    expiresAt: now.add({ hours: GRANT_HOURS }).toString(),
  })
  await ctx.emit({
    type: 'access.proved',
    subjectType: 'order',
    subjectId: row.orderId,
    orderId: row.orderId,
    data: { level: 'L2', by: 'code', ...(conversationId ? { conversationId } : {}) },
  })
  return { outcome: 'proved', level: 'L2', orderId: row.orderId, grantToken: secret?.toString('base64url') ?? null }
}

const GRANT_HOURS = 12
