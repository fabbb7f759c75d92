/** For those who run it: alive, ready, figures. The figures have a listener of their own, loopback by default. */
import Fastify, { type FastifyInstance } from 'fastify'
import type { Routes } from './http-app.ts'

export type Readiness = { name: string; ready: boolean }[]

/** `/livez`: the process turns. `/readyz`: what it needs is there. */
export const healthRoutes =
  (readiness: () => Promise<Readiness>): Routes =>
  (app) => {
    const open = { schema: { hide: true }, config: { rateLimit: false as unknown as undefined } }
    app.get('/livez', open, async () => ({ alive: true }))
    app.get('/readyz', open, async (_request, reply) => {
      const checks = await readiness()
      const ready = checks.every((check) => check.ready)
      return reply.code(ready ? 200 : 503).send({ ready, checks })
    })
  }

/** Prometheus text. Names and numbers only. */
export function metricsServer(read: () => Promise<Record<string, number>>): FastifyInstance {
  const app = Fastify({ logger: false })
  app.get('/metrics', async (_request, reply) => {
    const lines = Object.entries(await read()).map(([name, value]) => `whereabouts_${name} ${value}`)
    return reply.type('text/plain; version=0.0.4').send(`${lines.join('\n')}\n`)
  })
  return app
}
