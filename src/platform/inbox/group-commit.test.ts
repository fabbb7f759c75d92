import { sql } from 'kysely'
import pg from 'pg'
import { expect, test } from 'vitest'
import { dbOn } from '#platform/database'
import { newId } from '#shared/ids'
import { testWorld } from '../../../test/support/database.ts'
import { groupCommit, type InboxRow } from './group-commit.ts'

const world = await testWorld()
const row = (n: number, more: Partial<InboxRow> = {}): InboxRow => ({
  merchantId: world.merchantId,
  id: newId(n),
  connectionId: world.merchantId,
  topic: 't',
  contentType: 'application/json',
  dedupeKey: `k${n}`,
  sealedBody: Buffer.from(`body ${n}`),
  receivedAt: '2026-11-25T10:00:00Z',
  ...more,
})
const stored = async (): Promise<{ dedupe_key: string; body: string }[]> =>
  dbOn(world.database.worker).all(sql`select dedupe_key, convert_from(sealed_body, 'UTF8') as body from inbox order by received_at, id`)
const clear = () => dbOn(world.database.worker).run(sql`delete from inbox`)

test('a thousand requests at once are stored with their own bodies, in far fewer statements', async () => {
  let flushes = 0
  const commit = groupCommit(
    world.database.ingest,
    () => flushes++,
    () => {},
  )
  const outcomes = await Promise.all(Array.from({ length: 1000 }, (_, n) => commit.add(row(n))))
  expect(new Set(outcomes)).toEqual(new Set(['stored']))
  const rows = await stored()
  expect(rows.length).toBe(1000)
  expect(rows.every((one) => one.body === `body ${one.dedupe_key.slice(1)}`)).toBe(true)
  expect(flushes).toBeLessThan(20)
  await clear()
})

test('the same event five times is one row, and each time an acknowledgement', async () => {
  const commit = groupCommit(
    world.database.ingest,
    () => {},
    () => {},
  )
  const outcomes = await Promise.all(Array.from({ length: 5 }, (_, n) => commit.add(row(n, { dedupeKey: 'same' }))))
  expect(outcomes).toEqual(Array(5).fill('stored'))
  expect((await stored()).length).toBe(1)
  await clear()
})

test('one row that the database refuses fails alone', async () => {
  const commit = groupCommit(
    world.database.ingest,
    () => {},
    () => {},
  )
  const outcomes = await Promise.all([commit.add(row(1)), commit.add(row(2, { topic: 'NUL \u0000' })), commit.add(row(3))])
  expect(outcomes).toEqual(['stored', 'unavailable', 'stored'])
  await clear()
})

test('a database that is away is "unavailable", never "stored"', async () => {
  const nowhere = new pg.Pool({ host: '/nonexistent', user: 'postgres', connectionTimeoutMillis: 500 })
  const commit = groupCommit(
    nowhere,
    () => {},
    () => {},
  )
  expect(await commit.add(row(1))).toBe('unavailable')
  await nowhere.end()
})

test('the door role can put things in and read nothing', async () => {
  await expect(dbOn(world.database.ingest).all(sql`select * from inbox`)).rejects.toThrow('permission denied')
  await expect(dbOn(world.database.ingest).all(sql`select * from merchant`)).rejects.toThrow('permission denied')
})
