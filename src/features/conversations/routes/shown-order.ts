import { trackingLink } from '#features/access'
import { findOrder, type OrderView, ordersOfCustomer, ordersOfEmail } from '#features/orders'
import { shipmentsOfOrder } from '#features/shipments'
import type { Ctx } from '#platform/context'
import { wireId } from '#shared/ids'
import { pickLanguage, writtenLocale } from '#shared/languages'
import type { ShownOrder } from '../model/inbox/order-card.ts'
import { statusWords } from '../model/inbox/status-words.ts'
import { worriesOfOrders } from '../worries-of-orders.ts'
import { parcelChips } from './parcel-chips.ts'

/** Everything an agent has to know about the order a conversation is about; null when there is none. */
export async function shownOrder(ctx: Ctx, orderId: string | null): Promise<ShownOrder | null> {
  const order = orderId ? await findOrder(ctx, orderId) : null
  if (!order) return null
  const worry = (await worriesOfOrders(ctx, [order.id])).get(order.id)
  return {
    name: worry ? `${order.name} · ${worry}` : order.name,
    placedAt: order.placedAt,
    bought: [priceOf(order, ctx), order.shippingOption].filter(Boolean).join(' · '),
    items: order.lines.map(
      (line) => `${line.quantity - line.quantityRemoved} × ${line.title}${line.variantTitle ? `, ${line.variantTitle}` : ''}`,
    ),
    datesHref: datesOf(order),
    trackingHref: await trackingLink(ctx, order.id),
    buyer: buyerOf(order),
    others: await othersOf(ctx, order),
    parcels: (await shipmentsOfOrder(ctx, order.id)).map((parcel) => ({
      label: `${parcel.carrierName ?? ''} ${parcel.trackingNumber}`.trim(),
      status: statusWords(parcel.state.status, ctx.settings.language),
    })),
  }
}

/** Her name as the shop has it: for conversations that have no name of their own. */
export const buyerName = (order: OrderView): string | null => order.destination?.name ?? null

function buyerOf(order: OrderView): ShownOrder['buyer'] {
  const to = order.destination
  const contacts = [order.email, order.phone ?? to?.phone ?? null].filter((one) => one !== null)
  const town = [to?.postalCode, to?.city].filter(Boolean).join(' ')
  const address = [to?.company, to?.line1, to?.line2, town, to?.country].filter(Boolean).join(', ')
  return contacts.length > 0 || to ? { name: buyerName(order), contacts, address: address || null } : null
}

async function othersOf(ctx: Ctx, order: OrderView): Promise<ShownOrder['others']> {
  const all = order.customerId ? await ordersOfCustomer(ctx, order.customerId) : await ordersOfEmail(ctx, order.email ?? '')
  const others = all.filter(({ id }) => id !== order.id).slice(0, OTHERS)
  const chips = await parcelChips(
    ctx,
    others.map(({ id }) => id),
  )
  return others.map((other) => ({ chip: chips.get(other.id) ?? other.name, placedAt: other.placedAt, datesHref: datesOf(other) }))
}

const OTHERS = 5

const datesOf = (order: OrderView): string => `/orders/${wireId('order', order.id)}/promises`

function priceOf({ total, currency }: OrderView, ctx: Ctx): string | null {
  if (total === null || currency === null) return null
  return new Intl.NumberFormat(writtenLocale(pickLanguage(ctx.settings.language)), { style: 'currency', currency }).format(Number(total))
}
