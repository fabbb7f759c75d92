import { sql } from 'kysely'
import type { Ctx } from '#platform/context'
import type { FactRow } from '../fact-row.ts'
import type { ShipmentState } from '../model/shipment-state.ts'

/** Facts of a number and shipments with that number change under this lock; without it a parcel opened in the same moment would miss them. Sorted: nobody waits in a circle. */
export const lockNumbers = (ctx: Ctx, keys: readonly string[]) =>
  ctx.db.run(sql`select pg_advisory_xact_lock(k) from (
    select distinct hashtextextended(${`${ctx.merchantId}number`} || key, 0) as k from unnest(${[...keys]}::text[]) key order by 1) keys`)

/** Answers the numbers about which something new was said. */
export const insertFacts = (ctx: Ctx, rows: readonly FactRow[]) =>
  ctx.db.all(sql<{ number_key: string }>`
    insert into tracking_fact (merchant_id, recorded_at, id, number_key, kind, source, carrier, status, raw_code, guessed, position, heard_at, signed_by, content)
    select ${ctx.merchantId}, ${ctx.now().toString()}, r.* from json_to_recordset(${JSON.stringify(rows)}::json) r(id uuid, number_key text, kind text, source text, carrier text, status text, raw_code text,
      guessed boolean, position int, heard_at timestamptz, signed_by text, content jsonb)
    on conflict (merchant_id, id) do update set position = least(tracking_fact.position, excluded.position),
      heard_at = case when tracking_fact.kind = 'scan' then least(tracking_fact.heard_at, excluded.heard_at) else greatest(tracking_fact.heard_at, excluded.heard_at) end
    where tracking_fact.position > excluded.position or (tracking_fact.kind = 'scan' and tracking_fact.heard_at > excluded.heard_at) or (tracking_fact.kind <> 'scan' and tracking_fact.heard_at < excluded.heard_at)
    returning number_key`)

export const insertLinks = (ctx: Ctx, links: readonly { number_key: string; linked_key: string; role: string }[]) =>
  ctx.db.run(sql`
    insert into number_link (merchant_id, number_key, linked_key, role)
    select ${ctx.merchantId}, r.* from json_to_recordset(${JSON.stringify(links)}::json) r(number_key text, linked_key text, role text) on conflict do nothing`)

/**
 * Gives shipments all numbers that links reach from theirs, in either direction for aliases, forward for legs. A number
 * that another shipment has as its own is another parcel of the same consignment, never an alias.
 */
export const attachLinked = (ctx: Ctx, keys: readonly string[]) =>
  ctx.db.run(sql`
    with recursive reached(shipment_id, number_key, role, hops) as (
      select n.shipment_id, n.number_key, n.role, 0 from shipment_number n where n.merchant_id = ${ctx.merchantId}
        and n.shipment_id in (select shipment_id from shipment_number where merchant_id = ${ctx.merchantId} and number_key = any(${[...keys]}::text[]))
      union
      select r.shipment_id, l.other, l.role, r.hops + 1 from reached r cross join lateral (
        select linked_key as other, role from number_link where merchant_id = ${ctx.merchantId} and number_key = r.number_key
        union all select number_key, role from number_link where merchant_id = ${ctx.merchantId} and linked_key = r.number_key and role = 'alias') l
      where r.hops < 4
    )
    insert into shipment_number (merchant_id, number_key, shipment_id, role)
    select distinct on (r.number_key, r.shipment_id) ${ctx.merchantId}::uuid, r.number_key, r.shipment_id, r.role from reached r
    where not exists (select from shipment s where s.merchant_id = ${ctx.merchantId} and s.number_key = r.number_key and s.id <> r.shipment_id)
    order by r.number_key, r.shipment_id, r.hops on conflict do nothing`)

export const shipmentIdsWithNumbers = async (ctx: Ctx, keys: readonly string[]): Promise<{ id: string; number_key: string }[]> =>
  ctx.db.all(sql<{ id: string; number_key: string }>`
    select n.shipment_id as id, n.number_key from shipment_number n where n.merchant_id = ${ctx.merchantId} and n.number_key = any(${[...keys]}::text[])`)

export type FoldRow = {
  id: string
  orderId: string | null
  fulfillmentId: string | null
  carrier: string | null
  numberKey: string
  status: string
  state: ShipmentState
  country: string | null
  region: string | null
  postalCode: string | null
  city: string | null
  windowStart: string
  windowEnd: string | null
  endedAt: string | null
  openedAt: string
  pushedAt: string | null
  checkFailures: number
  nextCheckAt: string | null
}

