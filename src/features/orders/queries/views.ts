import { type RawBuilder, sql } from 'kysely'
import type { Ctx } from '#platform/context'
import type { NameCandidates } from '../model/order-name.ts'
import type { FulfillmentView, OrderLineView, OrderView } from '../model/order-view.ts'

type Row = Omit<OrderView, 'lines' | 'fulfillments'> & {
  lines: (OrderLineView & { refunded: number })[] | null
  fulfillments: FulfillmentView[] | null
}

export const viewsById = (ctx: Ctx, orderIds: readonly string[]) =>
  orderViews(ctx, sql`o.id = any(${[...orderIds]}::uuid[])`, sql`limit 1000`)

export const viewsByName = (ctx: Ctx, { key, number }: NameCandidates) =>
  orderViews(
    ctx,
    sql`o.deleted_at is null and (o.name_key = ${key} or o.number = ${key} or o.number = ${number}::text or o.name_key = ${number}::text)`,
    sql`order by o.name_key = ${key} desc, o.number = ${key} desc nulls last, o.placed_at desc, o.id limit 10`,
  )

/** Of all shops of the merchant. */
export const newestNames = (ctx: Ctx, limit: number) =>
  ctx.db.all(
    sql<{
      name: string
    }>`select name from "order" where merchant_id = ${ctx.merchantId} and deleted_at is null order by placed_at desc, id limit ${limit}`,
  )

export const buyerNames = (ctx: Ctx, orderIds: readonly string[]) =>
  ctx.db.all(
    sql<{ id: string; name: string }>`select id, shipping_address ->> 'name' as name from "order"
      where merchant_id = ${ctx.merchantId} and id = any(${[...orderIds]}::uuid[]) and shipping_address ->> 'name' is not null`,
  )

export type PageOf = {
  name: NameCandidates | null
  email: string | null
  customerId: string | null
  after: { placedAt: string; id: string } | null
  limit: number
}

export const viewsPage = (ctx: Ctx, { name, email, customerId, after, limit }: PageOf) =>
  orderViews(
    ctx,
    sql`o.deleted_at is null
      and (${email}::text is null or lower(o.email) = ${email})
      and (${name?.key ?? null}::text is null or o.name_key = ${name?.key ?? null} or o.number in (${name?.key ?? null}, ${name?.number ?? null}))
      and (${customerId}::uuid is null or o.customer_id = ${customerId}::uuid)
      and (${after?.placedAt ?? null}::timestamptz is null or (o.placed_at, o.id) < (${after?.placedAt ?? null}::timestamptz, ${after?.id ?? null}::uuid))`,
    sql`order by o.placed_at desc, o.id desc limit ${limit}`,
  )

/** Orders with their lines and fulfillments, in one statement. `tail`: order and limit, applied before anything is joined. */
async function orderViews(ctx: Ctx, condition: RawBuilder<unknown>, tail: RawBuilder<unknown>): Promise<OrderView[]> {
  const rows = await ctx.db.all(sql<Row>`
    select o.id, o.connection_id as "connectionId", o.external_id as "externalId", o.name, o.number, o.placed_at as "placedAt", coalesce(o.store_updated_at, o.changed_at) as "updatedAt",
      o.cancelled_at as "cancelledAt", o.closed_at as "closedAt", o.test, o.customer_id as "customerId", o.email, o.phone, o.language, o.currency, o.total, o.total_minor as "totalMinor",
      o.financial_status as "financialStatus", o.fulfillment_status as "fulfillmentStatus", o.shipping_address as destination, o.destination_country as "destinationCountry",
      o.shipping_option as "shippingOption", o.quoted_promise_id as "quotedPromiseId", o.note, o.erased_at is not null as erased, l.lines, f.fulfillments
    from (select o.*, row_number() over () as place from (select o.* from "order" o where o.merchant_id = ${ctx.merchantId} and ${condition} ${tail}) o) o
    left join lateral (
      select jsonb_agg(jsonb_build_object('id', l.id, 'externalId', l.external_id, 'sku', l.sku, 'title', l.title, 'variantTitle', l.variant_title, 'productExternalId', l.product_external_id, 'imageUrl', l.image_url, 'quantity', l.quantity,
        'quantityRemoved', l.quantity_removed, 'priceMinor', l.price_minor, 'requiresShipping', l.requires_shipping,
        'refunded', coalesce((select sum((part ->> 'quantity')::bigint) from refund r, jsonb_array_elements(r.lines) part
          where r.merchant_id = ${ctx.merchantId} and r.order_id = l.order_id and part ->> 'lineId' = l.id::text), 0)) order by l.position, l.id) as lines
      from order_line l where l.merchant_id = ${ctx.merchantId} and l.order_id = o.id
    ) l on true
    left join lateral (
      select jsonb_agg(jsonb_build_object('id', f.id, 'orderId', f.order_id, 'externalId', f.external_id, 'name', f.name, 'status', f.status, 'cancelled', f.status in ('cancelled', 'canceled', 'error', 'failure'),
        'trackingNumbers', f.tracking_numbers, 'trackingCompany', f.tracking_company, 'trackingUrls', f.tracking_urls, 'shipmentStatus', f.shipment_status, 'lines', f.lines,
        'createdAt', f.created_at, 'updatedAt', f.store_updated_at) order by f.created_at, f.recorded_at, f.external_id) as fulfillments
      from fulfillment f where f.merchant_id = ${ctx.merchantId} and f.order_id = o.id
    ) f on true
    order by o.place`)
  return rows.map((row) => ({
    ...row,
    lines: (row.lines ?? []).map(withRefunds),
    fulfillments: (row.fulfillments ?? []).map(withInstants),
  }))
}

/** The order's own count and the refunds told so far may each be ahead of the other. */
function withRefunds({ refunded, ...line }: OrderLineView & { refunded: number }): OrderLineView {
  return { ...line, quantityRemoved: Math.min(line.quantity, Math.max(line.quantityRemoved, refunded)) }
}

/** JSON made by the database writes `+00:00` where our rows say `Z`. */
const withInstants = (fulfillment: FulfillmentView): FulfillmentView => ({
  ...fulfillment,
  createdAt: zulu(fulfillment.createdAt),
  updatedAt: zulu(fulfillment.updatedAt),
})
const zulu = (instant: string | null): string | null => instant?.replace('+00:00', 'Z') ?? null
