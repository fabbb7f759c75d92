import type { Answer } from '#features/answers'
import { conversation as findConversation, handOver } from '#features/conversations'
import type { Ctx } from '#platform/context'
import { wireId } from '#shared/ids'
import { answerMessage } from './answer-message.ts'
import { tell } from './model/words/index.ts'

/** Answers a stored message; when that fails on our side, a person gets it and the customer is told so. */
export async function answerOrHandOver(
  merchant: <T>(work: (ctx: Ctx) => Promise<T>) => Promise<T>,
  received: { conversationId: string; messageId: string },
): Promise<Answer | null> {
  try {
    return (await merchant((ctx) => answerMessage(ctx, received)))?.answer ?? null
  } catch (err) {
    return merchant(async (ctx) => {
      ctx.log.error({ err, conversationId: received.conversationId }, 'a message could not be answered')
      const ticket = await handOver(ctx, received.conversationId, {
        reason: 'assistant_failed',
        summary: 'The assistant could not answer this message.',
      })
      const language = (await findConversation(ctx, received.conversationId))?.language ?? ctx.settings.language.slice(0, 2)
      const text = tell(language, 'handedOver', { hours: Math.max(1, Math.round(ticket.replyWithinHours)) })
      return {
        outcome: 'handed_over',
        language,
        text,
        intents: [],
        assurance: 'L0',
        claims: [],
        ticketId: wireId('ticket', ticket.ticketId),
      }
    })
  }
}
