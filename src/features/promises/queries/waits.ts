import { sql } from 'kysely'
import type { Ctx } from '#platform/context'
import type { ParcelCount } from '../model/carrier-incident.ts'
import type { Day } from '../model/day.ts'
import type { OpenWait } from '../model/silence/silences-of.ts'

/** Epoch milliseconds for arithmetic. */
export type KeptWait = {
  id: string
  shipmentId: string | null
  stage: string
  startedAt: number
  endedAt: number | null
  toldAt: string | null
  isHistory: boolean
}

/** What was no news when we first heard of it counts as told then. */
const isHistory = sql`(told_at is not null and told_at <= heard_at + interval '1 second')`

export const waitsOfOrder = (ctx: Ctx, orderId: string) =>
  ctx.db.all(sql<KeptWait>`
    select id, shipment_id as "shipmentId", stage, (extract(epoch from started_at) * 1000)::float8 as "startedAt", (extract(epoch from ended_at) * 1000)::float8 as "endedAt", told_at as "toldAt", ${isHistory} as "isHistory"
    from scan_wait where merchant_id = ${ctx.merchantId} and order_id = ${orderId}`)

/** Instants are ISO texts. */
export type WaitRow = {
  id: string
  shipmentId: string | null
  orderId: string
  carrier: string | null
  service: string | null
  stage: string
  detail: string | null
  originCountry: string | null
  destinationCountry: string | null
  place: string | null
  startedAt: string
  heardAt: string
  endedAt: string | null
  moved: boolean
  slowAt: string
  silentAt: string
  customerAt: string
  sooner: number
  soonerForCustomer: number
  parcels: number
  basis: string
  toldAt: string | null
}

export async function insertWaits(ctx: Ctx, rows: readonly WaitRow[]): Promise<void> {
  if (rows.length === 0) return
  await ctx.db.run(sql`
    insert into scan_wait (merchant_id, id, shipment_id, order_id, carrier, service, stage, detail, origin_country, destination_country, place, started_at, heard_at, ended_at, moved,
      slow_at, silent_at, customer_at, sooner, sooner_for_customer, parcels, basis, told_at, told_customer_at)
    select ${ctx.merchantId}, r.id, r."shipmentId", r."orderId", r.carrier, r.service, r.stage, r.detail, r."originCountry", r."destinationCountry", r.place, r."startedAt", r."heardAt", r."endedAt", r.moved,
      r."slowAt", r."silentAt", r."customerAt", r.sooner, r."soonerForCustomer", r.parcels, r.basis, r."toldAt", r."toldAt"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) r(id uuid, "shipmentId" uuid, "orderId" uuid, carrier text, service text, stage text, detail text, "originCountry" text, "destinationCountry" text,
      place text, "startedAt" timestamptz, "heardAt" timestamptz, "endedAt" timestamptz, moved boolean, "slowAt" timestamptz, "silentAt" timestamptz, "customerAt" timestamptz, sooner smallint, "soonerForCustomer" smallint, parcels integer, basis text, "toldAt" timestamptz)
    order by r.id on conflict do nothing`)
}

export async function endWaits(ctx: Ctx, ends: readonly { id: string; moved: boolean }[]): Promise<void> {
  if (ends.length === 0) return
  await ctx.db.run(sql`
    update scan_wait w set ended_at = greatest(${ctx.now().toString()}::timestamptz, w.started_at), moved = e.moved, incident_id = null
    from unnest(${ends.map((end) => end.id)}::uuid[], ${ends.map((end) => end.moved)}::boolean[]) e(id, moved)
    where w.merchant_id = ${ctx.merchantId} and w.id = e.id and w.ended_at is null`)
}

const columns = sql`w.id, w.shipment_id as "shipmentId", w.order_id as "orderId", w.carrier, w.service, w.stage, w.detail, w.origin_country as "originCountry", w.destination_country as "destinationCountry",
  w.place, w.started_at as "startedAt", w.heard_at as "heardAt", w.silent_at as "silentAt", w.customer_at as "customerAt", w.sooner, w.sooner_for_customer as "soonerForCustomer", w.parcels, w.basis, w.told_at as "toldAt"`
