/** Structured logs on stderr. Ids and codes only: what a person typed, is called or where she lives is never passed here. */
import { pino } from 'pino'

export type Log = {
  debug(fields: Record<string, unknown>, text: string): void
  info(fields: Record<string, unknown>, text: string): void
  warn(fields: Record<string, unknown>, text: string): void
  error(fields: Record<string, unknown>, text: string): void
  child(fields: Record<string, unknown>): Log
}

export function createLog(level: string): Log {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths: REDACTED, censor: '[redacted]' },
      serializers: { err: describeError },
    },
    pino.destination({ fd: 2, sync: true }),
  )
}

// A second net: these keys have no business in a log line at all.
const REDACTED = ['email', 'phone', 'name', 'address', 'text', 'token', 'authorization', 'password', 'secret', 'body'].flatMap((key) => [
  key,
  `*.${key}`,
])

/** Messages of database errors quote values ("Key (email)=(…)"): only class, code and place are kept. */
function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error }
  const { code, constraint, table } = error as Error & { code?: string; constraint?: string; table?: string }
  const fromDatabase = typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code)
  return {
    type: error.name,
    code,
    constraint,
    table,
    message: fromDatabase ? undefined : error.message.slice(0, 500),
    stack: error.stack?.split('\n').slice(1, 12).join('\n'),
  }
}
