-- Parcels and what was told about them. Facts belong to a number, not to a parcel: what a carrier says before the order
-- comes is there when it comes, and a number that is given out again divides its facts by time.

create table shipment (
  merchant_id uuid not null,
  id uuid not null,
  -- Null for a number that was registered without an order.
  order_id uuid,
  fulfillment_id uuid,
  carrier text,
  tracking_number text not null,
  number_key text not null,
  -- Among the numbers of its fulfillment.
  position integer not null,
  -- The shop's own link to the carrier's page, for carriers that have no adapter.
  shop_url text,
  destination_country text,
  destination_region text,
  destination_postal_code text,
  destination_city text,
  -- Facts from before and after are of another parcel with the same number.
  window_start timestamptz not null,
  window_end timestamptz,
  -- The fold of the facts, kept; `refold` makes the same again.
  state jsonb not null,
  status text not null,
  latest_at timestamptz,
  -- No longer followed: replaced by another number, or its fulfillment was cancelled before it left.
  ended_at timestamptz,
  ended_reason text check (ended_reason in ('superseded', 'cancelled')),
  opened_at timestamptz not null,
  changed_at timestamptz not null,
  -- When the carrier was last heard or asked with an answer, and when it is asked next.
  checked_at timestamptz,
  pushed_at timestamptz,
  next_check_at timestamptz,
  checks integer not null default 0,
  check_failures integer not null default 0,
  check_problem text,
  primary key (merchant_id, id)
);
create index shipment_of_order on shipment (merchant_id, order_id) where order_id is not null;
create index shipment_of_fulfillment on shipment (merchant_id, fulfillment_id) where fulfillment_id is not null;
create index shipment_due on shipment (merchant_id, next_check_at) where next_check_at is not null and ended_at is null;
create index shipment_by_number on shipment (merchant_id, number_key);
select protect_table('shipment');

-- All numbers of a parcel: its own, other ways to write it, and those of carriers it was handed to.
create table shipment_number (
  merchant_id uuid not null,
  number_key text not null,
  shipment_id uuid not null,
  role text not null check (role in ('own', 'alias', 'leg')),
  primary key (merchant_id, number_key, shipment_id),
  foreign key (merchant_id, shipment_id) references shipment on delete cascade
);
create index number_of_shipment on shipment_number (merchant_id, shipment_id);
select protect_table('shipment_number');

-- Which numbers a carrier said are of the same parcel, whether the parcel is known yet or not.
create table number_link (
  merchant_id uuid not null,
  number_key text not null,
  linked_key text not null,
  role text not null check (role in ('alias', 'leg')),
  primary key (merchant_id, number_key, linked_key)
);
create index number_link_back on number_link (merchant_id, linked_key);
select protect_table('number_link');

-- What is in which parcel. Several parcels of one fulfillment share its lines: nobody says what is in which.
create table shipment_line (
  merchant_id uuid not null,
  shipment_id uuid not null,
  line_id uuid not null,
  quantity integer not null,
  primary key (merchant_id, shipment_id, line_id),
  foreign key (merchant_id, shipment_id) references shipment on delete cascade
);
select protect_table('shipment_line');

-- One statement about a number, as it was told. The id follows from the content: told twice, kept once.
create table tracking_fact (
  merchant_id uuid not null,
  id uuid not null,
  number_key text not null,
  kind text not null check (kind in ('scan', 'headline', 'estimate', 'notice')),
  source text not null,
  carrier text not null,
  status text not null,
  raw_code text not null,
  guessed boolean not null,
  position integer not null,
  heard_at timestamptz,
  -- A person's name: emptied when she is erased.
  signed_by text,
  content jsonb not null,
  recorded_at timestamptz not null,
  primary key (merchant_id, id)
);
create index fact_of_number on tracking_fact (merchant_id, number_key);
create index fact_unknown_code on tracking_fact (merchant_id, carrier, raw_code) where guessed;
select protect_table('tracking_fact');
