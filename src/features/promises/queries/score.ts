import { sql } from 'kysely'
import type { Ctx } from '#platform/context'
import type { Day } from '../model/day.ts'
import { RANGE_LEVELS } from '../model/engine/tail-control.ts'
import type { LevelRange } from '../model/level-ranges.ts'

export type ScoreRow = {
  id: string
  source: 'order' | 'history'
  promiseId: string | null
  orderedOn: Day
  carrier: string | null
  region: string | null
  option: string | null
  earliest: Day
  latest: Day
  confidence: number | null
  levels: readonly LevelRange[]
  shopDay: Day | null
  arrivedOn: Day | null
}

/** The promise of a row that is there stays; what was learnt since (who carries it, whether it arrived) is taken over. */
export async function upsertScores(ctx: Ctx, rows: readonly ScoreRow[]): Promise<void> {
  if (rows.length === 0) return
  const sorted = rows.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map(flat)
  // The standing is held while its outcome is copied: whoever changes it later finds the row and writes it there too.
  await ctx.db.run(sql`
    with standing as materialized (
      select id, outcome, arrived_on, review_at from promise_standing
      where merchant_id = ${ctx.merchantId} and id = any(${rows.filter((row) => row.source === 'order').map((row) => row.id)}::uuid[]) order by id for share)
    insert into promise_score (merchant_id, id, source, promise_id, ordered_on, carrier, region, option, earliest, latest, confidence,
      earliest_50, latest_50, earliest_80, latest_80, earliest_90, latest_90, earliest_95, latest_95, shop_day, arrived_on, state)
    select ${ctx.merchantId}, r.id, r.source, r."promiseId", r."orderedOn", r.carrier, r.region, r.option, r.earliest, r.latest, r.confidence,
      r.earliest_50, r.latest_50, r.earliest_80, r.latest_80, r.earliest_90, r.latest_90, r.earliest_95, r.latest_95, r."shopDay",
      coalesce(s.arrived_on, r."arrivedOn"), case when s.id is null then 'judged' else promise_score_state(s.outcome, s.review_at) end
    from jsonb_to_recordset(${JSON.stringify(sorted)}::jsonb) r(id uuid, source text, "promiseId" uuid, "orderedOn" date, carrier text, region text, option text,
      earliest date, latest date, confidence double precision, ${LEVEL_COLUMNS}, "shopDay" date, "arrivedOn" date)
    left join standing s on s.id = r.id
    on conflict (merchant_id, id) do update set carrier = coalesce(excluded.carrier, promise_score.carrier), region = coalesce(excluded.region, promise_score.region),
      shop_day = coalesce(excluded.shop_day, promise_score.shop_day), arrived_on = excluded.arrived_on, state = excluded.state`)
}

export type HistoryScore = Pick<ScoreRow, 'id' | 'earliest' | 'latest' | 'confidence' | 'levels'>

/**
 * History is promised anew as a whole when an engine learns it anew. Left out: orders that have, or will have, a promise of their
 * own that somebody saw (`upsertScores` writes these, and neither waits for the other), further parcels, what left the stream,
 * and what had not arrived by the newest arrival while its range was still running.
 */
export async function replaceHistoryScores(ctx: Ctx, scores: readonly HistoryScore[]): Promise<void> {
  await ctx.db.run(sql`delete from promise_score where merchant_id = ${ctx.merchantId} and source = 'history'`)
  for (let start = 0; start < scores.length; start += AT_ONCE)
    await ctx.db.run(sql`
      insert into promise_score (merchant_id, id, source, ordered_on, carrier, region, option, earliest, latest, confidence,
        earliest_50, latest_50, earliest_80, latest_80, earliest_90, latest_90, earliest_95, latest_95, shop_day, arrived_on)
      select j.merchant_id, j.id, 'history', j.ordered_on, coalesce(j.carried_by, j.carrier),
        case when j.destination_region ~ '^[A-Z0-9]{1,3}$' then j.destination_country || '-' || j.destination_region else j.destination_country end, j.service,
        r.earliest, r.latest, r.confidence, r.earliest_50, r.latest_50, r.earliest_80, r.latest_80, r.earliest_90, r.latest_90, r.earliest_95, r.latest_95, j.promised_on, j.arrived_on
      from jsonb_to_recordset(${JSON.stringify(scores.slice(start, start + AT_ONCE).map(flat))}::jsonb) r(id uuid, earliest date, latest date, confidence double precision, ${LEVEL_COLUMNS})
      join journey j on j.merchant_id = ${ctx.merchantId} and j.id = r.id
      where (j.order_id is null or (j.order_id = j.id and ${wasImported(ctx)})) and j.dropped_on is null
        and (j.arrived_on is not null or r.latest < (select max(arrived_on) from journey where merchant_id = ${ctx.merchantId}))
      on conflict do nothing`)
}

const wasImported = (ctx: Ctx) => sql`
  exists (select from promise_standing s join promise p on p.merchant_id = s.merchant_id and p.id = s.promise_id
    where s.merchant_id = ${ctx.merchantId} and s.id = j.id and p.surface = 'import')`

const AT_ONCE = 10_000
const LEVEL_COLUMNS = sql.raw(RANGE_LEVELS.flatMap((level) => [`earliest_${level * 100} date`, `latest_${level * 100} date`]).join(', '))

/** Levels as columns. */
function flat<Row extends { levels: readonly LevelRange[] }>({ levels, ...row }: Row): Record<string, unknown> {
  const columns = RANGE_LEVELS.flatMap((level) => {
    const range = levels.find((one) => one.level === level)
    return [
      [`earliest_${level * 100}`, range?.earliest ?? null],
      [`latest_${level * 100}`, range?.latest ?? null],
    ]
  })
  return { ...row, ...Object.fromEntries(columns) }
}

export const hasHistoryScores = async (ctx: Ctx): Promise<boolean> =>
  (await ctx.db.first(sql`select 1 from promise_score where merchant_id = ${ctx.merchantId} and source = 'history' limit 1`)) !== undefined
