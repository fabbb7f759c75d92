-- What shops sell and how much of it lies where, as they tell it.

create table product_variant (
  merchant_id uuid not null,
  id uuid not null,
  connection_id uuid not null,
  external_id text not null,
  product_external_id text not null,
  sku text,
  title text not null,
  -- What stock levels call it.
  item_external_id text,
  image_url text,
  recorded_at timestamptz not null,
  primary key (merchant_id, id)
);
create index product_variant_of on product_variant (merchant_id, connection_id, product_external_id);
create index product_variant_item on product_variant (merchant_id, connection_id, item_external_id);
create index product_variant_sku on product_variant (merchant_id, sku);
select protect_table('product_variant');

create table stock_level (
  merchant_id uuid not null,
  id uuid not null,
  connection_id uuid not null,
  item_external_id text not null,
  location_external_id text not null,
  sku text,
  -- Below zero: oversold. Null: the place no longer keeps it.
  available integer,
  store_updated_at timestamptz,
  recorded_at timestamptz not null,
  primary key (merchant_id, id)
);
create index stock_level_item on stock_level (merchant_id, connection_id, item_external_id);
create index stock_level_sku on stock_level (merchant_id, sku);
select protect_table('stock_level');