export type OpenRow = Pick<
  WaitRow,
  | 'id'
  | 'shipmentId'
  | 'orderId'
  | 'carrier'
  | 'service'
  | 'stage'
  | 'detail'
  | 'originCountry'
  | 'destinationCountry'
  | 'place'
  | 'startedAt'
  | 'heardAt'
  | 'silentAt'
  | 'customerAt'
  | 'sooner'
  | 'soonerForCustomer'
  | 'parcels'
  | 'basis'
  | 'toldAt'
>

/** Open waits that are news: silent and told to nobody, or rare enough for the customer and not told to her. */
export const untoldWaits = (ctx: Ctx, limit: number) =>
  ctx.db.all(sql<OpenRow>`
    select ${columns} from scan_wait w where w.merchant_id = ${ctx.merchantId} and w.ended_at is null and w.incident_id is null and w.slow_at <= ${ctx.now().toString()}
      and ((w.silent_at <= ${ctx.now().toString()} and w.told_at is null) or (w.customer_at <= ${ctx.now().toString()} and w.told_customer_at is null))
    order by w.silent_at, w.id limit ${limit}`)

/** A page of the open waits that become slow by then and have not been silent for long: those whose hours are worth computing again. */
export const waitsToRefresh = (ctx: Ctx, slowBefore: string, silentAfter: string, afterId: string, limit: number) =>
  ctx.db.all(sql<OpenRow>`
    select ${columns} from scan_wait w where w.merchant_id = ${ctx.merchantId} and w.ended_at is null and w.slow_at <= ${slowBefore} and w.silent_at > ${silentAfter} and w.id > ${afterId} order by w.id limit ${limit}`)

export type Hours = {
  id: string
  slowAt: string
  silentAt: string
  customerAt: string
  sooner: number
  soonerForCustomer: number
  parcels: number
  basis: string
}

/** A wait that somebody is writing at this moment is left to the next round: who looks at all waits must not stand in the way of who writes one. */
export async function updateHours(ctx: Ctx, rows: readonly Hours[]): Promise<void> {
  if (rows.length === 0) return
  await ctx.db.run(sql`
    with mine as materialized (
      select id from scan_wait where merchant_id = ${ctx.merchantId} and id = any(${rows.map((row) => row.id)}::uuid[]) and ended_at is null for update skip locked)
    update scan_wait w set slow_at = r."slowAt", silent_at = r."silentAt", customer_at = r."customerAt", sooner = r.sooner, sooner_for_customer = r."soonerForCustomer", parcels = r.parcels, basis = r.basis
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) r(id uuid, "slowAt" timestamptz, "silentAt" timestamptz, "customerAt" timestamptz, sooner smallint, "soonerForCustomer" smallint, parcels integer, basis text)
    join mine using (id)
    where w.merchant_id = ${ctx.merchantId} and w.id = r.id`)
}

export const markTold = (ctx: Ctx, rows: readonly { id: string; tellCustomer: boolean }[]) =>
  ctx.db.run(sql`
    update scan_wait w set told_at = coalesce(w.told_at, ${ctx.now().toString()}), told_customer_at = case when r.customer then ${ctx.now().toString()}::timestamptz else w.told_customer_at end
    from unnest(${rows.map((row) => row.id)}::uuid[], ${rows.map((row) => row.tellCustomer)}::boolean[]) r(id, customer)
    where w.merchant_id = ${ctx.merchantId} and w.id = r.id`)

/** How an order's open waits are read by all surfaces. */
export const openWaits = (ctx: Ctx, orderId: string) =>
  ctx.db.all(sql<OpenWait>`
  select w.shipment_id as "shipmentId", w.stage, w.started_at as "lastSignAt", w.slow_at as "slowAt", w.silent_at as "silentAt", w.customer_at as "customerAt", w.sooner, w.sooner_for_customer as "soonerForCustomer", w.parcels, w.basis,
    case when i.id is null then null else jsonb_build_object('carrier', i.carrier, 'place', i.place, 'since', to_char(i.started_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')) end as incident
  from scan_wait w left join silence_incident i on i.merchant_id = w.merchant_id and i.id = w.incident_id and i.ended_at is null
  where w.merchant_id = ${ctx.merchantId} and w.order_id = ${orderId} and w.ended_at is null`)

