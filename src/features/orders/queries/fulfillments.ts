import { sql } from 'kysely'
import type { Ctx } from '#platform/context'
import type { FulfillmentVersion } from '../model/order-version.ts'

export type KnownFulfillment = FulfillmentVersion & { id: string; orderId: string; status: string }

export async function knownFulfillments(ctx: Ctx, ids: readonly string[]): Promise<Map<string, KnownFulfillment>> {
  const rows = await ctx.db.all(sql<Omit<KnownFulfillment, 'progress'> & { numbers: number }>`
    select id, order_id as "orderId", status, store_updated_at as "updatedAt", content_hash as "contentHash", cardinality(tracking_numbers) as numbers
    from fulfillment where merchant_id = ${ctx.merchantId} and id = any(${[...ids]}::uuid[])`)
  return new Map(rows.map(({ numbers, ...row }) => [row.id, { ...row, progress: numbers }]))
}

export type FulfillmentRow = {
  id: string
  order_id: string
  external_id: string
  waits_for_order: boolean
  name: string | null
  status: string
  tracking_numbers: string[]
  tracking_company: string | null
  tracking_urls: string[]
  shipment_status: string | null
  lines: object
  created_at: string | null
  store_updated_at: string | null
  content_hash: string
}

export const upsertFulfillments = (ctx: Ctx, connectionId: string, rows: readonly FulfillmentRow[]) =>
  ctx.db.run(sql`
    insert into fulfillment (merchant_id, connection_id, recorded_at, id, order_id, external_id, waits_for_order, name, status, tracking_numbers, tracking_company, tracking_urls, shipment_status, lines,
      created_at, store_updated_at, content_hash)
    select ${ctx.merchantId}, ${connectionId}, ${ctx.now().toString()}, r.*
    from json_to_recordset(${JSON.stringify(rows)}::json) r(id uuid, order_id uuid, external_id text, waits_for_order boolean, name text, status text, tracking_numbers text[], tracking_company text,
      tracking_urls text[], shipment_status text, lines jsonb, created_at timestamptz, store_updated_at timestamptz, content_hash text)
    on conflict (merchant_id, id) do update set waits_for_order = excluded.waits_for_order, name = excluded.name, status = excluded.status, tracking_numbers = excluded.tracking_numbers,
      tracking_company = excluded.tracking_company, tracking_urls = excluded.tracking_urls, shipment_status = excluded.shipment_status, lines = excluded.lines,
      created_at = coalesce(excluded.created_at, fulfillment.created_at), store_updated_at = excluded.store_updated_at, content_hash = excluded.content_hash`)

/** The orders have come: those that waited for them wait no more. */
export const releaseFulfillments = (ctx: Ctx, orderIds: readonly string[]) =>
  ctx.db.all(sql<{ id: string; orderId: string; status: string; createdAt: string | null }>`
    update fulfillment set waits_for_order = false where merchant_id = ${ctx.merchantId} and order_id = any(${[...orderIds]}::uuid[]) and waits_for_order
    returning id, order_id as "orderId", status, created_at as "createdAt"`)

export const existingOrders = async (ctx: Ctx, orderIds: readonly string[]): Promise<Set<string>> =>
  new Set(
    (
      await ctx.db.all(
        sql<{ id: string }>`select id from "order" where merchant_id = ${ctx.merchantId} and id = any(${[...orderIds]}::uuid[])`,
      )
    ).map((row) => row.id),
  )

/** Newest order of each name or number. */
export const ordersByName = (ctx: Ctx, keys: readonly string[]) =>
  ctx.db.all(sql<{ key: string; id: string }>`
    select distinct on (k.key) k.key, o.id from unnest(${[...keys]}::text[]) k(key) join "order" o on o.merchant_id = ${ctx.merchantId} and (o.name_key = k.key or o.number = k.key)
    order by k.key, o.name_key = k.key desc, o.placed_at desc`)

export const fulfillmentByExternalId = (ctx: Ctx, id: string) =>
  ctx.db.first(sql<{ id: string; orderId: string; trackingNumbers: string[]; trackingCompany: string | null }>`
    select id, order_id as "orderId", tracking_numbers as "trackingNumbers", tracking_company as "trackingCompany" from fulfillment where merchant_id = ${ctx.merchantId} and id = ${id} and not waits_for_order`)
