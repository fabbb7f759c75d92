import type { Ctx } from '#platform/context'
import { assert } from '#shared/assert'
import { conversationEvent } from './conversation-event.ts'
import { selectConversationForUpdate, updateConversation } from './queries.ts'

/** The customer wants the assistant again: it answers from here on. What a person owes her stays owed, so the ticket stays open. */
export async function giveBack(ctx: Ctx, conversationId: string): Promise<{ outcome: 'given_back' | 'not_handed_over' }> {
  const conversation = await selectConversationForUpdate(ctx, conversationId)
  assert(conversation, 'a conversation that is given back exists')
  if (conversation.handledBy === 'assistant') return { outcome: 'not_handed_over' }
  await updateConversation(ctx, conversationId, { handledBy: 'assistant' })
  await ctx.emit(conversationEvent(conversation, 'conversation.given_back', { from: 'agent' }))
  return { outcome: 'given_back' }
}
