import { sql } from 'kysely'
import type { Ctx } from '#platform/context'

export const latestToken = (ctx: Ctx, orderId: string) =>
  ctx.db.first(sql<{ generation: number; revokedAt: string | null }>`
    select generation, revoked_at as "revokedAt" from tracking_token where merchant_id = ${ctx.merchantId} and order_id = ${orderId} order by generation desc limit 1`)

export const insertToken = (ctx: Ctx, token: { id: string; orderId: string; generation: number; hash: Uint8Array }) =>
  ctx.db.run(sql`
    insert into tracking_token (merchant_id, id, order_id, generation, token_hash, created_at)
    values (${ctx.merchantId}, ${token.id}, ${token.orderId}, ${token.generation}, ${token.hash}, ${ctx.now().toString()})
    on conflict (merchant_id, order_id, generation) do nothing`)

export const revokeTokensOf = (ctx: Ctx, orderId: string) =>
  ctx.db.run(
    sql`update tracking_token set revoked_at = ${ctx.now().toString()} where merchant_id = ${ctx.merchantId} and order_id = ${orderId} and revoked_at is null`,
  )

export const tokenRevokedSince = (ctx: Ctx, orderId: string, since: string) =>
  ctx.db.first(
    sql<{
      id: string
    }>`select id from tracking_token where merchant_id = ${ctx.merchantId} and order_id = ${orderId} and revoked_at >= ${since} limit 1`,
  )

/** With the order's revision: the tracking page needs no other statement while nothing changed. */
export const tokenByHash = (ctx: Ctx, hash: Uint8Array) =>
  ctx.db.first(sql<{ id: string; orderId: string; revision: number }>`
    select t.id, t.order_id as "orderId", coalesce(r.revision, 0) as revision
    from tracking_token t left join order_revision r on r.merchant_id = t.merchant_id and r.order_id = t.order_id
    where t.merchant_id = ${ctx.merchantId} and t.token_hash = ${hash} and t.revoked_at is null`)

export const insertProof = (
  ctx: Ctx,
  proof: { id: string; orderId: string | null; conversationId: string | null; tokenId: string | null; expiresAt: string },
) =>
  ctx.db.run(sql`
    insert into access_proof (merchant_id, id, order_id, conversation_id, token_id, created_at, expires_at)
    values (${ctx.merchantId}, ${proof.id}, ${proof.orderId}, ${proof.conversationId}, ${proof.tokenId}, ${ctx.now().toString()}, ${proof.expiresAt})`)

export const proofToSend = (ctx: Ctx, id: string) =>
  ctx.db.first(sql<{ orderId: string | null; expired: boolean; usedAt: string | null }>`
    select order_id as "orderId", expires_at <= ${ctx.now().toString()} as expired, used_at as "usedAt" from access_proof where merchant_id = ${ctx.merchantId} and id = ${id}`)

/** Takes one of the tries; no row when none is left, it is too late, it was used, or it was asked for by somebody else. */
export const takeTry = (ctx: Ctx, id: string, asker: { conversationId: string | null; tokenId: string | null }, tries: number) =>
  ctx.db.first(sql<{ orderId: string | null }>`
    update access_proof set tries = tries + 1
    where merchant_id = ${ctx.merchantId} and id = ${id} and tries < ${tries} and used_at is null and expires_at > ${ctx.now().toString()}
      and conversation_id is not distinct from ${asker.conversationId}::uuid and token_id is not distinct from ${asker.tokenId}::uuid
    returning order_id as "orderId"`)

/** The newest request of a conversation whose code still opens something, or would if there were an order. */
export const openProofOf = (ctx: Ctx, conversationId: string) =>
  ctx.db.first(sql<{ id: string; tries: number }>`
    select id, tries from access_proof
    where merchant_id = ${ctx.merchantId} and conversation_id = ${conversationId} and used_at is null and expires_at > ${ctx.now().toString()}
    order by created_at desc, id desc limit 1`)

export const markProofUsed = (ctx: Ctx, id: string) =>
  ctx.db.run(
    sql`update access_proof set used_at = ${ctx.now().toString()} where merchant_id = ${ctx.merchantId} and id = ${id} and used_at is null`,
  )

export type NewGrant = {
  id: string
  orderId: string
  level: 'L1' | 'L2'
  conversationId: string | null
  hash: Uint8Array | null
  expiresAt: string
}
export const insertGrant = (ctx: Ctx, grant: NewGrant) =>
  ctx.db.run(sql`
    insert into access_grant (merchant_id, id, order_id, level, conversation_id, grant_hash, created_at, expires_at)
    values (${ctx.merchantId}, ${grant.id}, ${grant.orderId}, ${grant.level}, ${grant.conversationId}, ${grant.hash}, ${ctx.now().toString()}, ${grant.expiresAt})`)

export const grantsOfConversation = (ctx: Ctx, conversationId: string) =>
  ctx.db.all(sql<{ orderId: string; level: 'L1' | 'L2' }>`
    select order_id as "orderId", level from access_grant
    where merchant_id = ${ctx.merchantId} and conversation_id = ${conversationId} and expires_at > ${ctx.now().toString()} order by created_at`)

export const grantByHash = (ctx: Ctx, hash: Uint8Array) =>
  ctx.db.first(sql<{ orderId: string; level: 'L1' | 'L2' }>`
    select order_id as "orderId", level from access_grant where merchant_id = ${ctx.merchantId} and grant_hash = ${hash} and expires_at > ${ctx.now().toString()}`)

/** Adds to counters of a window and answers what they hold now. Sorted, so that two tries never wait for each other in a circle. */
export const addToCounters = (ctx: Ctx, keys: readonly string[], windowStart: string, add: number) =>
  ctx.db.all(sql<{ key: string; hits: number }>`
    insert into rate_counter (merchant_id, counter_key, window_start, hits)
    select ${ctx.merchantId}, key, ${windowStart}, ${add}::int from unnest(${[...keys].sort()}::text[]) key
    on conflict (merchant_id, counter_key, window_start) do update set hits = greatest(0, rate_counter.hits + ${add}::int)
    returning counter_key as key, hits`)

export const hitsOf = (ctx: Ctx, key: string, windowStart: string) =>
  ctx.db.first(
    sql<{
      hits: number
    }>`select hits from rate_counter where merchant_id = ${ctx.merchantId} and counter_key = ${key} and window_start = ${windowStart}`,
  )

export const forgetExpired = (ctx: Ctx) =>
  Promise.all([
    ctx.db.run(
      sql`delete from access_proof where merchant_id = ${ctx.merchantId} and expires_at < ${ctx.now().toString()}::timestamptz - interval '1 day'`,
    ),
    ctx.db.run(
      sql`delete from access_grant where merchant_id = ${ctx.merchantId} and expires_at < ${ctx.now().toString()}::timestamptz - interval '1 day'`,
    ),
    ctx.db.run(
      sql`delete from rate_counter where merchant_id = ${ctx.merchantId} and window_start < ${ctx.now().toString()}::timestamptz - interval '1 day'`,
    ),
  ])
