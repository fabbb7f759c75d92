import { z } from 'zod'
import type { Ctx } from '#platform/context'
import { problem, type Routes } from '#platform/http'
import { parsePublicConnectionId } from '#platform/inbox'
import { parseWireId, wireId } from '#shared/ids'
import { changeConnection } from '../change-connection.ts'
import { adaptersOf, connectAdapter } from '../connect-adapter.ts'
import { type Connection, listConnections } from '../list-connections.ts'
import type { SettingProblem } from '../model/adapter-settings.ts'

const kind = z.enum(['store', 'carrier', 'channel', 'language_model'])
const settings = z.record(z.string().max(60), z.union([z.string(), z.number(), z.boolean()]))
const connection = z.object({
  id: z.string(),
  publicId: z.string(),
  kind,
  adapter: z.string(),
  name: z.string(),
  enabled: z.boolean(),
  webhookUrl: z.string(),
  lastEventAt: z.string().nullable(),
  lastProblem: z.string().nullable(),
})
const field = z.object({
  key: z.string(),
  label: z.string(),
  secret: z.boolean(),
  required: z.boolean(),
  default: z.string().nullable(),
  example: z.string().nullable(),
  help: z.string().nullable(),
})
const adapter = z.object({ kind, id: z.string(), name: z.string(), settings: z.array(field) })

/** Connections to stores, carriers, channels and a language model, and what can be connected. */
export const connectionRoutes: Routes = (app) => {
  app.get(
    '/api/v1/connections',
    {
      config: { auth: 'agent', scope: 'connections:read' },
      schema: {
        summary: 'Connections, without their secrets',
        tags: ['connections'],
        response: { 200: z.object({ data: z.array(connection), nextCursor: z.null() }) },
      },
    },
    (request) => request.merchant(async (ctx) => ({ data: (await listConnections(ctx)).map(onWire), nextCursor: null })),
  )

  app.get(
    '/api/v1/adapters',
    {
      config: { auth: 'agent', scope: 'connections:read' },
      schema: {
        summary: 'What can be connected, with the fields of its form',
        tags: ['connections'],
        response: { 200: z.object({ data: z.array(adapter), nextCursor: z.null() }) },
      },
    },
    (request) => request.merchant(async (ctx) => ({ data: kind.options.flatMap((one) => formsOf(ctx, one)), nextCursor: null })),
  )

  app.post(
    '/api/v1/connections',
    {
      config: { auth: 'agent', scope: 'connections:write' },
      schema: {
        summary: 'Connect a store, a carrier, a channel or a language model',
        tags: ['connections'],
        body: z.object({ kind, adapter: z.string().max(60), name: z.string().max(100).optional(), settings: settings.default({}) }),
        response: { 201: connection },
      },
    },
    async (request, reply) =>
      request.merchant(async (ctx) => {
        const made = await connectAdapter(ctx, request.body)
        if (made.outcome === 'refused') throw refused(made.problems)
        const created = (await listConnections(ctx)).find((one) => one.id === made.id)
        if (!created) throw problem('not_found')
        // Sent after the commit: the caller's next request finds the connection.
        reply.code(201)
        return onWire(created)
      }),
  )

  app.patch(
    '/api/v1/connections/:id',
    {
      config: { auth: 'agent', scope: 'connections:write' },
      schema: {
        summary: 'Rename, pause or resume a connection, or change settings',
        tags: ['connections'],
        params: z.object({ id: z.string() }),
        body: z.strictObject({
          name: z.string().min(1).max(100).optional(),
          enabled: z.boolean().optional(),
          settings: settings.optional(),
        }),
        response: { 200: connection },
      },
    },
    (request) =>
      request.merchant(async (ctx) => {
        const id = idOf(request.params.id)
        const changed = id ? await changeConnection(ctx, id, request.body) : { outcome: 'not_found' as const }
        if (changed.outcome === 'refused') throw refused(changed.problems)
        const after = changed.outcome === 'changed' ? (await listConnections(ctx)).find((one) => one.id === id) : undefined
        if (!after) throw problem('not_found')
        return onWire(after)
      }),
  )
}

const onWire = (one: Connection): Connection => ({ ...one, id: wireId('connection', one.id) })
const idOf = (text: string): string | null => parsePublicConnectionId(text)?.connectionId ?? parseWireId('connection', text)

const refused = (problems: SettingProblem[]) =>
  problem('unprocessable', 'Some settings are not right', {
    errors: problems.map(({ key, reason, example }) => ({
      path: key === 'adapter' ? '/adapter' : `/settings/${key}`,
      message: `${key} ${reason}${example ? `; example: ${example}` : ''}`,
    })),
  })

const formsOf = (ctx: Ctx, one: z.infer<typeof kind>) =>
  [...adaptersOf(ctx, one)].map(([id, { name, settings: fields }]) => ({
    kind: one,
    id,
    name,
    settings: fields.map((setting) => ({
      key: setting.key,
      label: setting.label,
      secret: setting.secret ?? false,
      required: setting.required ?? false,
      default: setting.default ?? null,
      example: setting.example ?? null,
      help: setting.help ?? null,
    })),
  }))
