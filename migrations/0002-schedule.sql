-- The job queue lives in a schema of its library; the app role schedules through this door only, in its own merchant's name.
create function schedule_task(task text, payload jsonb, run_at timestamptz, task_key text) returns void
  language plpgsql security definer set search_path = public as $$
begin
  if current_merchant() is null then raise exception 'schedule_task outside of a merchant''s transaction'; end if;
  perform graphile_worker.add_job(
    identifier => 'merchant_task',
    payload => json_build_object('merchantId', current_merchant(), 'task', task, 'payload', payload),
    run_at => run_at,
    job_key => case when task_key is null then null else current_merchant() || ':' || task || ':' || task_key end,
    max_attempts => 12);
end $$;
revoke execute on function schedule_task from public;
grant execute on function schedule_task to whereabouts_app, whereabouts_worker;
