import type { StoreOrder } from '#contracts/store'
import { recordCustomers } from '#features/customers'
import type { Ctx, NewEvent } from '#platform/context'
import { parseWireId } from '#shared/ids'
import { lineIdOf, orderIdOf, refundIdOf } from './model/order-ids.ts'
import { nameKey } from './model/order-name.ts'
import { type OrderOutcome, type OrderWrite, planOrders } from './model/plan-orders.ts'
import {
  deleteOtherLines,
  insertRefunds,
  knownOrders,
  type LineRow,
  lockOrders,
  type OrderRow,
  upsertLines,
  upsertOrders,
} from './queries/orders.ts'
import { releasedFulfillments, writeFulfillments } from './write-fulfillments.ts'

export type RecordedOrder = { externalId: string; orderId: string; outcome: OrderOutcome }

/**
 * Keeps orders as a store tells them, in few statements for the whole batch (best 50 to 100). Older versions never overwrite newer
 * ones, repetitions have no effect. Emits `order.placed`, `order.changed`, `order.cancelled` and the events of their fulfillments.
 */
export async function recordOrders(ctx: Ctx, source: { connectionId: string }, orders: readonly StoreOrder[]): Promise<RecordedOrder[]> {
  if (orders.length === 0) return []
  const entries = orders.map((order) => ({ orderId: orderIdOf(ctx.merchantId, source.connectionId, order.externalId), order }))
  const orderIds = [...new Set(entries.map((entry) => entry.orderId))].sort()
  await lockOrders(ctx, orderIds)
  const { outcomes, writes } = planOrders(entries, await knownOrders(ctx, orderIds))
  if (writes.length > 0) await writeOrders(ctx, source.connectionId, writes)
  await writeRefunds(ctx, source.connectionId, entries)
  // Fulfillments have versions of their own: an old order may bring news of them.
  const ofFulfillments = await writeFulfillments(
    ctx,
    source.connectionId,
    entries.flatMap(({ orderId, order }) => order.fulfillments.map((fulfillment) => ({ orderId, fulfillment }))),
    null,
  )
  const placed = writes.filter((write) => write.isNew).map((write) => write.orderId)
  const ofWaiting = placed.length === 0 ? [] : await releasedFulfillments(ctx, placed)
  await ctx.emit([...writes.flatMap(eventsOf), ...ofWaiting, ...ofFulfillments.events])
  return entries.map(({ orderId, order }, i) => ({ externalId: order.externalId, orderId, outcome: outcomes[i]! }))
}

async function writeOrders(ctx: Ctx, connectionId: string, writes: OrderWrite[]): Promise<void> {
  const customerIds = await recordCustomers(ctx, { connectionId }, writes.map(buyerOf))
  await upsertOrders(
    ctx,
    connectionId,
    writes.map((write, i) => rowOf(ctx, write, customerIds[i] ?? null)),
  )
  const withLines = writes.filter((write) => write.isNew || write.changed.includes('lines'))
  const lines = withLines.flatMap((write) => linesOf(ctx, write))
  if (lines.length > 0) await upsertLines(ctx, lines)
  const again = withLines.filter((write) => !write.isNew).map((write) => write.orderId)
  if (again.length > 0)
    await deleteOtherLines(
      ctx,
      again,
      lines.map((line) => line.id),
    )
}

/** Orders without a customer still say who bought: a guest. Nobody is asked for where the person was erased. */
function buyerOf({ order, known }: OrderWrite) {
  const nobody = { externalId: null, name: null, email: null, phone: null, language: null, marketingConsent: null, ordersCount: null }
  if (known?.erased) return nobody
  const guest = { ...nobody, name: order.shippingAddress?.name ?? null, email: order.email, phone: order.phone, language: order.language }
  return { ...(order.customer ?? guest), country: order.destinationCountry, seenAt: order.placedAt }
}

