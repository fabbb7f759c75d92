/** One merchant's transactions for the time of a command, on the same database as the server, which may be running. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { carriers } from '#adapters/carriers'
import { channels } from '#adapters/channels'
import { languageModels } from '#adapters/language-models'
import { stores } from '#adapters/stores'
import { listMerchants } from '#features/accounts'
import { type Ctx, contextFactory } from '#platform/context'
import type { Database } from '#platform/database'
import { createLog } from '#platform/log'
import { parseWireId } from '#shared/ids'
import { allSubscribers } from '../app/features.ts'
import { type Config, masterKeyOf } from '../config.ts'
import { readDemoClock } from '../demo/demo-clock.ts'
import { ADDRESS_FILE } from './start/address-file.ts'
import { withDatabase } from './with-database.ts'
import { Failed, WrongUse } from './wrong-use.ts'

export const merchantOption = {
  merchant: { type: 'string', valueHint: 'ID', description: 'Which merchant (default: the only one that is no demo, else the demo shop)' },
} as const

export type InMerchant = <T>(work: (ctx: Ctx) => Promise<T>) => Promise<T>

/** `work` gets a function that runs one transaction; what it leaves to do is done by the running server, or by the next start. */
export function withMerchant<T>(config: Config, merchant: string | undefined, work: (inMerchant: InMerchant) => Promise<T>): Promise<T> {
  return withDatabase(config, async (database) => {
    const merchantId = await chooseMerchant(database, merchant)
    const log = createLog('warn')
    // A demo whose time runs ahead is asked as of its own time.
    const clock = readDemoClock(config.dataFolder)
    const { withMerchant } = contextFactory({
      database,
      masterKey: masterKeyOf(config),
      subscribers: allSubscribers,
      now: clock.now,
      timerAt: clock.wallTimeOf,
      log,
      baseUrl: baseUrlOf(config),
      carriers,
      channels,
      stores,
      languageModels,
      wake: () => {},
    })
    return work((step) => withMerchant(merchantId, step))
  })
}

async function chooseMerchant(database: Database, wanted: string | undefined): Promise<string> {
  const merchants = await listMerchants(database)
  if (wanted) {
    const id = parseWireId('merchant', wanted)
    if (!id || !merchants.some((one) => one.id === id)) throw new WrongUse(`There is no merchant ${wanted}.`)
    return id
  }
  const real = merchants.filter((one) => !one.demo)
  const [only, ...others] = real.length > 0 ? real : merchants
  if (!only) throw new Failed('There is no merchant yet: `whereabouts start` (or `start --no-demo`) makes the first one.')
  if (others.length > 0)
    throw new WrongUse(
      `There are several merchants; name one with --merchant: ${[only, ...others].map((one) => `${one.id} (${one.name})`).join(', ')}`,
    )
  return only.id
}

/** Where the running server is reached: as set, else as it wrote down when it began to listen. */
function baseUrlOf(config: Config): string {
  const file = join(config.dataFolder, ADDRESS_FILE)
  return config.baseUrl ?? (existsSync(file) ? readFileSync(file, 'utf8').trim() : `http://localhost:${config.port}`)
}
