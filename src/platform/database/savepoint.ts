import { sql } from 'kysely'
import type { Db } from './db.ts'

/** Sets a mark in the transaction. `undo` takes back everything since, and gives up the locks that were taken since. */
export async function savepoint(db: Db): Promise<{ undo(): Promise<void> }> {
  await db.run(sql`savepoint mark`)
  return { undo: async () => void (await db.run(sql`rollback to savepoint mark`)) }
}
