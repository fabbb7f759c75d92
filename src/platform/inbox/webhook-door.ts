/** `POST /webhooks/{connectionId}`: verify, store durably, answer. Nothing is decided here, and nothing refused is kept but a count. */
import type { FastifyPluginCallback, FastifyRequest } from 'fastify'
import type { RawRequest, Settings, Verification } from '#contracts/adapter'
import type { Ctx, WithMerchant } from '#platform/context'
import { UnknownMerchant } from '#platform/context'
import { problem } from '#platform/http'
import type { Log } from '#platform/log'
import { newId } from '#shared/ids'
import { cleanLine } from '#shared/text'
import type { connectionCache, KnownConnection } from './connections.ts'
import { parsePublicConnectionId } from './connections.ts'
import type { GroupCommit } from './group-commit.ts'
import { countRefusal } from './queries.ts'

/** What the door must know of an adapter; `app.ts` finds it by kind and id. */
export type WebhookReader = {
  verify(request: RawRequest, settings: Settings): Verification
  topic(request: RawRequest): string
  dedupeKey(request: RawRequest): string
}

export type DoorOptions = {
  commit: GroupCommit
  connections: ReturnType<typeof connectionCache>
  readerOf(connection: KnownConnection): WebhookReader | null
  withMerchant: WithMerchant
  now(): Temporal.Instant
  log: Log
  maxBodyBytes: number
  count(name: 'stored' | 'refused' | 'unavailable'): void
}

export function webhookDoor(options: DoorOptions): FastifyPluginCallback {
  return (app, _plugin, done) => {
    // The bytes as they came: a body that was parsed and written again no longer has its signature.
    app.removeAllContentTypeParsers()
    app.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: options.maxBodyBytes }, (_request, body, next) => next(null, body))
    app.post('/webhooks/:connectionId', { config: { rateLimit: false }, schema: { hide: true } }, async (request, reply) => {
      const outcome = await takeIn(options, request)
      options.count(outcome)
      if (outcome === 'unavailable') throw problem('unavailable', undefined, { retryAfterSeconds: 5 })
      return reply.code(200).send({ stored: true })
    })
    done()
  }
}

async function takeIn(options: DoorOptions, request: FastifyRequest): Promise<'stored' | 'unavailable'> {
  const connection = await findConnection(options, (request.params as { connectionId: string }).connectionId)
  const reader = connection && options.readerOf(connection)
  if (!connection?.enabled || !reader) return refuse(options, connection, 'unknown_connection')
  const raw = rawRequest(request, options.now().toString())
  const verdict = reader.verify(raw, connection.settings)
  if (!verdict.valid) return refuse(options, connection, verdict.reason)
  return await options.commit.add({
    merchantId: connection.merchantId,
    connectionId: connection.id,
    id: newId(options.now().epochMilliseconds),
    receivedAt: raw.receivedAt,
    topic: cleanLine(reader.topic(raw), 100),
    contentType: cleanLine(raw.headers['content-type'] ?? '', 100),
    dedupeKey: cleanLine(reader.dedupeKey(raw), 300),
    sealedBody: connection.seal(raw.body),
  })
}

/** Unknown merchants and unknown connections look the same; a database that is away is not an unknown connection. */
async function findConnection(options: DoorOptions, publicId: string): Promise<KnownConnection | null> {
  const ids = parsePublicConnectionId(publicId)
  if (!ids) return null
  try {
    return await options.connections.find(ids.merchantId, ids.connectionId)
  } catch (err) {
    if (err instanceof UnknownMerchant) return null
    options.log.warn({ err }, 'connections cannot be read')
    throw problem('unavailable', undefined, { retryAfterSeconds: 5 })
  }
}

function refuse(options: DoorOptions, connection: KnownConnection | null, reason: string): never {
  options.count('refused')
  if (connection) {
    const counted = options.withMerchant(connection.merchantId, (ctx: Ctx) =>
      ctx.db.run(countRefusal(ctx.merchantId, connection.id, cleanLine(reason, 60), ctx.now().toString())),
    )
    counted.catch((err: unknown) => options.log.warn({ err }, 'a refusal could not be counted'))
  }
  throw problem('bad_signature')
}

function rawRequest(request: FastifyRequest, receivedAt: string): RawRequest {
  const headers: Record<string, string> = {}
  for (const [name, value] of Object.entries(request.headers))
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(', ') : value
  return {
    body: (request.body as Buffer | undefined) ?? Buffer.alloc(0),
    headers,
    query: request.query as Record<string, string>,
    receivedAt,
  }
}
