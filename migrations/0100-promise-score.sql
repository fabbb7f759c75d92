-- What calibration counts: one row for each promise that stood in an order's confirmation, and one for each delivery of
-- imported history as it would have been promised on its day. Impersonal; whether an order's parcel arrived stands in
-- promise_standing, so that it is said in one place.
create table promise_score (
  merchant_id uuid not null,
  -- The order's, or the imported delivery's.
  id uuid not null,
  source text not null check (source in ('order', 'history')),
  -- null: history, which has no entry in the ledger.
  promise_id uuid,
  ordered_on date not null,
  carrier text,
  -- `DE`, `DE-BY`.
  region text,
  option text,
  earliest date not null,
  latest date not null,
  -- The probability that was said; null: an estimate without one.
  confidence double precision,
  -- The same promise at other levels; null: the distribution was not known.
  earliest_50 date,
  latest_50 date,
  earliest_80 date,
  latest_80 date,
  earliest_90 date,
  latest_90 date,
  earliest_95 date,
  latest_95 date,
  -- The day the shop itself had named; null: it named none.
  shop_day date,
  -- History only.
  arrived_on date,
  primary key (merchant_id, id),
  check (earliest <= latest)
);
create index promise_score_day on promise_score (merchant_id, ordered_on);
select protect_table('promise_score');
