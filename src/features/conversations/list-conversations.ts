import { listOrders, ordersOfBuyer } from '#features/orders'
import type { Ctx } from '#platform/context'
import {
  type ConversationFilter,
  countConversations,
  type ListedConversation,
  selectConversationList,
  selectOrdersSpokenOf,
} from './queries.ts'

export type ConversationList = { conversations: ListedConversation[]; nextCursor: string | null }

/** Newest message first. Searched words may also name an order, by number, address or buyer. `cursor`: `nextCursor` of the page before; an unreadable one starts at the top. */
export async function listConversations(
  ctx: Ctx,
  filter: ConversationFilter,
  cursor: string | null,
  limit = 50,
): Promise<ConversationList> {
  const named = filter.search ? await ordersNamed(ctx, filter.search) : []
  const rows = await selectConversationList(ctx, filter, named, cursor ? readCursor(cursor) : null, limit + 1)
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return { conversations: page, nextCursor: rows.length > limit && last ? `${last.lastMessageAt}~${last.id}` : null }
}

/** How many conversations lie in each state, and how many of them hold something unread. */
export const conversationCounts = (ctx: Ctx) => countConversations(ctx)

/** Their conversations need not say it. */
async function ordersNamed(ctx: Ctx, words: string): Promise<string[]> {
  const { orders } = await listOrders(ctx, { query: words, limit: 50 })
  const spokenOf = await selectOrdersSpokenOf(ctx, MOST_SPOKEN_OF)
  const bought = await ordersOfBuyer(
    ctx,
    spokenOf.map(({ orderId }) => orderId),
    words,
  )
  return [...new Set([...orders.map(({ id }) => id), ...bought])]
}

const MOST_SPOKEN_OF = 20_000

function readCursor(cursor: string): { lastMessageAt: string; id: string } | null {
  const match = /^(\d{4}-\d\d-\d\dT[\d:.]+Z)~([0-9a-f-]{36})$/.exec(cursor)
  return match ? { lastMessageAt: match[1] ?? '', id: match[2] ?? '' } : null
}
