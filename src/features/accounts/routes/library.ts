import { problem, type Routes } from '#platform/http'
import { textAt } from '#shared/untrusted'
import { signIn } from '../sign-in.ts'
import type { AccountParts } from './parts.ts'
import { headersOf, passwordIn } from './sign-in.ts'

/** The sign-in library's own endpoints under `/api/auth`, for scripts of the dashboard. */
export const libraryRoutes =
  ({ library, now, baseUrl, forget }: AccountParts): Routes =>
  (app) => {
    // The library's own door would not count tries across processes.
    app.post(
      '/api/auth/sign-in/email',
      { schema: { hide: true }, config: { rateLimit: { max: 30, timeWindow: '1 minute' } } },
      async (request, reply) => {
        const answer = await signIn(library, now(), {
          email: textAt(request.body, 'email'),
          password: passwordIn(request.body),
          address: request.ip,
        })
        if (answer.outcome === 'too_many') throw problem('rate_limited', undefined, { retryAfterSeconds: answer.retryAfterSeconds })
        if (answer.outcome === 'refused') throw problem('unauthorized', 'E-mail or password is not right')
        return reply.header('set-cookie', answer.cookies).send({ signedIn: true })
      },
    )

    app.route({
      method: ['GET', 'POST'],
      url: '/api/auth/*',
      schema: { hide: true },
      handler: async (request, reply) => {
        const body = request.method === 'POST' ? JSON.stringify(request.body ?? {}) : undefined
        const headers = headersOf(request)
        if (body !== undefined) headers.set('content-type', 'application/json')
        const answer = await library.auth.handler(new Request(new URL(request.url, baseUrl), { method: request.method, headers, body }))
        if (request.method === 'POST') forget()
        reply.code(answer.status)
        for (const [name, value] of answer.headers) if (name !== 'set-cookie' && name !== 'content-length') reply.header(name, value)
        const cookies = answer.headers.getSetCookie()
        if (cookies.length > 0) reply.header('set-cookie', cookies)
        return reply.serializer(String).send(await answer.text())
      },
    })
  }
