import type { Ctx } from '#platform/context'
import type { Conversation } from './model/conversation.ts'
import { updateConversation } from './queries.ts'

/** An agent has it on screen: no longer unread. */
export async function markSeen(ctx: Ctx, conversation: Conversation): Promise<void> {
  if (conversation.seenPosition < conversation.messageCount)
    await updateConversation(ctx, conversation.id, { seenPosition: conversation.messageCount })
}
