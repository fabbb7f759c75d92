-- The time between two signs of life of a parcel (or from an order to its first parcel): what the silence detector learns
-- from, and, while it is open, when the wait becomes unusual. Impersonal.
create table scan_wait (
  merchant_id uuid not null,
  id uuid not null,
  -- The parcel; null: the order as a whole, of which nothing has left.
  shipment_id uuid,
  order_id uuid not null,
  carrier text,
  service text,
  -- The last sign: `ordered` and `pre_transit` are signs too.
  stage text not null,
  detail text,
  origin_country text,
  destination_country text,
  place text,
  started_at timestamptz not null,
  -- When we learnt of the sign that began it.
  heard_at timestamptz not null,
  ended_at timestamptz,
  -- Ended by the next sign; false: it left the stream (cancelled, arrived at once, followed by nobody).
  moved boolean not null default false,
  -- From here on fewer than 10, 2 and 1 of 100 parcels still wait.
  slow_at timestamptz not null,
  silent_at timestamptz not null,
  customer_at timestamptz not null,
  -- Waits that this rests on, and the level of the table.
  parcels integer not null,
  basis text not null,
  recorded_at timestamptz not null,
  told_at timestamptz,
  told_customer_at timestamptz,
  incident_id uuid,
  primary key (merchant_id, id)
);
create index scan_wait_of_order on scan_wait (merchant_id, order_id);
create index scan_wait_recorded on scan_wait (merchant_id, recorded_at);
create index scan_wait_open on scan_wait (merchant_id, slow_at) where ended_at is null;
create index scan_wait_heard on scan_wait (merchant_id, heard_at);
create index scan_wait_ended on scan_wait (merchant_id, ended_at) where ended_at is not null;
select protect_table('scan_wait');

-- What the detector had learnt at the end of an evening.
create table silence_model (
  merchant_id uuid not null,
  stands_on date not null,
  state bytea not null,
  saved_at timestamptz not null,
  primary key (merchant_id)
);
alter table silence_model alter column state set storage external;
select protect_table('silence_model');

-- Many parcels of one carrier (null: the shop's own orders) silent at once.
create table silence_incident (
  merchant_id uuid not null,
  id uuid not null,
  carrier text,
  -- Where most of them lie.
  place text,
  parcels_most integer not null,
  open_parcels integer not null,
  started_at timestamptz not null,
  ended_at timestamptz,
  primary key (merchant_id, id)
);
create unique index silence_incident_standing on silence_incident (merchant_id, (coalesce(carrier, ''))) where ended_at is null;
select protect_table('silence_incident');
