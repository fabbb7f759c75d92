/** What the doctor looks at, over all merchants and as the worker: reading only. */
import { sql } from 'kysely'

export const serverState = sql<{ version: string; number: number; now: string; migrations: number }>`
  select current_setting('server_version') as version, current_setting('server_version_num')::int as number, clock_timestamp() as now, (select count(*)::int from migration) as migrations`

export const waitingWork = sql<{ inbox_waiting: number; quarantined: number; dead_deliveries: number; effects_in_doubt: number }>`
  select (select count(*)::int from inbox where state = 'waiting') as inbox_waiting, (select count(*)::int from inbox where state = 'quarantined') as quarantined,
    (select count(*)::int from delivery where dead_at is not null) as dead_deliveries, (select count(*)::int from effect where state = 'in_doubt') as effects_in_doubt`

export type ConnectionRow = {
  merchant_id: string
  id: string
  kind: string
  adapter: string
  enabled: boolean
  sealed_settings: Uint8Array
  sealed_key: Uint8Array
  last_event_at: string | null
  last_problem: string | null
}

export const allConnections = sql<ConnectionRow>`
  select c.merchant_id, c.id, c.kind, c.adapter, c.enabled, c.sealed_settings, m.sealed_key, c.last_event_at, c.last_problem
  from connection c join merchant m on m.id = c.merchant_id order by c.merchant_id, c.kind, c.adapter, c.id`
