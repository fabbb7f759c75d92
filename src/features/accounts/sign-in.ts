import { createHash } from 'node:crypto'
import { dbOn } from '#platform/database'
import { clearAttempts, countAttempt, forgetAttempts } from './queries.ts'
import type { SignInLibrary } from './sign-in-library.ts'

export type SignInOutcome =
  | { outcome: 'signed_in'; cookies: string[] }
  | { outcome: 'refused' }
  | { outcome: 'too_many'; retryAfterSeconds: number }

const WINDOW_SECONDS = 900
const TRIES_PER_ACCOUNT = 10
const TRIES_PER_ADDRESS = 60

/** Checks the password and opens a session. An unknown address and a wrong password are one answer after equal work. */
export async function signIn(
  library: SignInLibrary,
  now: Temporal.Instant,
  given: { email: string; password: string; address: string },
): Promise<SignInOutcome> {
  const email = given.email.trim().toLowerCase()
  const retryAfterSeconds = await tooMany(library, now, [
    [`email:${email}`, TRIES_PER_ACCOUNT],
    [`address:${given.address}`, TRIES_PER_ADDRESS],
  ])
  if (retryAfterSeconds > 0) return { outcome: 'too_many', retryAfterSeconds }
  const answer = await library.auth.api.signInEmail({ body: { email, password: given.password }, asResponse: true })
  if (!answer.ok) return { outcome: 'refused' }
  await dbOn(library.pool).run(clearAttempts(keyOf(`email:${email}`)))
  return { outcome: 'signed_in', cookies: answer.headers.getSetCookie() }
}

/** Counts one try for each key; seconds to wait when one is used up, else 0. Only hashes of addresses are kept. */
async function tooMany(library: SignInLibrary, now: Temporal.Instant, limits: [string, number][]): Promise<number> {
  const seconds = Math.floor(now.epochMilliseconds / 1000)
  const start = seconds - (seconds % WINDOW_SECONDS)
  const windowStart = Temporal.Instant.fromEpochMilliseconds(start * 1000).toString()
  const db = dbOn(library.pool)
  let wait = 0
  for (const [key, most] of limits) {
    const counted = await db.first(countAttempt(keyOf(key), windowStart))
    if ((counted?.tries ?? 0) === 1) await db.run(forgetAttempts(windowStart))
    if ((counted?.tries ?? 0) > most) wait = start + WINDOW_SECONDS - seconds
  }
  return wait
}

const keyOf = (text: string): string => createHash('sha256').update(`sign-in ${text}`).digest('base64url')
