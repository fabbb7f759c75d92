/** How public pages go out: never indexed, never framed, never stored by others, compressed once. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { contentSecurityPolicy } from './model/document-shell.ts'
import type { RenderedPage } from './rendered-pages.ts'

/** A reply of any route: what a page needs of it does not depend on the route's schema. */
export type Reply = Pick<FastifyReply, 'code'> & { headers(values: Record<string, string>): unknown; send(payload?: unknown): unknown }

export function sendRendered(request: FastifyRequest, reply: FastifyReply, page: RenderedPage): FastifyReply {
  reply.headers({
    ...pageHeaders(contentSecurityPolicy(page.brandColor), page.language),
    'cache-control': 'private, no-cache',
    etag: page.etag,
  })
  if (request.headers['if-none-match'] === page.etag) return reply.code(304).send()
  if (!/\bgzip\b/.test(request.headers['accept-encoding'] ?? '')) return reply.send(page.html)
  return reply.header('content-encoding', 'gzip').send(page.gzip)
}

export function sendHtml(reply: Reply, status: number, html: string, policy: string, language: string): unknown {
  reply.code(status)
  reply.headers({ ...pageHeaders(policy, language), 'cache-control': 'no-store' })
  return reply.send(html)
}

const pageHeaders = (policy: string, language: string): Record<string, string> => ({
  'content-type': 'text/html; charset=utf-8',
  'content-language': language,
  'content-security-policy': policy,
  'x-robots-tag': 'noindex, nofollow',
  'referrer-policy': 'no-referrer',
  vary: 'accept-encoding, accept-language',
})
