import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Routes } from '#platform/http'
import { textAt } from '#shared/untrusted'
import { fromOwnSite } from '../authenticate.ts'
import { nextPath } from '../model/next-path.ts'
import { signInPage, signOutPage } from '../pages.ts'
import { signIn } from '../sign-in.ts'
import type { AccountParts } from './parts.ts'

const HIDDEN = { hide: true }

/** Pages for people: `/sign-in`, `/sign-out`. */
export const signInRoutes =
  ({ library, now, baseUrl, forget }: AccountParts): Routes =>
  (app) => {
    const own = new URL(baseUrl).origin

    app.get('/sign-in', { schema: HIDDEN }, async (request, reply) =>
      sendPage(reply, signInPage({ next: nextPath(textAt(request.query, 'next')), email: '', problem: null })),
    )

    app.post('/sign-in', { schema: HIDDEN, config: { rateLimit: { max: 30, timeWindow: '1 minute' } } }, async (request, reply) => {
      const [email, next] = [textAt(request.body, 'email').slice(0, 254), nextPath(textAt(request.body, 'next'))]
      const show = (problem: string) => sendPage(reply, signInPage({ next, email, problem }))
      // Otherwise another site could sign a visitor in as somebody else.
      if (!fromOwnSite(request, own)) return show('Please send the form from this page.')
      const answer = await signIn(library, now(), { email, password: passwordIn(request.body), address: request.ip })
      if (answer.outcome === 'too_many') {
        reply.code(429).header('retry-after', answer.retryAfterSeconds)
        return show(`Too many tries. Please wait ${Math.ceil(answer.retryAfterSeconds / 60)} minutes.`)
      }
      if (answer.outcome === 'refused') {
        reply.code(401)
        return show('E-mail or password is not right.')
      }
      return reply.header('set-cookie', answer.cookies).redirect(next, 303)
    })

    app.get('/sign-out', { schema: HIDDEN }, async (_request, reply) => sendPage(reply, signOutPage()))

    app.post('/sign-out', { schema: HIDDEN }, async (request, reply) => {
      if (!fromOwnSite(request, own)) return sendPage(reply, signOutPage())
      const answer = await library.auth.api.signOut({ headers: headersOf(request), asResponse: true })
      forget()
      return reply.header('set-cookie', answer.headers.getSetCookie()).redirect('/sign-in', 303)
    })
  }

export const sendPage = (reply: FastifyReply, page: string): FastifyReply =>
  reply.type('text/html; charset=utf-8').header('cache-control', 'no-store').send(page)

/** As typed: no blanks dropped, nothing made harmless. */
export function passwordIn(body: unknown): string {
  const password = (body as { password?: unknown } | null)?.password
  return typeof password === 'string' ? password.slice(0, 1_000) : ''
}

export function headersOf(request: FastifyRequest): Headers {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers))
    if (value !== undefined && name !== 'content-length') headers.set(name, Array.isArray(value) ? value.join(', ') : value)
  return headers
}
