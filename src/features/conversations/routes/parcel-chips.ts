import { findOrders } from '#features/orders'
import { shipmentsOfOrders } from '#features/shipments'
import type { Ctx } from '#platform/context'
import { statusWords } from '../model/inbox/status-words.ts'
import { worriesOfOrders } from '../worries-of-orders.ts'

/** `#1001 · on its way · may be late`, for the parcel that needs most attention: the one that is not there yet. */
export async function parcelChips(ctx: Ctx, orderIds: string[]): Promise<Map<string, string>> {
  const ids = [...new Set(orderIds)]
  const shipments = Map.groupBy(await shipmentsOfOrders(ctx, ids), (shipment) => shipment.orderId)
  const worries = await worriesOfOrders(ctx, ids)
  const chips = new Map<string, string>()
  for (const order of await findOrders(ctx, ids)) {
    const parcels = (shipments.get(order.id) ?? []).filter((parcel) => parcel.endedAt === null || parcel.state.status === 'delivered')
    const parcel = parcels.find((one) => one.state.status !== 'delivered') ?? parcels[0]
    const state = parcel && statusWords(parcel.state.status, ctx.settings.language)
    chips.set(order.id, [order.name, state, worries.get(order.id)].filter(Boolean).join(' · '))
  }
  return chips
}
