/** Which pools of job workers live; jobs held by others are freed. */
import type { Pool } from 'pg'

const UNSEEN_SECONDS = 20

export async function showAlive(owner: Pool, poolId: string, now: Temporal.Instant): Promise<void> {
  await owner.query(
    'insert into worker_pool (pool_id, seen_at) values ($1, $2) on conflict (pool_id) do update set seen_at = excluded.seen_at',
    [poolId, now.toString()],
  )
}

/** `all`: nobody else can be alive (embedded database, at start). `unseen`: whoever was not seen for twenty seconds, or never. */
export async function freeDeadPools(owner: Pool, now: Temporal.Instant, which: 'all' | 'unseen'): Promise<number> {
  const before = now.subtract({ seconds: UNSEEN_SECONDS }).toString()
  const { rows } = await owner.query<{ id: string }>(
    `select distinct j.locked_by as id from graphile_worker._private_jobs j left join worker_pool p on p.pool_id = j.locked_by
     where j.locked_by is not null and ($1 or (p.seen_at is null and j.locked_at < $2) or p.seen_at < $2)`,
    [which === 'all', before],
  )
  if (rows.length > 0) await owner.query('select graphile_worker.force_unlock_workers($1::text[])', [rows.map((row) => row.id)])
  await owner.query('delete from worker_pool where seen_at < $1', [now.subtract({ hours: 1 }).toString()])
  return rows.length
}
