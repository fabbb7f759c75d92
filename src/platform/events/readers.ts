/** Reading the log: an order's timeline, one event, and the public feed. */
import type { Ctx, RecordedEvent } from '#platform/context'
import { eventById, eventsOfOrderQuery, feedPage, newestOfOrdersQuery, toEvent } from './queries.ts'

/** Everything that happened to an order, oldest first. */
export const eventsOfOrder = async (ctx: Ctx, orderId: string): Promise<RecordedEvent[]> =>
  (await ctx.db.all(eventsOfOrderQuery(ctx.merchantId, orderId))).map(toEvent)

/** The newest event of these types for each of many orders: where they stand, in one statement. */
export const newestOfOrders = async (ctx: Ctx, orderIds: readonly string[], types: readonly string[]): Promise<RecordedEvent[]> =>
  orderIds.length === 0 ? [] : (await ctx.db.all(newestOfOrdersQuery(ctx.merchantId, orderIds, types))).map(toEvent)

export async function findEvent(ctx: Ctx, id: string): Promise<RecordedEvent | null> {
  const row = await ctx.db.first(eventById(ctx.merchantId, id))
  return row ? toEvent(row) : null
}

/** Transactions last at most 30 s (statement timeout), commits at 100 ms: this long after its time, an event is there or never comes. */
const SETTLE_SECONDS = 2

/** A page of the feed after a cursor, oldest first, two seconds behind the present so that nothing is skipped. */
export async function readFeed(
  ctx: Ctx,
  options: { after: string | null; types: string[] | null; limit: number },
): Promise<{ events: RecordedEvent[]; cursor: string | null }> {
  const [at, id] = options.after?.split('~') ?? []
  const until = ctx.now().subtract({ seconds: SETTLE_SECONDS }).toString()
  const rows = await ctx.db.all(feedPage(ctx.merchantId, at && id ? { at, id } : null, until, options.types, options.limit))
  const last = rows.at(-1)
  return { events: rows.map(toEvent), cursor: last ? `${last.recorded_at}~${last.id}` : options.after }
}
