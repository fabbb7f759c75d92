/** `whereabouts backup DIR`: a consistent copy of all rows, while the product runs. */
import { defineCommand } from 'citty'
import { systemClock } from '#platform/clock'
import { masterKeyOf } from '../config.ts'
import { writeBackup } from './backup/write-backup.ts'
import { configOf, dataOption, jsonOption, printJson, progress } from './options.ts'
import { withDatabase, withOwnerClient } from './with-database.ts'

export const backup = defineCommand({
  meta: {
    name: 'backup',
    description: 'Copy all rows into a new folder, while the product runs. The master key is not in it: keep it elsewhere',
  },
  args: { dir: { type: 'positional', required: true, description: 'New folder for the backup' }, ...dataOption, ...jsonOption },
  async run({ args }) {
    const config = configOf({ dataFolder: args.data })
    const madeAt = systemClock.now().toString()
    const manifest = await withDatabase(config, (database) =>
      withOwnerClient(database, (client) => writeBackup({ client, folder: args.dir, masterKey: masterKeyOf(config), madeAt, progress })),
    )
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
    if (args.json) printJson({ ok: true, folder: args.dir, madeAt, tables: manifest.tables.length, rows })
    else
      process.stdout.write(
        `${rows} rows of ${manifest.tables.length} tables are in ${args.dir}. Keep the master key (${keyPlace(config.masterKey)}) in another place: without it the backup cannot be used.\n`,
      )
  },
})

const keyPlace = (fromSettings: Uint8Array | null): string => (fromSettings ? 'WHEREABOUTS_MASTER_KEY' : 'master.key in the data folder')
