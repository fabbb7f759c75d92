import { addMessage, conversation as findConversation, handOver } from '#features/conversations'
import type { Ctx } from '#platform/context'
import { wireId } from '#shared/ids'
import { answerMessage } from './answer-message.ts'
import type { Told } from './model/conversation/told.ts'
import { replyPromise } from './to-person.ts'
import { plain } from './turn.ts'

/** Answers a stored message; when that fails on our side, a person gets it and the customer is told so. */
export async function answerOrHandOver(
  merchant: <T>(work: (ctx: Ctx) => Promise<T>) => Promise<T>,
  received: { conversationId: string; messageId: string },
): Promise<Told | null> {
  try {
    return (await merchant((ctx) => answerMessage(ctx, received)))?.answer ?? null
  } catch (err) {
    return merchant(async (ctx) => {
      const { conversationId, messageId } = received
      ctx.log.error({ err, conversationId }, 'a message could not be answered')
      const ticket = await handOver(ctx, conversationId, {
        reason: 'assistant_failed',
        summary: 'The assistant could not answer this message.',
      })
      const language = (await findConversation(ctx, conversationId))?.language ?? ctx.settings.language.slice(0, 2)
      const promise = replyPromise({ ctx, language }, ticket)
      const ticketId = wireId('ticket', ticket.ticketId)
      const answer: Told = { ...plain('handed_over', language, promise.text), claims: [promise], ticketId }
      await addMessage(ctx, { conversationId, text: answer.text, answer, answersMessageId: messageId })
      return answer
    })
  }
}
