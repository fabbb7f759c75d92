/** Shapes of what is said between a customer and the shop, and who must answer next. */
import type { ChannelKind } from '#contracts/channel'

export const conversationStates = ['open', 'pending', 'snoozed', 'resolved'] as const
/** `pending`: we wait for somebody else; `snoozed`: comes back by itself at `snoozedUntil`. */
export type ConversationState = (typeof conversationStates)[number]
/** Assurance of the person in the conversation; agents (L3) are never the person. */
export type ConversationLevel = 'L0' | 'L1' | 'L2'
export type HandledBy = 'assistant' | 'agent'
export type MessageAuthor = 'customer' | 'assistant' | 'agent' | 'system'
/** What became of the mail that carries a message; null when nothing has to be mailed. */
export type SentState = 'queued' | 'sent' | 'failed' | 'in_doubt' | 'superseded' | 'bounced'

/** Times are ISO instants. `contactAddress` is the sender of a mail thread; it may be somebody who only claims to be the customer. */
export type Conversation = {
  id: string
  channel: ChannelKind
  connectionId: string | null
  state: ConversationState
  snoozedUntil: string | null
  handledBy: HandledBy
  orderId: string | null
  customerId: string | null
  relatedId: string | null
  contactAddress: string | null
  contactName: string | null
  subject: string | null
  language: string | null
  level: ConversationLevel
  assigneeId: string | null
  assigneeName: string | null
  messageCount: number
  lastMessageAt: string
  lastIncomingAt: string | null
  lastIncomingPosition: number
  seenPosition: number
  openedAt: string
}

/** `text`: what is new; `fullText`: with quotes, when there are any. `answer`: the assistant's Answer as it was given. */
export type Message = {
  id: string
  conversationId: string
  position: number
  direction: 'in' | 'out'
  author: MessageAuthor
  authorId: string | null
  authorName: string | null
  kind: 'message' | 'note'
  text: string
  fullText: string | null
  subject: string | null
  attachments: { name: string; contentType: string; sizeBytes: number }[]
  answer: Record<string, unknown> | null
  answersMessageId: string | null
  channel: ChannelKind
  messageIdHeader: string | null
  inReplyTo: string | null
  autoReply: boolean
  bounce: boolean
  doNotAnswer: boolean
  senderProved: boolean
  level: ConversationLevel
  sentState: SentState | null
  sentCode: string | null
  datedAt: string | null
  createdAt: string
}

/** A conversation that a person owes an action. `evidence`: wire ids that the summary rests on. */
export type Ticket = {
  id: string
  number: number
  conversationId: string
  orderId: string | null
  reason: string
  cause: string | null
  state: 'open' | 'waiting' | 'closed'
  summary: string
  evidence: string[]
  dueAt: string
  openedAt: string
  closedAt: string | null
}
