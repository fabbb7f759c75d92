import type { Ctx } from '#platform/context'
import type { Message } from './model/conversation.ts'
import { selectMessages } from './queries.ts'

/** Oldest first; `newest`: of the last so many. `publicOnly`: what the customer may see, without notes; she never gets `fullText` of others or ids of agents: the route chooses fields. */
export const messagesOf = (ctx: Ctx, conversationId: string, options: { publicOnly?: boolean; newest?: number } = {}): Promise<Message[]> =>
  selectMessages(ctx, conversationId, options.publicOnly ?? false, options.newest)
