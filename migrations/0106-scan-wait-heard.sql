-- When a sign was heard says it already.
drop index scan_wait_recorded;
alter table scan_wait drop column recorded_at;
