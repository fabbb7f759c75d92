import { sql } from 'kysely'
import type { ProblemKind, TrackingStatus } from '#contracts/tracking'
import type { Ctx } from '#platform/context'

export type DueRow = { id: string; orderId: string | null; carrier: string | null; trackingNumber: string; checks: number }

/** Takes shipments that are due, so that nobody else asks for them until `until`. */
export const takeDue = (ctx: Ctx, until: string, limit: number) =>
  ctx.db.all(sql<DueRow>`
    update shipment set next_check_at = ${until}, checks = checks + 1 where merchant_id = ${ctx.merchantId} and id in (
      select id from shipment where merchant_id = ${ctx.merchantId} and next_check_at <= ${ctx.now().toString()} and ended_at is null order by next_check_at limit ${limit} for update skip locked)
    returning id, order_id as "orderId", carrier, tracking_number as "trackingNumber", checks`)

export type CheckRow = {
  id: string
  status: TrackingStatus
  openedAt: string
  latestAt: string | null
  latestEstimate: string | null
  pushedAt: string | null
  failures: number
}

export const checkRows = (ctx: Ctx, ids: readonly string[]) =>
  ctx.db.all(sql<CheckRow>`
    select id, status, opened_at as "openedAt", latest_at as "latestAt", coalesce(state->'estimate'->>'latest', state->'estimate'->>'earliest') as "latestEstimate", pushed_at as "pushedAt", check_failures as failures
    from shipment where merchant_id = ${ctx.merchantId} and id = any(${[...ids]}::uuid[]) order by id for update`)

export const saveChecks = (
  ctx: Ctx,
  rows: readonly { id: string; next_check_at: string | null; answered: boolean; failures: number; problem: ProblemKind | null }[],
) =>
  ctx.db.run(sql`
    update shipment s set next_check_at = r.next_check_at, checked_at = case when r.answered then ${ctx.now().toString()}::timestamptz else s.checked_at end, check_failures = r.failures, check_problem = r.problem
    from json_to_recordset(${JSON.stringify(rows)}::json) r(id uuid, next_check_at timestamptz, answered boolean, failures int, problem text) where s.merchant_id = ${ctx.merchantId} and s.id = r.id`)
