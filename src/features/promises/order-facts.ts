/** Reads what a promise rests on from the features below, and leaves the person out. */
import { sameFamily } from '#contracts/carrier-names'
import { type OrderView, unitsThatCount } from '#features/orders'
import { type ShipmentView, shipmentsOfOrder } from '#features/shipments'
import type { Ctx } from '#platform/context'
import { holidaysOf, placeOf } from './holidays.ts'
import type { Holidays } from './model/calendar.ts'
import { type Day, lastZoneOf, localDay } from './model/day.ts'
import { type ParcelProgress, parcelProgress } from './model/parcel-progress.ts'
import type { WindowInputs } from './model/window.ts'

export async function parcelsOf(ctx: Ctx, orderId: string, timeZone: string): Promise<ParcelProgress[]> {
  const shipments = await shipmentsOfOrder(ctx, orderId)
  return shipments.map((shipment) => readParcel(shipment, timeZone))
}

/** A shipment as its promise sees it. `timeZone`: the destination's (`zoneOf`). */
export const readParcel = (shipment: ShipmentView, timeZone: string): ParcelProgress =>
  parcelProgress({ shipmentId: shipment.id, carrier: shipment.carrier, knownSince: shipment.createdAt, state: shipment.state }, timeZone)

/** Somebody has told of it, or a carrier can be asked: else nobody will ever say that it arrived, and silence says nothing. */
export const isFollowed = (ctx: Ctx, { carrier, state }: ShipmentView): boolean =>
  state.timeline.length > 0 || (carrier !== null && [...ctx.carriers.keys()].some((id) => sameFamily(id, carrier)))

/** All that still counts left without a tracking number: nobody will ever report an arrival. */
export function leftUntracked(order: OrderView, parcels: readonly ParcelProgress[]): boolean {
  return parcels.length === 0 && unshippedUnits(order) === 0 && order.fulfillments.some((fulfillment) => !fulfillment.cancelled)
}

/** Units that count and are in no fulfillment that stands. */
export function unshippedUnits(order: OrderView): number {
  const packed = new Map<string, number>()
  for (const fulfillment of order.fulfillments) {
    if (fulfillment.cancelled) continue
    for (const line of fulfillment.lines) packed.set(line.lineId, (packed.get(line.lineId) ?? 0) + line.quantity)
  }
  return order.lines.reduce((left, line) => left + Math.max(0, unitsThatCount(line) - (packed.get(line.id) ?? 0)), 0)
}

/** The zone in which the destination's days end. */
export const zoneOf = (inputs: WindowInputs): string => lastZoneOf(inputs.destination.country, inputs.origin.timeZone)

export const todayAt = (ctx: Ctx, inputs: WindowInputs): Day => localDay(ctx.now().toString(), zoneOf(inputs))

/** Under the names that the inputs give to places: `DE-BAYERN` where the shop wrote that. */
export function holidaysFor(inputs: WindowInputs): Holidays {
  const found: Record<string, ReadonlySet<Day>> = {}
  for (const { country, region } of [inputs.origin, inputs.destination]) {
    const place = placeOf(country, region)
    if (place) found[region ? `${country}-${region}` : place] = holidaysOf([place])[place]!
  }
  return found
}

/** When the destination's next day begins (ISO instant). */
export function nextMidnight(today: Day, inputs: WindowInputs): string {
  return Temporal.PlainDate.from(today).add({ days: 1 }).toZonedDateTime(zoneOf(inputs)).toInstant().toString()
}
