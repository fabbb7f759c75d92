import { type Database, dbOn } from '#platform/database'
import { allMerchants } from './queries.ts'

/** All merchants of this installation, oldest first: for the start and for operations, never for a person's request. */
export async function listMerchants(database: Database): Promise<{ id: string; demo: boolean; name: string }[]> {
  const rows = await dbOn(database.worker).all(allMerchants())
  return rows.map((row) => ({ id: row.id, demo: row.demo, name: row.name ?? '' }))
}
