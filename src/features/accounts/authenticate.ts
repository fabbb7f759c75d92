/** Who holds these credentials: a key in the Authorization header, or a person's session cookie. */
import type { FastifyRequest } from 'fastify'
import { type Ctx, UnknownMerchant } from '#platform/context'
import type { Caller } from '#platform/http'
import { bearerOf, originAllowed, readApiKey } from './model/api-key.ts'
import { scopesOfRole } from './model/role.ts'
import { apiKeyByHash, staffByUser, touchApiKey } from './queries.ts'
import type { SignInLibrary } from './sign-in-library.ts'

export type CallerKind = 'secret' | 'public' | 'staff' | 'agent'
type Known = { caller: Caller; origins: readonly string[] | null }
type Parts = {
  library: SignInLibrary
  baseUrl: string
  now(): Temporal.Instant
  withMerchant<T>(merchantId: string, work: (ctx: Ctx) => Promise<T>): Promise<T>
}

const FRESH_MS = 5_000
const MOST_KNOWN = 5_000

/** `authenticate` answers null when nobody holds what the request brought; what is known stays known for five seconds at most. */
export function authenticator(parts: Parts): {
  authenticate(request: FastifyRequest, kind: CallerKind): Promise<Caller | null>
  forget(): void
} {
  const known = new Map<string, { at: number; who: Known }>()
  const own = new URL(parts.baseUrl).origin

  return { authenticate, forget: () => known.clear() }

  async function authenticate(request: FastifyRequest, kind: CallerKind): Promise<Caller | null> {
    const bearer = bearerOf(request.headers.authorization)
    if (bearer !== null) return kind === 'staff' ? null : await byKey(bearer, kind, request.headers.origin)
    if (kind !== 'staff' && kind !== 'agent') return null
    const cookie = sessionCookie(request.headers.cookie)
    // A page of another site must not act with a person's cookie, whatever the browser makes of SameSite.
    if (!cookie || (request.method !== 'GET' && request.method !== 'HEAD' && !fromOwnSite(request, own))) return null
    return (await remembered(`cookie:${cookie}`, () => bySession(request.headers.cookie ?? '')))?.caller ?? null
  }

  async function byKey(bearer: string, kind: CallerKind, origin: string | undefined): Promise<Caller | null> {
    const claim = readApiKey(bearer)
    if (!claim || (claim.kind === 'public' && kind !== 'public')) return null
    const found = await remembered(bearer, () => findKey(claim))
    if (!found || (found.origins && !originAllowed(found.origins, origin, own))) return null
    return found.caller
  }

  function findKey(claim: NonNullable<ReturnType<typeof readApiKey>>): Promise<Known | null> {
    return ofMerchant(claim.merchantId, async (ctx) => {
      const row = await ctx.db.first(apiKeyByHash(ctx.merchantId, claim.kind, claim.hash))
      if (!row) return null
      await ctx.db.run(touchApiKey(ctx.merchantId, row.id, ctx.now().toString()))
      const caller: Caller = { kind: claim.kind, merchantId: ctx.merchantId, actorId: row.id, actorName: row.name, scopes: row.scopes }
      return { caller, origins: claim.kind === 'public' ? row.origins : null }
    })
  }

  async function bySession(cookie: string): Promise<Known | null> {
    const session = await parts.library.auth.api.getSession({ headers: new Headers({ cookie }) })
    if (!session) return null
    return await ofMerchant(session.user.merchantId, async (ctx) => {
      const row = await ctx.db.first(staffByUser(ctx.merchantId, session.user.id))
      return row
        ? {
            caller: {
              kind: 'staff' as const,
              merchantId: ctx.merchantId,
              actorId: row.id,
              actorName: row.name,
              scopes: scopesOfRole[row.role],
            },
            origins: null,
          }
        : null
    })
  }

  async function ofMerchant<T>(merchantId: string, work: (ctx: Ctx) => Promise<T>): Promise<T | null> {
    try {
      return await parts.withMerchant(merchantId, work)
    } catch (error) {
      if (error instanceof UnknownMerchant) return null
      throw error
    }
  }

  async function remembered(key: string, find: () => Promise<Known | null>): Promise<Known | null> {
    const now = parts.now().epochMilliseconds
    const entry = known.get(key)
    if (entry && now - entry.at < FRESH_MS) return entry.who
    const who = await find()
    if (known.size >= MOST_KNOWN) known.clear()
    if (who) known.set(key, { at: now, who })
    else known.delete(key)
    return who
  }
}

const sessionCookie = (header: string | undefined): string | null =>
  /(?:^|;\s*)(?:__Secure-)?whereabouts\.session_token=([^;]+)/.exec(header ?? '')?.[1] ?? null

/** Browsers say where a request comes from; programs that say nothing have no cookie by accident. */
export function fromOwnSite(request: Pick<FastifyRequest, 'headers'>, own: string): boolean {
  const site = request.headers['sec-fetch-site']
  if (typeof site === 'string') return site === 'same-origin' || site === 'none'
  const { origin } = request.headers
  return (
    origin === undefined || origin === 'null' || origin === own || (URL.canParse(origin) && new URL(origin).host === request.headers.host)
  )
}
