import { findOrders } from '#features/orders'
import { shipmentsOfOrders } from '#features/shipments'
import type { Ctx } from '#platform/context'
import { wireId } from '#shared/ids'
import { conversationCounts, listConversations } from '../list-conversations.ts'
import type { Agent } from '../model/agent.ts'
import type { ConversationState } from '../model/conversation.ts'
import { listPage } from '../model/inbox/list-page.ts'
import { statusWords } from '../model/inbox/status-words.ts'
import { inboxWords } from '../model/inbox/words.ts'
import { worriesOfOrders } from '../worries-of-orders.ts'

export type ListQuery = { state: ConversationState | 'all'; unread?: string; search: string; cursor?: string }

export async function showInboxList(ctx: Ctx, agent: Agent, query: ListQuery): Promise<string> {
  const unread = query.unread === '1'
  const { conversations, nextCursor } = await listConversations(
    ctx,
    { ...(query.state === 'all' ? {} : { state: query.state }), unread, ...(query.search.trim() ? { search: query.search.trim() } : {}) },
    query.cursor ?? null,
  )
  const chips = await parcelChips(
    ctx,
    conversations.flatMap((conversation) => conversation.orderId ?? []),
  )
  const counts = Object.fromEntries((await conversationCounts(ctx)).map((count) => [count.state, { all: count.all, unread: count.unread }]))
  return listPage({
    shopName: ctx.settings.name,
    agentName: agent.name,
    words: inboxWords(ctx.settings.language),
    format: { language: ctx.settings.language, timeZone: ctx.settings.timeZone, now: ctx.now() },
    filter: { state: query.state, unread, search: query.search },
    counts,
    olderHref:
      nextCursor &&
      `/inbox?${new URLSearchParams({ state: query.state, ...(unread ? { unread: '1' } : {}), ...(query.search ? { search: query.search } : {}), cursor: nextCursor })}`,
    items: conversations.map((one) => ({
      href: `/inbox/${wireId('conversation', one.id)}`,
      who: one.contactName ?? one.contactAddress,
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

/** `#1001 · on its way · may be late`, for the parcel that needs most attention: the one that is not there yet. */
async function parcelChips(ctx: Ctx, orderIds: string[]): Promise<Map<string, string>> {
  const ids = [...new Set(orderIds)]
  const shipments = Map.groupBy(await shipmentsOfOrders(ctx, ids), (shipment) => shipment.orderId)
  const worries = await worriesOfOrders(ctx, ids)
  const chips = new Map<string, string>()
  for (const order of await findOrders(ctx, ids)) {
    const parcels = (shipments.get(order.id) ?? []).filter((parcel) => parcel.endedAt === null || parcel.state.status === 'delivered')
    const parcel = parcels.find((one) => one.state.status !== 'delivered') ?? parcels[0]
    const state = parcel && statusWords(parcel.state.status, ctx.settings.language)
    chips.set(order.id, [order.name, state, worries.get(order.id)].filter(Boolean).join(' · '))
  }
  return chips
}
