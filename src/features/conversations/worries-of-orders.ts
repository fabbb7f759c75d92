import type { Ctx } from '#platform/context'
import { newestOfOrders } from '#platform/events'
import { worryWords } from './model/inbox/status-words.ts'

/** Orders that may be late or are, by what was told last about their promise: id → words for agents. */
export async function worriesOfOrders(ctx: Ctx, orderIds: readonly string[]): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  for (const { orderId, type } of await newestOfOrders(ctx, orderIds, STANDINGS)) {
    const words = worryWords(type, ctx.settings.language)
    if (orderId && words) found.set(orderId, words)
  }
  return found
}

const STANDINGS = ['promise.at_risk', 'promise.late', 'promise.recovered', 'promise.kept', 'promise.broken', 'order.cancelled']
