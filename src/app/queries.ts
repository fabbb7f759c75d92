/** The few statements that belong to no feature: is the database there, what waits in it, and how far shops were asked. */
import { sql } from 'kysely'

export const answering = () => sql`select 1 as one`

export const merchantIds = () => sql<{ id: string }>`select id from merchant`

export const figures = () => sql<Record<string, number>>`select
  (select count(*) from inbox where state = 'waiting') as inbox_waiting, (select count(*) from inbox where state = 'quarantined') as inbox_quarantined,
  (select count(*) from delivery where dead_at is null) as deliveries_due, (select count(*) from delivery where dead_at is not null) as deliveries_dead,
  (select count(*) from effect where state = 'queued') as effects_queued, (select count(*) from effect where state = 'in_doubt') as effects_in_doubt`

export const reconciledUntil = (merchantId: string, connectionId: string) => sql<{ reconciled_until: string | null }>`
  select reconciled_until from connection where merchant_id = ${merchantId} and id = ${connectionId}`

export const noteReconciled = (merchantId: string, connectionId: string, until: string | null, problem: string | null) => sql`
  update connection set reconciled_until = coalesce(${until}::timestamptz, reconciled_until), last_problem = ${problem}
  where merchant_id = ${merchantId} and id = ${connectionId}`
