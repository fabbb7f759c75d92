import { type RawBuilder, sql } from 'kysely'
import type { Ctx } from '#platform/context'
import { type Day, fromDayNumber } from '../model/day.ts'
import type { Path, StatedDays } from '../model/engine/types.ts'
import type { Journey } from '../model/journey.ts'

/**
 * Writes journeys as they are known now. What an evening has learnt stands; what it has not is overwritten.
 * `keepOnly`: other journeys of these orders (a parcel that was taken out) are dropped.
 */
export async function upsertJourneys(
  ctx: Ctx,
  journeys: readonly Journey[],
  today: Day,
  keepOnly: readonly string[] = [],
): Promise<{ written: number }> {
  const written = await ctx.db.run(sql`
    insert into journey as j (merchant_id, id, order_id, ordered_on, ordered_hour, carrier, service, origin_id, origin_country, origin_region, destination_country, destination_region, destination_postal,
      distance_km, weight_grams, units, stated_min_days, stated_max_days, carried_by, promised_on, handed_over_on, arrived_on, dropped_on, recorded_at)
    select ${ctx.merchantId}, r.id, r.order_id, r.ordered_on, r.ordered_hour, r.carrier, r.service, r.origin_id, r.origin_country, r.origin_region, r.destination_country, r.destination_region, r.destination_postal,
      r.distance_km, r.weight_grams, r.units, r.stated_min_days, r.stated_max_days, r.carried_by, r.promised_on, r.handed_over_on, r.arrived_on, case when r.dropped then ${today}::date end, ${ctx.now().toString()}
    from jsonb_to_recordset(${JSON.stringify(journeys.map(rowOf).toSorted((a, b) => (a.id < b.id ? -1 : 1)))}::jsonb) r(${ROW})
    on conflict (merchant_id, id) do update set
      (${PATH}) = (select p.* from (select ${columnsOf('excluded')} where j.placed_learnt_on is null union all select ${columnsOf('j')} where j.placed_learnt_on is not null) p),
      carried_by = coalesce(excluded.carried_by, j.carried_by), promised_on = coalesce(excluded.promised_on, j.promised_on),
      handed_over_on = case when j.handed_over_learnt_on is null then excluded.handed_over_on else j.handed_over_on end,
      arrived_on = case when j.arrived_learnt_on is null then excluded.arrived_on else j.arrived_on end,
      dropped_on = case when j.dropped_learnt_on is not null then j.dropped_on when excluded.dropped_on is not null then coalesce(j.dropped_on, excluded.dropped_on) end
    where (j.placed_learnt_on is null and (${columnsOf('j')}) is distinct from (${columnsOf('excluded')}))
      or (j.handed_over_learnt_on is null and j.handed_over_on is distinct from excluded.handed_over_on)
      or (j.arrived_learnt_on is null and j.arrived_on is distinct from excluded.arrived_on)
      or (j.dropped_learnt_on is null and (j.dropped_on is null) <> (excluded.dropped_on is null))
      or (excluded.carried_by is not null and j.carried_by is distinct from excluded.carried_by)`)
  if (keepOnly.length > 0)
    await ctx.db.run(sql`
      update journey set dropped_on = ${today}::date
      where merchant_id = ${ctx.merchantId} and order_id = any(${[...keepOnly]}::uuid[]) and id <> all(${journeys.map((one) => one.id)}::uuid[]) and dropped_on is null and arrived_on is null`)
  return { written }
}

/** Two events of one order never write its journeys at the same time: the later one must have read what the earlier one wrote. */
export const lockJourneys = (ctx: Ctx, orderId: string) =>
  ctx.db.first(sql`select pg_advisory_xact_lock(hashtextextended('journey ' || ${ctx.merchantId} || ${orderId}, 0))`)

const PATH_COLUMNS = [
  'ordered_on',
  'ordered_hour',
  'carrier',
  'service',
  'origin_id',
  'origin_country',
  'origin_region',
  'destination_country',
  'destination_region',
  'destination_postal',
  'distance_km',
  'weight_grams',
  'units',
  'stated_min_days',
  'stated_max_days',
]
const PATH = sql.raw(PATH_COLUMNS.join(', '))
const columnsOf = (table: string) => sql.raw(PATH_COLUMNS.map((column) => `${table}.${column}`).join(', '))
const ROW =
  sql.raw(`id uuid, order_id uuid, ordered_on date, ordered_hour smallint, carrier text, service text, origin_id text, origin_country text, origin_region text, destination_country text,
  destination_region text, destination_postal text, distance_km integer, weight_grams bigint, units integer, stated_min_days smallint, stated_max_days smallint, carried_by text, promised_on date, handed_over_on date, arrived_on date, dropped boolean`)

