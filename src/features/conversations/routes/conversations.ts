import { z } from 'zod'
import type { Ctx } from '#platform/context'
import { type HttpApp, problem } from '#platform/http'
import { parseWireId, wireId } from '#shared/ids'
import { addNote } from '../add-note.ts'
import { assign } from '../assign.ts'
import { conversation } from '../conversation.ts'
import { handOver } from '../hand-over.ts'
import { listConversations } from '../list-conversations.ts'
import { listTickets, openTicketOf } from '../list-tickets.ts'
import { messagesOf } from '../messages-of.ts'
import { type Conversation, conversationStates } from '../model/conversation.ts'
import { replyAsAgent } from '../reply-as-agent.ts'
import { setStatus } from '../set-status.ts'
import { timelineOfOrder } from '../timeline-of-order.ts'
import { callerAgent } from './caller-agent.ts'
import {
  conversationSchema,
  listedConversationSchema,
  messageSchema,
  ticketSchema,
  toWireConversation,
  toWireListed,
  toWireMessage,
  toWireTicket,
} from './wire.ts'

const read = { config: { auth: 'agent', scope: 'conversations:read' } } as const
const write = { config: { auth: 'agent', scope: 'conversations:write' } } as const
const params = z.object({ id: z.string() })
const text = z.string().trim().min(1).max(20_000)
/** An API key that speaks for somebody says who. */
const agentName = z.string().trim().min(1).max(100).optional()
const page = { cursor: z.string().max(200).optional(), limit: z.coerce.number().int().min(1).max(200).default(50) }

export function conversationRoutes(app: HttpApp): void {
  readingRoutes(app)
  speakingRoutes(app)
  steeringRoutes(app)
}

function readingRoutes(app: HttpApp): void {
  const query = z.object({
    state: z.enum(conversationStates).optional(),
    unread: z.enum(['true', 'false']).optional(),
    assigneeId: z.string().max(100).optional(),
    orderId: z.string().max(60).optional(),
    search: z.string().max(200).optional(),
    ...page,
  })
  const list = z.object({ data: z.array(listedConversationSchema), nextCursor: z.string().nullable() })
  app.get(
    '/api/v1/conversations',
    {
      ...read,
      schema: { summary: 'Conversations, newest message first', tags: ['conversations'], querystring: query, response: { 200: list } },
    },
    (request) =>
      request.merchant(async (ctx) => {
        const { state, unread, assigneeId, search, cursor, limit } = request.query
        const orderId = request.query.orderId === undefined ? undefined : parseWireId('order', request.query.orderId)
        if (orderId === null) return { data: [], nextCursor: null }
        const found = await listConversations(ctx, { state, unread: unread === 'true', assigneeId, orderId, search }, cursor ?? null, limit)
        return { data: found.conversations.map(toWireListed), nextCursor: found.nextCursor }
      }),
  )
  const one = conversationSchema.extend({
    messages: z.array(messageSchema),
    ticket: ticketSchema.nullable(),
    timeline: z.array(timelineSchema),
  })
  app.get(
    '/api/v1/conversations/:id',
    {
      ...read,
      schema: {
        summary: 'One conversation with its messages and the timeline of its order',
        tags: ['conversations'],
        params,
        response: { 200: one },
      },
    },
    (request) =>
      request.merchant(async (ctx) => {
        const found = await wanted(ctx, request.params.id)
        const ticket = await openTicketOf(ctx, found.id)
        return {
          ...toWireConversation(found),
          messages: (await messagesOf(ctx, found.id)).map(toWireMessage),
          ticket: ticket && toWireTicket(ticket),
          timeline: found.orderId
            ? (await timelineOfOrder(ctx, found.orderId)).map(({ at, type, text, evidence }) => ({ at, type, text, evidence }))
            : [],
        }
      }),
  )
  const ticketQuery = z.object({ state: z.enum(['open', 'waiting', 'closed']).optional(), ...page })
  app.get(
    '/api/v1/tickets',
    {
      ...read,
      schema: {
        summary: 'What people owe an action on',
        tags: ['conversations'],
        querystring: ticketQuery,
        response: { 200: z.object({ data: z.array(ticketSchema), nextCursor: z.string().nullable() }) },
      },
    },
    (request) =>
      request.merchant(async (ctx) => {
        const { tickets, nextCursor } = await listTickets(
          ctx,
          { state: request.query.state },
          request.query.cursor ?? null,
          request.query.limit,
        )
        return { data: tickets.map(toWireTicket), nextCursor }
      }),
  )
}

