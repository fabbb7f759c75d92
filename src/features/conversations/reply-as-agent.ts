import type { Ctx } from '#platform/context'
import { assert } from '#shared/assert'
import { cleanText } from '#shared/text'
import { conversationEvent } from './conversation-event.ts'
import { mailboxOf } from './mailbox-of.ts'
import { messageRow } from './message-row.ts'
import type { Agent } from './model/agent.ts'
import { appendMessage, selectConversationForUpdate, updateConversation, updateTicketState } from './queries.ts'

export type AgentReply = {
  conversationId: string
  text: string
  agent: Agent
  /** The same form or request sent twice is one reply. */
  onceKey?: string
  /** Newest position the agent had on screen: a newer message of the customer is shown to her first. */
  seenPosition?: number
}
export type RepliedAsAgent =
  | { outcome: 'replied'; messageId: string; byMail: boolean }
  | { outcome: 'newer_message' }
  | { outcome: 'already_there' }

/** Shows the reply in her chat at once and sends it to her mailbox too, when one is known. The agent has the conversation from then on. */
export async function replyAsAgent(ctx: Ctx, reply: AgentReply): Promise<RepliedAsAgent> {
  const conversation = await selectConversationForUpdate(ctx, reply.conversationId)
  assert(conversation, 'a conversation that is replied to exists')
  const channel = conversation.channel === 'web_chat' ? 'email' : conversation.channel
  const mailbox = await mailboxOf(ctx, conversation)
  const row = messageRow(ctx, conversation, {
    direction: 'out',
    author: 'agent',
    authorId: reply.agent.id,
    authorName: reply.agent.name,
    text: cleanText(reply.text, 20_000),
    externalId: reply.onceKey ? `form:${reply.onceKey}` : null,
    sentState: mailbox ? 'queued' : null,
  })
  const newer = reply.seenPosition !== undefined && conversation.lastIncomingPosition > reply.seenPosition
  if (newer) return { outcome: 'newer_message' }
  const position = await appendMessage(ctx, row)
  if (position === undefined) return { outcome: 'already_there' }
  if (mailbox) await ctx.send({ businessKey: `reply:${row.id}`, kind: 'reply', channel, payload: { messageId: row.id } })
  await updateConversation(ctx, conversation.id, {
    handledBy: 'agent',
    state: 'pending',
    seenPosition: position,
    ...(conversation.assigneeId ? {} : { assigneeId: reply.agent.id, assigneeName: reply.agent.name }),
  })
  await updateTicketState(ctx, conversation.id, 'waiting', null)
  await ctx.emit(
    conversationEvent(conversation, 'message.sent', {
      messageId: row.id,
      author: 'agent',
      byMail: mailbox !== null,
      channel: conversation.channel,
    }),
  )
  return { outcome: 'replied', messageId: row.id, byMail: mailbox !== null }
}
