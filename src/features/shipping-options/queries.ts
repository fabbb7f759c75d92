import { sql } from 'kysely'
import type { Ctx } from '#platform/context'
import type { ShippingOffer } from './model/offer.ts'

/** The newest offer; its document only when it is another version than the one that is known. */
export const newestOffer = (ctx: Ctx, known: number) =>
  ctx.db.first(sql<{ version: number; madeAt: string; offer: ShippingOffer | null }>`
    select version, made_at as "madeAt", case when version = ${known}::int then null else offer end as offer
    from shipping_offer where merchant_id = ${ctx.merchantId} order by version desc limit 1`)

/** 0 when that version is there already: somebody else saved in the meantime. */
export const insertOffer = (ctx: Ctx, row: { id: string; version: number; offer: ShippingOffer }) =>
  ctx.db.run(sql`
    insert into shipping_offer (merchant_id, id, version, offer, made_at)
    values (${ctx.merchantId}, ${row.id}, ${row.version}, ${JSON.stringify(row.offer)}::jsonb, ${ctx.now().toString()})
    on conflict (merchant_id, version) do nothing`)
