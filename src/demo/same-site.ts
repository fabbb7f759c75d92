import type { FastifyRequest } from 'fastify'
import { problem } from '#platform/http'

/** The demo's buttons need no sign-in, so that other sites must not press them in a visitor's name. Programs send no such header. */
export function sameSiteOnly(request: FastifyRequest): void {
  const from = request.headers['sec-fetch-site']
  if (from !== undefined && from !== 'same-origin' && from !== 'none') throw problem('forbidden', 'Other sites cannot press this.')
}
