import { sql } from 'kysely'
import type { Ctx } from '#platform/context'

export type StockRow = {
  id: string
  item_external_id: string
  location_external_id: string
  sku: string | null
  available: number | null
  store_updated_at: string | null
}

/** The newest level of each place and item wins. Answers those that changed. */
export const upsertStock = (ctx: Ctx, connectionId: string, rows: readonly StockRow[]) =>
  ctx.db.all(sql<{ id: string; available: number | null }>`
    insert into stock_level (merchant_id, connection_id, recorded_at, id, item_external_id, location_external_id, sku, available, store_updated_at)
    select ${ctx.merchantId}, ${connectionId}, ${ctx.now().toString()}, r.*
    from json_to_recordset(${JSON.stringify(rows)}::json) r(id uuid, item_external_id text, location_external_id text, sku text, available int, store_updated_at timestamptz)
    on conflict (merchant_id, id) do update set sku = coalesce(excluded.sku, stock_level.sku), available = excluded.available, store_updated_at = excluded.store_updated_at, recorded_at = excluded.recorded_at
    where stock_level.available is distinct from excluded.available
      and (stock_level.store_updated_at is null or excluded.store_updated_at is null or excluded.store_updated_at >= stock_level.store_updated_at)
    returning id, available`)

export type VariantRow = {
  id: string
  external_id: string
  product_external_id: string
  sku: string | null
  title: string
  item_external_id: string | null
  image_url: string | null
  weight_grams: number | null
  price: string | null
}

export const upsertVariants = (ctx: Ctx, connectionId: string, rows: readonly VariantRow[]) =>
  ctx.db.run(sql`
    insert into product_variant (merchant_id, connection_id, recorded_at, id, external_id, product_external_id, sku, title, item_external_id, image_url, weight_grams, price)
    select ${ctx.merchantId}, ${connectionId}, ${ctx.now().toString()}, r.*
    from json_to_recordset(${JSON.stringify(rows)}::json) r(id uuid, external_id text, product_external_id text, sku text, title text, item_external_id text, image_url text, weight_grams int, price text)
    on conflict (merchant_id, id) do update set product_external_id = excluded.product_external_id, sku = excluded.sku, title = excluded.title, item_external_id = excluded.item_external_id,
      image_url = excluded.image_url, weight_grams = excluded.weight_grams, price = excluded.price, recorded_at = excluded.recorded_at`)

export const variantsOfProducts = (ctx: Ctx, connectionId: string, productExternalIds: readonly string[]) =>
  ctx.db.all(sql<{ productExternalId: string; sku: string | null; imageUrl: string }>`
    select product_external_id as "productExternalId", sku, image_url as "imageUrl" from product_variant
    where merchant_id = ${ctx.merchantId} and connection_id = ${connectionId} and product_external_id = any(${[...productExternalIds]}::text[]) and image_url is not null order by external_id`)

export const stockOfSkus = (ctx: Ctx, skus: readonly string[]) =>
  ctx.db.all(sql<{ sku: string; available: number; checkedAt: string }>`
    select sku, sum(available)::int as available, max(checked_at) as "checkedAt" from (
      select coalesce(s.sku, v.sku) as sku, s.available, coalesce(s.store_updated_at, s.recorded_at) as checked_at
      from stock_level s
      left join lateral (select v.sku from product_variant v where v.merchant_id = ${ctx.merchantId} and v.connection_id = s.connection_id and v.item_external_id = s.item_external_id limit 1) v on true
      where s.merchant_id = ${ctx.merchantId} and s.available is not null
        and (s.sku = any(${[...skus]}::text[]) or s.sku is null and s.item_external_id in (
          select item_external_id from product_variant where merchant_id = ${ctx.merchantId} and sku = any(${[...skus]}::text[])))
    ) levels where sku = any(${[...skus]}::text[]) group by sku`)

/** The newest word on each article; several shops of one merchant may sell it. */
export const articlesOfSkus = (ctx: Ctx, skus: readonly string[]) =>
  ctx.db.all(sql<{ sku: string; weightGrams: number | null; price: string | null }>`
    select distinct on (sku) sku, weight_grams as "weightGrams", price from product_variant
    where merchant_id = ${ctx.merchantId} and sku = any(${[...skus]}::text[]) order by sku, weight_grams is null, recorded_at desc, id`)
