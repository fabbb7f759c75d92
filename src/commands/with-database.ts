/** The database for the time of one command: joins the one that runs, or starts it. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { connectionOptions, type Database, openDatabase } from '#platform/database'
import { createLog } from '#platform/log'
import type { Config } from '../config.ts'
import { Failed } from './wrong-use.ts'

/** `mayCreate`: an empty one where there is none yet; else a mistyped folder would answer that the shop has no orders. */
export async function withDatabase<T>(
  config: Config,
  work: (database: Database) => Promise<T>,
  { mayCreate = false }: { mayCreate?: boolean } = {},
): Promise<T> {
  if (!mayCreate && !config.databaseUrl && !isDataFolder(config.dataFolder))
    throw new Failed(
      `There is no Whereabouts in ${config.dataFolder}: name its data folder with --data DIR, or make a new one with \`whereabouts start\`.`,
    )
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

/** Every database that ran there has left its log, wherever its files lie. */
const isDataFolder = (folder: string): boolean => existsSync(join(folder, 'postgres.log'))
