import type { TrackingStatus } from '#contracts/tracking'
import type { OrderView } from '#features/orders'
import type { ShipmentView } from '#features/shipments'
import type { Ctx, NewEvent } from '#platform/context'
import { derivedId } from '#shared/ids'
import { countryCode, serviceKey } from './model/path.ts'
import { type NewWait, type Signs, signsOfOrder, signsOfParcel, waitChanges } from './model/waits.ts'
import { isFollowed } from './order-facts.ts'
import { isAllGone, isToShip } from './order-path.ts'
import { endWaits, insertWaits, type KeptWait, type WaitRow, waitsOfOrder } from './queries/waits.ts'
import { type AskPatience, patienceOf } from './silence-model.ts'

/**
 * Brings the waits of an order and its parcels in line with what is known now: a new sign ends the open wait and begins
 * the next one. Tells when a parcel that was told to be silent is heard again. Safe to call at any time.
 */
export async function noteWaits(ctx: Ctx, order: OrderView, shipments: readonly ShipmentView[]): Promise<void> {
  if (order.test || !isToShip(order)) return
  const now = ctx.now().epochMilliseconds
  const known = await waitsOfOrder(ctx, order.id)
  const subjects = [
    { shipment: null, signs: orderSigns(order, now) },
    ...shipments.filter((one) => isFollowed(ctx, one)).map((shipment) => ({ shipment, signs: parcelSigns(order, shipment, now) })),
  ]
  const ends: { wait: KeptWait; moved: boolean }[] = []
  const starts: { shipment: ShipmentView | null; wait: NewWait }[] = []
  for (const { shipment, signs } of subjects) {
    const own = known.filter((wait) => wait.shipmentId === (shipment?.id ?? null))
    const changes = waitChanges(
      signs,
      own.map(({ id, stage, startedAt, endedAt, isHistory }) => ({
        id,
        stage,
        startedAt: Math.round(startedAt),
        isOpen: endedAt === null,
        isHistory,
      })),
      now,
    )
    if (changes.ends) ends.push({ wait: own.find((wait) => wait.id === changes.ends!.id)!, moved: changes.ends.moved })
    starts.push(...changes.starts.map((wait) => ({ shipment, wait })))
  }
  await endWaits(
    ctx,
    ends.map(({ wait, moved }) => ({ id: wait.id, moved })),
  )
  if (starts.length > 0) {
    const ask = await patienceOf(ctx)
    await insertWaits(
      ctx,
      starts.map(({ shipment, wait }) => rowOf(ctx, ask, order, shipment, wait)),
    )
  }
  const heard = ends.filter(({ wait, moved }) => moved && wait.toldAt !== null && !wait.isHistory)
  if (heard.length > 0) await ctx.emit(heard.map(({ wait }) => heardAgain(order.id, wait, now)))
}

const orderSigns = (order: OrderView, now: number): Signs => {
  const packed = order.fulfillments.find((fulfillment) => !fulfillment.cancelled)
  const packedAt = packed ? Date.parse(packed.createdAt ?? new Date(now).toISOString()) : null
  return signsOfOrder(Math.min(Date.parse(order.placedAt), now), packedAt, order.cancelledAt !== null || isAllGone(order))
}

/** A parcel waits since it was packed, not since we heard of it. */
function parcelSigns(order: OrderView, shipment: ShipmentView, now: number): Signs {
  const packedAt = order.fulfillments.find((fulfillment) => fulfillment.id === shipment.fulfillmentId)?.createdAt ?? shipment.createdAt
  const since = Math.min(Date.parse(packedAt), Date.parse(shipment.createdAt), now)
  return signsOfParcel(shipment.state, since, now, shipment.endedAt !== null)
}

function rowOf(ctx: Ctx, ask: AskPatience, order: OrderView, shipment: ShipmentView | null, wait: NewWait): WaitRow {
  const key = {
    carrier: shipment?.carrier ?? null,
    service: serviceKey(order.shippingOption),
    stage: wait.stage as TrackingStatus,
    detail: wait.detail,
    originCountry: countryCode(ctx.settings.country),
    destinationCountry: countryCode(shipment?.destination.country ?? order.destinationCountry),
  }
  const startedAt = new Date(wait.at).toISOString()
  return {
    ...key,
    ...ask(key, wait.at, wait.heardAt),
    id: derivedId('scan_wait', shipment?.id ?? order.id, startedAt, wait.stage),
    shipmentId: shipment?.id ?? null,
    orderId: order.id,
    place: wait.place,
    startedAt,
    heardAt: new Date(wait.heardAt).toISOString(),
    endedAt: wait.endedAt === null ? null : new Date(wait.endedAt).toISOString(),
    moved: wait.endedAt !== null,
    // What had been silent before we knew of it is no news to anybody.
    toldAt: wait.isHistory ? ctx.now().toString() : null,
  }
}

function heardAgain(orderId: string, wait: KeptWait, now: number): NewEvent {
  const [subjectType, subjectId] = wait.shipmentId ? (['shipment', wait.shipmentId] as const) : (['order', orderId] as const)
  return {
    type: `${subjectType}.heard_again`,
    subjectType,
    subjectId,
    orderId,
    data: {
      silentSince: wait.toldAt,
      lastSignAt: new Date(wait.startedAt).toISOString(),
      days: Math.floor((now - wait.startedAt) / 86_400_000),
    },
  }
}
