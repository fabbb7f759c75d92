-- Figures over many promises read the narrow rows alone: what became of an order's promise is copied there as it changes.
alter table promise_score add column state text not null default 'judged' check (state in ('judged', 'cancelled', 'untracked'));

create function promise_score_state(outcome text, review_at timestamptz) returns text language sql immutable
  return case when outcome = 'void' then 'cancelled' when outcome = 'open' and review_at is null then 'untracked' else 'judged' end;

create function promise_score_follows() returns trigger language plpgsql as $$
begin
  update promise_score set arrived_on = new.arrived_on, state = promise_score_state(new.outcome, new.review_at)
  where merchant_id = new.merchant_id and id = new.id and source = 'order';
  return null;
end $$;
create trigger promise_score_follows after update on promise_standing for each row
  when (old.outcome is distinct from new.outcome or old.arrived_on is distinct from new.arrived_on or (old.review_at is null) is distinct from (new.review_at is null))
  execute function promise_score_follows();
