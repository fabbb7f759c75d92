import { sameFamily } from '#contracts/carrier-names'
import { findOrder } from '#features/orders'
import { type ShipmentView, shipmentsOfOrder } from '#features/shipments'
import type { Ctx } from '#platform/context'
import { standingEngine } from './engine-of.ts'
import { localDay } from './model/day.ts'
import { type JourneyRead, journeysOf } from './model/journey.ts'
import { statedBy } from './model/learned-window.ts'
import { windowFor } from './model/window.ts'
import { holidaysFor, leftUntracked, readParcel, zoneOf } from './order-facts.ts'
import { isAllGone, isToShip, orderInputs, orderPath } from './order-path.ts'
import { lockJourneys, upsertJourneys } from './queries/journeys.ts'

/** Writes down what an order teaches, as far as it is known now. Safe to call at any time, any number of times. */
export async function noteJourneys(ctx: Ctx, orderId: string): Promise<void> {
  await lockJourneys(ctx, orderId)
  const order = await findOrder(ctx, orderId)
  if (!order || order.test || !isToShip(order)) return
  const shipments = await shipmentsOfOrder(ctx, orderId)
  const { usualCarrier } = await standingEngine(ctx)
  const inputs = orderInputs(order, ctx.settings)
  const path = orderPath(order, ctx.settings, usualCarrier)
  const parcels = shipments.map((shipment) => ({ shipment, ...readParcel(shipment, zoneOf(inputs)) }))
  const journeys = journeysOf({
    orderId,
    path,
    stated: statedBy(windowFor(inputs, holidaysFor(inputs)), path),
    gone: order.cancelledAt !== null || isAllGone(order),
    untracked: leftUntracked(order, parcels),
    parcels: parcels.map((parcel): JourneyRead['parcels'][number] => ({
      ...parcel,
      handedOverOn: readParcel(parcel.shipment, ctx.settings.timeZone).handedOverOn,
      followed: isFollowed(ctx, parcel.shipment),
    })),
  })
  await upsertJourneys(ctx, journeys, localDay(ctx.now().toString(), ctx.settings.timeZone), [orderId])
}

/** Somebody has told of it, or a carrier can be asked: else nobody will ever say that it arrived. */
const isFollowed = (ctx: Ctx, { carrier, state }: ShipmentView): boolean =>
  state.timeline.length > 0 || (carrier !== null && [...ctx.carriers.keys()].some((id) => sameFamily(id, carrier)))
