/** Whatever goes wrong becomes one problem document: expected errors as they are, ours as a number to quote, never a stack. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import type { Log } from '#platform/log'
import { html } from '#shared/html'
import { HttpProblem, type ProblemCode, problem } from './problem.ts'

export function answerError(log: Log, error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const known = asProblem(error)
  if (known.status >= 500)
    log[known.code === 'unavailable' ? 'warn' : 'error'](
      { err: error, requestId: request.id, route: request.routeOptions.url, method: request.method },
      'a request failed',
    )
  return send(known, request, reply)
}

export const answerNotFound = (request: FastifyRequest, reply: FastifyReply): FastifyReply => send(problem('not_found'), request, reply)

function send(known: HttpProblem, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (known.retryAfterSeconds !== undefined) reply.header('retry-after', known.retryAfterSeconds)
  reply.code(known.status)
  if (String(request.headers.accept ?? '').includes('text/html') && !request.url.startsWith('/api/'))
    return reply.type('text/html; charset=utf-8').serializer(String).send(page(known, request.id))
  const body = {
    type: `/docs/problems/${known.code}`,
    title: known.title,
    status: known.status,
    code: known.code,
    detail: known.message === known.title ? undefined : known.message,
    requestId: request.id,
    errors: known.errors,
  }
  return reply.type('application/problem+json').serializer(JSON.stringify).send(body)
}

const page = (known: HttpProblem, requestId: string): string =>
  `<!doctype html>${html`<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${known.title}</title>
<body style="font:1rem/1.5 system-ui,sans-serif;margin:0;padding:12vh 1rem;color-scheme:light dark;background:light-dark(#f4f6f5,#121615);color:light-dark(#17201d,#eef3f1);overflow-wrap:anywhere"><main style="max-width:34rem;margin:auto;padding:1.5rem 1.25rem;border-radius:1rem;background:light-dark(#fff,#1b211f);border:1px solid light-dark(#dde3e0,#333c39)"><h1 style="margin:0;font-size:1.6rem;line-height:1.2">${known.title}</h1><p>${known.message === known.title ? '' : known.message}</p><p><a style="display:inline-block;padding:.6rem 0;color:light-dark(#12683f,#74d6a4)" href="/">To the start page</a></p><p style="margin:0;color:light-dark(#52605b,#a9b6b1)"><small>${known.code} · ${requestId}</small></p></main>`}`

const FASTIFY_CODES: Record<string, ProblemCode> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'too_large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported_media_type',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'invalid_request',
  FST_ERR_CTP_INVALID_JSON_BODY: 'invalid_request',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'invalid_request',
  FST_ERR_BAD_URL: 'not_found',
  FST_ERR_MAX_PARAM_LENGTH: 'not_found',
}

function asProblem(error: unknown): HttpProblem {
  if (error instanceof HttpProblem) return error
  if (hasZodFastifySchemaValidationErrors(error))
    return problem('invalid_request', undefined, {
      errors: error.validation.map((one) => ({ path: one.instancePath || '/', message: one.message ?? 'not valid' })),
    })
  const { code, statusCode, message } = error as { code?: string; statusCode?: number; message?: string }
  const known = code ? FASTIFY_CODES[code] : undefined
  if (known) return problem(known)
  if (isDatabaseAway(code, message)) return problem('unavailable', undefined, { retryAfterSeconds: 5 })
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) return problem('invalid_request')
  return problem('internal')
}

/** Connection refused or lost, server starting or stopping, or no free connection in time. */
function isDatabaseAway(code: string | undefined, message: string | undefined): boolean {
  if (code && /^(08|57P|53)/.test(code)) return true
  if (code && ['ECONNREFUSED', 'ENOENT', 'ECONNRESET', 'EPIPE'].includes(code)) return true
  return /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|not queryable/.test(
    message ?? '',
  )
}
