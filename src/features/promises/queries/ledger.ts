import { sql } from 'kysely'
import type { Ctx } from '#platform/context'
import type { Day } from '../model/day.ts'
import type { LedgerEntry } from '../model/ledger.ts'
import type { Late, Risk } from '../model/review.ts'
import type { Outcome, Standing } from '../model/telling.ts'
import type { WindowInputs } from '../model/window.ts'

export type ChainedEntry = LedgerEntry & { sequence: number; previousHash: string; hash: string }
export type StandingRow = {
  promiseId: string
  estimateId: string | null
  parcels: { shipmentId: string; estimateId: string | null }[]
  outcome: Outcome
  phase: Standing['phase']
  announced: Standing['announced']
  announcements: number
  lateSince: string | null
  risk: KeptRisk | null
  sequence: number
  hash: string
  /** Of the promise. */
  earliest: Day
  latest: Day
  inputs: WindowInputs
  /** Current dates by ledger id, for comparing. */
  current: { id: string; shipmentId: string | null; earliest: Day; latest: Day }[]
}

/** `since`: ISO instant. */
export type KeptRisk = Risk & { since: string }

/** False when the order has a promise already. */
export async function insertStanding(ctx: Ctx, orderId: string, entry: ChainedEntry, reviewAt: string): Promise<boolean> {
  const now = ctx.now().toString()
  const made = await ctx.db.run(sql`
    insert into promise_standing (merchant_id, id, promise_id, estimate_id, sequence, hash, review_at, updated_at)
    values (${ctx.merchantId}, ${orderId}, ${entry.id}, ${entry.id}, ${entry.sequence}, ${entry.hash}, ${reviewAt}, ${now})
    on conflict do nothing`)
  return made > 0
}

/** Locks the order's standing: reviews of one order take turns. */
export async function lockStanding(ctx: Ctx, orderId: string): Promise<StandingRow | null> {
  const row = await ctx.db.first(sql<StandingRow>`
    with mine as (select * from promise_standing where merchant_id = ${ctx.merchantId} and id = ${orderId} for update)
    select s.promise_id as "promiseId", s.estimate_id as "estimateId", s.parcels, s.outcome, s.phase, s.announced, s.announcements, s.late_since as "lateSince", s.risk, s.sequence, s.hash,
      p.earliest, p.latest, p.inputs,
      coalesce((select jsonb_agg(jsonb_build_object('id', e.id, 'shipmentId', e.shipment_id, 'earliest', e.earliest, 'latest', e.latest))
        from promise e where e.merchant_id = s.merchant_id
        and e.id = any(array[s.estimate_id] || array(select (one->>'estimateId')::uuid from jsonb_array_elements(s.parcels) one))), '[]') as current
    from mine s join promise p on p.merchant_id = s.merchant_id and p.id = s.promise_id`)
  return row ?? null
}

export async function insertEntries(ctx: Ctx, entries: readonly ChainedEntry[]): Promise<void> {
  if (entries.length === 0) return
  await ctx.db.run(sql`
    insert into promise (merchant_id, id, order_id, shipment_id, kind, surface, option, earliest, latest, confidence, basis, inputs, evidence, engine_version, supersedes, made_at, sequence, previous_hash, hash)
    select ${ctx.merchantId}, e.id, e."orderId", e."shipmentId", e.kind, e.surface, e.option, e.earliest, e.latest, e.confidence, e.basis, e.inputs, e.evidence, e."engineVersion", e.supersedes, e."madeAt", e.sequence, e."previousHash", e.hash
    from jsonb_to_recordset(${JSON.stringify(entries)}::jsonb) e(id uuid, "orderId" uuid, "shipmentId" uuid, kind text, surface text, option text, earliest date, latest date, confidence double precision,
      basis jsonb, inputs jsonb, evidence jsonb, "engineVersion" text, supersedes uuid, "madeAt" timestamptz, sequence integer, "previousHash" text, hash text)`)
}

export type StandingChange = {
  estimateId: string | null
  parcels: StandingRow['parcels']
  outcome: Outcome
  arrivedOn: Day | null
  late: Late | null
  lateSince: string | null
  risk: KeptRisk | null
  lateProbability: number | null
  phase: Standing['phase']
  announced: Standing['announced']
  announcements: number
  sequence: number
  hash: string
  reviewAt: string | null
}

export const updateStanding = (ctx: Ctx, orderId: string, change: StandingChange) =>
  ctx.db.run(sql`
    update promise_standing set estimate_id = ${change.estimateId}, parcels = ${JSON.stringify(change.parcels)}::jsonb, outcome = ${change.outcome}, arrived_on = ${change.arrivedOn},
      late = ${change.late && JSON.stringify(change.late)}::jsonb, late_since = ${change.lateSince}, announced = ${change.announced && JSON.stringify(change.announced)}::jsonb,
      phase = ${change.phase}, announcements = ${change.announcements}, risk = ${change.risk && JSON.stringify(change.risk)}::jsonb, late_probability = ${change.lateProbability},
      sequence = ${change.sequence}, hash = ${change.hash}, review_at = ${change.reviewAt}, updated_at = ${ctx.now().toString()}
    where merchant_id = ${ctx.merchantId} and id = ${orderId}`)

/** No review by the clock until an event calls for one. */
export async function pauseReview(ctx: Ctx, orderId: string): Promise<void> {
  await ctx.db.run(sql`update promise_standing set review_at = null where merchant_id = ${ctx.merchantId} and id = ${orderId}`)
}

/** Orders with a part in the incident are looked at by the next round instead of the next evening. */
export const reviewSoon = (ctx: Ctx, incidentId: string) =>
  ctx.db.run(sql`
    update promise_standing s set review_at = ${ctx.now().toString()} where s.merchant_id = ${ctx.merchantId} and s.outcome = 'open' and s.review_at > ${ctx.now().toString()}
      and s.id in (select w.order_id from scan_wait w where w.merchant_id = ${ctx.merchantId} and w.incident_id = ${incidentId})`)

