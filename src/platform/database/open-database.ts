/** The database as the rest of the program sees it: migrated, with one pool for each role. */
import { runMigrations } from 'graphile-worker'
import pg from 'pg'
import type { Log } from '#platform/log'
import { openCluster } from './embedded.ts'
import { migrate } from './migrate.ts'
import { type Address, connectionOptions, poolFor } from './pools.ts'

export type Database = {
  address: Address
  /** Row-level security by merchant. */
  app: pg.Pool
  /** Sees all merchants: claims work, never answers a person. */
  worker: pg.Pool
  /** May only insert into the inbox. */
  ingest: pg.Pool
  /** For the schemas of libraries (sign-in, jobs) and for operations. */
  owner: pg.Pool
  close(): Promise<void>
}

export type DatabaseChoice = { databaseUrl: string | null; dataFolder: string; purpose: 'serve' | 'command'; log: Log; poolSize?: number }

export async function openDatabase(choice: DatabaseChoice): Promise<Database> {
  const cluster = choice.databaseUrl ? null : await openCluster(choice.dataFolder, choice.purpose)
  const address: Address = choice.databaseUrl
    ? { url: choice.databaseUrl }
    : { socketFolder: cluster!.socketFolder, database: 'whereabouts' }
  try {
    if (cluster) await createIfMissing(cluster.socketFolder)
    return await connect(address, choice, async () => cluster?.stop())
  } catch (error) {
    await cluster?.stop()
    throw error
  }
}

/** Migrates and opens the pools on a database that exists. */
export async function connect(
  address: Address,
  choice: Pick<DatabaseChoice, 'log' | 'poolSize'>,
  afterClose: () => Promise<void>,
): Promise<Database> {
  const client = new pg.Client(connectionOptions(address))
  await client.connect()
  try {
    const ran = await migrate(client)
    if (ran.length > 0) choice.log.info({ migrations: ran.length }, 'the database was migrated')
  } finally {
    await client.end()
  }
  const owner = poolFor(address, 'owner', 4, choice.log)
  await runMigrations({ pgPool: owner })
  const size = choice.poolSize ?? 8
  const pools = {
    app: poolFor(address, 'whereabouts_app', size, choice.log),
    worker: poolFor(address, 'whereabouts_worker', Math.max(3, size / 2), choice.log),
    ingest: poolFor(address, 'whereabouts_ingest', 1, choice.log),
    owner,
  }
  const close = async () => {
    await Promise.all(Object.values(pools).map((pool) => pool.end()))
    await afterClose()
  }
  return { address, ...pools, close }
}

async function createIfMissing(socketFolder: string): Promise<void> {
  const client = new pg.Client({ host: socketFolder, user: 'postgres', database: 'postgres' })
  await client.connect()
  const { rowCount } = await client.query("select from pg_database where datname = 'whereabouts'")
  if (!rowCount) await client.query('create database whereabouts')
  await client.end()
}
