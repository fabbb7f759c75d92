import type { Ctx } from '#platform/context'
import { fromRow } from './fact-row.ts'
import type { Fact } from './model/shipment-state.ts'
import { numberKey } from './model/tracking-number.ts'
import { factsById, guessedCodes, viewsById, viewsByNumber, viewsOfOrders } from './queries/views.ts'
import { type ShipmentView, viewOf } from './shipment-view.ts'

/** Parcels of an order, oldest first; those replaced by another number are left out. One statement. */
export const shipmentsOfOrder = (ctx: Ctx, orderId: string): Promise<ShipmentView[]> => shipmentsOfOrders(ctx, [orderId])

/** The same for up to 1,000 orders at once. */
export const shipmentsOfOrders = async (ctx: Ctx, orderIds: readonly string[]): Promise<ShipmentView[]> =>
  orderIds.length === 0 ? [] : (await viewsOfOrders(ctx, orderIds)).map((row) => viewOf(ctx, row))

/** One parcel by our id. */
export const findShipment = async (ctx: Ctx, shipmentId: string): Promise<ShipmentView | null> =>
  (await viewsById(ctx, [shipmentId])).map((row) => viewOf(ctx, row))[0] ?? null

/** Parcels with this number, written in any way; several when a box is shared or a number was given out again. */
export const findShipmentsByNumber = async (ctx: Ctx, trackingNumber: string): Promise<ShipmentView[]> =>
  (await viewsByNumber(ctx, numberKey(trackingNumber))).map((row) => viewOf(ctx, row))

/** What a fact id stands for: the statement as recorded, and the parcels and orders it speaks of. */
export type FactEvidence = { fact: Fact; recordedAt: string; shipments: { shipmentId: string; orderId: string | null }[] }

/** Evidence by fact ids; unknown ids are left out. */
export const findFacts = async (ctx: Ctx, factIds: readonly string[]): Promise<FactEvidence[]> =>
  factIds.length === 0
    ? []
    : (await factsById(ctx, factIds)).map((row) => ({ fact: fromRow(row), recordedAt: row.recorded_at, shipments: row.shipments ?? [] }))

export const findFact = async (ctx: Ctx, factId: string): Promise<FactEvidence | null> => (await findFacts(ctx, [factId]))[0] ?? null

/** Codes that no table knows: the mapping queue, most frequent first. */
export const unknownCodes = (
  ctx: Ctx,
  limit = 100,
): Promise<{ carrier: string; rawCode: string; rawText: string; status: string; facts: number; lastAt: string }[]> =>
  guessedCodes(ctx, limit)
