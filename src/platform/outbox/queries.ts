/** Statements about effects on the outside. */
import { sql } from 'kysely'
import type { NewEffect } from '#platform/context'

export const queueEffect = (merchantId: string, id: string, messageId: string, now: string, effect: NewEffect) => sql`
  insert into effect (merchant_id, id, business_key, kind, channel, payload, run_at, message_id, created_at)
  values (${merchantId}, ${id}, ${effect.businessKey}, ${effect.kind}, ${effect.channel}, ${JSON.stringify(effect.payload)}, ${effect.runAt?.toString() ?? now}, ${messageId}, ${now})
  on conflict (merchant_id, business_key) do nothing`

export type EffectRow = {
  merchant_id: string
  id: string
  kind: string
  channel: string
  payload: Record<string, string>
  message_id: string
  attempts: number
  fence: number
  connection_id: string | null
}

/** Takes what is due for `lease`; a crash before the sending began lets the lease run out and the row is taken again. */
export const leaseEffects = (now: string, until: string, limit: number) => sql<EffectRow>`
  update effect set lease_until = ${until}, fence = fence + 1 where (merchant_id, id) in (
    select merchant_id, id from effect where state = 'queued' and run_at <= ${now} and (lease_until is null or lease_until < ${now}) order by run_at limit ${limit} for update skip locked)
  returning merchant_id, id, kind, channel, payload, message_id, attempts, fence, connection_id`

/** From here on the outside may have been reached: zero rows means another sender holds the lease now. */
export const markSending = (merchantId: string, id: string, fence: number, connectionId: string, until: string) => sql`
  update effect set state = 'sending', lease_until = ${until}, attempts = attempts + 1, connection_id = ${connectionId}
  where merchant_id = ${merchantId} and id = ${id} and fence = ${fence} and state = 'queued'`

export const settleEffect = (
  merchantId: string,
  id: string,
  fence: number,
  to: { state: string; code: string | null; providerId: string | null; at: string },
) => sql`
  update effect set state = ${to.state}, code = ${to.code}, provider_id = ${to.providerId}, settled_at = ${to.at}, lease_until = null
  where merchant_id = ${merchantId} and id = ${id} and fence = ${fence} and state in ('queued', 'sending', 'in_doubt')`

export const postponeEffect = (merchantId: string, id: string, fence: number, runAt: string, code: string) => sql`
  update effect set state = 'queued', lease_until = null, run_at = ${runAt}, code = ${code}
  where merchant_id = ${merchantId} and id = ${id} and fence = ${fence} and state in ('queued', 'sending', 'in_doubt')`

/** Senders that died between "sending" and "sent". */
export const abandonedEffects = (now: string, until: string, limit: number) => sql<EffectRow>`
  update effect set fence = fence + 1, lease_until = ${until} where (merchant_id, id) in (
    select merchant_id, id from effect where state = 'sending' and lease_until < ${now} limit ${limit} for update skip locked)
  returning merchant_id, id, kind, channel, payload, message_id, attempts, fence, connection_id`

export const connectionsOfKind = (merchantId: string) => sql<{ id: string; adapter: string; sealed_settings: Uint8Array }>`
  select id, adapter, sealed_settings from connection where merchant_id = ${merchantId} and kind = 'channel' and enabled order by created_at desc`

export const effectsInDoubt = (merchantId: string) => sql<{
  id: string
  kind: string
  channel: string
  payload: Record<string, string>
  code: string | null
  created_at: string
}>`
  select id, kind, channel, payload, code, created_at from effect where merchant_id = ${merchantId} and state = 'in_doubt' order by created_at limit 500`
