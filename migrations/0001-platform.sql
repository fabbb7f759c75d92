-- What all features stand on: merchants, connections, the inbox, the event log with its deliveries, and effects on the outside.
-- Every table leads with merchant_id. Names are singular, instants timestamptz, ids UUIDv7 made by the program.

-- Roles hold rights only; the program connects as its own user and steps into one of them.
do $$ begin
  if not exists (select from pg_roles where rolname = 'whereabouts_app') then create role whereabouts_app nologin; end if;
  if not exists (select from pg_roles where rolname = 'whereabouts_worker') then create role whereabouts_worker nologin; end if;
  if not exists (select from pg_roles where rolname = 'whereabouts_ingest') then create role whereabouts_ingest nologin; end if;
exception when duplicate_object or unique_violation then null; -- another database of this server made them in the same moment
end $$;
grant usage on schema public to whereabouts_app, whereabouts_worker, whereabouts_ingest;

-- The merchant of the running transaction. A setting that was SET LOCAL and ended reads '' and not null.
create function current_merchant() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.merchant_id', true), '')::uuid $$;

-- Called once for each table of a merchant: only rows of the transaction's merchant exist for the app role.
create function protect_table(table_name text) returns void language plpgsql as $$
begin
  execute format('alter table %I enable row level security', table_name);
  execute format('alter table %I force row level security', table_name);
  execute format('create policy merchant_only on %I to whereabouts_app using (merchant_id = (select current_merchant())) with check (merchant_id = (select current_merchant()))', table_name);
  execute format('create policy worker_all on %I to whereabouts_worker using (true) with check (true)', table_name);
  execute format('grant select, insert, update, delete on %I to whereabouts_app, whereabouts_worker', table_name);
end $$;

create table merchant (
  id uuid primary key,
  settings jsonb not null,
  -- The merchant's data key, sealed with the installation's master key.
  sealed_key bytea not null,
  demo boolean not null default false,
  created_at timestamptz not null
);
alter table merchant enable row level security;
alter table merchant force row level security;
create policy merchant_only on merchant to whereabouts_app using (id = (select current_merchant())) with check (id = (select current_merchant()));
create policy worker_all on merchant to whereabouts_worker using (true) with check (true);
grant select, insert, update on merchant to whereabouts_app, whereabouts_worker;

create table connection (
  merchant_id uuid not null references merchant,
  id uuid not null,
  kind text not null check (kind in ('store', 'carrier', 'channel')),
  adapter text not null,
  name text not null,
  enabled boolean not null default true,
  sealed_settings bytea not null,
  created_at timestamptz not null,
  last_event_at timestamptz,
  last_problem text,
  reconciled_until timestamptz,
  primary key (merchant_id, id)
);
select protect_table('connection');

-- Everything that came from outside, before anything was decided about it.
create table inbox (
  merchant_id uuid not null,
  id uuid not null,
  connection_id uuid not null,
  topic text not null,
  content_type text not null,
  dedupe_key text not null,
  sealed_body bytea not null,
  received_at timestamptz not null,
  state text not null default 'waiting' check (state in ('waiting', 'done', 'ignored', 'quarantined')),
  reason text,
  attempts integer not null default 0,
  run_at timestamptz not null,
  settled_at timestamptz,
  primary key (merchant_id, id),
  unique (merchant_id, connection_id, dedupe_key)
);
-- Bodies are sealed already: compressing them would cost time and gain nothing.
alter table inbox alter column sealed_body set storage external;
create index inbox_waiting on inbox (run_at) where state = 'waiting';
create index inbox_quarantined on inbox (merchant_id, received_at) where state = 'quarantined';
create index inbox_settled on inbox (settled_at) where state in ('done', 'ignored');
select protect_table('inbox');
-- One batch may hold many merchants, so the door's role may insert for all and read nothing.
create policy ingest_only on inbox for insert to whereabouts_ingest with check (true);
grant insert on inbox to whereabouts_ingest;