export type LearntWait = Pick<
  WaitRow,
  'id' | 'carrier' | 'service' | 'stage' | 'detail' | 'originCountry' | 'destinationCountry' | 'moved'
> & {
  startedAt: number
  heardAt: number
  endedAt: number | null
}

/** A page of the waits that were open, began or ended between two instants, by id. */
export const waitsBetween = (ctx: Ctx, from: string, to: string, afterId: string, limit: number) =>
  ctx.db.all(sql<LearntWait>`
    select id, carrier, service, stage, detail, origin_country as "originCountry", destination_country as "destinationCountry", moved,
      (extract(epoch from started_at) * 1000)::float8 as "startedAt", (extract(epoch from heard_at) * 1000)::float8 as "heardAt", (extract(epoch from ended_at) * 1000)::float8 as "endedAt"
    from scan_wait where merchant_id = ${ctx.merchantId} and heard_at < ${to} and (ended_at is null or ended_at >= ${from} or heard_at >= ${from}) and id > ${afterId} order by id limit ${limit}`)

/** First and newest instant at which a wait began; null without any. */
export const waitSpan = (ctx: Ctx) =>
  ctx.db.first(
    sql<{
      first: string | null
      newest: string | null
    }>`select min(heard_at) as first, max(heard_at) as newest from scan_wait where merchant_id = ${ctx.merchantId}`,
  )

export const forgetWaits = (ctx: Ctx, endedBefore: string) =>
  ctx.db.run(sql`
    with mine as materialized (select id from scan_wait where merchant_id = ${ctx.merchantId} and ended_at < ${endedBefore} for update skip locked)
    delete from scan_wait w using mine where w.merchant_id = ${ctx.merchantId} and w.id = mine.id`)

export type ModelRow = { standsOn: Day; savedAt: string; state: Uint8Array | null }

/** `knownSavedAt`: the state is left out when it is still this one. */
export const silenceRow = (ctx: Ctx, knownSavedAt: string | null) =>
  ctx.db.first(sql<ModelRow>`
    select stands_on as "standsOn", saved_at as "savedAt", case when saved_at = ${knownSavedAt}::timestamptz then null else state end as state from silence_model where merchant_id = ${ctx.merchantId}`)

export const saveSilence = (ctx: Ctx, standsOn: Day, state: Uint8Array) =>
  ctx.db.run(sql`
    insert into silence_model (merchant_id, stands_on, state, saved_at) values (${ctx.merchantId}, ${standsOn}, ${state}, ${ctx.now().toString()})
    on conflict (merchant_id) do update set stands_on = excluded.stands_on, state = excluded.state, saved_at = excluded.saved_at`)

/** What stands on an evening since `from` is learnt anew, from the waits that are kept. */
export const unlearnSilence = (ctx: Ctx, from: Day) =>
  ctx.db.run(sql`delete from silence_model where merchant_id = ${ctx.merchantId} and stands_on >= ${from}`)

/** Waits that have been silent for longer count nowhere (ISO instants); what is in an incident has longer. */
export type Lately = { silentAfter: string; inIncidentAfter: string }
const isLate = ({ silentAfter, inIncidentAfter }: Lately) =>
  sql`ended_at is null and (silent_at > ${silentAfter} or (incident_id is not null and silent_at > ${inIncidentAfter}))`

/** History explains nothing that happens now. */
export const slowWaits = (ctx: Ctx, lately: Lately) =>
  ctx.db.all(sql<{ id: string; carrier: string | null; place: string | null; silentAt: number }>`
    select id, carrier, place, (extract(epoch from silent_at) * 1000)::float8 as "silentAt" from scan_wait
    where merchant_id = ${ctx.merchantId} and ${isLate(lately)} and not ${isHistory} and slow_at <= ${ctx.now().toString()}`)

/** Parcels (or orders) that were on their way since `since`, by carrier and by place. */
export const parcelCounts = (ctx: Ctx, lately: Lately, since: string) =>
  ctx.db.all(sql<ParcelCount>`
    select carrier, place, grouping(place) = 1 as "isTotal", count(distinct coalesce(shipment_id, order_id))::int as parcels from scan_wait
    where merchant_id = ${ctx.merchantId} and ((${isLate(lately)}) or ended_at > ${since}) group by grouping sets ((carrier), (carrier, place))`)
