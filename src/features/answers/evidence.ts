import { findStock } from '#features/inventory'
import { findOrder } from '#features/orders'
import { findPromise } from '#features/promises'
import { findFact, findShipment } from '#features/shipments'
import { currentOffer } from '#features/shipping-options'
import type { Ctx } from '#platform/context'
import { findEvent } from '#platform/events'
import { parseWireId } from '#shared/ids'
import { policyById } from './policies.ts'
import { SHIPPING_OFFER, STOCK } from './shop-facts.ts'

/** What stands behind an id: its kind and the thing itself, for agents and for anyone who checks an answer. */
export type Evidence = {
  id: string
  kind: 'event' | 'fact' | 'promise' | 'policy' | 'order' | 'shipment' | 'stock'
  orderIds: string[]
  at: string | null
  content: Record<string, unknown>
}

/** Null for an id that is none of this merchant's. */
export async function evidence(ctx: Ctx, id: string): Promise<Evidence | null> {
  const prefix = id.split('_')[0]
  const policy = policyById(ctx.settings, id)
  if (policy) return { id, kind: 'policy', orderIds: [], at: null, content: { ...policy } }
  if (id === 'pol_support')
    return { id, kind: 'policy', orderIds: [], at: null, content: { topic: 'support', replyWithinHours: ctx.settings.replyWithinHours } }
  if (id === SHIPPING_OFFER) return offerEvidence(ctx, id)
  if (id.startsWith(STOCK)) return stockEvidence(ctx, id)
  switch (prefix) {
    case 'evt':
      return eventEvidence(ctx, id)
    case 'fct':
      return factEvidence(ctx, id)
    case 'prm':
      return promiseEvidence(ctx, id)
    case 'ord': {
      const order = await withUuid(id, 'order', (uuid) => findOrder(ctx, uuid))
      return (
        order && {
          id,
          kind: 'order',
          orderIds: [order.id],
          at: order.placedAt,
          content: {
            number: order.name,
            financialStatus: order.financialStatus,
            fulfillmentStatus: order.fulfillmentStatus,
            cancelledAt: order.cancelledAt,
          },
        }
      )
    }
    case 'shp': {
      const shipment = await withUuid(id, 'shipment', (uuid) => findShipment(ctx, uuid))
      return (
        shipment && {
          id,
          kind: 'shipment',
          orderIds: shipment.orderId ? [shipment.orderId] : [],
          at: shipment.createdAt,
          content: { carrier: shipment.carrier, status: shipment.state.status },
        }
      )
    }
    default:
      return null
  }
}

async function offerEvidence(ctx: Ctx, id: string): Promise<Evidence | null> {
  const known = await currentOffer(ctx)
  return known && { id, kind: 'policy', orderIds: [], at: known.madeAt, content: { topic: 'shipping', version: known.version } }
}

async function stockEvidence(ctx: Ctx, id: string): Promise<Evidence | null> {
  const sku = Buffer.from(id.slice(STOCK.length), 'base64url').toString('utf8')
  const found = sku && !sku.includes('\0') ? (await findStock(ctx, [sku])).get(sku) : undefined
  return found ? { id, kind: 'stock', orderIds: [], at: found.checkedAt, content: { sku, available: found.available } } : null
}

async function eventEvidence(ctx: Ctx, id: string): Promise<Evidence | null> {
  const event = await withUuid(id, 'event', (uuid) => findEvent(ctx, uuid))
  return (
    event && {
      id,
      kind: 'event',
      orderIds: event.orderId ? [event.orderId] : [],
      at: event.happenedAt,
      content: { type: event.type, subjectType: event.subjectType, subjectId: event.subjectId, data: event.data },
    }
  )
}

async function factEvidence(ctx: Ctx, id: string): Promise<Evidence | null> {
  const found = await withUuid(id, 'fact', (uuid) => findFact(ctx, uuid))
  if (!found) return null
  const { signedBy: _person, ...fact } = found.fact
  return {
    id,
    kind: 'fact',
    orderIds: found.shipments.flatMap((shipment) => shipment.orderId ?? []),
    at: found.recordedAt,
    content: { ...fact },
  }
}

async function promiseEvidence(ctx: Ctx, id: string): Promise<Evidence | null> {
  const entry = await withUuid(id, 'promise', (uuid) => findPromise(ctx, uuid))
  return (
    entry && {
      id,
      kind: 'promise',
      orderIds: entry.orderId ? [entry.orderId] : [],
      at: entry.madeAt,
      content: { kind: entry.kind, earliest: entry.earliest, latest: entry.latest, basis: entry.basis, outcome: entry.outcome },
    }
  )
}

async function withUuid<T>(
  id: string,
  kind: Parameters<typeof parseWireId>[0],
  find: (uuid: string) => Promise<T | null>,
): Promise<T | null> {
  const uuid = parseWireId(kind, id)
  return uuid ? find(uuid) : null
}
