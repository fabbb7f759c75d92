/** The row of a parcel that nobody has followed before. */
import { carrierIdOf, sameFamily } from '#contracts/carrier-names'
import type { Ctx } from '#platform/context'
import { derivedId } from '#shared/ids'
import { detectCarrier } from './detect-carrier.ts'
import { foldFacts } from './model/fold-facts.ts'
import { numberKey } from './model/tracking-number.ts'
import type { NewShipmentRow } from './queries/parcels.ts'

export type NewShipment = {
  trackingNumber: string
  /** The carrier as the shop names it, or a carrier id. */
  carrierHint: string | null
  orderId: string | null
  fulfillmentId: string | null
  /** Among the numbers of its fulfillment. */
  position?: number
  shopUrl?: string | null
  destination: { country?: string | null; region?: string | null; postalCode?: string | null; city?: string | null } | null
  /** ISO instants. `notBefore`: nothing can have happened to the parcel before, give or take clocks and zones. */
  openedAt: string
  notBefore: string
}

export function newShipment(ctx: Ctx, wanted: NewShipment): NewShipmentRow {
  const key = numberKey(wanted.trackingNumber)
  const earliest = Math.min(Date.parse(wanted.notBefore), Date.parse(wanted.openedAt)) - SLACK
  const state = foldFacts([], { labelled: true })
  return {
    id: derivedId(ctx.merchantId, 'shipment', wanted.fulfillmentId ?? wanted.orderId ?? 'registered', key),
    order_id: wanted.orderId,
    fulfillment_id: wanted.fulfillmentId,
    carrier: carrierFor(ctx, wanted.trackingNumber, wanted.carrierHint),
    tracking_number: wanted.trackingNumber,
    number_key: key,
    position: wanted.position ?? 0,
    shop_url: wanted.shopUrl && /^https?:\/\//i.test(wanted.shopUrl) ? wanted.shopUrl.slice(0, 500) : null,
    destination_country: wanted.destination?.country ?? null,
    destination_region: wanted.destination?.region ?? null,
    destination_postal_code: wanted.destination?.postalCode ?? null,
    destination_city: wanted.destination?.city ?? null,
    window_start: new Date(earliest).toISOString(),
    window_end: null,
    state,
    status: state.status,
    opened_at: wanted.openedAt,
    next_check_at: ctx.now().toString(),
  }
}

// Labels are bought a little before a shop's clock says so, and local times of unknown zones may lie a day off.
const SLACK = 3 * 86_400_000

/** A carrier named and known wins, within its family the one whose number it is; else the form of the number must speak clearly. */
function carrierFor(ctx: Ctx, trackingNumber: string, hint: string | null): string | null {
  const named = hint === null ? null : carrierIdOf(hint)
  const candidates = detectCarrier(trackingNumber, ctx.carriers.values(), { hint })
  const best = candidates.find((candidate) => (named ? sameFamily(candidate.carrier, named) : candidate.probability >= 0.6))
  return best?.carrier ?? named
}
