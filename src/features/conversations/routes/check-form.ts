import { timingSafeEqual } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import type { Ctx } from '#platform/context'

/** What a form of this agent carries; other sites cannot know it. */
export const csrfToken = (ctx: Ctx, agentId: string): string => Buffer.from(ctx.secrets.mac('inbox-form', agentId)).toString('hex')

/** Was this form made by us for this agent, and sent from our own page? */
export async function checkForm(request: FastifyRequest): Promise<boolean> {
  const site = request.headers['sec-fetch-site']
  const origin = request.headers.origin
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false
  if (origin !== undefined && origin !== 'null' && hostOf(origin) !== request.host) return false
  const { csrf } = request.body as { csrf: string }
  const wanted = await request.merchant(async (ctx) => csrfToken(ctx, request.caller?.actorId ?? ''))
  return csrf.length === wanted.length && timingSafeEqual(Buffer.from(csrf), Buffer.from(wanted))
}

const hostOf = (origin: string): string | null => (URL.canParse(origin) ? new URL(origin).host : null)
