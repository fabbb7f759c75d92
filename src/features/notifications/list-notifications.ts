import type { Ctx } from '#platform/context'
import { type NotificationRow, notificationRows } from './queries.ts'

/** What was decided to tell about an order, and how it ended; oldest first. */
export const notificationsOfOrder = (ctx: Ctx, orderId: string): Promise<NotificationRow[]> => notificationRows(ctx, orderId)

/** The last message that reached the customer (or may have), for surfaces that say what was told; null when none did. */
export async function lastTold(ctx: Ctx, orderId: string): Promise<{ at: string; meaning: string; evidence: string[] } | null> {
  const row = (await notificationRows(ctx, orderId))
    .filter((one) => one.state === 'sent' && one.settledAt !== null)
    .toSorted((a, b) => (a.settledAt! < b.settledAt! ? 1 : -1))[0]
  return row ? { at: row.settledAt!, meaning: row.meaning, evidence: [`evt_${row.evidenceEventId.replaceAll('-', '')}`] } : null
}
