/** A parcel as the rest of the product reads it. */
import { carrierNameOf } from '#contracts/carrier-names'
import type { Ctx } from '#platform/context'
import type { ShipmentState } from './model/shipment-state.ts'
import type { ViewRow } from './queries/views.ts'

export type ShipmentView = {
  id: string
  orderId: string | null
  fulfillmentId: string | null
  carrier: string | null
  /** For people. */
  carrierName: string | null
  trackingNumber: string
  /** Further numbers of the same parcel: other ways to write it, last-mile carriers. */
  otherNumbers: string[]
  /** The carrier's page for people. */
  carrierUrl: string | null
  /** `status` is `cancelled` for a parcel that was cancelled before it left. */
  state: ShipmentState
  lines: { lineId: string; quantity: number }[]
  /** Several parcels of one fulfillment: `lines` are those of all of them, nobody says what is in which. */
  sharesLines: boolean
  destination: { country: string | null; region: string | null; postalCode: string | null; city: string | null }
  createdAt: string
  /** When the carrier was last heard or asked with an answer; when it is asked next. */
  checkedAt: string | null
  nextCheckAt: string | null
  endedAt: string | null
  endedReason: 'superseded' | 'cancelled' | null
}

export function viewOf(ctx: Ctx, row: ViewRow): ShipmentView {
  const { country, region, postalCode, city, numberKey: _key, shopUrl, siblings, otherNumbers, lines, state, ...rest } = row
  const carrierUrl = (row.carrier && ctx.carriers.get(row.carrier)?.trackingUrl(row.trackingNumber)) || shopUrl
  return {
    ...rest,
    carrierUrl,
    carrierName: row.carrier && carrierNameOf(row.carrier),
    otherNumbers: otherNumbers ?? [],
    state: row.endedReason === 'cancelled' ? { ...state, status: 'cancelled', reason: 'merchant_cancelled', party: 'merchant' } : state,
    lines: lines ?? [],
    sharesLines: siblings > 1,
    destination: { country, region, postalCode, city },
  }
}