const timelineSchema = z.object({ at: z.string(), type: z.string(), text: z.string(), evidence: z.string() })

function speakingRoutes(app: HttpApp): void {
  const body = z.object({ text, agentName })
  const replied = z.object({ messageId: z.string(), byMail: z.boolean() })
  app.post(
    '/api/v1/conversations/:id/messages',
    {
      ...write,
      schema: {
        summary: 'Reply to the customer: in her chat and in her mailbox',
        tags: ['conversations'],
        params,
        body,
        response: { 201: replied },
      },
    },
    async (request, reply) => {
      const result = await request.merchant(async (ctx) => {
        const found = await wanted(ctx, request.params.id)
        return replyAsAgent(ctx, { conversationId: found.id, text: request.body.text, agent: callerAgent(request, request.body.agentName) })
      })
      if (result.outcome !== 'replied') throw problem('conflict')
      return reply.code(201).send({ messageId: wireId('message', result.messageId), byMail: result.byMail })
    },
  )
  app.post(
    '/api/v1/conversations/:id/notes',
    {
      ...write,
      schema: {
        summary: 'A note for colleagues',
        tags: ['conversations'],
        params,
        body,
        response: { 201: z.object({ messageId: z.string() }) },
      },
    },
    async (request, reply) => {
      const result = await request.merchant(async (ctx) => {
        const found = await wanted(ctx, request.params.id)
        return addNote(ctx, found.id, { text: request.body.text, agent: callerAgent(request, request.body.agentName) })
      })
      if (!('messageId' in result)) throw problem('conflict')
      return reply.code(201).send({ messageId: wireId('message', result.messageId) })
    },
  )
}

function steeringRoutes(app: HttpApp): void {
  const handover = z.object({
    reason: z.string().trim().min(1).max(60).default('agent_asked'),
    cause: z.string().max(60).optional(),
    summary: z.string().max(4_000).default(''),
    evidence: z.array(z.string().max(60)).max(50).default([]),
  })
  const handedOver = z.object({
    ticketId: z.string(),
    ticketNumber: z.number(),
    replyWithinHours: z.number(),
    replyBy: z.string(),
    created: z.boolean(),
  })
  app.post(
    '/api/v1/conversations/:id/handover',
    {
      ...write,
      schema: {
        summary: 'A person takes over: opens or joins a ticket',
        tags: ['conversations'],
        params,
        body: handover,
        response: { 200: handedOver },
      },
    },
    (request) =>
      request.merchant(async (ctx) => {
        const result = await handOver(ctx, (await wanted(ctx, request.params.id)).id, request.body)
        return { ...result, ticketId: wireId('ticket', result.ticketId) }
      }),
  )
  const assignee = z.object({
    assignee: z.union([z.literal('me'), z.object({ id: z.string().min(1).max(100), name: z.string().min(1).max(100) }), z.null()]),
  })
  app.post(
    '/api/v1/conversations/:id/assignee',
    {
      ...write,
      schema: {
        summary: 'Give the conversation to an agent or to nobody',
        tags: ['conversations'],
        params,
        body: assignee,
        response: { 200: conversationSchema },
      },
    },
    (request) =>
      request.merchant(async (ctx) => {
        const found = await wanted(ctx, request.params.id)
        await assign(ctx, found.id, request.body.assignee === 'me' ? callerAgent(request) : request.body.assignee)
        return toWireConversation(await wanted(ctx, request.params.id))
      }),
  )
  const status = z.object({ state: z.enum(conversationStates), snoozedUntil: z.iso.datetime({ offset: true }).optional() })
  app.post(
    '/api/v1/conversations/:id/status',
    {
      ...write,
      schema: {
        summary: 'Open, pending, snoozed or resolved',
        tags: ['conversations'],
        params,
        body: status,
        response: { 200: conversationSchema },
      },
    },
    (request) =>
      request.merchant(async (ctx) => {
        const found = await wanted(ctx, request.params.id)
        await setStatus(ctx, found.id, { ...request.body, agentId: callerAgent(request).id })
        return toWireConversation(await wanted(ctx, request.params.id))
      }),
  )
}

async function wanted(ctx: Ctx, wireText: string): Promise<Conversation> {
  const id = parseWireId('conversation', wireText)
  const found = id === null ? null : await conversation(ctx, id)
  if (!found) throw problem('not_found')
  return found
}
