import { sql } from 'kysely'
import type { Ctx } from '#platform/context'
import type { KnownOrder } from '../model/plan-orders.ts'

/** The same lock as the event log takes for the order, so that a batch takes it once. Sorted: two batches never wait for each other. */
export const lockOrders = (ctx: Ctx, orderIds: readonly string[]) =>
  ctx.db.run(sql`select pg_advisory_xact_lock(k) from (
    select distinct hashtextextended(${`${ctx.merchantId}order`} || id, 0) as k from unnest(${[...orderIds]}::text[]) id order by 1) keys`)

export async function knownOrders(ctx: Ctx, orderIds: readonly string[]): Promise<Map<string, KnownOrder>> {
  const rows = await ctx.db.all(sql<KnownOrder & { id: string }>`
    select id, store_updated_at as "updatedAt", progress, parts, cancelled_at as "cancelledAt", placed_at as "placedAt", erased_at is not null as erased
    from "order" where merchant_id = ${ctx.merchantId} and id = any(${[...orderIds]}::uuid[])`)
  return new Map(rows.map((row) => [row.id, row]))
}

/** Columns of "order" as `json_to_recordset` reads them. */
export type OrderRow = {
  id: string
  external_id: string
  name: string
  name_key: string
  number: string | null
  placed_at: string
  store_updated_at: string | null
  progress: number
  parts: object
  cancelled_at: string | null
  closed_at: string | null
  test: boolean
  customer_id: string | null
  email: string | null
  phone: string | null
  language: string | null
  currency: string | null
  presentment_currency: string | null
  total: string | null
  total_minor: number | null
  financial_status: string | null
  fulfillment_status: string | null
  shipping_address: object | null
  destination_country: string | null
  shipping_option: string | null
  quoted_promise_id: string | null
  note: string | null
}

export const upsertOrders = (ctx: Ctx, connectionId: string, rows: readonly OrderRow[]) => {
  const now = ctx.now().toString()
  return ctx.db.run(sql`
    insert into "order" (merchant_id, id, connection_id, external_id, name, name_key, number, placed_at, store_updated_at, progress, parts, cancelled_at, closed_at, test, customer_id, email, phone,
      language, currency, presentment_currency, total, total_minor, financial_status, fulfillment_status, shipping_address, destination_country, shipping_option, quoted_promise_id, note, recorded_at, changed_at)
    select ${ctx.merchantId}, r.id, ${connectionId}, r.external_id, r.name, r.name_key, r.number, r.placed_at, r.store_updated_at, r.progress, r.parts, r.cancelled_at, r.closed_at, r.test, r.customer_id, r.email, r.phone,
      r.language, r.currency, r.presentment_currency, r.total, r.total_minor, r.financial_status, r.fulfillment_status, r.shipping_address, r.destination_country, r.shipping_option, r.quoted_promise_id, r.note, ${now}, ${now}
    from json_to_recordset(${JSON.stringify(rows)}::json) r(id uuid, external_id text, name text, name_key text, number text, placed_at timestamptz, store_updated_at timestamptz, progress int, parts jsonb,
      cancelled_at timestamptz, closed_at timestamptz, test boolean, customer_id uuid, email text, phone text, language text, currency text, presentment_currency text, total text, total_minor bigint,
      financial_status text, fulfillment_status text, shipping_address jsonb, destination_country text, shipping_option text, quoted_promise_id uuid, note text)
    on conflict (merchant_id, id) do update set name = excluded.name, name_key = excluded.name_key, number = excluded.number, placed_at = excluded.placed_at, store_updated_at = excluded.store_updated_at,
      progress = excluded.progress, parts = excluded.parts, cancelled_at = excluded.cancelled_at, closed_at = excluded.closed_at, test = excluded.test, customer_id = excluded.customer_id, email = excluded.email,
      phone = excluded.phone, language = excluded.language, currency = excluded.currency, presentment_currency = excluded.presentment_currency, total = excluded.total, total_minor = excluded.total_minor,
      financial_status = excluded.financial_status, fulfillment_status = excluded.fulfillment_status, shipping_address = excluded.shipping_address, destination_country = excluded.destination_country,
      shipping_option = excluded.shipping_option, quoted_promise_id = coalesce(excluded.quoted_promise_id, "order".quoted_promise_id), note = excluded.note, changed_at = excluded.changed_at`)
}

export type LineRow = {
  id: string
  order_id: string
  external_id: string
  position: number
  sku: string | null
  title: string
  variant_title: string | null
  product_external_id: string | null
  quantity: number
  quantity_removed: number
  price_minor: number
  requires_shipping: boolean
}

