import type { Ctx } from '#platform/context'
import { revokeTokensOf, tokenRevokedSince } from './queries.ts'

/** All links of an order stop working; the next `trackingLink` is a new one. */
export const revokeLinks = (ctx: Ctx, orderId: string): Promise<number> => revokeTokensOf(ctx, orderId)

/** What was opened by a link before its revocation opens no more than the link. */
export const linksRevokedSince = async (ctx: Ctx, orderId: string, since: string): Promise<boolean> =>
  (await tokenRevokedSince(ctx, orderId, since)) !== undefined
