/**
 * `POST /webhooks/{connectionId}`: verify, store durably, answer. Nothing is decided here, and nothing refused is kept but a
 * count. A question (what does it cost to send this there?) is answered in the response and not stored: it is no fact, holds an
 * address that nobody needs later, and what was answered stands in the ledger of promises.
 */
import { setTimeout as sleep } from 'node:timers/promises'
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

export type WebhookAnswer = { contentType: string; body: string }

/** Answers questions that come as webhooks. `answer` throws `unavailable` when there is nothing to say in time. */
export type WebhookDesk = {
  asks(connection: KnownConnection, request: RawRequest): boolean
  answer(connection: KnownConnection, request: RawRequest): Promise<WebhookAnswer>
}

export type DoorOptions = {
  commit: GroupCommit
  connections: ReturnType<typeof connectionCache>
  readerOf(connection: KnownConnection): WebhookReader | null
  withMerchant: WithMerchant
  now(): Temporal.Instant
  log: Log
  maxBodyBytes: number
  count(name: 'stored' | 'refused' | 'unavailable' | 'answered'): void
  desk: WebhookDesk
}

export function webhookDoor(options: DoorOptions): FastifyPluginCallback {
  return (app, _plugin, done) => {
    // The bytes as they came: a body that was parsed and written again no longer has its signature.
    app.removeAllContentTypeParsers()
    app.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: options.maxBodyBytes }, (_request, body, next) => next(null, body))
    app.post('/webhooks/:connectionId', { config: { rateLimit: false }, schema: { hide: true } }, async (request, reply) => {
      const outcome = await takeIn(options, request)
      if (typeof outcome === 'object') {
        options.count('answered')
        return reply.code(200).type(outcome.contentType).send(outcome.body)
      }
      options.count(outcome)
      if (outcome === 'unavailable') throw problem('unavailable', undefined, { retryAfterSeconds: 5 })
      return reply.code(200).send({ stored: true })
    })
    done()
  }
}

async function takeIn(options: DoorOptions, request: FastifyRequest): Promise<'stored' | 'unavailable' | WebhookAnswer> {
  const raw = rawRequest(request, options.now().toString())
  const connection = await connectionOf(options, (request.params as { connectionId: string }).connectionId, raw)
  const reader = connection && options.readerOf(connection)
  if (!connection?.enabled || !reader) return refuse(options, connection, 'unknown_connection')
  const verdict = reader.verify(raw, connection.settings)
  if (!verdict.valid) return refuse(options, connection, verdict.reason)
  if (options.desk.asks(connection, raw)) return await options.desk.answer(connection, raw)
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

const PATIENCE_MS = 100

/** Who asks a question is not kept waiting by a slow database: what was known of the connection a moment ago is good enough. */
async function connectionOf(options: DoorOptions, publicId: string, raw: RawRequest): Promise<KnownConnection | null> {
  const found = findConnection(options, publicId)
  const ids = parsePublicConnectionId(publicId)
  const recalled = ids && options.connections.recall(ids.merchantId, ids.connectionId)
  if (!recalled || !options.desk.asks(recalled, raw)) return await found
  return await Promise.race([found.catch(() => recalled), sleep(PATIENCE_MS, recalled, { ref: false })])
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
