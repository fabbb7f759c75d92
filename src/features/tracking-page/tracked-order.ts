/** From a link to its order and how new it is, in one round trip to the database. */
import { orderOfToken } from '#features/access'
import type { Ctx } from '#platform/context'
import { revisionOf } from './queries.ts'

export type TrackedOrder = { orderId: string; revision: number }

/**
 * Null for a link that opens nothing. Which order a link opens never changes, so it is remembered to ask for both at once;
 * whether the link is still good is asked each time.
 */
export async function trackedOrder(ctx: Ctx, token: string): Promise<TrackedOrder | null> {
  const likely = remembered.get(token)
  const [opened, revision] = await Promise.all([orderOfToken(ctx, token), likely ? revisionOf(ctx, likely) : null])
  if (!opened) return null
  if (opened.orderId === likely && revision !== null) return { orderId: likely, revision }
  if (remembered.size >= MAX_REMEMBERED) remembered.clear()
  remembered.set(token, opened.orderId)
  return { orderId: opened.orderId, revision: await revisionOf(ctx, opened.orderId) }
}

const remembered = new Map<string, string>()
const MAX_REMEMBERED = 20_000
