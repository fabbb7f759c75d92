/** A backup into an empty, migrated database: all of it in one transaction, or nothing. */
import { join } from 'node:path'
import type { ClientBase } from 'pg'
import { Failed } from '../wrong-use.ts'
import { type Copied, copyFromFile, hashFile, hashTable } from './copy.ts'
import { keyMarkOf, type Manifest, readManifest, type TableFile } from './manifest.ts'
import { countMerchants, emptyTables, forceRowSecurity, listMigrations, mayBypass, setSequence, switchTriggers } from './queries.ts'
import { type Table, tablesInOrder } from './tables.ts'

export type RestoreParts = { client: ClientBase; folder: string; masterKey: Uint8Array; verify: boolean; progress(text: string): void }

export async function readBackup({ client, folder, masterKey, verify, progress }: RestoreParts): Promise<Manifest> {
  const manifest = readManifest(folder)
  if (manifest.keyMark !== keyMarkOf(masterKey)) {
    throw new Failed(
      'This backup was sealed with another master key: put its file master.key into the data folder (or set WHEREABOUTS_MASTER_KEY) and restore again.',
    )
  }
  await checkTarget(client, manifest)
  for (const table of manifest.tables) await checkFile(folder, table)
  const bypass = (await client.query<{ bypass: boolean }>(mayBypass)).rows[0]?.bypass === true
  await client.query('begin')
  try {
    const tables = await tablesToFill(client, manifest)
    await client.query(emptyTables(tables))
    for (const table of tables) await openUp(client, table, bypass)
    for (const table of tables) {
      const { rows } = await copyFromFile(client, table.file, join(folder, table.file.file))
      if (rows !== table.file.rows) throw new Failed(`${table.name}: ${rows} rows were read, the manifest says ${table.file.rows}.`)
      progress(`${table.schema}.${table.name}: ${rows} rows`)
    }
    for (const { schema, name, lastValue } of manifest.sequences) await client.query(setSequence, ['%I.%I', schema, name, lastValue])
    if (verify) for (const table of tables) compare(table.file, await hashTable(client, table.file))
    for (const table of tables) await closeAgain(client, table, bypass)
    await client.query('commit')
    return manifest
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

async function checkTarget(client: ClientBase, manifest: Manifest): Promise<void> {
  const { rows } = await client.query<{ merchants: number }>(countMerchants)
  if (rows[0]?.merchants !== 0)
    throw new Failed('This database already holds merchants: restore into an empty one (another --data folder or DATABASE_URL).')
  const here = (await client.query<Manifest['migrations'][number]>(listMigrations)).rows
  const text = (list: Manifest['migrations']): string => list.map(({ name, hash }) => `${name} ${hash}`).join('\n')
  if (text(here) !== text(manifest.migrations)) {
    const newest = manifest.migrations.at(-1)?.name
    throw new Failed(
      `This backup was made by another version of Whereabouts (its newest migration is ${newest}): restore it with that version, then upgrade.`,
    )
  }
}

async function checkFile(folder: string, table: TableFile): Promise<void> {
  const found = await hashFile(join(folder, table.file)).catch((error: Error) => error)
  if (found instanceof Error) throw new Failed(`${table.file} cannot be read: ${found.message}`)
  if (found.sha256 !== table.sha256) throw new Failed(`${table.file} is damaged: its rows are not those that were backed up.`)
}

type Target = Table & { file: TableFile }

async function tablesToFill(client: ClientBase, manifest: Manifest): Promise<Target[]> {
  const tables = await tablesInOrder(client)
  const files = new Map(manifest.tables.map((file) => [`${file.schema}.${file.name}`, file]))
  const targets = tables.flatMap((table) => {
    const file = files.get(`${table.schema}.${table.name}`)
    return file ? [{ ...table, file }] : []
  })
  if (targets.length !== manifest.tables.length) throw new Failed('The backup holds tables that this version of Whereabouts does not have.')
  return targets
}

/** Rows arrive as they were: no trigger acts again, and the owner may write rows of all merchants. */
async function openUp(client: ClientBase, table: Table, bypass: boolean): Promise<void> {
  await client.query(switchTriggers(table, false))
  if (table.forced && !bypass) await client.query(forceRowSecurity(table, false))
}

async function closeAgain(client: ClientBase, table: Table, bypass: boolean): Promise<void> {
  await client.query(switchTriggers(table, true))
  if (table.forced && !bypass) await client.query(forceRowSecurity(table, true))
}

function compare(file: TableFile, found: Copied): void {
  if (found.rows !== file.rows || found.sha256 !== file.sha256)
    throw new Failed(`${file.schema}.${file.name} differs from the backup after it was restored.`)
}
