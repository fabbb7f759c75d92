import { z } from 'zod'
import { problem, type Routes } from '#platform/http'
import { parseWireId, wireId } from '#shared/ids'
import { createApiKey } from '../create-api-key.ts'
import { listApiKeys } from '../list-api-keys.ts'
import { SCOPE } from '../model/role.ts'
import { revokeApiKey } from '../revoke-api-key.ts'
import type { AccountParts } from './parts.ts'

const kind = z.enum(['secret', 'public'])
const origin = z
  .string()
  .refine(
    (text) => text === '*' || (URL.canParse(text) && new URL(text).origin === text.toLowerCase()),
    'must be an origin such as https://shop.example',
  )
const key = z.object({
  id: z.string(),
  kind,
  name: z.string(),
  key: z.string().nullable(),
  lastCharacters: z.string(),
  scopes: z.array(z.string()),
  origins: z.array(z.string()),
  createdAt: z.string(),
  lastUsedAt: z.string().nullable(),
})

/** Keys of programs. A secret key is shown once, when it is made. */
export const keyRoutes =
  ({ forget }: AccountParts): Routes =>
  (app) => {
    app.get(
      '/api/v1/api-keys',
      {
        config: { auth: 'agent', scope: 'keys:read' },
        schema: { summary: 'Keys in use', tags: ['keys'], response: { 200: z.object({ data: z.array(key), nextCursor: z.null() }) } },
      },
      (request) =>
        request.merchant(async (ctx) => ({
          data: (await listApiKeys(ctx)).map((one) => ({ ...one, id: wireId('apiKey', one.id) })),
          nextCursor: null,
        })),
    )

    app.post(
      '/api/v1/api-keys',
      {
        config: { auth: 'agent', scope: 'keys:write' },
        schema: {
          summary: 'Make a key',
          tags: ['keys'],
          body: z.strictObject({
            kind,
            name: z.string().trim().min(1).max(100),
            scopes: z.array(z.string().regex(SCOPE, 'must be a scope such as orders:read')).max(50),
            origins: z.array(origin).max(50).default([]),
          }),
          response: { 201: z.object({ id: z.string(), key: z.string() }) },
        },
      },
      async (request, reply) => {
        const { kind: wanted, scopes } = request.body
        const own = request.caller?.scopes ?? []
        // Nobody hands on more than she has, and what stands in a page's source may never do everything.
        if (!own.includes('*') && scopes.some((scope) => !own.includes(scope)))
          throw problem('forbidden', 'A key may not do more than the one who makes it')
        if (wanted === 'public' && scopes.includes('*'))
          throw problem('unprocessable', 'A public key may not do everything: name its scopes')
        const made = await request.merchant((ctx) => createApiKey(ctx, request.body))
        return reply.code(201).send({ ...made, id: wireId('apiKey', made.id) })
      },
    )

    app.delete(
      '/api/v1/api-keys/:id',
      {
        config: { auth: 'agent', scope: 'keys:write' },
        schema: { summary: 'End a key', tags: ['keys'], params: z.object({ id: z.string() }), response: { 204: z.null() } },
      },
      async (request, reply) => {
        const id = parseWireId('apiKey', request.params.id)
        const ended = id ? await request.merchant((ctx) => revokeApiKey(ctx, id)) : { outcome: 'not_found' as const }
        if (ended.outcome === 'not_found') throw problem('not_found')
        forget()
        return reply.code(204).send(null)
      },
    )
  }
