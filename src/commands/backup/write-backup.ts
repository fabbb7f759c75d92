/** A consistent copy of every table, taken while the product runs: one snapshot, one compressed file per table, a manifest at the end. */
import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { ClientBase } from 'pg'
import { Failed } from '../wrong-use.ts'
import { copyToFile } from './copy.ts'
import { keyMarkOf, type Manifest, type TableFile, writeManifest } from './manifest.ts'
import { beginSnapshot, listMigrations, listSequences, mayBypass } from './queries.ts'
import { type Table, tablesInOrder } from './tables.ts'

export type BackupParts = { client: ClientBase; folder: string; masterKey: Uint8Array; madeAt: string; progress(text: string): void }

export async function writeBackup({ client, folder, masterKey, madeAt, progress }: BackupParts): Promise<Manifest> {
  if (existsSync(folder) && readdirSync(folder).length > 0) throw new Failed(`${folder} is not empty: name a new folder for each backup.`)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const bypass = (await client.query<{ bypass: boolean }>(mayBypass)).rows[0]?.bypass === true
  await client.query(beginSnapshot)
  try {
    const tables: TableFile[] = []
    for (const [index, table] of (await tablesInOrder(client)).entries()) {
      await stepIntoRole(client, table, bypass)
      const file = `${String(index).padStart(3, '0')}-${table.schema}.${table.name}.copy.zst`
      const copied = await copyToFile(client, table, join(folder, file))
      tables.push({ schema: table.schema, name: table.name, columns: table.columns, file, ...copied })
      progress(`${table.schema}.${table.name}: ${copied.rows} rows`)
    }
    await client.query('reset role')
    const { rows: sequences } = await client.query<Manifest['sequences'][number]>(listSequences)
    const { rows: migrations } = await client.query<Manifest['migrations'][number]>(listMigrations)
    const manifest: Manifest = { format: 'whereabouts-backup-1', madeAt, keyMark: keyMarkOf(masterKey), migrations, tables, sequences }
    writeManifest(folder, manifest)
    return manifest
  } finally {
    await client.query('rollback')
  }
}

/** Forced row-level security binds an owner that is no superuser: the worker role sees the rows of all merchants. */
async function stepIntoRole(client: ClientBase, table: Table, bypass: boolean): Promise<void> {
  await client.query(table.forced && !bypass ? 'set local role whereabouts_worker' : 'reset role')
}
