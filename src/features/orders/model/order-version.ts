/** Which of two versions of an order or a fulfillment holds, whatever order they arrive in, and what the newer one changed. */
import type { StoreFulfillment, StoreOrder } from '#contracts/store'
import { contentHash } from '#shared/signature'

export type OrderPart = 'state' | 'lines' | 'destination' | 'contact' | 'payment' | 'delivery' | 'naming'
export type OrderParts = Record<OrderPart, string>

/** `progress` decides between versions of the same second: an order does not go back from cancelled, closed, refunded, packed. */
export type OrderVersion = { updatedAt: string | null; progress: number; parts: Partial<OrderParts>; cancelledAt: string | null }

export function versionOf(order: StoreOrder): OrderVersion & { parts: OrderParts } {
  return {
    updatedAt: order.updatedAt,
    progress:
      (order.cancelled ? 1_000_000 : 0) +
      (order.closedAt === null ? 0 : 500_000) +
      Math.min(400, order.refunds.length) * 1_000 +
      Math.min(400, order.fulfillments.length) * 2 +
      (order.financialStatus === 'paid' ? 1 : 0),
    parts: {
      state: short(order.cancelled, order.closedAt, order.fulfillmentStatus),
      lines: short(order.lines),
      destination: short(order.shippingAddress, order.destinationCountry),
      contact: short(order.email, order.phone, order.language, order.customer?.externalId),
      payment: short(order.total, order.currency, order.presentmentCurrency, order.financialStatus),
      delivery: short(order.shippingOption, order.note),
      naming: short(order.name, order.number, order.placedAt, order.test),
    },
    cancelledAt: order.cancelled ? (order.cancelledAt ?? order.updatedAt) : null,
  }
}

/** The parts that `incoming` changes; empty when it is older than what is known, or says the same. */
export function changedParts(known: OrderVersion, incoming: OrderVersion & { parts: OrderParts }): OrderPart[] {
  if (isOlder(incoming, known)) return []
  return (Object.keys(incoming.parts) as OrderPart[]).filter((part) => incoming.parts[part] !== known.parts[part])
}

export type FulfillmentVersion = { updatedAt: string | null; progress: number; contentHash: string }

export const fulfillmentVersion = (fulfillment: StoreFulfillment): FulfillmentVersion => ({
  updatedAt: fulfillment.updatedAt,
  progress: (isCancelledFulfillment(fulfillment.status) ? 1_000 : 0) + fulfillment.trackingNumbers.length,
  contentHash: short(
    fulfillment.status,
    fulfillment.name,
    fulfillment.trackingNumbers,
    fulfillment.trackingCompany,
    fulfillment.trackingUrls,
    fulfillment.shipmentStatus,
    fulfillment.lines,
  ),
})

export const changesFulfillment = (known: FulfillmentVersion, incoming: FulfillmentVersion): boolean =>
  !isOlder(incoming, known) && incoming.contentHash !== known.contentHash

/** Its units were not sent after all. */
export const isCancelledFulfillment = (status: string): boolean =>
  status === 'cancelled' || status === 'canceled' || status === 'error' || status === 'failure'

/** Without a time on either side nothing says which is newer: how far along it is decides, and among equals the later arrival. */
function isOlder(a: { updatedAt: string | null; progress: number }, b: { updatedAt: string | null; progress: number }): boolean {
  const order = a.updatedAt === null || b.updatedAt === null ? 0 : Temporal.Instant.compare(a.updatedAt, b.updatedAt)
  return order < 0 || (order === 0 && a.progress < b.progress)
}

const short = (...values: unknown[]): string => contentHash(JSON.stringify(values)).slice(0, 12)
