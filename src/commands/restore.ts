/** `whereabouts restore DIR`: a backup into an empty database. */
import { defineCommand } from 'citty'
import { masterKeyOf } from '../config.ts'
import { readBackup } from './backup/read-backup.ts'
import { configOf, dataOption, jsonOption, printJson, progress } from './options.ts'
import { withDatabase, withOwnerClient } from './with-database.ts'

export const restore = defineCommand({
  meta: { name: 'restore', description: 'Put a backup into an empty database (put its master.key into the data folder first)' },
  args: {
    dir: { type: 'positional', required: true, description: 'Folder that `backup` made' },
    verify: { type: 'boolean', description: 'Read everything back and compare it with the backup before it counts' },
    ...dataOption,
    ...jsonOption,
  },
  async run({ args }) {
    const config = configOf({ dataFolder: args.data })
    const verify = args.verify === true
    const manifest = await withDatabase(
      config,
      (database) =>
        withOwnerClient(database, (client) => readBackup({ client, folder: args.dir, masterKey: masterKeyOf(config), verify, progress })),
      { mayCreate: true },
    )
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
    if (args.json) printJson({ ok: true, verified: verify, madeAt: manifest.madeAt, tables: manifest.tables.length, rows })
    else
      process.stdout.write(
        `${rows} rows of ${manifest.tables.length} tables are restored${verify ? ' and verified' : ''}, as of ${manifest.madeAt}.\n`,
      )
  },
})
