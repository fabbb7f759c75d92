/** Statements about what came from outside. */
import { sql } from 'kysely'

export const merchantsWithWork = (now: string, limit: number) => sql<{ merchant_id: string }>`
  select distinct merchant_id from (select merchant_id from inbox where state = 'waiting' and run_at <= ${now} order by run_at limit ${limit}) due`

export type ClaimedRow = {
  id: string
  connection_id: string
  topic: string
  content_type: string
  sealed_body: Uint8Array
  received_at: string
  attempts: number
}

export const claimRows = (merchantId: string, now: string, limit: number) => sql<ClaimedRow>`
  select id, connection_id, topic, content_type, sealed_body, received_at, attempts from inbox
  where merchant_id = ${merchantId} and state = 'waiting' and run_at <= ${now} order by run_at limit ${limit} for update skip locked`

export const claimRow = (merchantId: string, id: string, now: string) => sql<ClaimedRow>`
  select id, connection_id, topic, content_type, sealed_body, received_at, attempts from inbox
  where merchant_id = ${merchantId} and id = ${id} and state = 'waiting' and run_at <= ${now} for update skip locked`

export const settleRows = (merchantId: string, rows: { id: string; state: string; reason: string | null }[], at: string) => sql`
  update inbox i set state = u.state, reason = u.reason, settled_at = ${at}
  from unnest(${rows.map((r) => r.id)}::uuid[], ${rows.map((r) => r.state)}::text[], ${rows.map((r) => r.reason)}::text[]) u(id, state, reason)
  where i.merchant_id = ${merchantId} and i.id = u.id`

export const postponeRow = (merchantId: string, id: string, runAt: string, reason: string) => sql`
  update inbox set attempts = attempts + 1, run_at = ${runAt}, reason = ${reason} where merchant_id = ${merchantId} and id = ${id}`

export const insertRow = (row: {
  merchantId: string
  id: string
  connectionId: string
  topic: string
  contentType: string
  dedupeKey: string
  sealedBody: Uint8Array
  receivedAt: string
}) => sql`
  insert into inbox (merchant_id, id, connection_id, topic, content_type, dedupe_key, sealed_body, received_at, run_at)
  values (${row.merchantId}, ${row.id}, ${row.connectionId}, ${row.topic}, ${row.contentType}, ${row.dedupeKey}, ${row.sealedBody}, ${row.receivedAt}, ${row.receivedAt}) on conflict do nothing`

export const connectionsOf = (merchantId: string) => sql<{
  id: string
  kind: 'store' | 'carrier' | 'channel' | 'language_model'
  adapter: string
  enabled: boolean
  sealed_settings: Uint8Array
}>`
  select id, kind, adapter, enabled, sealed_settings from connection where merchant_id = ${merchantId}`

export const touchConnections = (merchantId: string, ids: string[], at: string) => sql`
  update connection set last_event_at = ${at} where merchant_id = ${merchantId} and id = any(${ids}::uuid[]) and (last_event_at is null or last_event_at < ${at}::timestamptz - interval '10 seconds')`

export const countRefusal = (merchantId: string, connectionId: string, reason: string, at: string) => sql`
  insert into refusal (merchant_id, connection_id, reason, refused, first_at, last_at) values (${merchantId}, ${connectionId}, ${reason}, 1, ${at}, ${at})
  on conflict (merchant_id, connection_id, reason) do update set refused = refusal.refused + 1, last_at = excluded.last_at`

export const quarantinedRows = (merchantId: string) => sql<{
  id: string
  connection_id: string
  topic: string
  reason: string
  received_at: string
  attempts: number
}>`
  select id, connection_id, topic, reason, received_at, attempts from inbox where merchant_id = ${merchantId} and state = 'quarantined' order by received_at desc limit 500`

export const requeueRow = (merchantId: string, id: string, now: string) => sql`
  update inbox set state = 'waiting', reason = null, attempts = 0, run_at = ${now} where merchant_id = ${merchantId} and id = ${id} and state in ('quarantined', 'done', 'ignored')`

/** Bodies are kept thirty days; what quarantine holds stays until somebody decides. */
export const expireRows = (merchantId: string, before: string) => sql`
  delete from inbox where merchant_id = ${merchantId} and state in ('done', 'ignored') and settled_at < ${before}`

export const backlogOf = (merchantId: string) => sql<{
  inboxWaiting: number
  deliveriesDue: number
  effectsQueued: number
  effectsSending: number
}>`
  select (select count(*) from inbox where merchant_id = ${merchantId} and state = 'waiting') as "inboxWaiting",
    (select count(*) from delivery where merchant_id = ${merchantId} and dead_at is null) as "deliveriesDue",
    (select count(*) from effect where merchant_id = ${merchantId} and state = 'queued') as "effectsQueued",
    (select count(*) from effect where merchant_id = ${merchantId} and state = 'sending') as "effectsSending"`
