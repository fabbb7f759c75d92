import { randomBytes } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import type { WithMerchant } from '#platform/context'
import type { Database } from '#platform/database'
import type { Caller, Routes } from '#platform/http'
import type { Log } from '#platform/log'
import { addStaff } from './add-staff.ts'
import { authenticator, type CallerKind } from './authenticate.ts'
import { createLink } from './create-link.ts'
import { anyStaff, staffByEmail } from './queries.ts'
import { connectionRoutes } from './routes/connections.ts'
import { keyRoutes } from './routes/keys.ts'
import { libraryRoutes } from './routes/library.ts'
import { settingsRoutes } from './routes/settings.ts'
import { setupRoutes } from './routes/setup.ts'
import { signInRoutes } from './routes/sign-in.ts'
import { openSignIn } from './sign-in-library.ts'

export type Accounts = {
  /** Who holds what the request brought; null when nobody does. Remembered for at most five seconds. */
  authenticate(request: FastifyRequest, kind: CallerKind): Promise<Caller | null>
  /** `/api/auth/*`, `/setup/{code}`, `/sign-in`, `/sign-out`, connections, keys, settings. */
  routes: Routes
  /** A link that creates an owner, once, within a day. */
  ownerLink(merchantId: string): Promise<string>
  /** A link that signs a demo owner in, once, within a day; the owner is made when she is not there yet. */
  signInLink(merchantId: string, staffName: string): Promise<string>
  hasStaff(merchantId: string): Promise<boolean>
  close(): Promise<void>
}

export type AccountsParts = {
  database: Database
  masterKey: Uint8Array
  baseUrl: string
  now(): Temporal.Instant
  log: Log
  withMerchant: WithMerchant
  forgetMerchant(id: string): void
}

/** Opens the sign-in library and everything that depends on it. */
export async function openAccounts(parts: AccountsParts): Promise<Accounts> {
  const { now, baseUrl, withMerchant, forgetMerchant } = parts
  const library = openSignIn({ address: parts.database.address, masterKey: parts.masterKey, baseUrl, log: parts.log })
  const { authenticate, forget } = authenticator({ library, baseUrl, now, withMerchant })
  const routeParts = { library, baseUrl, now, withMerchant, forgetMerchant, forget }
  const routes: Routes = (app) => {
    for (const add of [
      signInRoutes(routeParts),
      setupRoutes(routeParts),
      libraryRoutes(routeParts),
      connectionRoutes,
      keyRoutes(routeParts),
      settingsRoutes(routeParts),
    ])
      add(app)
  }
  return {
    authenticate,
    routes,
    ownerLink: (merchantId) => withMerchant(merchantId, (ctx) => createLink(ctx, { purpose: 'owner' })),
    signInLink: (merchantId, staffName) =>
      withMerchant(merchantId, async (ctx) => {
        const email = `owner-${merchantId.slice(-12)}@demo.invalid`
        const known = await ctx.db.first(staffByEmail(merchantId, email))
        const added =
          known ??
          (await addStaff(ctx, library, { name: staffName, email, password: randomBytes(24).toString('base64url'), role: 'owner' }))
        if (!('id' in added)) throw new Error('the demo owner belongs to another merchant')
        return await createLink(ctx, { purpose: 'sign_in', staffId: added.id })
      }),
    hasStaff: (merchantId) => withMerchant(merchantId, async (ctx) => (await ctx.db.first(anyStaff(merchantId))) !== undefined),
    close: library.close,
  }
}
