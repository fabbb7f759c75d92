import { sql } from 'kysely'
import type { Ctx } from '#platform/context'
import type { ChainedEntry } from './ledger.ts'

export const openQuotes = (ctx: Ctx, keys: readonly string[]) =>
  ctx.db.all(sql<{ id: string; quoteKey: string }>`
    select id, quote_key as "quoteKey" from promise
    where merchant_id = ${ctx.merchantId} and quote_key = any(${[...keys]}::text[]) and order_id is null`)

/** Entries whose key has an open quote by now are left out: `openQuotes` tells which one. */
export const insertQuotes = (ctx: Ctx, quotes: readonly (ChainedEntry & { quoteKey: string })[]) =>
  ctx.db.run(sql`
    insert into promise (merchant_id, id, kind, surface, option, earliest, latest, confidence, basis, inputs, evidence, engine_version, made_at, sequence, previous_hash, hash, quote_key)
    select ${ctx.merchantId}, e.id, e.kind, e.surface, e.option, e.earliest, e.latest, e.confidence, e.basis, e.inputs, e.evidence, e."engineVersion", e."madeAt", e.sequence, e."previousHash", e.hash, e."quoteKey"
    from jsonb_to_recordset(${JSON.stringify(quotes)}::jsonb) e(id uuid, kind text, surface text, option text, earliest date, latest date, confidence double precision,
      basis jsonb, inputs jsonb, evidence jsonb, "engineVersion" text, "madeAt" timestamptz, sequence integer, "previousHash" text, hash text, "quoteKey" text)
    on conflict (merchant_id, quote_key) where order_id is null and quote_key is not null do nothing`)

/** The order takes the quote; 0 when another order has it. */
export const takeQuote = (ctx: Ctx, id: string, orderId: string) =>
  ctx.db.run(sql`
    update promise set order_id = ${orderId} where merchant_id = ${ctx.merchantId} and id = ${id} and order_id is null and surface = 'quote'
      and not exists (select from promise_standing s where s.merchant_id = ${ctx.merchantId} and s.id = ${orderId})`)

/** Those that no order took, with where they were shown; how many they were. One that is just being taken stays. */
export const removeQuotes = (ctx: Ctx, madeBefore: string, limit: number) =>
  ctx.db.run(sql`
    with old as materialized (
      select id from promise where merchant_id = ${ctx.merchantId} and order_id is null and surface = 'quote' and made_at < ${madeBefore}
      order by made_at limit ${limit} for update skip locked),
    shown as (delete from promise_shown s using old where s.merchant_id = ${ctx.merchantId} and s.promise_id = old.id)
    delete from promise p using old where p.merchant_id = ${ctx.merchantId} and p.id = old.id and p.order_id is null`)

export type QuoteRow = ChainedEntry & { quoteKey: string | null; takenBy: string | null }

export const quoteRow = (ctx: Ctx, id: string) =>
  ctx.db.first(sql<QuoteRow>`
    select id, null as "orderId", order_id as "takenBy", shipment_id as "shipmentId", kind, surface, option, earliest, latest, confidence, basis, inputs, evidence, engine_version as "engineVersion",
      supersedes, made_at as "madeAt", sequence, previous_hash as "previousHash", hash, quote_key as "quoteKey"
    from promise where merchant_id = ${ctx.merchantId} and id = ${id} and surface = 'quote'`)
