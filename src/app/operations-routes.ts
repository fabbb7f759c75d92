/** What operations look at over HTTP: the event feed, what waits for a decision, and the way to try it again. */
import { z } from 'zod'
import { listConnections } from '#features/accounts'
import { readFeed } from '#platform/events'
import { problem, type Routes } from '#platform/http'
import { backlogOf, quarantinedRows, requeueRow } from '#platform/inbox'
import { effectsInDoubt } from '#platform/outbox'
import { parseWireId, wireId } from '#shared/ids'

const event = z.object({
  id: z.string(),
  type: z.string(),
  timestamp: z.string(),
  recordedAt: z.string(),
  subjectType: z.string(),
  subjectId: z.string(),
  orderId: z.string().nullable(),
  data: z.record(z.string(), z.unknown()),
})
const quarantined = z.object({
  id: z.string(),
  connectionId: z.string(),
  topic: z.string(),
  reason: z.string(),
  receivedAt: z.string(),
  attempts: z.number(),
})
const doubtful = z.object({ id: z.string(), kind: z.string(), channel: z.string(), code: z.string().nullable(), createdAt: z.string() })

export const operationsRoutes: Routes = (app) => {
  app.get(
    '/api/v1/events',
    {
      config: { auth: 'secret', scope: 'events:read' },
      schema: {
        summary: 'What happened, oldest first',
        description: 'Runs two seconds behind the present, so that nothing is skipped.',
        querystring: z.object({
          after: z.string().max(100).optional(),
          type: z.string().max(500).optional(),
          limit: z.coerce.number().int().min(1).max(500).default(100),
        }),
        response: { 200: z.object({ data: z.array(event), nextCursor: z.string().nullable() }) },
      },
    },
    async (request) =>
      request.merchant(async (ctx) => {
        const { after, type, limit } = request.query
        if (after && !/^[0-9T:.Z-]+~[0-9a-f-]{36}$/.test(after)) throw problem('invalid_request', 'This cursor was not made by us')
        const { events, cursor } = await readFeed(ctx, { after: after ?? null, types: type?.split(',') ?? null, limit })
        return {
          data: events.map((one) => ({
            id: wireId('event', one.id),
            type: one.type,
            timestamp: one.happenedAt,
            recordedAt: one.recordedAt,
            subjectType: one.subjectType,
            subjectId: one.subjectId,
            orderId: one.orderId && wireId('order', one.orderId),
            data: one.data,
          })),
          nextCursor: cursor,
        }
      }),
  )

  app.get(
    '/api/v1/quarantine',
    {
      config: { auth: 'secret', scope: 'operations:read' },
      schema: {
        summary: 'What came in and cannot be read',
        response: { 200: z.object({ data: z.array(quarantined), nextCursor: z.null() }) },
      },
    },
    async (request) =>
      request.merchant(async (ctx) => ({
        data: (await ctx.db.all(quarantinedRows(ctx.merchantId))).map((row) => ({
          id: wireId('inbox', row.id),
          connectionId: row.connection_id,
          topic: row.topic,
          reason: row.reason,
          receivedAt: row.received_at,
          attempts: row.attempts,
        })),
        nextCursor: null,
      })),
  )

  app.post(
    '/api/v1/quarantine/:id/replay',
    {
      config: { auth: 'secret', scope: 'operations:write' },
      schema: {
        summary: 'Try to read it again',
        params: z.object({ id: z.string() }),
        response: { 202: z.object({ queued: z.literal(true) }) },
      },
    },
    async (request, reply) =>
      request.merchant(async (ctx) => {
        const id = parseWireId('inbox', request.params.id)
        const queued = id ? await ctx.db.run(requeueRow(ctx.merchantId, id, ctx.now().toString())) : 0
        if (queued === 0) throw problem('not_found')
        reply.code(202)
        return { queued: true as const }
      }),
  )

  app.get(
    '/api/v1/attempts/in-doubt',
    {
      config: { auth: 'secret', scope: 'operations:read' },
      schema: {
        summary: 'Messages that may or may not have left; a person decides',
        response: { 200: z.object({ data: z.array(doubtful), nextCursor: z.null() }) },
      },
    },
    async (request) =>
      request.merchant(async (ctx) => ({
        data: (await ctx.db.all(effectsInDoubt(ctx.merchantId))).map((row) => ({
          id: wireId('attempt', row.id),
          kind: row.kind,
          channel: row.channel,
          code: row.code,
          createdAt: row.created_at,
        })),
        nextCursor: null,
      })),
  )

  app.get(
    '/api/v1/health/connections',
    { config: { auth: 'secret', scope: 'operations:read' }, schema: { summary: 'Connections and when they last spoke' } },
    async (request) => request.merchant(async (ctx) => ({ data: await listConnections(ctx), nextCursor: null })),
  )

  app.get(
    '/api/v1/health/backlog',
    {
      config: { auth: 'secret', scope: 'operations:read' },
      schema: {
        summary: 'What waits to be worked on',
        response: {
          200: z.object({ inboxWaiting: z.number(), deliveriesDue: z.number(), effectsQueued: z.number(), effectsSending: z.number() }),
        },
      },
    },
    async (request) =>
      request.merchant(async (ctx) => {
        const row = await ctx.db.first(backlogOf(ctx.merchantId))
        return row ?? { inboxWaiting: 0, deliveriesDue: 0, effectsQueued: 0, effectsSending: 0 }
      }),
  )
}
