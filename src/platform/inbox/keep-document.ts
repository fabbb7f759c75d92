import type { RawDocument } from '#contracts/adapter'
import type { Ctx } from '#platform/context'
import { newId } from '#shared/ids'
import type { KnownConnection } from './connections.ts'
import { insertRow } from './queries.ts'

/** What we fetched ourselves waits in the inbox like a webhook. 1 when it is new, 0 when the same document is there already. */
export function keepDocument(ctx: Ctx, connection: KnownConnection, { topic, contentType, dedupeKey, body }: RawDocument): Promise<number> {
  const now = ctx.now()
  const { merchantId, id: connectionId } = connection
  const id = newId(now.epochMilliseconds)
  const sealedBody = connection.seal(body)
  return ctx.db.run(insertRow({ merchantId, id, connectionId, topic, contentType, dedupeKey, sealedBody, receivedAt: now.toString() }))
}
