import { findOrders } from '#features/orders'
import type { Ctx } from '#platform/context'
import { wireId } from '#shared/ids'
import { conversationCounts, listConversations } from '../list-conversations.ts'
import type { Agent } from '../model/agent.ts'
import type { Conversation, ConversationState } from '../model/conversation.ts'
import { listPage } from '../model/inbox/list-page.ts'
import { type InboxList, inboxWords } from '../model/inbox/words.ts'
import type { Incidents } from '../model/incident.ts'
import { parcelChips } from './parcel-chips.ts'
import { incidentHref } from './show-incident.ts'
import { buyerName } from './shown-order.ts'

export type ListQuery = { state: InboxList; unread?: string; search: string; cursor?: string }

const FILTERS: Record<InboxList, { state?: ConversationState; answered?: boolean }> = {
  open: { state: 'open', answered: false },
  assistant: { state: 'open', answered: true },
  pending: { state: 'pending' },
  snoozed: { state: 'snoozed' },
  resolved: { state: 'resolved' },
  all: {},
}

export async function showInboxList(ctx: Ctx, agent: Agent, query: ListQuery, incidents: Incidents): Promise<string> {
  const unread = query.unread === '1'
  const search = query.search.trim()
  const { conversations, nextCursor } = await listConversations(
    ctx,
    { ...FILTERS[query.state], unread, ...(search && { search }) },
    query.cursor ?? null,
  )
  const chips = await parcelChips(
    ctx,
    conversations.flatMap((conversation) => conversation.orderId ?? []),
  )
  const buyers = await buyersOf(ctx, conversations)
  const counts = Object.fromEntries(
    (await conversationCounts(ctx)).map((count) => [count.state, { all: count.all, answered: count.answered, unread: count.unread }]),
  )
  return listPage({
    shopName: ctx.settings.name,
    agentName: agent.name,
    words: inboxWords(ctx.settings.language),
    format: { language: ctx.settings.language, timeZone: ctx.settings.timeZone, now: ctx.now() },
    filter: { state: query.state, unread, search: query.search },
    counts,
    incidents: (await incidents.now(ctx)).map((one) => ({ ...one, href: incidentHref(one.id) })),
    olderHref:
      nextCursor &&
      `/inbox?${new URLSearchParams({ state: query.state, ...(unread ? { unread: '1' } : {}), ...(query.search ? { search: query.search } : {}), cursor: nextCursor })}`,
    items: conversations.map((one) => ({
      href: `/inbox/${wireId('conversation', one.id)}`,
      who: one.contactName ?? one.contactAddress ?? buyers.get(one.id) ?? null,
      channel: one.channel,
      subject: one.subject,
      snippet: one.snippet,
      lastMessageAt: one.lastMessageAt,
      unread: one.lastIncomingPosition > one.seenPosition,
      state: one.state,
      assigneeName: one.assigneeName,
      parcelChip: one.orderId ? (chips.get(one.orderId) ?? null) : null,
      ticket:
        one.ticketNumber !== null && one.ticketDueAt !== null
          ? { number: one.ticketNumber, overdue: one.ticketDueAt < ctx.now().toString() }
          : null,
    })),
  })
}

/** A chat has no name of its own; who proved to be the buyer has hers. By conversation. */
async function buyersOf(ctx: Ctx, conversations: readonly Conversation[]): Promise<Map<string, string | null>> {
  const proved = conversations.filter((one) => one.level !== 'L0' && one.contactName === null && one.contactAddress === null)
  const orders = await findOrders(ctx, [...new Set(proved.flatMap((one) => one.orderId ?? []))])
  const names = new Map(orders.map((order) => [order.id, buyerName(order)]))
  return new Map(proved.map((one) => [one.id, (one.orderId && names.get(one.orderId)) || null]))
}
