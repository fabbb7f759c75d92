import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ownDatabase, testWorld } from '../../../test/support/database.ts'
import { withOwnerClient } from '../with-database.ts'
import { readBackup } from './read-backup.ts'
import { writeBackup } from './write-backup.ts'

const world = await testWorld()
const folder = mkdtempSync(join(tmpdir(), 'whereabouts-backup-'))
const backupFolder = join(folder, 'one')
const quiet = { progress: () => {} }
afterAll(() => rmSync(folder, { recursive: true, force: true }))

beforeAll(async () => {
  await world.ctx((ctx) =>
    ctx.emit([{ type: 'order.placed', subjectType: 'order', subjectId: world.merchantId, data: { text: 'tab\t, newline\n, \\N, ☃' } }]),
  )
  await world.ctx((ctx) => ctx.schedule('poll', { shipment: '1' }, { key: 'poll-1' }))
  await withOwnerClient(world.database, (client) =>
    writeBackup({ client, folder: backupFolder, masterKey: world.masterKey, madeAt: '2026-11-25T10:00:00Z', ...quiet }),
  )
})

test('a restored database holds the same rows, waiting jobs and sequences', async () => {
  const { database, remove } = await ownDatabase()
  try {
    await withOwnerClient(database, async (client) => {
      const manifest = await readBackup({ client, folder: backupFolder, masterKey: world.masterKey, verify: true, ...quiet })
      expect(manifest.tables.find((table) => table.name === 'event')?.rows).toBe(1)
      expect((await client.query('select data from event')).rows).toEqual([{ data: { text: 'tab\t, newline\n, \\N, ☃' } }])
      expect((await client.query('select count(*)::int as jobs from graphile_worker._private_jobs')).rows).toEqual([{ jobs: 1 }])
      const { rows } = await client.query("select relname, relforcerowsecurity from pg_class where relname = 'event'")
      expect(rows).toEqual([{ relname: 'event', relforcerowsecurity: true }])
    })
    // A new job gets an id above the restored ones: identity sequences went along.
    await database.owner.query("select graphile_worker.add_job('later')")
    expect((await database.owner.query('select count(distinct id)::int as ids from graphile_worker._private_jobs')).rows).toEqual([
      { ids: 2 },
    ])
  } finally {
    await remove()
  }
})

test('a database that holds merchants is not written over', async () => {
  await withOwnerClient(world.database, async (client) => {
    await expect(readBackup({ client, folder: backupFolder, masterKey: world.masterKey, verify: false, ...quiet })).rejects.toThrow(
      /already holds merchants/,
    )
  })
})

test('another master key is refused before anything is written', async () => {
  await withOwnerClient(world.database, async (client) => {
    await expect(readBackup({ client, folder: backupFolder, masterKey: randomBytes(32), verify: false, ...quiet })).rejects.toThrow(
      /another master key/,
    )
  })
})

test('a damaged file is refused by name and nothing is restored', async () => {
  const { database, remove } = await ownDatabase()
  const copy = mkdtempSync(join(folder, 'damaged-'))
  for (const name of readdirSync(backupFolder)) writeFileSync(join(copy, name), readFileSync(join(backupFolder, name)))
  const event = readdirSync(copy).find((name) => name.endsWith('public.event.copy.zst')) ?? ''
  const merchant = readdirSync(copy).find((name) => name.endsWith('public.merchant.copy.zst')) ?? ''
  writeFileSync(join(copy, event), readFileSync(join(copy, merchant)))
  try {
    await withOwnerClient(database, async (client) => {
      await expect(readBackup({ client, folder: copy, masterKey: world.masterKey, verify: false, ...quiet })).rejects.toThrow(
        /public\.event\.copy\.zst is damaged/,
      )
      expect((await client.query('select count(*)::int as merchants from merchant')).rows).toEqual([{ merchants: 0 }])
    })
  } finally {
    await remove()
  }
})

test('a backup that was cut short is no backup', async () => {
  await withOwnerClient(world.database, async (client) => {
    await expect(readBackup({ client, folder, masterKey: world.masterKey, verify: false, ...quiet })).rejects.toThrow(
      /has no manifest\.json/,
    )
  })
})