-- Refused webhooks leave a count and a reason, nothing of what they said.
create table refusal (
  merchant_id uuid not null,
  connection_id uuid not null,
  reason text not null,
  refused bigint not null,
  first_at timestamptz not null,
  last_at timestamptz not null,
  primary key (merchant_id, connection_id, reason)
);
select protect_table('refusal');

-- The log of what happened: outbox, timeline, live feed, audit trail. Ids and impersonal facts only.
create table event (
  merchant_id uuid not null,
  id uuid not null,
  type text not null,
  subject_type text not null,
  subject_id uuid not null,
  subject_sequence bigint not null,
  order_id uuid,
  happened_at timestamptz not null,
  recorded_at timestamptz not null,
  cause_id uuid,
  data jsonb not null,
  primary key (merchant_id, id),
  unique (merchant_id, subject_id, subject_type, subject_sequence)
);
create index event_of_order on event (merchant_id, order_id, recorded_at) where order_id is not null;
create index event_feed on event (merchant_id, recorded_at, id);
select protect_table('event');

-- One row per subscriber and event, written with the event: a cursor would skip events that commit late.
create table delivery (
  merchant_id uuid not null,
  id uuid not null,
  subscriber text not null,
  event_id uuid not null,
  subject_id uuid not null,
  subject_sequence bigint not null,
  attempts integer not null default 0,
  run_at timestamptz not null,
  dead_at timestamptz,
  problem text,
  primary key (merchant_id, id)
);
create index delivery_due on delivery (run_at) where dead_at is null;
create index delivery_of_subject on delivery (merchant_id, subscriber, subject_id, subject_sequence);
select protect_table('delivery');

-- What the order's readers have seen goes stale when this number moves.
create table order_revision (
  merchant_id uuid not null,
  order_id uuid not null,
  revision bigint not null,
  changed_at timestamptz not null,
  primary key (merchant_id, order_id)
);
select protect_table('order_revision');

-- Effects on the outside, decided in the transaction of their cause. `in_doubt` is never sent again by itself.
create table effect (
  merchant_id uuid not null,
  id uuid not null,
  business_key text not null,
  kind text not null,
  channel text not null,
  payload jsonb not null,
  state text not null default 'queued' check (state in ('queued', 'sending', 'sent', 'failed', 'in_doubt', 'superseded')),
  run_at timestamptz not null,
  attempts integer not null default 0,
  -- While set and ahead, one sender holds the row; `fence` tells an old holder that it is no longer hers.
  lease_until timestamptz,
  fence bigint not null default 0,
  message_id text not null,
  connection_id uuid,
  provider_id text,
  code text,
  created_at timestamptz not null,
  settled_at timestamptz,
  primary key (merchant_id, id),
  unique (merchant_id, business_key),
  unique (merchant_id, message_id)
);
create index effect_due on effect (run_at) where state = 'queued';
create index effect_sending on effect (lease_until) where state = 'sending';
select protect_table('effect');

-- Answers to writes that carried an Idempotency-Key, kept for a day.
create table idempotent_answer (
  merchant_id uuid not null,
  actor_id text not null,
  idempotency_key text not null,
  request_hash text not null,
  status integer,
  body text,
  created_at timestamptz not null,
  primary key (merchant_id, actor_id, idempotency_key)
);
select protect_table('idempotent_answer');

-- Counters that must hold across processes (look-ups, codes, messages).
create table rate_counter (
  merchant_id uuid not null,
  counter_key text not null,
  window_start timestamptz not null,
  hits integer not null,
  primary key (merchant_id, counter_key, window_start)
);
select protect_table('rate_counter');

-- When a task that runs by the clock ran last, for each merchant.
create table task_run (
  merchant_id uuid not null,
  task text not null,
  ran_at timestamptz not null,
  primary key (merchant_id, task)
);
select protect_table('task_run');

-- Pools of job workers that are alive; jobs of one unseen are freed.
create table worker_pool (
  pool_id text primary key,
  seen_at timestamptz not null
);
