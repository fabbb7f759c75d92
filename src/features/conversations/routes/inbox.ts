import { createHash, randomUUID } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { type HttpApp, problem } from '#platform/http'
import { parseWireId } from '#shared/ids'
import { addNote } from '../add-note.ts'
import { assign } from '../assign.ts'
import { conversationStates } from '../model/conversation.ts'
import { inboxScript, inboxStyle } from '../model/inbox/style.ts'
import { threadPage } from '../model/inbox/thread-page.ts'
import { inboxLists } from '../model/inbox/words.ts'
import type { Incidents } from '../model/incident.ts'
import { replyAsAgent } from '../reply-as-agent.ts'
import { setStatus } from '../set-status.ts'
import { callerAgent } from './caller-agent.ts'
import { checkForm } from './check-form.ts'
import { showInboxList } from './show-inbox-list.ts'
import { showIncident } from './show-incident.ts'
import { type Suggest, showThread } from './show-thread.ts'

const staff = { config: { auth: 'staff', scope: 'conversations:write' } } as const
const params = z.object({ id: z.string().max(60) })
const form = z.object({
  csrf: z.string().default(''),
  once: z.string().max(60).default(''),
  text: z.string().default(''),
  seen: z.coerce.number().int().min(0).optional(),
  state: z.enum(conversationStates).optional(),
})

/** The inbox of agents: plain pages, forms that redirect, nothing that needs JavaScript. */
export function inboxRoutes(app: HttpApp, suggest: Suggest, incidents: Incidents): void {
  const query = z.object({
    state: z.enum(inboxLists).catch('open'),
    unread: z.string().optional(),
    search: z.string().max(200).catch(''),
    cursor: z.string().max(200).optional(),
  })
  app.get('/inbox', { ...staff, schema: { hide: true, querystring: query } }, async (request, reply) =>
    send(reply, 200, await request.merchant((ctx) => showInboxList(ctx, callerAgent(request), request.query, incidents))),
  )
  app.get('/inbox/incidents/:id', { ...staff, schema: { hide: true, params } }, async (request, reply) => {
    const id = parseWireId('incident', request.params.id)
    const page = id && (await request.merchant((ctx) => showIncident(ctx, callerAgent(request), id, incidents)))
    return page ? send(reply, 200, page) : reply.redirect('/inbox', 303)
  })
  const noticed = z.object({
    notice: z.string().max(20).optional(),
    suggested: z.string().max(1).optional(),
    ask: z.string().max(500).optional(),
  })
  app.get('/inbox/:id', { ...staff, schema: { hide: true, params, querystring: noticed } }, async (request, reply) => {
    const id = idOf(request.params.id)
    return send(
      reply,
      200,
      threadPage(
        await request.merchant((ctx) =>
          showThread(
            ctx,
            id,
            callerAgent(request),
            { ...request.query, suggested: request.query.suggested === '1', once: randomUUID() },
            suggest,
          ),
        ),
      ),
    )
  })
  app.post('/inbox/:id/messages', { ...staff, schema: { hide: true, params, body: form } }, async (request, reply) => {
    const { text, once, seen } = request.body
    return speak(
      request,
      reply,
      (id) =>
        request.merchant(
          async (ctx) =>
            (
              await replyAsAgent(ctx, {
                conversationId: id,
                text,
                agent: callerAgent(request),
                onceKey: once || undefined,
                seenPosition: seen,
              })
            ).outcome,
        ),
      'sent',
    )
  })
  app.post('/inbox/:id/notes', { ...staff, schema: { hide: true, params, body: form } }, async (request, reply) => {
    const { text, once } = request.body
    return speak(
      request,
      reply,
      async (id) => {
        await request.merchant((ctx) => addNote(ctx, id, { text, agent: callerAgent(request), onceKey: once || undefined }))
        return 'noted'
      },
      'noted',
    )
  })
  app.post('/inbox/:id/assignee', { ...staff, schema: { hide: true, params, body: form } }, async (request, reply) => {
    const id = idOf(request.params.id)
    if (!(await checkForm(request))) return again(request, reply, id, 'stale_form')
    await request.merchant((ctx) => assign(ctx, id, callerAgent(request)))
    return reply.redirect(`/inbox/${request.params.id}?notice=assigned`, 303)
  })
  app.post('/inbox/:id/status', { ...staff, schema: { hide: true, params, body: form } }, async (request, reply) => {
    const id = idOf(request.params.id)
    if (!(await checkForm(request))) return again(request, reply, id, 'stale_form')
    const state = request.body.state ?? 'resolved'
    await request.merchant((ctx) => setStatus(ctx, id, { state, agentId: callerAgent(request).id }))
    return reply.redirect(`/inbox/${request.params.id}?notice=${state === 'resolved' ? 'done' : 'reopened'}`, 303)
  })
}

type SpeakRequest = FastifyRequest<{ Params: { id: string }; Body: { csrf: string; text: string } }>

/** Checks the form, acts, and shows the thread: by redirect when it went well, with her draft and a sentence when it did not. */
async function speak(
  request: FastifyRequest,
  reply: FastifyReply,
  act: (conversationId: string) => Promise<string>,
  notice: string,
): Promise<FastifyReply> {
  const { params, body } = request as SpeakRequest
  const id = idOf(params.id)
  if (!(await checkForm(request))) return again(request, reply, id, 'stale_form')
  if (body.text.trim() === '') return again(request, reply, id, 'empty')
  if (body.text.length > 20_000) return again(request, reply, id, 'too_long')
  if ((await act(id)) === 'newer_message') return again(request, reply, id, 'newer_message')
  return reply.redirect(`/inbox/${params.id}?notice=${notice}`, 303)
}

async function again(request: FastifyRequest, reply: FastifyReply, id: string, error: string): Promise<FastifyReply> {
  const { text } = (request as SpeakRequest).body
  const page = await request.merchant((ctx) =>
    showThread(ctx, id, callerAgent(request), { error, draft: text, once: randomUUID() }, async () => null),
  )
  return send(reply, error === 'newer_message' ? 409 : error === 'stale_form' ? 403 : 422, threadPage(page))
}

function idOf(text: string): string {
  const id = parseWireId('conversation', text)
  if (id === null) throw problem('not_found')
  return id
}

const hashed = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
const POLICY = `default-src 'none'; style-src ${hashed(inboxStyle)}; script-src ${hashed(inboxScript)}; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`

const send = (reply: FastifyReply, status: number, page: string): FastifyReply =>
  reply
    .code(status)
    .headers({ 'content-security-policy': POLICY, 'cache-control': 'no-store' })
    .type('text/html; charset=utf-8')
    .serializer(String)
    .send(page)
