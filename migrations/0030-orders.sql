-- What shops sold. Ids are derived from connection and the shop's own id, so that parts which arrive first find their order later.

create table "order" (
  merchant_id uuid not null,
  id uuid not null,
  connection_id uuid not null,
  external_id text not null,
  name text not null,
  -- The name in the one form that look-ups compare: capitals and digits only.
  name_key text not null,
  number text,
  placed_at timestamptz not null,
  -- The shop's own version, and how far along the order is: an older version never overwrites a newer one.
  store_updated_at timestamptz,
  progress integer not null,
  -- Short hashes of the parts of the shop's document: tell what a new version changed.
  parts jsonb not null,
  cancelled_at timestamptz,
  closed_at timestamptz,
  deleted_at timestamptz,
  test boolean not null,
  customer_id uuid,
  email text,
  phone text,
  language text,
  currency text,
  presentment_currency text,
  total text,
  total_minor bigint,
  financial_status text,
  fulfillment_status text,
  shipping_address jsonb,
  destination_country text,
  shipping_option text,
  note text,
  recorded_at timestamptz not null,
  changed_at timestamptz not null,
  erased_at timestamptz,
  primary key (merchant_id, id)
);
create index order_name on "order" (merchant_id, name_key);
create index order_number on "order" (merchant_id, number);
create index order_email on "order" (merchant_id, lower(email));
create index order_customer on "order" (merchant_id, customer_id, placed_at desc) where customer_id is not null;
create index order_placed on "order" (merchant_id, placed_at desc, id);
select protect_table('order');

create table order_line (
  merchant_id uuid not null,
  id uuid not null,
  order_id uuid not null,
  external_id text not null,
  position integer not null,
  sku text,
  title text not null,
  variant_title text,
  product_external_id text,
  quantity integer not null,
  quantity_removed integer not null,
  price_minor bigint not null,
  requires_shipping boolean not null,
  -- Set by what the shop tells about its products.
  image_url text,
  primary key (merchant_id, id),
  foreign key (merchant_id, order_id) references "order" on delete cascade
);
create index order_line_of on order_line (merchant_id, order_id);
create index order_line_product on order_line (merchant_id, product_external_id);
select protect_table('order_line');

-- No foreign key to the order: a fulfillment may be told before its order, and waits (`waits_for_order`) until that comes.
create table fulfillment (
  merchant_id uuid not null,
  id uuid not null,
  order_id uuid not null,
  connection_id uuid not null,
  external_id text not null,
  waits_for_order boolean not null,
  name text,
  status text not null,
  tracking_numbers text[] not null,
  tracking_company text,
  tracking_urls text[] not null,
  shipment_status text,
  -- [{lineId, quantity}]
  lines jsonb not null,
  created_at timestamptz,
  store_updated_at timestamptz,
  content_hash text not null,
  recorded_at timestamptz not null,
  primary key (merchant_id, id)
);
create index fulfillment_of on fulfillment (merchant_id, order_id);
select protect_table('fulfillment');

create table refund (
  merchant_id uuid not null,
  id uuid not null,
  order_id uuid not null,
  external_id text not null,
  -- [{lineId, quantity}]
  lines jsonb not null,
  created_at timestamptz,
  recorded_at timestamptz not null,
  primary key (merchant_id, id)
);
create index refund_of on refund (merchant_id, order_id);
select protect_table('refund');
