import type { Ctx } from '#platform/context'
import { revokeTokensOf } from './queries.ts'

/** All links of an order stop working; the next `trackingLink` is a new one. */
export const revokeLinks = (ctx: Ctx, orderId: string): Promise<number> => revokeTokensOf(ctx, orderId)
