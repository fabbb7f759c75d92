/** The database for the time of one command: joins the one that runs, or starts it. */
import pg from 'pg'
import { connectionOptions, type Database, openDatabase } from '#platform/database'
import { createLog } from '#platform/log'
import type { Config } from '../config.ts'

export async function withDatabase<T>(config: Config, work: (database: Database) => Promise<T>): Promise<T> {
  const database = await openDatabase({
    databaseUrl: config.databaseUrl,
    dataFolder: config.dataFolder,
    purpose: 'command',
    log: createLog('warn'),
    poolSize: 2,
  })
  try {
    return await work(database)
  } finally {
    await database.close()
  }
}

/** One connection as the owner, for statements that stream. */
export async function withOwnerClient<T>(database: Database, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(connectionOptions(database.address))
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
