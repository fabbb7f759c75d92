import { notePromiseShown } from '#features/promises'
import type { Ctx, EffectOutcome } from '#platform/context'
import { notificationRow, releaseSubjects, settleNotification } from './queries.ts'

/** Writes down how the sending of a message ended, in the transaction that ended it. */
export async function settleSending(ctx: Ctx, notificationId: string, outcome: EffectOutcome & { messageId: string }): Promise<void> {
  const row = await notificationRow(ctx, notificationId)
  if (!row) return
  await settleNotification(ctx, row.id, {
    state: outcome.outcome,
    why: outcome.code,
    messageId: outcome.outcome === 'superseded' ? null : outcome.messageId,
    at: outcome.at,
  })
  // What surely reached nobody may be said again when it is news again; what failed for good is not tried under another name.
  if (outcome.outcome === 'superseded')
    await releaseSubjects(
      ctx,
      row.id,
      row.subjects.map((subject) => subject.subjectId),
    )
  if (outcome.outcome === 'sent' || outcome.outcome === 'in_doubt')
    await notePromiseShown(ctx, row.details.promiseIds ?? [], row.meaning === 'confirmation' ? 'confirmation' : 'mail')
  await ctx.emit({
    type: `notification.${outcome.outcome}`,
    subjectType: 'notification',
    subjectId: row.id,
    orderId: row.orderId,
    causeId: row.evidenceEventId,
    data: { meaning: row.meaning, channel: row.channel, code: outcome.code },
  })
}
