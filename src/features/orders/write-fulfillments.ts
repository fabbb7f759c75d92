/** Writing fulfillments of a batch, whether they came within an order or alone. */
import type { StoreFulfillment } from '#contracts/store'
import type { Ctx, NewEvent } from '#platform/context'
import { fulfillmentIdOf, lineIdOf } from './model/order-ids.ts'
import { changesFulfillment, fulfillmentVersion, isCancelledFulfillment } from './model/order-version.ts'
import {
  type FulfillmentRow,
  type KnownFulfillment,
  knownFulfillments,
  releaseFulfillments,
  upsertFulfillments,
} from './queries/fulfillments.ts'

export type FulfillmentOutcome = 'created' | 'changed' | 'unchanged' | 'waits_for_order'
type Entry = { orderId: string; fulfillment: StoreFulfillment }

/**
 * The caller holds the locks of the orders and emits the events. `ordersKnown`: which orders exist already (null: all);
 * a fulfillment of another is kept and told when its order comes.
 */
export async function writeFulfillments(
  ctx: Ctx,
  connectionId: string,
  entries: readonly Entry[],
  ordersKnown: ReadonlySet<string> | null,
): Promise<{ events: NewEvent[]; outcomes: FulfillmentOutcome[] }> {
  if (entries.length === 0) return { events: [], outcomes: [] }
  const idOf = (entry: Entry) => fulfillmentIdOf(ctx.merchantId, connectionId, entry.fulfillment.externalId)
  const known = await knownFulfillments(ctx, [...new Set(entries.map(idOf))])
  const rows = new Map<string, FulfillmentRow>()
  const events = new Map<string, NewEvent>()
  const before = new Map(known)
  const outcomes = entries.map((entry): FulfillmentOutcome => {
    const id = idOf(entry)
    const version = fulfillmentVersion(entry.fulfillment)
    const last = before.get(id)
    const waits = ordersKnown !== null && !ordersKnown.has(entry.orderId)
    if (last !== undefined && !changesFulfillment(last, version)) return 'unchanged'
    before.set(id, { id, orderId: entry.orderId, status: entry.fulfillment.status, ...version })
    rows.set(id, rowOf(ctx, id, entry, version.contentHash, waits))
    if (waits) return 'waits_for_order'
    const first = known.get(id)
    events.set(
      id,
      eventOf(
        id,
        entry.orderId,
        entry.fulfillment.status,
        first,
        first === undefined ? entry.fulfillment.createdAt : entry.fulfillment.updatedAt,
      ),
    )
    return first === undefined ? 'created' : 'changed'
  })
  if (rows.size > 0)
    await upsertFulfillments(
      ctx,
      connectionId,
      [...rows.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    )
  return { events: [...events.values()], outcomes }
}

/** Events of the fulfillments that waited for these orders. */
export async function releasedFulfillments(ctx: Ctx, orderIds: readonly string[]): Promise<NewEvent[]> {
  const released = await releaseFulfillments(ctx, orderIds)
  return released.map((fulfillment) => eventOf(fulfillment.id, fulfillment.orderId, fulfillment.status, undefined, fulfillment.createdAt))
}

function eventOf(
  fulfillmentId: string,
  orderId: string,
  status: string,
  before: KnownFulfillment | undefined,
  happenedAt: string | null,
): NewEvent {
  const type = isCancelledFulfillment(status)
    ? 'fulfillment.cancelled'
    : before === undefined
      ? 'fulfillment.created'
      : 'fulfillment.changed'
  return {
    type,
    subjectType: 'order',
    subjectId: orderId,
    orderId,
    ...(happenedAt === null ? {} : { happenedAt }),
    data: { fulfillmentId },
  }
}

function rowOf(ctx: Ctx, id: string, { orderId, fulfillment }: Entry, contentHash: string, waits: boolean): FulfillmentRow {
  return {
    id,
    order_id: orderId,
    external_id: fulfillment.externalId,
    waits_for_order: waits,
    name: fulfillment.name,
    status: fulfillment.status,
    tracking_numbers: fulfillment.trackingNumbers,
    tracking_company: fulfillment.trackingCompany,
    tracking_urls: fulfillment.trackingUrls,
    shipment_status: fulfillment.shipmentStatus,
    lines: fulfillment.lines.map((line) => ({ lineId: lineIdOf(ctx.merchantId, orderId, line.externalId), quantity: line.quantity })),
    created_at: fulfillment.createdAt,
    store_updated_at: fulfillment.updatedAt,
    content_hash: contentHash,
  }
}
