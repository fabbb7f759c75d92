import { type RawBuilder, sql } from 'kysely'
import type { Ctx } from '#platform/context'
import type { FulfillmentView, OrderLineView, OrderView } from '../model/order-view.ts'

type Row = Omit<OrderView, 'lines' | 'fulfillments'> & { lines: (OrderLineView & { refunded: number })[] | null; fulfillments: FulfillmentView[] | null }

/** Orders with their lines and fulfillments, in one statement. `tail`: order and limit. */
export async function orderViews(ctx: Ctx, condition: RawBuilder<unknown>, tail: RawBuilder<unknown> = sql`order by o.placed_at desc, o.id limit 50`): Promise<OrderView[]> {
  const rows = await ctx.db.all(sql<Row>`
    select o.id, o.connection_id as "connectionId", o.external_id as "externalId", o.name, o.number, o.placed_at as "placedAt", coalesce(o.store_updated_at, o.changed_at) as "updatedAt",
      o.cancelled_at as "cancelledAt", o.closed_at as "closedAt", o.test, o.customer_id as "customerId", o.email, o.phone, o.language, o.currency, o.total, o.total_minor as "totalMinor",
      o.financial_status as "financialStatus", o.fulfillment_status as "fulfillmentStatus", o.shipping_address as destination, o.destination_country as "destinationCountry",
      o.shipping_option as "shippingOption", o.note, o.erased_at is not null as erased, l.lines, f.fulfillments
    from "order" o
    left join lateral (
      select jsonb_agg(jsonb_build_object('id', l.id, 'externalId', l.external_id, 'sku', l.sku, 'title', l.title, 'variantTitle', l.variant_title, 'imageUrl', null, 'quantity', l.quantity,
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
    where o.merchant_id = ${ctx.merchantId} and ${condition} ${tail}`)
  return rows.map((row) => ({ ...row, lines: (row.lines ?? []).map(withRefunds), fulfillments: (row.fulfillments ?? []).map(withInstants) }))
}

/** The order's own count and the refunds told so far may each be ahead of the other. */
function withRefunds({ refunded, ...line }: OrderLineView & { refunded: number }): OrderLineView {
  return { ...line, quantityRemoved: Math.min(line.quantity, Math.max(line.quantityRemoved, refunded)) }
}

/** JSON made by the database writes `+00:00` where our rows say `Z`. */
const withInstants = (fulfillment: FulfillmentView): FulfillmentView => ({ ...fulfillment, createdAt: zulu(fulfillment.createdAt), updatedAt: zulu(fulfillment.updatedAt) })
const zulu = (instant: string | null): string | null => instant?.replace('+00:00', 'Z') ?? null
