import { sql } from 'kysely'
import type { Ctx } from '#platform/context'
import type { Meaning } from './model/meaning.ts'

export type NotificationState = 'decided' | 'sending' | 'sent' | 'failed' | 'in_doubt' | 'superseded' | 'no_contact' | 'not_wanted'

/** Ids and dates only. `expected`: the window it told; `promiseIds`: the ledger entries it showed. */
export type Details = { expected?: { earliest: string; latest: string } | null; promiseIds?: string[]; reason?: string | null }

export type NotificationRow = {
  id: string
  orderId: string
  meaning: Meaning
  channel: string
  state: NotificationState
  why: string
  evidenceEventId: string
  details: Details
  messageId: string | null
  decidedAt: string
  settledAt: string | null
  subjects: { subjectId: string; held: boolean }[]
}

const columns = sql`n.id, n.order_id as "orderId", n.meaning, n.channel, n.state, n.why, n.evidence_event_id as "evidenceEventId", n.details, n.message_id as "messageId", n.decided_at as "decidedAt", n.settled_at as "settledAt",
  coalesce((select jsonb_agg(jsonb_build_object('subjectId', s.subject_id, 'held', s.held) order by s.subject_id) from notification_subject s
    where s.merchant_id = n.merchant_id and s.notification_id = n.id), '[]') as subjects`

/** Decisions about one order are taken one after the other. */
export const lockOrder = (ctx: Ctx, orderId: string) =>
  ctx.db.run(sql`select pg_advisory_xact_lock(hashtextextended(${`${ctx.merchantId}notification${orderId}`}, 0))`)

/** Everything decided for an order, oldest first. */
export const notificationRows = (ctx: Ctx, orderId: string) =>
  ctx.db.all(
    sql<NotificationRow>`select ${columns} from notification n where n.merchant_id = ${ctx.merchantId} and n.order_id = ${orderId} order by n.decided_at, n.id`,
  )

export const notificationRow = (ctx: Ctx, id: string) =>
  ctx.db.first(sql<NotificationRow>`select ${columns} from notification n where n.merchant_id = ${ctx.merchantId} and n.id = ${id}`)

export const insertNotification = (
  ctx: Ctx,
  row: Pick<NotificationRow, 'id' | 'orderId' | 'meaning' | 'channel' | 'state' | 'why' | 'evidenceEventId'>,
) =>
  ctx.db.run(sql`
    insert into notification (merchant_id, id, order_id, meaning, channel, state, why, evidence_event_id, decided_at, settled_at)
    values (${ctx.merchantId}, ${row.id}, ${row.orderId}, ${row.meaning}, ${row.channel}, ${row.state}, ${row.why}, ${row.evidenceEventId}, ${ctx.now().toString()},
      case when ${row.state}::text = 'decided' then null else ${ctx.now().toString()}::timestamptz end)`)

/** False when the subject has been told this already: the last word of "once per meaning" is the database's. */
export const insertSubject = async (
  ctx: Ctx,
  row: { id: string; notificationId: string; subjectId: string; meaning: Meaning },
): Promise<boolean> =>
  (await ctx.db.run(sql`
    insert into notification_subject (merchant_id, id, notification_id, subject_id, meaning, held)
    values (${ctx.merchantId}, ${row.id}, ${row.notificationId}, ${row.subjectId}, ${row.meaning}, true) on conflict do nothing`)) > 0

export const startSending = (ctx: Ctx, id: string, details: Details) =>
  ctx.db.run(
    sql`update notification set state = 'sending', details = ${JSON.stringify(details)}::jsonb where merchant_id = ${ctx.merchantId} and id = ${id}`,
  )

export const settleNotification = (
  ctx: Ctx,
  id: string,
  end: { state: NotificationState; why: string | null; messageId: string | null; at: string },
) =>
  ctx.db.run(sql`
    update notification set state = ${end.state}, why = coalesce(${end.why}, why), message_id = ${end.messageId}, settled_at = ${end.at} where merchant_id = ${ctx.merchantId} and id = ${id}`)

/** What nobody will hear does not count as told. */
export const releaseSubjects = (ctx: Ctx, notificationId: string, subjectIds: readonly string[]) =>
  ctx.db.run(
    sql`update notification_subject set held = false where merchant_id = ${ctx.merchantId} and notification_id = ${notificationId} and subject_id = any(${[...subjectIds]}::uuid[])`,
  )

/** Null: nobody said anything. Answers for the customer first, then for the order. */
export const preferenceOf = (ctx: Ctx, ids: readonly string[]) =>
  ctx.db.first(sql<{ wantsUpdates: boolean }>`
    select wants_updates as "wantsUpdates" from notification_preference where merchant_id = ${ctx.merchantId} and id = any(${[...ids]}::uuid[])
    order by changed_at desc limit 1`)

export const savePreference = (ctx: Ctx, ids: readonly string[], wantsUpdates: boolean, changedBy: 'page' | 'one_click' | 'agent') =>
  ctx.db.run(sql`
    insert into notification_preference (merchant_id, id, wants_updates, changed_by, changed_at)
    select ${ctx.merchantId}, one, ${wantsUpdates}, ${changedBy}, ${ctx.now().toString()} from unnest(${[...ids].sort()}::uuid[]) one
    on conflict (merchant_id, id) do update set wants_updates = excluded.wants_updates, changed_by = excluded.changed_by, changed_at = excluded.changed_at`)