/** Locks the shipments, in the order of their ids. */
export const lockShipments = (ctx: Ctx, ids: readonly string[]) =>
  ctx.db.all(sql<FoldRow>`
    select id, order_id as "orderId", fulfillment_id as "fulfillmentId", carrier, number_key as "numberKey", status, state, destination_country as country, destination_region as region,
      destination_postal_code as "postalCode", destination_city as city, window_start as "windowStart", window_end as "windowEnd", ended_at as "endedAt", opened_at as "openedAt",
      pushed_at as "pushedAt", check_failures as "checkFailures", next_check_at as "nextCheckAt"
    from shipment where merchant_id = ${ctx.merchantId} and id = any(${[...ids]}::uuid[]) order by id for update`)

export const factsOfShipments = (ctx: Ctx, ids: readonly string[]) =>
  ctx.db.all(sql<Pick<FactRow, 'id' | 'kind' | 'source' | 'position' | 'heard_at' | 'signed_by' | 'content'> & { shipment_id: string }>`
    select n.shipment_id, f.id, f.kind, f.source, f.position, f.heard_at, f.signed_by, f.content
    from shipment_number n join tracking_fact f on f.merchant_id = n.merchant_id and f.number_key = n.number_key
    where n.merchant_id = ${ctx.merchantId} and n.shipment_id = any(${[...ids]}::uuid[])`)

export type StateRow = {
  id: string
  state: ShipmentState
  status: string
  latest_at: string | null
  carrier: string | null
  next_check_at: string | null
}

export const saveStates = (ctx: Ctx, rows: readonly StateRow[]) =>
  ctx.db.run(sql`
    update shipment s set state = r.state, status = r.status, latest_at = r.latest_at, carrier = r.carrier, next_check_at = r.next_check_at, changed_at = ${ctx.now().toString()}
    from json_to_recordset(${JSON.stringify(rows)}::json) r(id uuid, state jsonb, status text, latest_at timestamptz, carrier text, next_check_at timestamptz)
    where s.merchant_id = ${ctx.merchantId} and s.id = r.id`)

/** The carrier was heard, whether it said something new or not. */
export const markHeard = (ctx: Ctx, ids: readonly string[], pushed: boolean) =>
  ctx.db.run(sql`
    update shipment set checked_at = ${ctx.now().toString()}, pushed_at = case when ${pushed} then ${ctx.now().toString()}::timestamptz else pushed_at end, check_failures = 0, check_problem = null
    where merchant_id = ${ctx.merchantId} and id = any(${[...ids]}::uuid[]) and (checked_at is null or checked_at < ${ctx.now().toString()}::timestamptz)`)

export type NewShipmentRow = {
  id: string
  order_id: string | null
  fulfillment_id: string | null
  carrier: string | null
  tracking_number: string
  number_key: string
  position: number
  shop_url: string | null
  destination_country: string | null
  destination_region: string | null
  destination_postal_code: string | null
  destination_city: string | null
  window_start: string
  window_end: string | null
  state: ShipmentState
  status: string
  opened_at: string
  next_check_at: string | null
}

/** Answers those that were not there before. The shipment that had the number until now ends where the new one begins. */
export const insertShipments = async (ctx: Ctx, rows: readonly NewShipmentRow[]): Promise<string[]> => {
  const inserted = await ctx.db.all(sql<{ id: string }>`
    with added as (
      insert into shipment (merchant_id, changed_at, id, order_id, fulfillment_id, carrier, tracking_number, number_key, position, shop_url, destination_country, destination_region, destination_postal_code,
        destination_city, window_start, window_end, state, status, opened_at, next_check_at)
      select ${ctx.merchantId}, ${ctx.now().toString()}, r.* from json_to_recordset(${JSON.stringify(rows)}::json) r(id uuid, order_id uuid, fulfillment_id uuid, carrier text, tracking_number text, number_key text, position int, shop_url text,
        destination_country text, destination_region text, destination_postal_code text, destination_city text, window_start timestamptz, window_end timestamptz, state jsonb, status text, opened_at timestamptz, next_check_at timestamptz)
      on conflict do nothing returning id, number_key
    ), numbered as (
      insert into shipment_number (merchant_id, number_key, shipment_id, role) select ${ctx.merchantId}, number_key, id, 'own' from added on conflict do nothing
    )
    select id from added`)
  return inserted.map((row) => row.id)
}

