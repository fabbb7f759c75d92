import type { ShipmentReading } from '#contracts/tracking'
import { type FulfillmentView, findOrder, type OrderView } from '#features/orders'
import type { Ctx, NewEvent } from '#platform/context'
import { endMissing } from './end-shipments.ts'
import { toRows } from './fact-row.ts'
import { factsOf } from './model/facts-of.ts'
import { meaningOfShopWord } from './model/shop-word.ts'
import { numberKey } from './model/tracking-number.ts'
import { newShipment } from './new-shipment.ts'
import {
  attachLinked,
  cutWindows,
  insertFacts,
  insertShipments,
  lockNumbers,
  type NewShipmentRow,
  replaceLines,
  reviveShipments,
  shipmentsOfFulfillments,
  updateDestination,
} from './queries/parcels.ts'
import { refold } from './refold.ts'

/**
 * Brings the parcels of an order in line with its fulfillments: one parcel for each tracking number, none for a fulfillment
 * without number yet. May be called any number of times. Answers the ids of parcels that are new.
 */
export async function openShipments(ctx: Ctx, orderId: string): Promise<string[]> {
  const order = await findOrder(ctx, orderId)
  if (!order || order.fulfillments.length === 0) return []
  const wanted = order.fulfillments
    .filter((fulfillment) => !fulfillment.cancelled)
    .flatMap((fulfillment) => parcelsOf(ctx, order, fulfillment))
  const rows = wanted.map((parcel) => parcel.row)
  const keys = [...new Set(rows.map((row) => row.number_key))]
  await lockNumbers(ctx, keys)
  const known = await shipmentsOfFulfillments(
    ctx,
    order.fulfillments.map((fulfillment) => fulfillment.id),
  )
  const knownIds = new Set(known.map((shipment) => shipment.id))
  const missing = rows.filter((row) => !knownIds.has(row.id))
  const back = known
    .filter((shipment) => shipment.endedAt !== null && rows.some((row) => row.id === shipment.id))
    .map((shipment) => shipment.id)
  const created = missing.length > 0 ? await insertShipments(ctx, missing) : []
  if (back.length > 0) await reviveShipments(ctx, back)
  const shopFacts = wanted.flatMap((parcel) => (parcel.reading ? factsOf(parcel.reading, 'shop:fulfillment', ctx.now().toString()) : []))
  const [heard] = await Promise.all([
    shopFacts.length > 0 ? insertFacts(ctx, toRows(shopFacts)) : [],
    replaceLines(
      ctx,
      rows.map((row) => row.id),
      wanted.flatMap((parcel) => parcel.lines),
    ),
  ])
  const moved = await updateDestination(ctx, order.id, {
    country: order.destination?.country ?? order.destinationCountry,
    region: order.destination?.region ?? null,
    postalCode: order.destination?.postalCode ?? null,
    city: order.destination?.city ?? null,
  })
  if (created.length > 0) await attachLinked(ctx, keys)
  const cut = created.length > 0 ? await cutWindows(ctx, keys) : []
  await ctx.emit(rows.filter((row) => created.includes(row.id)).map((row) => createdEvent(order, row)))
  const spoken = new Set(heard.map((row) => row.number_key))
  const stale = [
    ...created,
    ...back,
    ...cut.map((row) => row.id),
    ...moved.map((row) => row.id),
    ...rows.filter((row) => spoken.has(row.number_key)).map((row) => row.id),
  ]
  await refold(ctx, [...new Set(stale)].sort())
  await endMissing(
    ctx,
    order,
    known.filter((shipment) => shipment.endedAt === null && !rows.some((row) => row.id === shipment.id)),
  )
  return created
}

type Parcel = { row: NewShipmentRow; lines: { shipment_id: string; line_id: string; quantity: number }[]; reading: ShipmentReading | null }

function parcelsOf(ctx: Ctx, order: OrderView, fulfillment: FulfillmentView): Parcel[] {
  const numbers = new Map<string, { number: string; url: string | null }>()
  fulfillment.trackingNumbers.forEach((number, index) => {
    const key = numberKey(number)
    if (key !== '' && !numbers.has(key)) numbers.set(key, { number: number.trim(), url: fulfillment.trackingUrls[index] ?? null })
  })
  return [...numbers.values()].map(({ number, url }, position): Parcel => {
    const row = newShipment(ctx, {
      trackingNumber: number,
      position,
      carrierHint: fulfillment.trackingCompany,
      orderId: order.id,
      fulfillmentId: fulfillment.id,
      shopUrl: url,
      destination: order.destination ?? (order.destinationCountry ? { country: order.destinationCountry } : null),
      openedAt: fulfillment.createdAt ?? ctx.now().toString(),
      notBefore: order.placedAt,
    })
    const lines = fulfillment.lines.map((line) => ({ shipment_id: row.id, line_id: line.lineId, quantity: line.quantity }))
    return { row, lines, reading: numbers.size === 1 ? shopReading(fulfillment, number) : null }
  })
}

/** The shop's own word on the journey of the only parcel of a fulfillment. */
function shopReading(fulfillment: FulfillmentView, trackingNumber: string): ShipmentReading | null {
  const word = fulfillment.shipmentStatus
  const meaning = word ? meaningOfShopWord(word) : null
  const at = fulfillment.updatedAt ?? fulfillment.createdAt
  if (!word || !meaning || !at) return null
  return {
    trackingNumber,
    otherNumbers: [],
    carrier: null,
    events: [],
    headline: { ...meaning, at: { value: at, provenance: 'carrier_offset' }, rawCode: word, rawText: word },
  }
}

function createdEvent(order: OrderView, row: NewShipmentRow): NewEvent {
  return {
    type: 'shipment.created',
    subjectType: 'shipment',
    subjectId: row.id,
    orderId: order.id,
    happenedAt: row.opened_at,
    data: { carrier: row.carrier, fulfillmentId: row.fulfillment_id },
  }
}
