/** Browsers of other sites may call what a public key opens (widget, promise): no cookies travel, the key and its origins decide. */
import type { HttpApp } from './http-app.ts'

const OPEN = /^\/api\/v1\/(widget|promises\/quote|access)\b/
const HEADERS = {
  'access-control-allow-methods': 'GET, POST',
  'access-control-allow-headers': 'authorization, content-type, x-conversation-token',
  'access-control-max-age': '86400',
}

export function crossOrigin(app: HttpApp): void {
  app.addHook('onRequest', async (request, reply) => {
    if (OPEN.test(request.url)) reply.header('access-control-allow-origin', '*')
  })
  // An event stream is written past Fastify, which then sends no headers of its own.
  app.addHook('onRequest', async (request, reply) => {
    if (OPEN.test(request.url)) reply.raw.setHeader('access-control-allow-origin', '*')
  })
  for (const url of ['/api/v1/widget/*', '/api/v1/promises/quote', '/api/v1/access/*'])
    app.options(url, { schema: { hide: true } }, async (_request, reply) =>
      reply
        .code(204)
        .headers({ ...HEADERS, 'access-control-allow-origin': '*' })
        .send(),
    )
}
