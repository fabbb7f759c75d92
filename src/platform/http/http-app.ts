/** Shapes of the HTTP server as features see it. */
import type {
  FastifyBaseLogger,
  FastifyInstance,
  FastifyReply,
  RawReplyDefaultExpression,
  RawRequestDefaultExpression,
  RawServerDefault,
} from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { Ctx } from '#platform/context'

export type HttpApp = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  ZodTypeProvider
>

/**
 * A feature's routes. `options.config.auth` on a route says who may call: `secret` (Bearer sk_…), `public` (Bearer pk_…, bound to
 * origins), `staff` (signed-in cookie), `agent` (secret key or staff), `none` (default). `options.config.scope`: e.g. `orders:read`.
 */
export type Routes = (app: HttpApp) => void

/** Who calls. Set before the handler runs on every route whose `auth` is not `none`. */
export type Caller = {
  kind: 'secret' | 'public' | 'staff'
  merchantId: string
  /** Staff id or API key id: the actor on the audit trail. */
  actorId: string
  actorName: string
  scopes: readonly string[]
}

declare module 'fastify' {
  interface FastifyContextConfig {
    auth?: 'secret' | 'public' | 'staff' | 'agent' | 'none'
    scope?: string
  }
  interface FastifyRequest {
    caller: Caller | null
    /** Runs work in one transaction of the caller's merchant; commits when it resolves, rolls back when it throws. */
    merchant<T>(work: (ctx: Ctx) => Promise<T>): Promise<T>
  }
  interface FastifyInstance {
    /** The same for a merchant known from elsewhere (a public token). */
    withMerchant<T>(merchantId: string, work: (ctx: Ctx) => Promise<T>): Promise<T>
    /** Server-sent events on live topics of one merchant (`order:<id>`, `conversation:<id>`); ends when the client goes. */
    live(request: FastifyRequest, reply: FastifyReply, merchantId: string, topics: string[]): Promise<void>
  }
}
