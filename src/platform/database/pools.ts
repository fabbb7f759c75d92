/** Connections in their roles. The program's own user owns the schema; each pool steps into a role that owns nothing. */
import pg from 'pg'
import type { Log } from '#platform/log'

// Instants as ISO text, int8 as number (ids are UUIDs, counts and minor units stay far below 2^53), dates as written.
pg.types.setTypeParser(
  pg.types.builtins.TIMESTAMPTZ,
  (text) => `${text.replace(' ', 'T').replace(/\+00$/, '')}${text.endsWith('+00') ? 'Z' : ''}`,
)
pg.types.setTypeParser(pg.types.builtins.INT8, Number)
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)

export type Address = { socketFolder: string; database: string } | { url: string }
export type Role = 'whereabouts_app' | 'whereabouts_worker' | 'whereabouts_ingest' | 'owner'

export function poolFor(address: Address, role: Role, size: number, log: Log): pg.Pool {
  const pool = new pg.Pool({
    ...connectionOptions(address),
    ...(role === 'owner' ? {} : { options: `-c role=${role}` }),
    max: size,
    // A fresh connection plans every statement anew: those of one rush are still there for the next.
    idleTimeoutMillis: 600_000,
    pipeline: true,
    application_name: `whereabouts ${role}`,
    connectionTimeoutMillis: 5_000,
    statement_timeout: role === 'owner' ? 0 : 30_000,
  } as pg.PoolConfig)
  // Without a listener a restart of the database would end the process.
  pool.on('error', (err) => log.warn({ err, role }, 'a database connection was lost'))
  pool.on('connect', (client) => client.on('error', (err) => log.warn({ err, role }, 'a database connection failed')))
  return pool
}

export const connectionOptions = (address: Address): pg.ClientConfig =>
  'url' in address ? { connectionString: address.url } : { host: address.socketFolder, user: 'postgres', database: address.database }
