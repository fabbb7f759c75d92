import type { Ctx } from '#platform/context'
import { assert } from '#shared/assert'
import type { ConversationLevel } from './model/conversation.ts'
import { foldAddress } from './model/threading.ts'
import { selectConversationForUpdate, updateConversation } from './queries.ts'

export type ConversationLink = {
  orderId?: string
  customerId?: string
  language?: string
  /** Only ever raises: a proof that was given stays given in this conversation. */
  level?: ConversationLevel
}

/** What was learned about a conversation: which order it is about, who it is with, in which language, how well proved. */
export async function linkConversation(
  ctx: Ctx,
  conversationId: string,
  link: ConversationLink & { contactAddress?: string },
): Promise<void> {
  const before = await selectConversationForUpdate(ctx, conversationId)
  assert(before, 'a conversation that is linked exists')
  const { level, contactAddress, ...rest } = link
  await updateConversation(ctx, conversationId, {
    ...rest,
    ...(level && level > before.level ? { level } : {}),
    ...(contactAddress ? { contactAddress: foldAddress(contactAddress) } : {}),
  })
}
