/** Everything the page of one order shows, read in one transaction. */
import { widgetKey } from '#features/accounts'
import { type TruthCard, truthCard } from '#features/answers'
import { findOrder, type OrderView } from '#features/orders'
import { notePromiseShown } from '#features/promises'
import type { Ctx } from '#platform/context'
import { parseWireId, wireId } from '#shared/ids'
import { buildView } from './build-view.ts'
import type { ItemView, Language, TrackingView } from './model/tracking-view.ts'

/** Null when the order is gone. The dates shown are written to the promise ledger, once per entry. */
export async function trackingViewOf(
  ctx: Ctx,
  orderId: string,
  token: string,
  language: Language,
  surface: 'page' | 'api' = 'page',
): Promise<TrackingView | null> {
  const [card, order, chatKey] = await Promise.all([truthCard(ctx, orderId, { level: 'L0' }), findOrder(ctx, orderId), widgetKey(ctx)])
  if (!card || !order) return null
  await notePromiseShown(ctx, promiseIds(card), surface)
  const { name, brandColor, supportEmail, timeZone, replyWithinHours } = ctx.settings
  return buildView({
    card,
    shop: { id: wireId('merchant', ctx.merchantId), name, brandColor, supportEmail, timeZone, replyWithinHours, chatKey },
    path: `/t/${token}`,
    unshipped: card.waiting ? unshippedItems(order, card) : [],
    language,
  })
}

function promiseIds(card: TruthCard): (string | null)[] {
  const windows = [card.promise, card.estimate, ...card.parcels.flatMap((parcel) => [parcel.promise, parcel.estimate])]
  return windows.flatMap((window) => (window ? window.evidence.map((id) => parseWireId('promise', id)) : []))
}

/** Units of the order that are in no parcel. */
function unshippedItems(order: OrderView, card: TruthCard): ItemView[] {
  const packed = new Map<string, number>()
  for (const line of card.parcels.flatMap((parcel) => parcel.lines)) packed.set(line.title, (packed.get(line.title) ?? 0) + line.quantity)
  return order.lines.flatMap((line) => {
    const counts = line.requiresShipping ? line.quantity - line.quantityRemoved : 0
    const inParcels = Math.min(counts, packed.get(line.title) ?? 0)
    packed.set(line.title, (packed.get(line.title) ?? 0) - inParcels)
    return counts > inParcels ? [{ title: line.title, quantity: counts - inParcels, imageUrl: line.imageUrl }] : []
  })
}
