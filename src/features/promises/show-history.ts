import type { OrderView } from '#features/orders'
import { shipmentsOfOrder } from '#features/shipments'
import type { Ctx } from '#platform/context'
import { ledgerOfOrder } from './ledger-of-order.ts'
import { sightFormat } from './model/sight/format.ts'
import type { HistoryPage } from './model/sight/history-page.ts'
import { sightWords } from './model/sight/words.ts'

/** What the page of an order's dates shows. */
export async function showHistory(ctx: Ctx, order: Pick<OrderView, 'id' | 'name'>): Promise<HistoryPage> {
  const [{ entries, flaws }, shipments] = await Promise.all([ledgerOfOrder(ctx, order.id), shipmentsOfOrder(ctx, order.id)])
  const { language, timeZone, name } = ctx.settings
  const words = sightWords(language)
  const parcels = shipments.map((shipment, position): [string, string] => [shipment.id, words.history.parcel(position + 1)])
  return {
    shopName: name,
    language,
    words,
    format: sightFormat(language, timeZone),
    orderName: order.name,
    entries,
    flaws,
    names: new Map<string | null, string>([[null, words.history.estimate], ...parcels]),
    arrivedOn: entries.find((entry) => entry.kind === 'promise')?.arrivedOn ?? null,
  }
}
