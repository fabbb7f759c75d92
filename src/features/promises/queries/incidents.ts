import { sql } from 'kysely'
import type { Ctx } from '#platform/context'

export type StandingIncident = {
  id: string
  carrier: string | null
  place: string | null
  silentMost: number
  parcels: number
  startedAt: string
}

export const standingIncidents = (ctx: Ctx) =>
  ctx.db.all(sql<StandingIncident>`
    select id, carrier, place, silent_most as "silentMost", parcels, started_at as "startedAt" from silence_incident where merchant_id = ${ctx.merchantId} and ended_at is null order by id for update`)

export type IncidentRow = { id: string; carrier: string | null; place: string | null; silent: number; parcels: number }

export const openIncident = (ctx: Ctx, row: IncidentRow) =>
  ctx.db.run(sql`
    insert into silence_incident (merchant_id, id, carrier, place, silent_most, parcels, started_at)
    values (${ctx.merchantId}, ${row.id}, ${row.carrier}, ${row.place}, ${row.silent}, ${row.parcels}, ${ctx.now().toString()})`)

/** Where it lies is told by the time at which most lay there: at the end stragglers lie elsewhere. */
export const updateIncident = (ctx: Ctx, row: IncidentRow) =>
  ctx.db.run(sql`
    update silence_incident set place = case when ${row.silent}::int > silent_most then ${row.place} else place end, silent_most = greatest(silent_most, ${row.silent}), parcels = ${row.parcels}
    where merchant_id = ${ctx.merchantId} and id = ${row.id}`)

export async function closeIncidents(ctx: Ctx, ids: readonly string[]): Promise<void> {
  await ctx.db.run(
    sql`update silence_incident set ended_at = ${ctx.now().toString()} where merchant_id = ${ctx.merchantId} and id = any(${[...ids]}::uuid[])`,
  )
}

/** Exactly these open waits belong to the incident. */
export const setMembers = (ctx: Ctx, incidentId: string, waitIds: readonly string[]) =>
  ctx.db.run(sql`
    update scan_wait set incident_id = case when id = any(${[...waitIds]}::uuid[]) then ${incidentId}::uuid end
    where merchant_id = ${ctx.merchantId} and ended_at is null and ((incident_id is distinct from ${incidentId}::uuid and id = any(${[...waitIds]}::uuid[]))
      or (incident_id = ${incidentId}::uuid and not (id = any(${[...waitIds]}::uuid[]))))`)

export const recentIncidents = (ctx: Ctx, endedAfter: string) =>
  ctx.db.all(sql<StandingIncident & { endedAt: string | null }>`
    select id, carrier, place, silent_most as "silentMost", parcels, started_at as "startedAt", ended_at as "endedAt" from silence_incident
    where merchant_id = ${ctx.merchantId} and (ended_at is null or ended_at > ${endedAfter}) order by ended_at desc nulls first, started_at desc, id limit 100`)

/** The standing ones with how many orders lie in them now; the largest first. */
export const incidentsWithOrders = (ctx: Ctx) =>
  ctx.db.all(sql<{ id: string; carrier: string | null; place: string | null; startedAt: string; orders: number }>`
    select i.id, i.carrier, i.place, i.started_at as "startedAt", count(distinct w.order_id)::int as orders from silence_incident i
    left join scan_wait w on w.merchant_id = i.merchant_id and w.incident_id = i.id and w.ended_at is null
    where i.merchant_id = ${ctx.merchantId} and i.ended_at is null group by i.merchant_id, i.id order by orders desc, i.id limit 20`)

export const orderIdsInIncident = (ctx: Ctx, incidentId: string, limit: number) =>
  ctx.db.all(sql<{ orderId: string }>`
    select distinct order_id as "orderId" from scan_wait
    where merchant_id = ${ctx.merchantId} and incident_id = ${incidentId} and ended_at is null order by order_id limit ${limit}`)
