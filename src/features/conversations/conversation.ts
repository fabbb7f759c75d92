import type { Ctx } from '#platform/context'
import type { Conversation } from './model/conversation.ts'
import { selectConversation } from './queries.ts'

/** Null when there is none of this id at this merchant. */
export const conversation = async (ctx: Ctx, id: string): Promise<Conversation | null> => (await selectConversation(ctx, id)) ?? null
