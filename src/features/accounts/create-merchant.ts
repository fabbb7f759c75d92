import type { MerchantSettings } from '#platform/context'
import { type Database, dbOn } from '#platform/database'
import { newDataKey } from '#platform/secrets'
import { newId } from '#shared/ids'
import { insertMerchant } from './queries.ts'

/** A merchant with a data key of its own; what is not set has the platform's defaults. Returns the merchant's id. */
export async function createMerchant(
  database: Database,
  masterKey: Uint8Array,
  now: Temporal.Instant,
  options: { settings: Partial<MerchantSettings>; demo: boolean },
): Promise<string> {
  const id = newId(now.epochMilliseconds)
  await dbOn(database.worker).run(insertMerchant(id, JSON.stringify(options.settings), newDataKey(masterKey), options.demo, now.toString()))
  return id
}
