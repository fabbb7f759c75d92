import type { Ctx } from '#platform/context'
import { revokeKey } from './queries.ts'

/** Ends a key; it works nowhere any more after five seconds. */
export async function revokeApiKey(ctx: Ctx, id: string): Promise<{ outcome: 'revoked' | 'not_found' }> {
  const revoked = await ctx.db.run(revokeKey(ctx.merchantId, id, ctx.now().toString()))
  return { outcome: revoked === 1 ? 'revoked' : 'not_found' }
}
