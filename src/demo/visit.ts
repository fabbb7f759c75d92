/** Who is shopping: a random word in a cookie. Forms carry what only our own pages can know of it. */
import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Ctx } from '#platform/context'
import { type Cart, readCart, writeCart } from './cart.ts'

export type Visit = { visitor: string; cart: Cart }

const LIFE_SECONDS = 30 * 24 * 3600

/** Reads the visit; a new visitor gets her cookie with the answer. */
export function visitOf(request: FastifyRequest, reply: FastifyReply): Visit {
  const known = cookie(request, 'demo_visitor')
  const visitor = known && /^[\w-]{22}$/.test(known) ? known : randomBytes(16).toString('base64url')
  if (visitor !== known) setCookie(request, reply, 'demo_visitor', visitor)
  return { visitor, cart: readCart(cookie(request, 'demo_cart')) }
}

export const keepCart = (request: FastifyRequest, reply: FastifyReply, cart: Cart): void =>
  setCookie(request, reply, 'demo_cart', writeCart(cart))

export const formToken = (ctx: Ctx, { visitor }: Visit): string => Buffer.from(ctx.secrets.mac('demo-form', visitor)).toString('hex')

/** Was this form made by us for this visitor, and sent from our own page? */
export function isOwnForm(ctx: Ctx, request: FastifyRequest, visit: Visit, token: string): boolean {
  const { origin, 'sec-fetch-site': site } = request.headers
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false
  if (origin !== undefined && origin !== 'null' && hostOf(origin) !== request.host) return false
  const wanted = formToken(ctx, visit)
  return token.length === wanted.length && timingSafeEqual(Buffer.from(token), Buffer.from(wanted))
}

const hostOf = (origin: string): string | null => (URL.canParse(origin) ? new URL(origin).host : null)

function cookie(request: FastifyRequest, name: string): string | undefined {
  const found = (request.headers.cookie ?? '').split(/;\s*/).find((part) => part.startsWith(`${name}=`))
  return found?.slice(name.length + 1)
}

function setCookie(request: FastifyRequest, reply: FastifyReply, name: string, value: string): void {
  const secure = request.protocol === 'https' ? '; Secure' : ''
  reply.header('set-cookie', `${name}=${value}; Path=/shop; Max-Age=${LIFE_SECONDS}; HttpOnly; SameSite=Lax${secure}`)
}
