import { sql } from 'kysely'
import type { Ctx } from '#platform/context'
import type { Day } from '../model/day.ts'
import { calibrationLevels, type LevelRange } from '../model/level-ranges.ts'

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
  const flat = rows
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ levels, ...row }) => ({
      ...row,
      ...Object.fromEntries(
        calibrationLevels.flatMap((level) => {
          const range = levels.find((one) => one.level === level)
          return [
            [`earliest_${level * 100}`, range?.earliest ?? null],
            [`latest_${level * 100}`, range?.latest ?? null],
          ]
        }),
      ),
    }))
  await ctx.db.run(sql`
    insert into promise_score (merchant_id, id, source, promise_id, ordered_on, carrier, region, option, earliest, latest, confidence,
      earliest_50, latest_50, earliest_80, latest_80, earliest_90, latest_90, earliest_95, latest_95, shop_day, arrived_on)
    select ${ctx.merchantId}, r.id, r.source, r."promiseId", r."orderedOn", r.carrier, r.region, r.option, r.earliest, r.latest, r.confidence,
      r.earliest_50, r.latest_50, r.earliest_80, r.latest_80, r.earliest_90, r.latest_90, r.earliest_95, r.latest_95, r."shopDay", r."arrivedOn"
    from jsonb_to_recordset(${JSON.stringify(flat)}::jsonb) r(id uuid, source text, "promiseId" uuid, "orderedOn" date, carrier text, region text, option text,
      earliest date, latest date, confidence double precision, earliest_50 date, latest_50 date, earliest_80 date, latest_80 date,
      earliest_90 date, latest_90 date, earliest_95 date, latest_95 date, "shopDay" date, "arrivedOn" date)
    on conflict (merchant_id, id) do update set carrier = coalesce(excluded.carrier, promise_score.carrier), region = coalesce(excluded.region, promise_score.region),
      shop_day = coalesce(excluded.shop_day, promise_score.shop_day), arrived_on = excluded.arrived_on`)
}

/** History is promised anew as a whole when the engine is learnt anew. */
export const deleteHistoryScores = (ctx: Ctx) =>
  ctx.db.run(sql`delete from promise_score where merchant_id = ${ctx.merchantId} and source = 'history'`)

export const hasHistoryScores = async (ctx: Ctx): Promise<boolean> =>
  (await ctx.db.first(sql`select 1 from promise_score where merchant_id = ${ctx.merchantId} and source = 'history' limit 1`)) !== undefined
