import { sql } from 'kysely'
import type { Ctx } from '#platform/context'
import type { ChainHead } from '../model/chain-check.ts'
import { type EntryRow, entryJson } from './ledger.ts'

export type ChainRow = { orderId: string; head: ChainHead; entries: EntryRow[] }

/** Chains of orders by id: those with a standing and those with entries alone, so that neither can vanish unseen. */
export const chainPage = (ctx: Ctx, after: string, limit: number) =>
  ctx.db.all(sql<ChainRow>`
    with ids as (
      (select id from promise_standing where merchant_id = ${ctx.merchantId} and id > ${after} order by id limit ${limit})
      union
      (select distinct order_id from promise where merchant_id = ${ctx.merchantId} and order_id > ${after} order by order_id limit ${limit})
      order by 1 limit ${limit})
    select i.id as "orderId", case when s.id is null then null else jsonb_build_object('sequence', s.sequence, 'hash', s.hash) end as head,
      coalesce((select jsonb_agg(${entryJson} order by p.sequence) from promise p where p.merchant_id = ${ctx.merchantId} and p.order_id = i.id), '[]') as entries
    from ids i left join promise_standing s on s.merchant_id = ${ctx.merchantId} and s.id = i.id
    order by i.id`)

export const chainOfOrder = (ctx: Ctx, orderId: string) =>
  ctx.db.first(sql<ChainRow>`
    select o.id as "orderId", case when s.id is null then null else jsonb_build_object('sequence', s.sequence, 'hash', s.hash) end as head,
      coalesce((select jsonb_agg(${entryJson} order by p.sequence) from promise p where p.merchant_id = ${ctx.merchantId} and p.order_id = o.id), '[]') as entries
    from (select ${orderId}::uuid as id) o left join promise_standing s on s.merchant_id = ${ctx.merchantId} and s.id = o.id`)

/** Quotes that no order took: each is a chain of one. */
export const quotePage = (ctx: Ctx, after: string, limit: number) =>
  ctx.db.all(
    sql<{
      entry: EntryRow
    }>`select ${entryJson} as entry from promise p where p.merchant_id = ${ctx.merchantId} and p.order_id is null and p.id > ${after} order by p.id limit ${limit}`,
  )