/**
 * A number that is given out again months later begins another journey: the earlier shipment ends where the later one
 * begins. Shipments opened about the same time are one box that several orders or fulfillments share. Answers those that changed.
 */
export const cutWindows = (ctx: Ctx, keys: readonly string[]) =>
  ctx.db.all(sql<{ id: string }>`
    update shipment s set window_end = w.next_start from (
      select a.id, min(b.window_start) as next_start from shipment a
      left join shipment b on b.merchant_id = a.merchant_id and b.number_key = a.number_key and b.ended_at is null and b.window_start > a.window_start + interval '20 days'
      where a.merchant_id = ${ctx.merchantId} and a.number_key = any(${[...keys]}::text[]) group by a.id) w
    where s.merchant_id = ${ctx.merchantId} and s.id = w.id and s.window_end is distinct from w.next_start
    returning s.id`)

export const replaceLines = (
  ctx: Ctx,
  shipmentIds: readonly string[],
  lines: readonly { shipment_id: string; line_id: string; quantity: number }[],
) =>
  Promise.all([
    ctx.db.run(sql`delete from shipment_line where merchant_id = ${ctx.merchantId} and shipment_id = any(${[...shipmentIds]}::uuid[])`),
    ctx.db.run(sql`
      insert into shipment_line (merchant_id, shipment_id, line_id, quantity)
      select ${ctx.merchantId}, r.* from json_to_recordset(${JSON.stringify(lines)}::json) r(shipment_id uuid, line_id uuid, quantity int) on conflict do nothing`),
  ])

export const shipmentsOfFulfillments = (ctx: Ctx, fulfillmentIds: readonly string[]) =>
  ctx.db.all(sql<{ id: string; fulfillmentId: string; numberKey: string; status: string; endedAt: string | null }>`
    select id, fulfillment_id as "fulfillmentId", number_key as "numberKey", status, ended_at as "endedAt" from shipment where merchant_id = ${ctx.merchantId} and fulfillment_id = any(${[...fulfillmentIds]}::uuid[])`)

export const endShipments = (ctx: Ctx, ids: readonly string[], reason: 'superseded' | 'cancelled') =>
  ctx.db.run(
    sql`update shipment set ended_at = ${ctx.now().toString()}, ended_reason = ${reason}, next_check_at = null where merchant_id = ${ctx.merchantId} and id = any(${[...ids]}::uuid[])`,
  )

export const reviveShipments = (ctx: Ctx, ids: readonly string[]) =>
  ctx.db.run(
    sql`update shipment set ended_at = null, ended_reason = null, next_check_at = ${ctx.now().toString()} where merchant_id = ${ctx.merchantId} and id = any(${[...ids]}::uuid[])`,
  )

/** The address was corrected or erased. Answers those for which it makes a difference. */
export const updateDestination = (
  ctx: Ctx,
  orderId: string,
  to: { country: string | null; region: string | null; postalCode: string | null; city: string | null },
) =>
  ctx.db.all(sql<{ id: string }>`
    update shipment set destination_country = ${to.country}, destination_region = ${to.region}, destination_postal_code = ${to.postalCode}, destination_city = ${to.city}
    where merchant_id = ${ctx.merchantId} and order_id = ${orderId}
      and (destination_country, destination_region, destination_postal_code, destination_city) is distinct from (${to.country}::text, ${to.region}::text, ${to.postalCode}::text, ${to.city}::text)
    returning id`)

/** Names of people who signed, and what carriers wrote about where it goes. */
export const forgetSignatures = (ctx: Ctx, orderId: string) =>
  ctx.db.run(sql`
    update tracking_fact f set signed_by = null, content = f.content - 'destination' where f.merchant_id = ${ctx.merchantId} and f.number_key in (
      select n.number_key from shipment s join shipment_number n on n.merchant_id = s.merchant_id and n.shipment_id = s.id where s.merchant_id = ${ctx.merchantId} and s.order_id = ${orderId})`)

export const shipmentIdsOfOrder = async (ctx: Ctx, orderId: string): Promise<string[]> =>
  (await ctx.db.all(sql<{ id: string }>`select id from shipment where merchant_id = ${ctx.merchantId} and order_id = ${orderId}`)).map(
    (row) => row.id,
  )

export const nextShipmentIds = async (ctx: Ctx, after: string, limit: number): Promise<string[]> =>
  (
    await ctx.db.all(
      sql<{ id: string }>`select id from shipment where merchant_id = ${ctx.merchantId} and id > ${after}::uuid order by id limit ${limit}`,
    )
  ).map((row) => row.id)
