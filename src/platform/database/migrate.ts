/** Migrations are SQL files, run in the order of their names, each once, in one transaction each, under a lock. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ClientBase } from 'pg'

const FOLDER = fileURLToPath(new URL('../../../migrations', import.meta.url))
// Any number of processes may start at once: one migrates, the others wait here.
const LOCK = 7_310_554_201

export type Migration = { name: string; sql: string; hash: string }

export function listMigrations(): Migration[] {
  const names = readdirSync(FOLDER).filter((name) => /^\d{4}-[a-z-]+\.sql$/.test(name))
  return names.sort().map((name) => {
    const sql = readFileSync(join(FOLDER, name), 'utf8')
    return { name, sql, hash: createHash('sha256').update(sql).digest('hex') }
  })
}

/** Returns the names that were run now. Throws when a file that had run was edited since. */
export async function migrate(client: ClientBase): Promise<string[]> {
  await client.query('select pg_advisory_lock($1)', [LOCK])
  try {
    await client.query(
      'create table if not exists migration (name text primary key, hash text not null, ran_at timestamptz not null default now())',
    )
    const { rows } = await client.query<{ name: string; hash: string }>('select name, hash from migration')
    const known = new Map(rows.map((row) => [row.name, row.hash]))
    const done: string[] = []
    for (const migration of listMigrations()) {
      const hash = known.get(migration.name)
      if (hash === migration.hash) continue
      if (hash) throw new Error(`The migration ${migration.name} was changed after it had run. Add a new file instead.`)
      await runOne(client, migration)
      done.push(migration.name)
    }
    return done
  } finally {
    await client.query('select pg_advisory_unlock($1)', [LOCK])
  }
}

async function runOne(client: ClientBase, migration: Migration): Promise<void> {
  await client.query('begin')
  try {
    await client.query(migration.sql)
    await client.query('insert into migration (name, hash) values ($1, $2)', [migration.name, migration.hash])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new Error(`The migration ${migration.name} failed: ${(error as Error).message}`, { cause: error })
  }
}
