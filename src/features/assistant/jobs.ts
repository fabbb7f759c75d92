import { linkConversation } from '#features/conversations'
import type { Subscriber } from '#platform/context'
import { answerMessage } from './answer-message.ts'

/** Mails and other messages are answered when they have been stored; a chat is answered in the request that brought it. */
const answers: Subscriber = {
  name: 'assistant answers messages',
  types: ['message.received'],
  concerns: ({ data }) => data?.channel !== 'web_chat',
  async handle(ctx, event) {
    const { messageId, autoReply, bounce, doNotAnswer } = event.data
    if (autoReply || bounce || doNotAnswer || typeof messageId !== 'string') return
    await answerMessage(ctx, { conversationId: event.subjectId, messageId })
  },
}

/** What was proved stays with the conversation it was proved in. */
const proofs: Subscriber = {
  name: 'assistant notes proofs',
  types: ['access.proved'],
  async handle(ctx, event) {
    const { conversationId } = event.data
    if (typeof conversationId === 'string') await linkConversation(ctx, conversationId, { orderId: event.subjectId, level: 'L2' })
  },
}

export const subscribers: Subscriber[] = [answers, proofs]
