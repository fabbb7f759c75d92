-- What the last review left behind about risk: whether the promise stands, is at risk or is late, and how often new dates were told.
alter table promise_standing
  add column phase text not null default 'calm' check (phase in ('calm', 'risk', 'late')),
  -- {probability, reason, shipmentIds, evidence, since}; null: no risk.
  add column risk jsonb,
  -- P(not there by the end of the promised last day), as last computed; null: settled.
  add column late_probability double precision,
  -- Messages about new dates so far.
  add column announcements integer not null default 0;
update promise_standing set phase = 'late', announcements = 1 where late is not null or announced is not null;
