import { type RawBuilder, sql } from 'kysely'
import type { Ctx } from '#platform/context'
import type { FactRow } from '../fact-row.ts'
import type { ShipmentState } from '../model/shipment-state.ts'

export type ViewRow = {
  id: string
  orderId: string | null
  fulfillmentId: string | null
  carrier: string | null
  trackingNumber: string
  numberKey: string
  otherNumbers: string[] | null
  shopUrl: string | null
  state: ShipmentState
  country: string | null
  region: string | null
  postalCode: string | null
  city: string | null
  endedAt: string | null
  endedReason: 'superseded' | 'cancelled' | null
  createdAt: string
  checkedAt: string | null
  nextCheckAt: string | null
  lines: { lineId: string; quantity: number }[] | null
  siblings: number
}

/** Oldest first. */
const views = (ctx: Ctx, condition: RawBuilder<unknown>) =>
  ctx.db.all(sql<ViewRow>`
    select s.id, s.order_id as "orderId", s.fulfillment_id as "fulfillmentId", s.carrier, s.tracking_number as "trackingNumber", s.number_key as "numberKey", s.shop_url as "shopUrl", s.state,
      s.destination_country as country, s.destination_region as region, s.destination_postal_code as "postalCode", s.destination_city as city, s.ended_at as "endedAt", s.ended_reason as "endedReason",
      s.opened_at as "createdAt", s.checked_at as "checkedAt", s.next_check_at as "nextCheckAt",
      (select json_agg(n.number_key order by n.number_key) from shipment_number n where n.merchant_id = s.merchant_id and n.shipment_id = s.id and n.role <> 'own') as "otherNumbers",
      (select json_agg(json_build_object('lineId', l.line_id, 'quantity', l.quantity) order by l.line_id) from shipment_line l where l.merchant_id = s.merchant_id and l.shipment_id = s.id) as lines,
      (select count(*)::int from shipment b where b.merchant_id = s.merchant_id and b.fulfillment_id = s.fulfillment_id and b.ended_at is null) as siblings
    from shipment s where s.merchant_id = ${ctx.merchantId} and ${condition} order by s.opened_at, s.fulfillment_id, s.position, s.id`)

export const viewsOfOrders = (ctx: Ctx, orderIds: readonly string[]) =>
  views(ctx, sql`s.order_id = any(${[...orderIds]}::uuid[]) and s.ended_reason is distinct from 'superseded'`)
export const viewsById = (ctx: Ctx, ids: readonly string[]) => views(ctx, sql`s.id = any(${[...ids]}::uuid[])`)
export const viewsByNumber = (ctx: Ctx, key: string) =>
  views(
    ctx,
    sql`s.id in (select shipment_id from shipment_number where merchant_id = ${ctx.merchantId} and number_key = ${key}) and s.ended_reason is distinct from 'superseded'`,
  )

export const factsById = (ctx: Ctx, ids: readonly string[]) =>
  ctx.db.all(sql<FactRow & { recorded_at: string; shipments: { shipmentId: string; orderId: string | null }[] | null }>`
    select f.id, f.number_key, f.kind, f.source, f.carrier, f.status, f.raw_code, f.guessed, f.position, f.heard_at, f.signed_by, f.content, f.recorded_at,
      (select json_agg(json_build_object('shipmentId', s.id, 'orderId', s.order_id)) from shipment_number n join shipment s on s.merchant_id = n.merchant_id and s.id = n.shipment_id
        where n.merchant_id = f.merchant_id and n.number_key = f.number_key) as shipments
    from tracking_fact f where f.merchant_id = ${ctx.merchantId} and f.id = any(${[...ids]}::uuid[])`)

/** Codes that no table knows, most frequent first: the mapping queue. */
export const guessedCodes = (ctx: Ctx, limit: number) =>
  ctx.db.all(sql<{ carrier: string; rawCode: string; rawText: string; status: string; facts: number; lastAt: string }>`
    select carrier, raw_code as "rawCode", max(content->>'rawText') as "rawText", min(status) as status, count(*)::int as facts, max(recorded_at) as "lastAt"
    from tracking_fact where merchant_id = ${ctx.merchantId} and guessed group by carrier, raw_code order by count(*) desc, carrier, raw_code limit ${limit}`)
