/** A write with an `Idempotency-Key` happens once: the same key and body get the first answer again, for a day. */
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { WithMerchant } from '#platform/context'
import type { HttpApp } from './http-app.ts'
import { problem } from './problem.ts'

type Kept = { request_hash: string; status: number | null; body: string | null }

export function idempotency(app: HttpApp, withMerchant: WithMerchant): void {
  app.addHook('preHandler', async (request, reply) => {
    const key = keyOf(request.headers['idempotency-key'])
    const { caller } = request
    if (request.method !== 'POST' || !key || !caller) return
    const hash = createHash('sha256')
      .update(`${request.url}\n${JSON.stringify(request.body ?? null)}`)
      .digest('hex')
    const kept = await withMerchant(caller.merchantId, async (ctx) => {
      const now = ctx.now().toString()
      const mine = await ctx.db.run(
        sql`insert into idempotent_answer (merchant_id, actor_id, idempotency_key, request_hash, created_at) values (${caller.merchantId}, ${caller.actorId}, ${key}, ${hash}, ${now}) on conflict do nothing`,
      )
      if (mine === 1) return null
      return await ctx.db.first(
        sql<Kept>`select request_hash, status, body from idempotent_answer where merchant_id = ${caller.merchantId} and actor_id = ${caller.actorId} and idempotency_key = ${key}`,
      )
    })
    if (!kept) return
    if (kept.request_hash !== hash) throw problem('unprocessable', 'This Idempotency-Key was used for another request')
    if (kept.status === null)
      throw problem('conflict', 'The first request with this Idempotency-Key is still being worked on', { retryAfterSeconds: 1 })
    return reply
      .code(kept.status)
      .header('idempotent-replay', 'true')
      .type('application/json')
      .serializer(String)
      .send(kept.body ?? '')
  })
  app.addHook('onSend', async (request, reply, payload) => {
    const key = keyOf(request.headers['idempotency-key'])
    const { caller } = request
    if (request.method !== 'POST' || !key || !caller || reply.hasHeader('idempotent-replay')) return payload
    // A failure of ours is no answer to keep: the next try may do better.
    const done = reply.statusCode < 500 && reply.statusCode !== 409 && reply.statusCode !== 422
    await withMerchant(caller.merchantId, (ctx) =>
      ctx.db.run(
        done
          ? sql`update idempotent_answer set status = ${reply.statusCode}, body = ${String(payload ?? '')} where merchant_id = ${caller.merchantId} and actor_id = ${caller.actorId} and idempotency_key = ${key} and status is null`
          : sql`delete from idempotent_answer where merchant_id = ${caller.merchantId} and actor_id = ${caller.actorId} and idempotency_key = ${key} and status is null and ${reply.statusCode >= 500}`,
      ),
    )
    return payload
  })
}

const keyOf = (header: string | string[] | undefined): string | null =>
  typeof header === 'string' && header.length > 0 && header.length <= 200 ? header : null