/** Judges every date of the order that was ever given: a parcel's by its own arrival, the order's by the last one. */
export const settleEntries = (
  ctx: Ctx,
  orderId: string,
  order: { outcome: Outcome; arrivedOn: Day | null },
  parcels: readonly { shipmentId: string; arrivedOn: Day | null }[],
) =>
  ctx.db.run(sql`
    with arrival as (
      select p.id, coalesce(a."arrivedOn", ${order.arrivedOn}::date) as arrived_on
      from promise p left join jsonb_to_recordset(${JSON.stringify(parcels)}::jsonb) a("shipmentId" uuid, "arrivedOn" date) on a."shipmentId" = p.shipment_id
      where p.merchant_id = ${ctx.merchantId} and p.order_id = ${orderId})
    update promise p set arrived_on = a.arrived_on,
      outcome = case when ${order.outcome}::text in ('open', 'void') then ${order.outcome}::text when a.arrived_on is null then 'late'
        when a.arrived_on > p.latest then 'late' when a.arrived_on < p.earliest then 'early' else 'kept' end
    from arrival a where p.merchant_id = ${ctx.merchantId} and p.id = a.id`)

/** Held until the end of the transaction. One that is being reviewed at this moment is left out: who goes through many waits for none. */
export const dueOrders = (ctx: Ctx, limit: number) =>
  ctx.db.all(
    sql<{ id: string }>`
    select id from promise_standing where merchant_id = ${ctx.merchantId} and review_at <= ${ctx.now().toString()} order by review_at, id limit ${limit} for update skip locked`,
  )

/**
 * Orders of whose promise the last day has come (somewhere on earth it comes fourteen hours earlier) and of which a part has become
 * slow since they were looked at. Held like those that are due.
 */
export const slowOrders = (ctx: Ctx, limit: number) =>
  ctx.db.all(
    sql<{ id: string }>`
    select s.id from promise_standing s join promise p on p.merchant_id = s.merchant_id and p.id = s.promise_id
    where s.merchant_id = ${ctx.merchantId} and s.outcome = 'open' and s.review_at is not null
      and p.latest between (${ctx.now().toString()}::timestamptz - interval '14 hours')::date and (${ctx.now().toString()}::timestamptz + interval '14 hours')::date
      and s.id in (select w.order_id from scan_wait w where w.merchant_id = ${ctx.merchantId} and w.ended_at is null and w.slow_at <= ${ctx.now().toString()} and w.slow_at > s.updated_at)
    order by s.id limit ${limit} for update of s skip locked`,
  )

export const insertShown = (ctx: Ctx, shown: readonly { id: string; promiseId: string }[], surface: string) =>
  ctx.db.run(sql`
    insert into promise_shown (merchant_id, id, promise_id, surface, first_shown_at)
    select ${ctx.merchantId}, u.id, u.promise_id, ${surface}, ${ctx.now().toString()} from unnest(${shown.map((one) => one.id)}::uuid[], ${shown.map((one) => one.promiseId)}::uuid[]) u(id, promise_id)
    on conflict do nothing`)

export type EntryRow = LedgerEntry & {
  sequence: number
  previousHash: string
  hash: string
  outcome: Outcome
  arrivedOn: Day | null
  shown: { surface: string; at: string }[]
}

// Instants inside JSON are written as everywhere else.
export const entryJson = sql`jsonb_build_object('id', p.id, 'orderId', p.order_id, 'shipmentId', p.shipment_id, 'kind', p.kind, 'surface', p.surface, 'option', p.option, 'earliest', p.earliest, 'latest', p.latest,
  'confidence', p.confidence, 'basis', p.basis, 'inputs', p.inputs, 'evidence', p.evidence, 'engineVersion', p.engine_version, 'supersedes', p.supersedes,
  'madeAt', to_char(p.made_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'sequence', p.sequence, 'previousHash', p.previous_hash, 'hash', p.hash, 'outcome', p.outcome, 'arrivedOn', p.arrived_on,
  'shown', coalesce((select jsonb_agg(jsonb_build_object('surface', s.surface, 'at', to_char(s.first_shown_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')) order by s.first_shown_at, s.surface)
    from promise_shown s where s.merchant_id = p.merchant_id and s.promise_id = p.id), '[]'))`

export type ViewRow = Pick<StandingRow, 'promiseId' | 'estimateId' | 'parcels' | 'outcome' | 'announced' | 'lateSince' | 'risk'> & {
  late: Late | null
  lateProbability: number | null
  arrivedOn: Day | null
  reviewAt: string | null
  entries: EntryRow[]
}

/** Standing and ledger of an order, in one statement. */
export const promiseRow = (ctx: Ctx, orderId: string) =>
  ctx.db.first(sql<ViewRow>`
    select s.promise_id as "promiseId", s.estimate_id as "estimateId", s.parcels, s.outcome, s.announced, s.late, s.late_since as "lateSince", s.risk, s.late_probability as "lateProbability", s.arrived_on as "arrivedOn", s.review_at as "reviewAt",
      (select jsonb_agg(${entryJson} order by p.sequence) from promise p where p.merchant_id = s.merchant_id and p.order_id = s.id) as entries
    from promise_standing s where s.merchant_id = ${ctx.merchantId} and s.id = ${orderId}`)

export const entryRow = (ctx: Ctx, id: string) =>
  ctx.db.first(
    sql<{ entry: EntryRow }>`select ${entryJson} as entry from promise p where p.merchant_id = ${ctx.merchantId} and p.id = ${id}`,
  )
