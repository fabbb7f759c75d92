/** The only SQL of accounts. */
import { sql } from 'kysely'
import type { Role } from './model/role.ts'

export type StaffRow = { id: string; auth_user_id: string; name: string; email: string; role: Role }
export type ApiKeyRow = {
  id: string
  kind: 'secret' | 'public'
  name: string
  public_key: string | null
  last_characters: string
  scopes: string[]
  origins: string[]
  created_at: string
  last_used_at: string | null
}
export type ConnectionRow = {
  id: string
  kind: 'store' | 'carrier' | 'channel' | 'language_model'
  adapter: string
  name: string
  enabled: boolean
  last_event_at: string | null
  last_problem: string | null
}

export const insertMerchant = (merchantId: string, settings: string, sealedKey: Uint8Array, demo: boolean, now: string) =>
  sql`insert into merchant (id, settings, sealed_key, demo, created_at) values (${merchantId}, ${settings}::jsonb, ${sealedKey}, ${demo}, ${now})`

/** All merchants: one of the two reads that know none yet. */
export const allMerchants = () =>
  sql<{
    id: string
    demo: boolean
    name: string | null
  }>`select id as merchant_id, id, demo, settings->>'name' as name from merchant order by created_at, id`

export const changeSettings = (merchantId: string, change: string) =>
  sql`update merchant set settings = settings || ${change}::jsonb where id = ${merchantId}`

export const insertStaff = (merchantId: string, row: StaffRow & { createdAt: string }) =>
  sql`insert into staff (merchant_id, id, auth_user_id, name, email, role, created_at) values (${merchantId}, ${row.id}, ${row.auth_user_id}, ${row.name}, ${row.email}, ${row.role}, ${row.createdAt})`

export const staffByUser = (merchantId: string, authUserId: string) =>
  sql<StaffRow>`select id, auth_user_id, name, email, role from staff where merchant_id = ${merchantId} and auth_user_id = ${authUserId} and disabled_at is null`

export const staffById = (merchantId: string, id: string) =>
  sql<StaffRow>`select id, auth_user_id, name, email, role from staff where merchant_id = ${merchantId} and id = ${id} and disabled_at is null`

export const staffByEmail = (merchantId: string, email: string) =>
  sql<StaffRow>`select id, auth_user_id, name, email, role from staff where merchant_id = ${merchantId} and email = ${email} and disabled_at is null`

export const anyStaff = (merchantId: string) =>
  sql<{ id: string }>`select id from staff where merchant_id = ${merchantId} and disabled_at is null limit 1`

export const insertApiKey = (
  merchantId: string,
  row: Omit<ApiKeyRow, 'created_at' | 'last_used_at'> & { keyHash: Uint8Array; createdAt: string },
) =>
  sql`insert into api_key (merchant_id, id, kind, name, key_hash, public_key, last_characters, scopes, origins, created_at)
    values (${merchantId}, ${row.id}, ${row.kind}, ${row.name}, ${row.keyHash}, ${row.public_key}, ${row.last_characters}, ${row.scopes}::text[], ${row.origins}::text[], ${row.createdAt})`

export const apiKeyByHash = (merchantId: string, kind: string, keyHash: Uint8Array) =>
  sql<ApiKeyRow>`select id, kind, name, public_key, last_characters, scopes, origins, created_at, last_used_at from api_key
    where merchant_id = ${merchantId} and key_hash = ${keyHash} and kind = ${kind} and revoked_at is null`

/** At most once a minute: a busy key would otherwise write with every request. */
export const touchApiKey = (merchantId: string, id: string, now: string) =>
  sql`update api_key set last_used_at = ${now} where merchant_id = ${merchantId} and id = ${id} and (last_used_at is null or last_used_at < ${now}::timestamptz - interval '1 minute')`

export const apiKeysOf = (merchantId: string) =>
  sql<ApiKeyRow>`select id, kind, name, public_key, last_characters, scopes, origins, created_at, last_used_at from api_key
    where merchant_id = ${merchantId} and revoked_at is null order by created_at, id`

export const revokeKey = (merchantId: string, id: string, now: string) =>
  sql`update api_key set revoked_at = ${now} where merchant_id = ${merchantId} and id = ${id} and revoked_at is null`

export const insertConnection = (
  merchantId: string,
  row: { id: string; kind: string; adapter: string; name: string; sealedSettings: Uint8Array; createdAt: string },
) =>
  sql`insert into connection (merchant_id, id, kind, adapter, name, sealed_settings, created_at)
    values (${merchantId}, ${row.id}, ${row.kind}, ${row.adapter}, ${row.name}, ${row.sealedSettings}, ${row.createdAt})`

export const connectionsOf = (merchantId: string) =>
  sql<ConnectionRow>`select id, kind, adapter, name, enabled, last_event_at, last_problem from connection where merchant_id = ${merchantId} order by created_at, id`

export const newestConnection = (merchantId: string, kind: string) =>
  sql<{ adapter: string; sealed_settings: Uint8Array }>`select adapter, sealed_settings from connection
    where merchant_id = ${merchantId} and kind = ${kind} and enabled order by created_at desc, id desc limit 1`

export const connectionById = (merchantId: string, id: string) =>
  sql<
    ConnectionRow & { sealed_settings: Uint8Array }
  >`select id, kind, adapter, name, enabled, last_event_at, last_problem, sealed_settings from connection where merchant_id = ${merchantId} and id = ${id} for update`

export const changeConnection = (merchantId: string, id: string, row: { name: string; enabled: boolean; sealedSettings: Uint8Array }) =>
  sql`update connection set name = ${row.name}, enabled = ${row.enabled}, sealed_settings = ${row.sealedSettings} where merchant_id = ${merchantId} and id = ${id}`

export const insertLink = (
  merchantId: string,
  row: { id: string; purpose: 'owner' | 'sign_in'; staffId: string | null; codeHash: Uint8Array; createdAt: string; expiresAt: string },
) =>
  sql`insert into one_time_link (merchant_id, id, purpose, staff_id, code_hash, created_at, expires_at)
    values (${merchantId}, ${row.id}, ${row.purpose}, ${row.staffId}, ${row.codeHash}, ${row.createdAt}, ${row.expiresAt})`

export const openLink = (merchantId: string, codeHash: Uint8Array, now: string) =>
  sql<{ id: string; purpose: 'owner' | 'sign_in'; staff_id: string | null }>`select id, purpose, staff_id from one_time_link
    where merchant_id = ${merchantId} and code_hash = ${codeHash} and used_at is null and expires_at > ${now}`

/** One row changed for the first to come, none for anybody after. */
export const useLink = (merchantId: string, id: string, now: string) =>
  sql`update one_time_link set used_at = ${now} where merchant_id = ${merchantId} and id = ${id} and used_at is null and expires_at > ${now}`

/** Counts a try and answers how many there were in this window (before any merchant_id is known). */
export const countAttempt = (key: string, windowStart: string) =>
  sql<{ tries: number }>`insert into auth.sign_in_attempt (attempt_key, window_start, tries) values (${key}, ${windowStart}, 1)
    on conflict (attempt_key, window_start) do update set tries = auth.sign_in_attempt.tries + 1 returning tries /* before any merchant_id is known */`

export const forgetAttempts = (before: string) =>
  sql`delete from auth.sign_in_attempt where window_start < ${before} /* before any merchant_id is known */`
export const clearAttempts = (key: string) =>
  sql`delete from auth.sign_in_attempt where attempt_key = ${key} /* before any merchant_id is known */`
