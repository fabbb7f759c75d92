import type { Ctx, RecordedEvent } from '#platform/context'
import { newId } from '#shared/ids'
import { NEW_DATES } from './model/meaning.ts'
import { type Decision, decide, heldUntil, sendAt } from './model/rules.ts'
import { type Situation, situationOf } from './order-now.ts'
import { insertNotification, insertSubject, lockOrder, type NotificationRow, preferenceOf } from './queries.ts'

/** Decides whether an event is news for the customer, writes the decision down, and queues the message. Any number of times: told once. */
export async function decideNotification(ctx: Ctx, event: RecordedEvent): Promise<void> {
  if (!event.orderId) return
  await lockOrder(ctx, event.orderId)
  const situation = await situationOf(ctx, event.orderId)
  if (!situation) return
  const question = await questionOf(ctx, event, event.orderId, situation)
  const decision = decide(question)
  if (decision.decision === 'none') return
  const { meaning, subjectId } = decision
  // The same news of another parcel that has not gone out yet: one message for both.
  const waiting =
    decision.decision === 'tell' ? situation.notifications.find((one) => one.meaning === meaning && one.state === 'decided') : undefined
  const notificationId = waiting?.id ?? newId(ctx.now().epochMilliseconds)
  if (!waiting) await insertNotification(ctx, rowOf(notificationId, event, event.orderId, decision))
  const first = await insertSubject(ctx, { id: newId(ctx.now().epochMilliseconds), notificationId, subjectId, meaning })
  if (!first || waiting) return
  const { why } = decision
  await ctx.emit({
    type: 'notification.decided',
    subjectType: 'notification',
    subjectId: notificationId,
    orderId: event.orderId,
    causeId: event.id,
    data: { meaning, decision: decision.decision, why, channel: CHANNEL, subjectId },
  })
  if (decision.decision !== 'tell') return
  const local = ctx.now().toZonedDateTimeISO(ctx.settings.timeZone)
  await ctx.send({
    businessKey: `notification:${notificationId}`,
    kind: 'notification',
    channel: CHANNEL,
    payload: { notificationId },
    runAt: laterOf(sendAt(meaning, CHANNEL, local), heldUntil(question, meaning)),
  })
}

const laterOf = (at: Temporal.Instant, held: Temporal.Instant | null): Temporal.Instant =>
  held && Temporal.Instant.compare(held, at) > 0 ? held : at

const CHANNEL = 'email'
const IMPORTED_AFTER_DAYS = 14

async function questionOf(ctx: Ctx, event: RecordedEvent, orderId: string, { order, promise, notifications, now }: Situation) {
  const preference = await preferenceOf(ctx, order.customerId ? [order.customerId, order.id] : [order.id])
  return {
    trigger: { type: event.type, subjectId: event.subjectId, orderId, data: event.data, happenedAt: event.happenedAt },
    order: {
      ...now,
      id: order.id,
      placedAt: order.placedAt,
      test: order.test,
      hasAddress: order.email !== null,
      erased: order.erased,
      wantsUpdates: preference?.wantsUpdates ?? true,
    },
    knownSince: promise.promise?.madeAt ?? null,
    told: toldIn(notifications),
    newDatesWaiting: notifications.some((one) => NEW_DATES.has(one.meaning) && one.state === 'decided'),
    importedAfterDays: ctx.settings.notifyImportedWithinDays ?? IMPORTED_AFTER_DAYS,
  }
}

const toldIn = (notifications: readonly NotificationRow[]) =>
  notifications.flatMap((one) =>
    one.subjects.filter((subject) => subject.held).map(({ subjectId }) => ({ meaning: one.meaning, subjectId })),
  )

const rowOf = (id: string, event: RecordedEvent, orderId: string, decision: Exclude<Decision, { decision: 'none' }>) => ({
  id,
  orderId,
  meaning: decision.meaning,
  channel: CHANNEL,
  why: decision.why,
  evidenceEventId: event.id,
  state: decision.decision === 'tell' ? ('decided' as const) : decision.decision,
})
