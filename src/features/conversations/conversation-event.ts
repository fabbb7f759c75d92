import type { NewEvent } from '#platform/context'
import type { Conversation } from './model/conversation.ts'

/** An event about a conversation: on its order's timeline too, when it has an order. */
export const conversationEvent = (
  conversation: Pick<Conversation, 'id' | 'orderId'>,
  type: string,
  data: Record<string, unknown> = {},
): NewEvent => ({
  type,
  subjectType: 'conversation',
  subjectId: conversation.id,
  ...(conversation.orderId ? { orderId: conversation.orderId } : {}),
  data,
})
