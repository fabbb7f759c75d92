import type { Ctx } from '#platform/context'
import { assert } from '#shared/assert'
import { conversationEvent } from './conversation-event.ts'
import type { ConversationState, HandledBy } from './model/conversation.ts'
import { selectConversationForUpdate, updateConversation, updateTicketState } from './queries.ts'

export type StatusChange = { state: ConversationState; snoozedUntil?: string | null; agentId?: string | null }

/** Resolving closes the ticket and gives the next message back to the assistant; re-opening keeps the conversation with people. */
export async function setStatus(ctx: Ctx, conversationId: string, change: StatusChange): Promise<void> {
  const conversation = await selectConversationForUpdate(ctx, conversationId)
  assert(conversation, 'a conversation whose status is set exists')
  if (conversation.state === change.state && change.state !== 'snoozed') return
  await updateConversation(ctx, conversationId, {
    state: change.state,
    handledBy: handledAfter(conversation.state, change.state, conversation.handledBy),
    snoozedUntil: change.state === 'snoozed' ? (change.snoozedUntil ?? ctx.now().add({ hours: 24 }).toString()) : null,
    ...(change.state === 'resolved' ? { seenPosition: conversation.messageCount } : {}),
  })
  const closed = change.state === 'resolved' ? await updateTicketState(ctx, conversationId, 'closed', ctx.now().toString()) : []
  await ctx.emit([
    conversationEvent(conversation, 'conversation.status_changed', {
      from: conversation.state,
      to: change.state,
      agentId: change.agentId ?? null,
    }),
    ...closed.map((ticket) => conversationEvent(conversation, 'ticket.closed', { ticketId: ticket.id, number: ticket.number })),
  ])
}

function handledAfter(from: ConversationState, to: ConversationState, handledBy: HandledBy): HandledBy {
  if (to === 'resolved') return 'assistant'
  return from === 'resolved' ? 'agent' : handledBy
}
