import type { Ctx } from '#platform/context'
import { assert } from '#shared/assert'
import { cleanText } from '#shared/text'
import { conversationEvent } from './conversation-event.ts'
import { messageRow } from './message-row.ts'
import type { Agent } from './model/agent.ts'
import { appendMessage, selectConversationForUpdate } from './queries.ts'

/** A note for colleagues: never seen by the customer, never sent. `onceKey`: the same form sent twice is one note. */
export async function addNote(
  ctx: Ctx,
  conversationId: string,
  note: { text: string; agent: Agent; onceKey?: string },
): Promise<{ messageId: string } | { outcome: 'already_there' }> {
  const conversation = await selectConversationForUpdate(ctx, conversationId)
  assert(conversation, 'a conversation that is noted exists')
  const row = messageRow(ctx, conversation, {
    direction: 'out',
    author: 'agent',
    authorId: note.agent.id,
    authorName: note.agent.name,
    kind: 'note',
    text: cleanText(note.text, 20_000),
    externalId: note.onceKey ? `form:${note.onceKey}` : null,
  })
  if ((await appendMessage(ctx, row)) === undefined) return { outcome: 'already_there' }
  await ctx.emit(conversationEvent(conversation, 'conversation.noted', { messageId: row.id, agentId: note.agent.id }))
  return { messageId: row.id }
}