const rowOf = ({ id, orderId, path, stated, carriedBy, promisedOn, handedOverOn, arrivedOn, dropped }: Journey) => ({
  id,
  order_id: orderId,
  ordered_on: fromDayNumber(path.orderedOn),
  ordered_hour: path.hour,
  carrier: path.carrier,
  service: path.service,
  origin_id: path.originId,
  origin_country: path.originCountry,
  origin_region: path.originRegion,
  destination_country: path.destinationCountry,
  destination_region: path.destinationRegion,
  destination_postal: path.destinationPostal?.slice(0, 3) ?? null,
  distance_km: path.distanceKm,
  weight_grams: path.weightGrams,
  units: path.units,
  stated_min_days: stated?.min ?? null,
  stated_max_days: stated?.max ?? null,
  carried_by: carriedBy,
  promised_on: promisedOn,
  handed_over_on: handedOverOn,
  arrived_on: arrivedOn,
  dropped,
})

/** Facts as an engine is fed with them. `learntOn`, `on`: days since 1970. `path` with `placed` only. */
export type LearntFact = {
  learntOn: number
  kind: 'placed' | 'handed_over' | 'arrived' | 'dropped'
  id: string
  on: number
  path: Path | null
  stated: StatedDays | undefined
}
type FactRow = Omit<Path, 'orderedOn'> & { learntOn: number; kind: number; id: string; on: number; min: number | null; max: number | null }
const KINDS = ['placed', 'handed_over', 'arrived', 'dropped'] as const

/** Learnt by this generation in the evenings from `from` to `until`, in the order of learning. */
export async function factsLearnt(ctx: Ctx, generation: number, from: Day, until: Day): Promise<LearntFact[]> {
  const of = (kind: number, day: string, on: string) => sql`
    select (${sql.ref(day)} - date '1970-01-01') as "learntOn", ${kind}::int as kind, id, (${sql.ref(on)} - date '1970-01-01') as "on", ordered_hour as hour, carrier, service, origin_id as "originId",
      origin_country as "originCountry", origin_region as "originRegion", destination_country as "destinationCountry", destination_region as "destinationRegion", destination_postal as "destinationPostal",
      distance_km as "distanceKm", weight_grams as "weightGrams", units, stated_min_days as min, stated_max_days as max
    from journey where merchant_id = ${ctx.merchantId} and generation <= ${generation} and ${sql.ref(day)} between ${from}::date and ${until}::date`
  const rows = await ctx.db.all(sql<FactRow>`
    ${of(0, 'placed_learnt_on', 'ordered_on')} union all ${of(1, 'handed_over_learnt_on', 'handed_over_on')} union all ${of(2, 'arrived_learnt_on', 'arrived_on')}
    union all ${of(3, 'dropped_learnt_on', 'dropped_on')} order by 1, 2, 3`)
  return rows.map(({ learntOn, kind, id, on, min, max, ...path }) => ({
    learntOn,
    kind: KINDS[kind]!,
    id,
    on,
    path: kind === 0 ? { orderedOn: on, ...path } : null,
    stated: min === null || max === null ? undefined : { min, max },
  }))
}

/** The first and the newest day of an order until `until`; both from an index. */
export const journeySpan = (ctx: Ctx, until: Day) =>
  ctx.db.first(sql<{ first: Day | null; newest: Day | null }>`
    select min(ordered_on) as first, max(ordered_on) as newest from journey
    where merchant_id = ${ctx.merchantId} and ordered_on <= ${until}::date and ordered_on > ${until}::date - ${OLDEST_DAYS}::int`)

/** Thirty years: a clock that stood at zero must not start an engine in 1970. */
const OLDEST_DAYS = 10_957

const toLearn = sql.raw(`(placed_learnt_on is null or (handed_over_on is not null and handed_over_learnt_on is null)
  or (arrived_on is not null and arrived_learnt_on is null) or (dropped_on is not null and dropped_learnt_on is null))`)

/** Journeys that came so late that they are history: `before` is the first day that no longer is. */
const history = (before: Day) => sql`
  ${toLearn} and placed_learnt_on is null and ordered_on < ${before}::date and ordered_on > ${before}::date - ${OLDEST_DAYS}::int
  and (order_id is null or exists (select from journey o where o.merchant_id = journey.merchant_id and o.id = journey.order_id and o.placed_learnt_on is null and o.ordered_on < ${before}::date))`

