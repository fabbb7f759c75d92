import { z } from 'zod'
import { wireId } from '#shared/ids'
import type { Conversation, Message, Ticket } from '../model/conversation.ts'
import { conversationStates } from '../model/conversation.ts'
import type { ListedConversation } from '../queries.ts'

export const conversationSchema = z.object({
  id: z.string(),
  channel: z.string(),
  state: z.enum(conversationStates),
  snoozedUntil: z.string().nullable(),
  handledBy: z.enum(['assistant', 'agent']),
  orderId: z.string().nullable(),
  customerId: z.string().nullable(),
  relatedId: z.string().nullable(),
  contact: z.object({ address: z.string().nullable(), name: z.string().nullable() }),
  subject: z.string().nullable(),
  language: z.string().nullable(),
  level: z.string(),
  assignee: z.object({ id: z.string(), name: z.string().nullable() }).nullable(),
  unread: z.boolean(),
  messageCount: z.number(),
  lastMessageAt: z.string(),
  openedAt: z.string(),
})
export const listedConversationSchema = conversationSchema.extend({
  snippet: z.string().nullable(),
  ticket: z.object({ number: z.number(), dueAt: z.string() }).nullable(),
})
export const messageSchema = z.object({
  id: z.string(),
  direction: z.enum(['in', 'out']),
  author: z.enum(['customer', 'assistant', 'agent', 'system']),
  authorName: z.string().nullable(),
  kind: z.enum(['message', 'note']),
  text: z.string(),
  subject: z.string().nullable(),
  attachments: z.array(z.object({ name: z.string(), contentType: z.string(), sizeBytes: z.number() })),
  answer: z.record(z.string(), z.unknown()).nullable(),
  autoReply: z.boolean(),
  bounce: z.boolean(),
  senderProved: z.boolean(),
  level: z.string(),
  sentState: z.string().nullable(),
  createdAt: z.string(),
})
export const ticketSchema = z.object({
  id: z.string(),
  number: z.number(),
  conversationId: z.string(),
  orderId: z.string().nullable(),
  reason: z.string(),
  cause: z.string().nullable(),
  state: z.enum(['open', 'waiting', 'closed']),
  summary: z.string(),
  evidence: z.array(z.string()),
  dueAt: z.string(),
  openedAt: z.string(),
  closedAt: z.string().nullable(),
})

export const toWireConversation = (row: Conversation): z.infer<typeof conversationSchema> => ({
  id: wireId('conversation', row.id),
  channel: row.channel,
  state: row.state,
  snoozedUntil: row.snoozedUntil,
  handledBy: row.handledBy,
  orderId: row.orderId && wireId('order', row.orderId),
  customerId: row.customerId && wireId('customer', row.customerId),
  relatedId: row.relatedId && wireId('conversation', row.relatedId),
  contact: { address: row.contactAddress, name: row.contactName },
  subject: row.subject,
  language: row.language,
  level: row.level,
  assignee: row.assigneeId ? { id: row.assigneeId, name: row.assigneeName } : null,
  unread: row.lastIncomingPosition > row.seenPosition,
  messageCount: row.messageCount,
  lastMessageAt: row.lastMessageAt,
  openedAt: row.openedAt,
})

export const toWireListed = (row: ListedConversation): z.infer<typeof listedConversationSchema> => ({
  ...toWireConversation(row),
  snippet: row.snippet,
  ticket: row.ticketNumber !== null && row.ticketDueAt !== null ? { number: row.ticketNumber, dueAt: row.ticketDueAt } : null,
})

export const toWireMessage = (row: Message): z.infer<typeof messageSchema> => ({
  id: wireId('message', row.id),
  direction: row.direction,
  author: row.author,
  authorName: row.authorName,
  kind: row.kind,
  text: row.text,
  subject: row.subject,
  attachments: row.attachments,
  answer: row.answer,
  autoReply: row.autoReply,
  bounce: row.bounce,
  senderProved: row.senderProved,
  level: row.level,
  sentState: row.sentState,
  createdAt: row.createdAt,
})

export const toWireTicket = (row: Ticket): z.infer<typeof ticketSchema> => ({
  ...row,
  id: wireId('ticket', row.id),
  conversationId: wireId('conversation', row.conversationId),
  orderId: row.orderId && wireId('order', row.orderId),
})
