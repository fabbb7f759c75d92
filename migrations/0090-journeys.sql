-- What the promise engine learns from: one row for each order (or further parcel of it) and for each imported past delivery,
-- without the person. A fact stays open to correction until the evening that learnt it; from then on it stands as learnt.
create table journey (
  merchant_id uuid not null,
  -- The order's; of a further parcel the parcel's; of an imported delivery made from its number.
  id uuid not null,
  -- null: imported.
  order_id uuid,
  ordered_on date not null,
  ordered_hour smallint check (ordered_hour between 0 and 23),
  -- As known when ordered.
  carrier text,
  service text,
  origin_id text,
  origin_country text,
  origin_region text,
  destination_country text,
  destination_region text,
  destination_postal text check (length(destination_postal) <= 3),
  distance_km integer,
  weight_grams bigint,
  units integer,
  -- Who really carried it.
  carried_by text,
  -- The day the shop itself had named.
  promised_on date,
  handed_over_on date,
  arrived_on date,
  -- Left the stream without arriving: cancelled, lost, returned, or followed by nobody.
  dropped_on date,
  -- The evening whose learning took the fact in; null: not yet. History is learnt as if it had been known on its day.
  placed_learnt_on date,
  handed_over_learnt_on date,
  arrived_learnt_on date,
  dropped_learnt_on date,
  -- The engine's generation that learnt it first: a later generation began anew when history came.
  generation integer,
  recorded_at timestamptz not null,
  primary key (merchant_id, id),
  check (arrived_on >= ordered_on)
);
create index journey_of_order on journey (merchant_id, order_id) where order_id is not null;
create index journey_ordered on journey (merchant_id, ordered_on);
create index journey_placed on journey (merchant_id, placed_learnt_on);
create index journey_handed_over on journey (merchant_id, handed_over_learnt_on) where handed_over_learnt_on is not null;
create index journey_arrived on journey (merchant_id, arrived_learnt_on) where arrived_learnt_on is not null;
create index journey_dropped on journey (merchant_id, dropped_learnt_on) where dropped_learnt_on is not null;
create index journey_to_learn on journey (merchant_id, ordered_on)
  where placed_learnt_on is null or (handed_over_on is not null and handed_over_learnt_on is null)
    or (arrived_on is not null and arrived_learnt_on is null) or (dropped_on is not null and dropped_learnt_on is null);
select protect_table('journey');

-- What the merchant's engine had learnt at the end of an evening.
create table promise_engine (
  merchant_id uuid not null,
  generation integer not null,
  engine_version text not null,
  stands_on date not null,
  state bytea not null,
  -- [{from, country, region, closedDates}]: the warehouse's closed days as they were known, each from its evening on.
  calendars jsonb not null,
  -- [{service, country, carrier}]: who usually carries an option to a country.
  usual_carriers jsonb not null,
  saved_at timestamptz not null,
  primary key (merchant_id)
);
alter table promise_engine alter column state set storage external;
select protect_table('promise_engine');
