import type { Ctx } from '#platform/context'
import { newestOfOrders } from '#platform/events'
import { worryWords } from './model/inbox/status-words.ts'

/** Orders that may be late or are, and those that nothing is heard of, by what was told last: id → words for agents. */
export async function worriesOfOrders(ctx: Ctx, orderIds: readonly string[]): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  const told = await Promise.all([newestOfOrders(ctx, orderIds, STANDINGS), newestOfOrders(ctx, orderIds, SILENCES)])
  for (const { orderId, type } of told.flat()) {
    const words = worryWords(type, ctx.settings.language)
    if (orderId && words) found.set(orderId, [found.get(orderId), words].filter(Boolean).join(', '))
  }
  return found
}

const STANDINGS = ['promise.at_risk', 'promise.late', 'promise.recovered', 'promise.kept', 'promise.broken', 'order.cancelled']
const SILENCES = ['order.silent', 'order.heard_again', 'shipment.silent', 'shipment.heard_again']
