import { type RawBuilder, sql } from 'kysely'
import type { Ctx } from '#platform/context'
import type { CalibrationDimension, CalibrationFilter } from '../model/calibration.ts'
import type { Day } from '../model/day.ts'

/** `dimension` null: all of them. `key` null: not known. Sums by the names below. */
export type CalibrationRow = { dimension: CalibrationDimension | null; key: string | null; sums: Record<string, number> }

/**
 * Counts of every group in one statement: one pass over the narrow rows, then sums of its cells. A range counts once its
 * last day is over (`over`: the last such day), whether or when the parcel came: else the fast ones would vote first.
 */
export const calibrationRows = (ctx: Ctx, filter: CalibrationFilter, dimensions: readonly CalibrationDimension[], over: Day) =>
  ctx.db.all(sql<CalibrationRow>`
    with judged as (${judged(ctx, filter)}),
    cell as (
      select carrier, region, option, month, ${sql.join(sums(over).map(([name, value]) => sql`${value} as ${sql.ref(name)}`))}
      from judged where merchant_id = ${ctx.merchantId} group by carrier, region, option, month)
    select ${dimensionOf(dimensions)} as dimension, ${dimensions.length === 0 ? sql`null::text` : sql`coalesce(${sql.join(dimensions.map((one) => sql.ref(one)))})`} as key,
      json_build_object(${sql.join(sums(over).map(([name]) => sql`${sql.lit(name)}, coalesce(sum(${sql.ref(name)}), 0)`))}) as sums
    from cell group by grouping sets (${sql.join([sql`()`, ...dimensions.map((one) => sql`(${sql.ref(one)})`)])})`)

/** Promises with what became of them. `state`: whether they can be judged at all. */
const judged = (ctx: Ctx, filter: CalibrationFilter) => sql`
      select sc.*, arrived_on as arrived, to_char(sc.ordered_on, 'YYYY-MM') as month
      from promise_score sc
      where sc.merchant_id = ${ctx.merchantId} and sc.source = ${filter.source}
        and (${filter.from}::date is null or sc.ordered_on >= ${filter.from}) and (${filter.to}::date is null or sc.ordered_on <= ${filter.to})
        and (${filter.carrier}::text is null or sc.carrier = ${filter.carrier}) and (${filter.region}::text is null or sc.region = ${filter.region})
        and (${filter.option}::text is null or sc.option = ${filter.option})`

const dimensionOf = (dimensions: readonly CalibrationDimension[]): RawBuilder<unknown> =>
  dimensions.length === 0
    ? sql`null::text`
    : sql`case ${sql.join(
        dimensions.map((one) => sql`when grouping(${sql.ref(one)}) = 0 then ${sql.lit(one)}`),
        sql` `,
      )} end`

type Sum = [name: string, value: RawBuilder<unknown>]

function sums(over: Day): Sum[] {
  const counted = sql`state = 'judged' and latest <= ${over}::date`
  return [
    ['pending', sql`count(*) filter (where state = 'judged' and latest > ${over}::date)`],
    ['cancelled', sql`count(*) filter (where state = 'cancelled')`],
    ['untracked', sql`count(*) filter (where state = 'untracked')`],
    ['not_arrived', sql`count(*) filter (where ${counted} and arrived is null)`],
    ['stated_probability', sql`sum(confidence) filter (where ${counted})`],
    ...rangeSums('stated', sql`${counted} and confidence is not null`, sql`earliest`, sql`latest`),
    ...rangeSums('estimates', sql`${counted} and confidence is null`, sql`earliest`, sql`latest`),
    ...LEVELS.flatMap((level) => {
      const [earliest, latest] = [sql.ref(`earliest_${level}`), sql.ref(`latest_${level}`)]
      return rangeSums(`level_${level}`, sql`state = 'judged' and ${latest} <= ${over}::date`, earliest, latest)
    }),
    ...shopSums(sql`${counted} and shop_day is not null and arrived is not null`),
  ]
}

function rangeSums(name: string, where: RawBuilder<unknown>, earliest: RawBuilder<unknown>, latest: RawBuilder<unknown>): Sum[] {
  return [
    [`${name}_n`, sql`count(*) filter (where ${where})`],
    [`${name}_within`, sql`count(*) filter (where ${where} and arrived between ${earliest} and ${latest})`],
    [`${name}_late`, sql`count(*) filter (where ${where} and (arrived is null or arrived > ${latest}))`],
    [`${name}_days`, sql`sum(${latest} - ${earliest}) filter (where ${where})`],
  ]
}

const shopSums = (where: RawBuilder<unknown>): Sum[] => [
  ['shop_n', sql`count(*) filter (where ${where})`],
  ['shop_days', sql`sum(shop_day - arrived) filter (where ${where})`],
  ['shop_late', sql`count(*) filter (where ${where} and arrived > shop_day)`],
  ['our_days', sql`sum(latest - arrived) filter (where ${where})`],
  ['our_late', sql`count(*) filter (where ${where} and arrived > latest)`],
]

const LEVELS = [50, 80, 90, 95] as const

export type JudgedOrder = {
  orderId: string
  promiseId: string
  orderedOn: Day
  carrier: string | null
  earliest: Day
  latest: Day
  confidence: number | null
  arrivedOn: Day | null
}

/** The orders behind a number, newest first. `late`: arrived after the range, or not at all. */
export const judgedOrders = (ctx: Ctx, filter: CalibrationFilter, outcome: 'within' | 'late' | 'early', over: Day, limit: number) =>
  ctx.db.all(sql<JudgedOrder>`
    with judged as (${judged(ctx, filter)})
    select id as "orderId", promise_id as "promiseId", ordered_on as "orderedOn", carrier, earliest, latest, confidence, arrived as "arrivedOn"
    from judged where merchant_id = ${ctx.merchantId} and state = 'judged' and latest <= ${over}::date and confidence is not null
      and ${outcome}::text = case when arrived is null or arrived > latest then 'late' when arrived < earliest then 'early' else 'within' end
    order by ordered_on desc, id limit ${limit}`)
