/** Server-sent events over the live feed: `changed` with the topic, a heartbeat each 15 s, no buffering on the way. */
import { createSession, type Session } from 'better-sse'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { LiveFeed } from './live-feed.ts'

export type LiveStreams = {
  open(request: FastifyRequest, reply: FastifyReply, merchantId: string, topics: string[]): Promise<void>
  count(): number
  closeAll(): void
}

// Several changes of one moment are one message: the reader fetches the whole anyway.
const TOGETHER_MS = 30

export function liveStreams(feed: LiveFeed): LiveStreams {
  const sessions = new Map<Session, FastifyReply['raw']>()
  return {
    count: () => sessions.size,
    closeAll: () => {
      for (const response of sessions.values()) response.end()
    },
    open: async (request, reply, merchantId, topics) => {
      reply.hijack()
      const headers = { 'cache-control': 'no-store, no-transform', 'x-accel-buffering': 'no', 'x-content-type-options': 'nosniff' }
      const session = await createSession(request.raw, reply.raw, { keepAlive: 15_000, headers, retry: 2_000 })
      let timer: NodeJS.Timeout | undefined
      const unsubscribe = feed.subscribe(merchantId, topics, (topic) => {
        timer ??= setTimeout(() => {
          timer = undefined
          if (session.isConnected) session.push({ topic }, 'changed')
        }, TOGETHER_MS)
      })
      sessions.set(session, reply.raw)
      session.push({ topics: topics.length }, 'ready')
      session.once('disconnected', () => {
        unsubscribe()
        clearTimeout(timer)
        sessions.delete(session)
      })
    },
  }
}
