/** The sign-in library (better-auth), on a schema, a role and a pool of its own: passwords, sessions and cookies are never hand-written. */
import { hkdfSync } from 'node:crypto'
import { type BetterAuthOptions, betterAuth } from 'better-auth'
import { getMigrations } from 'better-auth/db/migration'
import pg from 'pg'
import { type Address, connectionOptions } from '#platform/database'
import type { Log } from '#platform/log'
import { PASSWORD_LENGTH } from './model/password.ts'

export type SignInLibrary = ReturnType<typeof openSignIn>
export type SignInParts = { address: Address; masterKey: Uint8Array; baseUrl: string; log: Log }

const SESSION_DAYS = 7

export function openSignIn(parts: SignInParts) {
  const pool = authPool(parts)
  const options = optionsOf(parts, pool)
  const auth = betterAuth(options)
  return {
    auth,
    pool,
    /** What the library would still create or change: nothing, while migrations/0010-accounts.sql is what it wants. */
    async missingTables(): Promise<string[]> {
      const { toBeCreated, toBeAdded } = await getMigrations(options)
      return [...toBeCreated, ...toBeAdded].map((one) => one.table)
    },
    close: () => pool.end(),
  }
}

function optionsOf(parts: SignInParts, pool: pg.Pool) {
  return {
    appName: 'Whereabouts',
    baseURL: parts.baseUrl,
    basePath: '/api/auth',
    secret: secretOf(parts.masterKey),
    database: pool,
    telemetry: { enabled: false },
    logger: {
      log: (level, text) => parts.log[level === 'error' || level === 'warn' ? 'warn' : 'debug']({ from: 'sign-in' }, text.slice(0, 200)),
    },
    // Accounts are made by the owner link and by owners, never by whoever finds the address.
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_LENGTH.min,
      maxPasswordLength: PASSWORD_LENGTH.max,
    },
    user: { modelName: 'staff_user', additionalFields: { merchantId: { type: 'string', required: true, input: false } } },
    session: { expiresIn: SESSION_DAYS * 86_400, updateAge: 86_400 },
    // Attempts are counted in PostgreSQL, across processes: see sign-in-attempt.
    rateLimit: { enabled: false },
    advanced: {
      ipAddress: { disableIpTracking: true },
      cookiePrefix: 'whereabouts',
      useSecureCookies: parts.baseUrl.startsWith('https:'),
      defaultCookieAttributes: { sameSite: 'lax', httpOnly: true },
    },
    trustedOrigins: [new URL(parts.baseUrl).origin],
    disabledPaths: ['/sign-up/email', '/delete-user', '/change-email', '/update-user'],
  } satisfies BetterAuthOptions
}

/** Signs the cookies. Made from the master key, which must be random: a guessable one would let anybody sign in. */
function secretOf(masterKey: Uint8Array): string {
  if (masterKey.length < 32 || new Set(masterKey).size < 12)
    throw new Error('The master key is not random enough: make one with `openssl rand -hex 32`.')
  return Buffer.from(hkdfSync('sha256', masterKey, new Uint8Array(0), 'sign-in cookies', 32)).toString('base64url')
}

function authPool(parts: SignInParts): pg.Pool {
  const pool = new pg.Pool({
    ...connectionOptions(parts.address),
    options: '-c role=whereabouts_auth -c search_path=auth',
    max: 3,
    application_name: 'whereabouts sign-in',
    connectionTimeoutMillis: 5_000,
    // The library wants dates; the rest of the program reads instants as text.
    types: {
      getTypeParser: (type: number, format?: 'text' | 'binary') =>
        type === pg.types.builtins.TIMESTAMPTZ ? (text: string) => new Date(text) : pg.types.getTypeParser(type, format as 'text'),
    } as pg.CustomTypesConfig,
  })
  pool.on('error', (err) => parts.log.warn({ err, role: 'whereabouts_auth' }, 'a database connection was lost'))
  return pool
}