/** The newest generation that has learnt anything; 0: none. */
export const newestGeneration = async (ctx: Ctx): Promise<number> =>
  (
    await ctx.db.first(
      sql<{ newest: number }>`select coalesce(max(generation), 0) as newest from journey where merchant_id = ${ctx.merchantId}`,
    )
  )?.newest ?? 0

export const hasHistory = async (ctx: Ctx, before: Day): Promise<boolean> =>
  (
    await ctx.db.first(
      sql<{ found: boolean }>`select exists (select from journey where merchant_id = ${ctx.merchantId} and ${history(before)}) as found`,
    )
  )?.found === true

/**
 * Journeys that nobody is writing at this moment; the others wait for the next evening. Who writes a journey may hold the rows
 * of many orders: learning, which marks them all, must never wait for one of these.
 */
const unwritten = (condition: RawBuilder<unknown>, ctx: Ctx) =>
  sql`with mine as materialized (select id from journey where merchant_id = ${ctx.merchantId} and ${condition} for update skip locked)`

/** History is learnt as if every fact before `open` had been known on its day. */
export const markHistory = (ctx: Ctx, generation: number, before: Day, open: Day) =>
  ctx.db.run(sql`
    ${unwritten(history(before), ctx)}
    update journey set generation = ${generation}, placed_learnt_on = ordered_on,
      handed_over_learnt_on = case when handed_over_on < ${open}::date then greatest(handed_over_on, ordered_on) end,
      arrived_learnt_on = case when arrived_on < ${open}::date then arrived_on end,
      dropped_learnt_on = case when dropped_on < ${open}::date then greatest(dropped_on, ordered_on) end
    from mine where journey.merchant_id = ${ctx.merchantId} and journey.id = mine.id`)

/**
 * Everything else that is known and dated until `until` is learnt now: on its day, or on the first evening that is still open.
 * What is history (`before`) is left to be learnt as such.
 */
export const markLearnt = (ctx: Ctx, generation: number, span: { before: Day; open: Day; until: Day }) => {
  const { before, open, until } = span
  const placed = sql`coalesce(placed_learnt_on, greatest(ordered_on, ${open}::date))`
  const learnt = (day: string, on: string) =>
    sql`${sql.ref(day)} = case when ${sql.ref(day)} is not null then ${sql.ref(day)} when ${sql.ref(on)} <= ${until}::date then greatest(${sql.ref(on)}, ${placed}, ${open}::date) end`
  return ctx.db.run(sql`
    ${unwritten(sql`${toLearn} and ordered_on <= ${until}::date and ordered_on > ${until}::date - ${OLDEST_DAYS}::int and not (${history(before)})`, ctx)}
    update journey set generation = coalesce(generation, ${generation}), placed_learnt_on = ${placed}, ${learnt('handed_over_learnt_on', 'handed_over_on')},
      ${learnt('arrived_learnt_on', 'arrived_on')}, ${learnt('dropped_learnt_on', 'dropped_on')}
    from mine where journey.merchant_id = ${ctx.merchantId} and journey.id = mine.id`)
}

/** A clock that had run ahead was set back: what was learnt on days that have not come is open again. */
export const unlearnAfter = (ctx: Ctx, until: Day) =>
  ctx.db.run(sql`
    ${unwritten(sql`greatest(placed_learnt_on, handed_over_learnt_on, arrived_learnt_on, dropped_learnt_on) > ${until}::date`, ctx)}
    update journey set generation = case when placed_learnt_on > ${until}::date then null else generation end,
      placed_learnt_on = case when placed_learnt_on <= ${until}::date then placed_learnt_on end,
      handed_over_learnt_on = case when handed_over_learnt_on <= ${until}::date then handed_over_learnt_on end,
      arrived_learnt_on = case when arrived_learnt_on <= ${until}::date then arrived_learnt_on end,
      dropped_learnt_on = case when dropped_learnt_on <= ${until}::date then dropped_learnt_on end
    from mine where journey.merchant_id = ${ctx.merchantId} and journey.id = mine.id`)

/** Who carried the last orders of an option to a country, where one carrier had most of them. */
export const usualCarriers = (ctx: Ctx, since: Day) =>
  ctx.db.all(sql<{ service: string | null; country: string | null; carrier: string }>`
    select service, country, carrier from (
      select service, destination_country as country, carried_by as carrier, count(*) as parcels, sum(count(*)) over (partition by service, destination_country) as of_all
      from journey where merchant_id = ${ctx.merchantId} and carried_by is not null and ordered_on >= ${since}::date group by 1, 2, 3) c
    where parcels * 10 >= of_all * 6 order by of_all desc, service, country limit 500`)
