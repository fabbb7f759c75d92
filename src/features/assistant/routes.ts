import { z } from 'zod'
import { orderOfToken, prove, requestProof, resolveToken } from '#features/access'
import { languageOf, languages } from '#features/answers'
import { messagesOf, openConversation, receiveMessage } from '#features/conversations'
import type { Ctx } from '#platform/context'
import { type HttpApp, problem, type Routes } from '#platform/http'
import { wireId } from '#shared/ids'
import { answerOrHandOver } from './answer-or-hand-over.ts'
import { ask } from './ask.ts'
import { merchantOfToken, openedConversation, wrapToken } from './conversation-token.ts'
import { mcpRoutes } from './mcp/routes.ts'
import { tell } from './model/words/index.ts'
import { answerSchema, saidSchema, wireMessage } from './wire.ts'

const params = z.object({ id: z.string().max(100) })
const headers = z.object({ 'x-conversation-token': z.string().max(200).optional() })
const publicKey = { auth: 'public' } as const

export const routes: Routes = (app) => {
  askRoute(app)
  chatRoutes(app)
  accessRoutes(app)
  mcpRoutes(app)
}

function askRoute(app: HttpApp): void {
  app.post(
    '/api/v1/ask',
    {
      schema: {
        summary: 'Ask anything about an order, as an agent',
        description: 'The answer is made of claims; each names the ids that prove it (see /api/v1/evidence).',
        tags: ['answers'],
        body: z.object({
          text: z.string().min(1).max(4_000),
          orderNumber: z.string().max(100).optional(),
          language: z.string().max(35).optional(),
          asOf: z.iso.datetime({ offset: true }).optional(),
        }),
        response: { 200: answerSchema },
      },
      config: { auth: 'agent', scope: 'orders:read' },
    },
    (request) =>
      request.merchant((ctx) =>
        ask(ctx, { ...request.body, ...(request.body.asOf ? { asOf: Temporal.Instant.from(request.body.asOf).toString() } : {}) }),
      ),
  )
}

function chatRoutes(app: HttpApp): void {
  app.post(
    '/api/v1/widget/conversations',
    {
      schema: {
        summary: 'Begin a chat',
        description: 'With the token of a tracking link the chat is about that order, at the level of the link (L0).',
        tags: ['widget'],
        body: z.object({ language: z.string().max(35).optional(), trackingToken: z.string().max(100).optional() }).nullish(),
        response: { 201: z.object({ conversationId: z.string(), token: z.string() }) },
      },
      config: { ...publicKey, rateLimit: { max: 30, timeWindow: '1 minute' } },
    },
    async (request, reply) => {
      const opened = await request.merchant(async (ctx) => {
        const order = request.body?.trackingToken ? await orderOfToken(ctx, request.body.trackingToken) : null
        const { conversationId, token } = await openConversation(ctx, {
          channel: 'web_chat',
          orderId: order?.orderId ?? null,
          language: languageAsked(request.body?.language, request.headers['accept-language']),
        })
        return { conversationId: wireId('conversation', conversationId), token: wrapToken(ctx.merchantId, token) }
      })
      return reply.code(201).send(opened)
    },
  )

  app.post(
    '/api/v1/widget/conversations/:id/messages',
    {
      schema: {
        summary: 'Say something and get the answer',
        tags: ['widget'],
        params,
        headers,
        body: z.object({ text: z.string().min(1).max(4_000), clientId: z.string().max(100).optional() }),
        response: { 201: z.object({ messageId: z.string(), answer: answerSchema.nullable() }) },
      },
      config: { ...publicKey, rateLimit: { max: 60, timeWindow: '1 minute' } },
    },
    async (request, reply) => {
      // Stored first, in a transaction of its own: whatever becomes of the answer, the message is there.
      const received = await request.merchant(async (ctx) => {
        const { id } = await mine(ctx, request)
        const externalId = request.body.clientId ? { externalId: `${id}:${request.body.clientId}` } : {}
        return receiveMessage(ctx, { channel: 'web_chat', conversationId: id, text: request.body.text, ...externalId })
      })
      const answer = await answerOrHandOver((work) => request.merchant(work), received)
      return reply.code(201).send({ messageId: wireId('message', received.messageId), answer })
    },
  )

  app.get(
    '/api/v1/widget/conversations/:id/messages',
    {
      schema: {
        summary: 'What was said so far',
        description: '`withPerson`: what to show while a person of the shop has the conversation, else null.',
        tags: ['widget'],
        params,
        headers,
        response: { 200: z.object({ data: z.array(saidSchema), nextCursor: z.null(), withPerson: z.string().nullable() }) },
      },
      config: publicKey,
    },
    (request) =>
      request.merchant(async (ctx) => {
        const { id, handledBy, language } = await mine(ctx, request)
        const data = (await messagesOf(ctx, id, { publicOnly: true })).map(wireMessage)
        const withPerson = handledBy === 'agent' ? tell(languageOf(language ?? ctx.settings.language), 'withAgent') : null
        return { data, nextCursor: null, withPerson }
      }),
  )

  app.get(
    '/api/v1/widget/conversations/:id/live',
    { schema: { summary: 'Told when something was said (SSE)', tags: ['widget'], params, headers }, config: publicKey },
    async (request, reply) => {
      const { id, merchantId } = await request.merchant(async (ctx) => ({ id: (await mine(ctx, request)).id, merchantId: ctx.merchantId }))
      await app.live(request, reply, merchantId, [`conversation:${id}`])
    },
  )
}