function rowOf(ctx: Ctx, { orderId, order, version, known }: OrderWrite, customerId: string | null): OrderRow {
  const erased = known?.erased === true
  return {
    id: orderId,
    external_id: order.externalId,
    name: order.name,
    name_key: nameKey(order.name),
    number: order.number,
    placed_at: (isAhead(ctx, order.placedAt) ? null : order.placedAt) ?? known?.placedAt ?? ctx.now().toString(),
    store_updated_at: order.updatedAt,
    progress: version.progress,
    parts: version.parts,
    cancelled_at: order.cancelled ? (version.cancelledAt ?? known?.cancelledAt ?? ctx.now().toString()) : null,
    closed_at: order.closedAt,
    test: order.test,
    customer_id: erased ? null : customerId,
    email: erased ? null : order.email,
    phone: erased ? null : order.phone,
    language: erased ? null : order.language,
    currency: order.currency,
    presentment_currency: order.presentmentCurrency,
    total: order.total,
    total_minor: order.totalMinor,
    financial_status: order.financialStatus,
    fulfillment_status: order.fulfillmentStatus,
    shipping_address: erased ? null : order.shippingAddress,
    destination_country: order.destinationCountry,
    shipping_option: order.shippingOption,
    quoted_promise_id: order.promiseId ? parseWireId('promise', order.promiseId) : null,
    note: erased ? null : order.note,
  }
}

/** Nobody orders in the days to come: a clock that runs ahead by more than any time zone is not believed. */
const isAhead = (ctx: Ctx, placedAt: string | null): boolean =>
  placedAt !== null && Temporal.Instant.compare(placedAt, ctx.now().add({ hours: 24 })) > 0

function linesOf(ctx: Ctx, { orderId, order }: OrderWrite): LineRow[] {
  const rows = new Map<string, LineRow>()
  for (const [position, line] of order.lines.entries()) {
    const id = lineIdOf(ctx.merchantId, orderId, line.externalId)
    rows.set(id, {
      id,
      order_id: orderId,
      external_id: line.externalId,
      position,
      sku: line.sku,
      title: line.title,
      variant_title: line.variantTitle,
      product_external_id: line.productExternalId,
      quantity: line.quantity,
      quantity_removed: line.quantityRemoved,
      price_minor: line.priceMinor,
      requires_shipping: line.requiresShipping,
    })
  }
  return [...rows.values()]
}

/** What they take away is already in the order's lines; kept so that a refund told alone counts only once. */
async function writeRefunds(ctx: Ctx, connectionId: string, entries: { orderId: string; order: StoreOrder }[]): Promise<void> {
  const rows = new Map(
    entries.flatMap(({ orderId, order }) =>
      order.refunds.map((refund) => {
        const id = refundIdOf(ctx.merchantId, connectionId, refund.externalId)
        const lines = refund.lines.map((line) => ({ lineId: lineIdOf(ctx.merchantId, orderId, line.externalId), quantity: line.quantity }))
        return [id, { id, order_id: orderId, external_id: refund.externalId, lines, created_at: refund.createdAt }] as const
      }),
    ),
  )
  if (rows.size > 0) await insertRefunds(ctx, [...rows.values()])
}

function eventsOf(write: OrderWrite): NewEvent[] {
  const { orderId, order, isNew, changed, cancelledNow, version } = write
  const about = { subjectType: 'order' as const, subjectId: orderId, orderId }
  const events: NewEvent[] = []
  if (isNew) events.push({ ...about, type: 'order.placed', ...(order.placedAt === null ? {} : { happenedAt: order.placedAt }) })
  else
    events.push({
      ...about,
      type: 'order.changed',
      ...(order.updatedAt === null ? {} : { happenedAt: order.updatedAt }),
      data: { changed },
    })
  if (cancelledNow)
    events.push({ ...about, type: 'order.cancelled', ...(version.cancelledAt === null ? {} : { happenedAt: version.cancelledAt }) })
  return events
}
