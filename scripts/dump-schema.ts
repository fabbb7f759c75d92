/** `npm run schema`: writes migrations/schema.sql and the table types from a freshly migrated database. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describeSchema, openDatabase } from '#platform/database'
import { createLog } from '#platform/log'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'whereabouts-schema-'))
const database = await openDatabase({ databaseUrl: null, dataFolder: folder, purpose: 'serve', log: createLog('error') })
const client = await database.owner.connect()
const { schemaSql, tablesTs } = await describeSchema(client)
client.release()
await database.close()
rmSync(folder, { recursive: true, force: true })
writeFileSync(join(root, 'migrations/schema.sql'), schemaSql)
writeFileSync(join(root, 'src/platform/database/tables.ts'), tablesTs)
console.log('migrations/schema.sql and src/platform/database/tables.ts are written')
