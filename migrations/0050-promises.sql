-- Every date that was ever shown: promises (before the parcel is on its way) and estimates (since), never changed, never deleted.
create table promise (
  merchant_id uuid not null,
  id uuid not null,
  -- null: a quote, before there is an order.
  order_id uuid,
  -- null: the order as a whole.
  shipment_id uuid,
  kind text not null check (kind in ('promise', 'estimate')),
  -- Where it was made for; where it was really seen is in promise_shown.
  surface text not null,
  option text,
  earliest date not null,
  latest date not null,
  confidence double precision,
  basis jsonb not null,
  -- All it takes to compute the dates again; nothing personal.
  inputs jsonb not null,
  evidence jsonb not null,
  engine_version text not null,
  supersedes uuid,
  made_at timestamptz not null,
  -- Entries of one order form a chain.
  sequence integer not null,
  previous_hash text not null,
  hash text not null,
  -- The only part that is written later: what became of it.
  outcome text not null default 'open' check (outcome in ('open', 'kept', 'late', 'early', 'void')),
  arrived_on date,
  primary key (merchant_id, id),
  check (earliest <= latest)
);
create unique index promise_chain on promise (merchant_id, order_id, sequence) where order_id is not null;
select protect_table('promise');
revoke delete on promise from whereabouts_app;

create function promise_is_kept_as_written() returns trigger language plpgsql as $$
begin
  if (to_jsonb(new) - 'outcome' - 'arrived_on') is distinct from (to_jsonb(old) - 'outcome' - 'arrived_on') then
    raise exception 'an entry of the promise ledger is never changed';
  end if;
  return new;
end $$;
create trigger promise_is_kept_as_written before update on promise for each row execute function promise_is_kept_as_written();

create table promise_shown (
  merchant_id uuid not null,
  id uuid not null,
  promise_id uuid not null,
  surface text not null,
  first_shown_at timestamptz not null,
  primary key (merchant_id, id),
  unique (merchant_id, promise_id, surface),
  foreign key (merchant_id, promise_id) references promise (merchant_id, id)
);
select protect_table('promise_shown');

-- Where an order stands against its promise: what the last review found. One row per order, its id is the order's.
create table promise_standing (
  merchant_id uuid not null,
  id uuid not null,
  promise_id uuid not null,
  -- The ledger entry that holds the date expected now; null: nothing is coming.
  estimate_id uuid,
  -- [{shipmentId, estimateId}]
  parcels jsonb not null default '[]',
  outcome text not null default 'open',
  arrived_on date,
  late jsonb,
  late_since timestamptz,
  -- The window of the last announcement of lateness.
  announced jsonb,
  sequence integer not null,
  hash text not null,
  -- When the next day begins at the destination; null: settled.
  review_at timestamptz,
  updated_at timestamptz not null,
  primary key (merchant_id, id)
);
create index promise_standing_due on promise_standing (merchant_id, review_at) where review_at is not null;
select protect_table('promise_standing');
