import type { Ctx } from '#platform/context'
import type { Ticket } from './model/conversation.ts'
import { selectOpenTicket, selectTickets } from './queries.ts'

/** Newest number first. `cursor`: `nextCursor` of the page before. */
export async function listTickets(
  ctx: Ctx,
  filter: { state?: Ticket['state'] },
  cursor: string | null,
  limit = 50,
): Promise<{ tickets: Ticket[]; nextCursor: string | null }> {
  const after = cursor !== null && /^\d{1,9}$/.test(cursor) ? Number(cursor) : null
  const rows = await selectTickets(ctx, filter.state ?? null, after, limit + 1)
  const last = rows.slice(0, limit).at(-1)
  return { tickets: rows.slice(0, limit), nextCursor: rows.length > limit && last ? String(last.number) : null }
}

/** The ticket that a conversation owes, if any. */
export const openTicketOf = async (ctx: Ctx, conversationId: string): Promise<Ticket | null> =>
  (await selectOpenTicket(ctx, conversationId)) ?? null
