import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { ownDatabase } from '../../../test/support/database.ts'
import { describeSchema } from './describe-schema.ts'

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8')
const { database, remove } = await ownDatabase()
const client = await database.owner.connect()
const described = await describeSchema(client)
const tables = await client.query<{
  name: string
  forced: boolean
  first_column: string
}>(`select c.relname as name, c.relforcerowsecurity as forced,
  (select attname from pg_attribute where attrelid = c.oid and attnum = 1) as first_column from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'`)
client.release()
await remove()

test('schema.sql is what the migrations make; run `npm run schema` when it is not', () => {
  expect(read('../../../migrations/schema.sql')).toBe(described.schemaSql)
})

test('the table types are what the migrations make; run `npm run schema` when they are not', () => {
  expect(read('./tables.ts')).toBe(described.tablesTs)
})

// The merchants themselves, and what belongs to the installation.
const NOT_OF_A_MERCHANT = ['migration', 'worker_pool']

test('every table of a merchant leads with merchant_id and is under forced row-level security', () => {
  const loose = tables.rows
    .filter((table) => !NOT_OF_A_MERCHANT.includes(table.name))
    .filter((table) => !table.forced || (table.first_column !== 'merchant_id' && table.name !== 'merchant'))
  expect(loose).toEqual([])
  expect(tables.rows.length).toBeGreaterThan(10)
})
