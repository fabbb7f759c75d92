-- What customers are told, and why: one row per decision. The tries are the platform's effects; their end is written here.
create table notification (
  merchant_id uuid not null,
  id uuid not null,
  order_id uuid not null,
  meaning text not null,
  channel text not null,
  -- decided: waits for its turn. sending: composed. not_wanted, no_contact: decided not to tell.
  state text not null check (state in ('decided', 'sending', 'sent', 'failed', 'in_doubt', 'superseded', 'no_contact', 'not_wanted')),
  -- Code of the reason for the decision, or for how it ended.
  why text not null,
  evidence_event_id uuid not null,
  -- Impersonal: ids and dates that were told.
  details jsonb not null default '{}',
  message_id text,
  decided_at timestamptz not null,
  settled_at timestamptz,
  primary key (merchant_id, id)
);
create index notification_of_order on notification (merchant_id, order_id, decided_at);
create index notification_told on notification (merchant_id, settled_at) where state = 'sent';
select protect_table('notification');

-- The parcels (or the order) a notification speaks of. `held`: counts as told, so that no meaning is told twice;
-- released when the notification was dropped before anybody saw it.
create table notification_subject (
  merchant_id uuid not null,
  id uuid not null,
  notification_id uuid not null,
  subject_id uuid not null,
  meaning text not null,
  held boolean not null,
  primary key (merchant_id, id),
  foreign key (merchant_id, notification_id) references notification (merchant_id, id)
);
create unique index notification_subject_once on notification_subject (merchant_id, subject_id, meaning) where held;
create index notification_subject_of on notification_subject (merchant_id, notification_id);
select protect_table('notification_subject');

-- What a customer wants to hear of. The id is the customer's, or the order's where the customer is not known.
create table notification_preference (
  merchant_id uuid not null,
  id uuid not null,
  wants_updates boolean not null,
  changed_by text not null check (changed_by in ('page', 'one_click', 'agent')),
  changed_at timestamptz not null,
  primary key (merchant_id, id)
);
select protect_table('notification_preference');
