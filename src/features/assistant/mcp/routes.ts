import { WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Routes } from '#platform/http'
import { mcpServer } from './mcp-server.ts'
import type { CallerLevel } from './order-for-caller.ts'

/** The Model Context Protocol over HTTP, without sessions: every request stands alone, so any process may answer it. */
export const mcpRoutes: Routes = (app) => {
  const schema = { hide: true }
  const limits = { rateLimit: { max: 60, timeWindow: '1 minute' } }
  app.post('/mcp', { schema, config: { auth: 'secret', scope: 'orders:read', ...limits } }, (request, reply) =>
    answer(request, reply, 'L3'),
  )
  app.post('/mcp/public', { schema, config: { auth: 'public', ...limits } }, (request, reply) => answer(request, reply, 'L1'))
  for (const url of ['/mcp', '/mcp/public']) app.get(url, { schema }, (_request, reply) => reply.code(405).header('allow', 'POST').send())
}

async function answer(request: FastifyRequest, reply: FastifyReply, level: CallerLevel): Promise<FastifyReply> {
  const server = mcpServer({ level, client: request.ip, inMerchant: (work) => request.merchant(work) })
  const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true })
  await server.connect(transport)
  try {
    const headers = new Headers({ 'content-type': 'application/json', accept: 'application/json, text/event-stream' })
    const version = request.headers['mcp-protocol-version']
    if (typeof version === 'string') headers.set('mcp-protocol-version', version)
    const response = await transport.handleRequest(new Request('http://mcp.invalid/', { method: 'POST', headers }), {
      parsedBody: request.body,
    })
    return reply
      .code(response.status)
      .type('application/json')
      .send(await response.text())
  } finally {
    await server.close()
  }
}
