/** The HTTP server: schemas, documents, authentication, limits and errors in one place; features only add routes. */
import rateLimit from '@fastify/rate-limit'
import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import Fastify, { type FastifyPluginCallback, type FastifyRequest } from 'fastify'
import { jsonSchemaTransform, serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod'
import type { WithMerchant } from '#platform/context'
import type { LiveStreams } from '#platform/live'
import type { Log } from '#platform/log'
import { newId } from '#shared/ids'
import { callerHook } from './caller-hook.ts'
import { crossOrigin } from './cross-origin.ts'
import { answerError, answerNotFound } from './errors.ts'
import type { Caller, HttpApp, Routes } from './http-app.ts'
import { idempotency } from './idempotency.ts'
import { problem } from './problem.ts'

export type HttpServerOptions = {
  log: Log
  baseUrl: string
  now(): Temporal.Instant
  withMerchant: WithMerchant
  streams: LiveStreams
  /** Who holds these credentials; null when nobody does. */
  authenticate(request: FastifyRequest, kind: 'secret' | 'public' | 'staff' | 'agent'): Promise<Caller | null>
  door: FastifyPluginCallback
  routes: readonly Routes[]
  requestsPerMinute: number
  /** Addresses and networks whose X-Forwarded-For is believed; whoever else sends one is taken for who she is. */
  trustedProxies: readonly string[]
}

const API_BODY_BYTES = 1024 * 1024

export async function createHttpServer(options: HttpServerOptions): Promise<HttpApp> {
  const app: HttpApp = Fastify({
    logger: false,
    trustProxy: options.trustedProxies.length > 0 && [...options.trustedProxies],
    bodyLimit: API_BODY_BYTES,
    forceCloseConnections: true,
    requestTimeout: 30_000,
    genReqId: () => newId(options.now().epochMilliseconds),
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 300 },
  }).withTypeProvider<ZodTypeProvider>()
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  app.setErrorHandler((error, request, reply) => answerError(options.log, error, request, reply))
  app.setNotFoundHandler(answerNotFound)
  app.decorateRequest('caller', null)
  app.decorateRequest('merchant', function (this: FastifyRequest, work) {
    if (!this.caller) throw problem('unauthorized')
    return options.withMerchant(this.caller.merchantId, work)
  })
  app.decorate('withMerchant', options.withMerchant)
  app.decorate('live', options.streams.open)
  // Forms of pages that work without JavaScript.
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) =>
    done(null, Object.fromEntries(new URLSearchParams(body as string))),
  )
  app.addHook('onSend', async (request, reply) => {
    reply.header('x-request-id', request.id)
    reply.header('x-content-type-options', 'nosniff')
    if (!reply.hasHeader('referrer-policy')) reply.header('referrer-policy', 'no-referrer')
    if (!reply.hasHeader('content-security-policy') && String(reply.getHeader('content-type') ?? '').startsWith('text/html'))
      reply.header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'")
  })
  await app.register(rateLimit, {
    max: options.requestsPerMinute,
    timeWindow: '1 minute',
    errorResponseBuilder: (_request, context) => problem('rate_limited', undefined, { retryAfterSeconds: Math.ceil(context.ttl / 1000) }),
  })
  await app.register(swagger, { openapi: DOCUMENT, transform: jsonSchemaTransform })
  await app.register(swaggerUi, { routePrefix: '/docs' })
  app.register(options.door)
  app.register((scope, _plugin, done) => {
    crossOrigin(scope as HttpApp)
    scope.addHook('onRequest', callerHook(options.authenticate))
    idempotency(scope as HttpApp, options.withMerchant)
    for (const routes of options.routes) routes(scope as HttpApp)
    scope.get('/openapi.json', { schema: { hide: true } }, async () => app.swagger())
    done()
  })
  return app
}

const DOCUMENT = {
  openapi: '3.1.0',
  info: {
    title: 'Whereabouts',
    version: '1',
    description: 'Orders, parcels, promises, conversations: everything a person can do here, a program can do too.',
  },
  components: {
    securitySchemes: {
      secret: { type: 'http', scheme: 'bearer', description: 'A secret key, sk_…' },
      public: { type: 'http', scheme: 'bearer', description: 'A public key, pk_…, bound to origins' },
    },
  },
} as const
