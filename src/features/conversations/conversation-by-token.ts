import type { Ctx } from '#platform/context'
import type { Conversation } from './model/conversation.ts'
import { selectConversationByToken } from './queries.ts'
import { tokenHashOf } from './token-hash.ts'

/** What the widget's token opens; null for a wrong token and for a wrong id alike. */
export const conversationByToken = async (ctx: Ctx, id: string, token: string): Promise<Conversation | null> =>
  (await selectConversationByToken(ctx, id, tokenHashOf(token))) ?? null
