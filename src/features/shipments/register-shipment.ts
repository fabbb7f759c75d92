import type { Ctx } from '#platform/context'
import { numberKey } from './model/tracking-number.ts'
import { newShipment } from './new-shipment.ts'
import { attachLinked, cutWindows, insertShipments, lockNumbers, type NewShipmentRow } from './queries/parcels.ts'
import { refold } from './refold.ts'

export type Registration = {
  trackingNumber: string
  carrier?: string | null
  orderId?: string | null
  placedAt?: string | null
  destination?: { country?: string | null; region?: string | null; postalCode?: string | null; city?: string | null } | null
}

/**
 * Follows a number that no fulfillment brought. The same number again is the same parcel. `orderId` must be an order of
 * this merchant; null when the number holds no letter or digit.
 */
export async function registerShipment(ctx: Ctx, wanted: Registration): Promise<{ shipmentId: string; created: boolean } | null> {
  const key = numberKey(wanted.trackingNumber)
  if (key === '') return null
  const now = ctx.now().toString()
  const row = newShipment(ctx, {
    trackingNumber: wanted.trackingNumber.trim(),
    carrierHint: wanted.carrier ?? null,
    orderId: wanted.orderId ?? null,
    fulfillmentId: null,
    destination: wanted.destination ?? null,
    openedAt: now,
    // Without an order nobody knows when it began; carriers keep journeys for two to four months.
    notBefore:
      wanted.placedAt ??
      ctx
        .now()
        .subtract({ hours: 60 * 24 })
        .toString(),
  })
  await lockNumbers(ctx, [key])
  const created = (await insertShipments(ctx, [row])).length > 0
  if (created) await beginning(ctx, row)
  return { shipmentId: row.id, created }
}

async function beginning(ctx: Ctx, row: NewShipmentRow): Promise<void> {
  await attachLinked(ctx, [row.number_key])
  const cut = await cutWindows(ctx, [row.number_key])
  const order = row.order_id === null ? {} : { orderId: row.order_id }
  await ctx.emit({
    type: 'shipment.created',
    subjectType: 'shipment',
    subjectId: row.id,
    ...order,
    data: { carrier: row.carrier, fulfillmentId: null },
  })
  await refold(ctx, [...new Set([row.id, ...cut.map((one) => one.id)])].sort())
}