/** Of the page, else of the browser; null when neither is one of ours: the shop's then. */
function languageAsked(page: string | undefined, accepted: string | undefined): string | null {
  const wishes = [page, ...(accepted ?? '').slice(0, 200).split(',')].map((wish) => wish?.trim().slice(0, 2).toLowerCase())
  return wishes.find((wish) => wish !== undefined && languages.includes(wish)) ?? null
}

/** A wrong token, an unknown conversation and a foreign one look the same. */
async function mine(ctx: Ctx, request: { params: { id: string }; headers: { 'x-conversation-token'?: string } }) {
  const conversation = await openedConversation(ctx, request.params.id, request.headers['x-conversation-token'])
  if (!conversation) throw problem('not_found')
  return conversation
}

const asker = { conversationId: z.string().max(100).optional(), trackingToken: z.string().max(100).optional() }

function accessRoutes(app: HttpApp): void {
  app.post(
    '/api/v1/access/requests',
    {
      schema: {
        summary: 'Ask for a code to the mailbox of an order',
        description:
          'For a conversation (with its token in X-Conversation-Token) or a tracking link. The answer is the same whether or not there is such an order.',
        tags: ['access'],
        headers,
        body: z.object({ ...asker, orderNumber: z.string().max(100).optional() }),
        response: { 202: z.object({ requestId: z.string(), expiresInMinutes: z.number() }) },
      },
      config: { auth: 'none', rateLimit: { max: 20, timeWindow: '1 minute' } },
    },
    async (request, reply) => {
      const asked = await asAsker(app, request, (ctx, who) =>
        requestProof(
          ctx,
          'token' in who
            ? { ...who, ...(request.body.orderNumber ? { orderNumber: request.body.orderNumber } : {}) }
            : { ...who, orderNumber: request.body.orderNumber ?? '' },
        ),
      )
      return reply.code(202).send(asked)
    },
  )

  app.post(
    '/api/v1/access/proofs',
    {
      schema: {
        summary: 'Prove the code',
        description: 'Five tries within 15 minutes. A page gets a grant token to send along; a conversation needs none.',
        tags: ['access'],
        headers,
        body: z.object({ ...asker, requestId: z.string().max(100), code: z.string().min(1).max(40) }),
        response: { 200: z.object({ level: z.literal('L2'), orderId: z.string(), grantToken: z.string().nullable() }) },
      },
      config: { auth: 'none', rateLimit: { max: 30, timeWindow: '1 minute' } },
    },
    async (request) => {
      const { requestId, code } = request.body
      const proved = await asAsker(app, request, (ctx, who) => prove(ctx, { ...who, requestId, code }))
      if (proved.outcome === 'refused') throw problem('unprocessable', 'This code is wrong, used or too old')
      return { level: proved.level, orderId: wireId('order', proved.orderId), grantToken: proved.grantToken }
    },
  )
}

type AskerRequest = {
  body: { conversationId?: string | undefined; trackingToken?: string | undefined }
  headers: { 'x-conversation-token'?: string | undefined }
}

/** Both kinds of token name their merchant; a token that opens nothing is refused before any order is looked at. */
async function asAsker<T>(
  app: HttpApp,
  { body, headers: sent }: AskerRequest,
  work: (ctx: Ctx, who: { conversationId: string } | { token: string }) => Promise<T>,
): Promise<T> {
  const token = sent['x-conversation-token']
  const merchantId = body.trackingToken ? resolveToken(body.trackingToken)?.merchantId : token ? merchantOfToken(token) : null
  if (!merchantId) throw problem('not_found')
  return app.withMerchant(merchantId, async (ctx) => {
    if (body.trackingToken) {
      if (!(await orderOfToken(ctx, body.trackingToken))) throw problem('not_found')
      return work(ctx, { token: body.trackingToken })
    }
    const conversation = await openedConversation(ctx, body.conversationId ?? '', token)
    if (!conversation) throw problem('not_found')
    return work(ctx, { conversationId: conversation.id })
  })
}