export const upsertLines = (ctx: Ctx, rows: readonly LineRow[]) =>
  ctx.db.run(sql`
    insert into order_line (merchant_id, id, order_id, external_id, position, sku, title, variant_title, product_external_id, quantity, quantity_removed, price_minor, requires_shipping)
    select ${ctx.merchantId}, r.* from json_to_recordset(${JSON.stringify(rows)}::json) r(id uuid, order_id uuid, external_id text, position int, sku text, title text, variant_title text, product_external_id text,
      quantity int, quantity_removed int, price_minor bigint, requires_shipping boolean)
    on conflict (merchant_id, id) do update set position = excluded.position, sku = excluded.sku, title = excluded.title, variant_title = excluded.variant_title,
      product_external_id = excluded.product_external_id, quantity = excluded.quantity, quantity_removed = excluded.quantity_removed, price_minor = excluded.price_minor, requires_shipping = excluded.requires_shipping`)

export const deleteOtherLines = (ctx: Ctx, orderIds: readonly string[], keep: readonly string[]) =>
  ctx.db.run(
    sql`delete from order_line where merchant_id = ${ctx.merchantId} and order_id = any(${[...orderIds]}::uuid[]) and not (id = any(${[...keep]}::uuid[]))`,
  )

export type RefundRow = { id: string; order_id: string; external_id: string; lines: object; created_at: string | null }

/** Answers the orders that got a refund not known before. */
export const insertRefunds = (ctx: Ctx, rows: readonly RefundRow[]) =>
  ctx.db.all(sql<{ order_id: string; id: string }>`
    insert into refund (merchant_id, id, order_id, external_id, lines, created_at, recorded_at)
    select ${ctx.merchantId}, r.*, ${ctx.now().toString()} from json_to_recordset(${JSON.stringify(rows)}::json) r(id uuid, order_id uuid, external_id text, lines jsonb, created_at timestamptz)
    on conflict do nothing returning order_id, id`)

export const markDeleted = (ctx: Ctx, orderIds: readonly string[]) =>
  ctx.db.all(sql<{
    id: string
  }>`update "order" set deleted_at = ${ctx.now().toString()}, cancelled_at = coalesce(cancelled_at, ${ctx.now().toString()}), changed_at = ${ctx.now().toString()}
    where merchant_id = ${ctx.merchantId} and id = any(${[...orderIds]}::uuid[]) and deleted_at is null returning id`)

export const overwriteOrdersOfCustomer = (ctx: Ctx, customerId: string) => overwriteOrders(ctx, sql`customer_id = ${customerId}`)

export const overwriteOrdersOfStore = (ctx: Ctx, connectionId: string) => overwriteOrders(ctx, sql`connection_id = ${connectionId}`)

export const overwriteNamedOrders = (ctx: Ctx, customerIds: readonly string[], orderIds: readonly string[]) =>
  overwriteOrders(ctx, sql`(customer_id = any(${[...customerIds]}::uuid[]) or id = any(${[...orderIds]}::uuid[]))`)

const overwriteOrders = (ctx: Ctx, condition: ReturnType<typeof sql>) =>
  ctx.db.all(sql<{ id: string }>`
    update "order" set customer_id = null, email = null, phone = null, language = null, shipping_address = null, note = null, parts = '{}', erased_at = ${ctx.now().toString()}, changed_at = ${ctx.now().toString()}
    where merchant_id = ${ctx.merchantId} and erased_at is null and ${condition} returning id`)

export const updateLineImages = (
  ctx: Ctx,
  connectionId: string,
  images: readonly { productExternalId: string; sku: string | null; imageUrl: string }[],
  orderId: string | null,
) =>
  ctx.db.run(sql`
    with image as (
      select * from unnest(${images.map((i) => i.productExternalId)}::text[], ${images.map((i) => i.sku)}::text[], ${images.map((i) => i.imageUrl)}::text[]) with ordinality i(product_external_id, sku, image_url, n)
    ), chosen as (
      select distinct on (l.id) l.id, i.image_url from order_line l join image i on i.product_external_id = l.product_external_id
      where l.merchant_id = ${ctx.merchantId} and (${orderId}::uuid is null or l.order_id = ${orderId}::uuid)
        and l.order_id in (select o.id from "order" o where o.merchant_id = ${ctx.merchantId} and o.connection_id = ${connectionId} and (${orderId}::uuid is null or o.id = ${orderId}::uuid))
      order by l.id, i.sku is not distinct from l.sku desc, i.n
    )
    update order_line l set image_url = c.image_url from chosen c where l.merchant_id = ${ctx.merchantId} and l.id = c.id and l.image_url is distinct from c.image_url`)
