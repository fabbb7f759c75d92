import type { Ctx } from '#platform/context'
import { assert } from '#shared/assert'
import { conversationEvent } from './conversation-event.ts'
import type { Agent } from './model/agent.ts'
import { selectConversationForUpdate, updateConversation } from './queries.ts'

/** Gives the conversation to an agent, or to nobody. */
export async function assign(ctx: Ctx, conversationId: string, assignee: Agent | null): Promise<void> {
  const conversation = await selectConversationForUpdate(ctx, conversationId)
  assert(conversation, 'a conversation that is assigned exists')
  if (conversation.assigneeId === (assignee?.id ?? null)) return
  await updateConversation(ctx, conversationId, { assigneeId: assignee?.id ?? null, assigneeName: assignee?.name ?? null })
  await ctx.emit(conversationEvent(conversation, 'conversation.assigned', { from: conversation.assigneeId, to: assignee?.id ?? null }))
}
