import type { OrderView } from '#features/orders'
import type { ShipmentView } from '#features/shipments'
import { currentOffer } from '#features/shipping-options'
import type { Ctx } from '#platform/context'
import { standingEngine } from './engine-of.ts'
import { localDay } from './model/day.ts'
import { type JourneyRead, journeysOf } from './model/journey.ts'
import { statedBy } from './model/learned-window.ts'
import { windowFor } from './model/window.ts'
import { activeOptions } from './offered-for.ts'
import { holidaysFor, isFollowed, leftUntracked, readParcel, zoneOf } from './order-facts.ts'
import { isAllGone, isToShip, orderInputs, orderPath } from './order-path.ts'
import { upsertJourneys } from './queries/journeys.ts'

/**
 * Writes down what an order teaches, as far as it is known now. Safe to call any number of times, with what was read
 * under `lockJourneys`.
 */
export async function noteJourneys(ctx: Ctx, order: OrderView, shipments: readonly ShipmentView[]): Promise<void> {
  if (order.test || !isToShip(order)) return
  const { usualCarrier, generation } = await standingEngine(ctx)
  const inputs = orderInputs(order, ctx.settings)
  const path = orderPath(order, ctx.settings, usualCarrier, activeOptions(await currentOffer(ctx)))
  const parcels = shipments.map((shipment) => ({ shipment, ...readParcel(shipment, zoneOf(inputs)) }))
  const journeys = journeysOf({
    orderId: order.id,
    path,
    stated: statedBy(windowFor(inputs, holidaysFor(inputs)), path),
    gone: order.cancelledAt !== null || isAllGone(order),
    carrierVaries: path.carrier === null && generation > 0,
    untracked: leftUntracked(order, parcels),
    parcels: parcels.map((parcel): JourneyRead['parcels'][number] => ({
      ...parcel,
      handedOverOn: readParcel(parcel.shipment, ctx.settings.timeZone).handedOverOn,
      followed: isFollowed(ctx, parcel.shipment),
    })),
  })
  await upsertJourneys(ctx, journeys, localDay(ctx.now().toString(), ctx.settings.timeZone), [order.id])
}
