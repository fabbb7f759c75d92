/** The demo shop as it is after `npm start`: a past from which dates are learnt, orders in every state, and a world that goes on. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { eventually, type TestApp, testApp } from '../../test/support/app.ts'
import { quietDemo } from '../../test/support/quiet-demo.ts'

let app: TestApp
const dataFolder = mkdtempSync(join(tmpdir(), 'whereabouts-living-'))
const evening = Temporal.Now.plainDateISO('UTC').subtract({ days: 3 }).toZonedDateTime({ timeZone: 'UTC', plainTime: '17:00' }).toInstant()
beforeAll(async () => {
  // An evening on which people shop: at night an hour may pass in which nobody orders, whenever the test runs. And one that
  // is over: a demo that was set back lives as well as one in its own time.
  writeFileSync(join(dataFolder, 'demo-clock.json'), JSON.stringify({ at: evening.toString(), wallAt: new Date().toISOString(), speed: 1 }))
  app = await testApp({ demo: true, dataFolder })
}, 60_000)
afterAll(async () => {
  await app?.stop()
  rmSync(dataFolder, { recursive: true, force: true })
})

const count = async (sql: string): Promise<number> => Number((await app.started.database.owner.query(sql)).rows[0]?.n)
test('orders of the last two weeks are there, in every state that a parcel can be in', async () => {
  await quietDemo(app)
  const rows = (
    await app.started.database.owner.query('select status, carrier, count(*)::int as n from shipment group by 1, 2 order by 1, 2')
  ).rows as { status: string; carrier: string; n: number }[]
  const statuses = new Set(rows.map((row) => row.status))
  for (const status of [
    'pre_transit',
    'accepted',
    'in_transit',
    'out_for_delivery',
    'delivery_attempted',
    'available_for_pickup',
    'delivered',
    'exception',
    'returning',
    'returned',
  ])
    expect(statuses).toContain(status)
  expect(new Set(rows.map((row) => row.carrier))).toEqual(new Set(['biber', 'habicht', 'kranich']))
  expect(await count("select count(*) as n from inbox where state = 'quarantined'")).toBe(0)
  expect(await count('select count(*) as n from delivery where dead_at is not null')).toBe(0)
}, 90_000)

test('its dates are learnt from thousands of past deliveries, and they hold', async () => {
  await quietDemo(app)
  const { body } = await app.api<{ all: { coverage: { n: number; share: number }; meanWidthDays: number } }>(
    'GET',
    '/api/v1/promises/calibration?source=history',
  )
  expect(body.all.coverage.n).toBeGreaterThan(2_000)
}, 90_000)

test('it goes on living: at sixty times new orders and scans come by themselves', async () => {
  await quietDemo(app)
  const { clock } = app.started.demoClock
  expect(clock.now().since(evening).total('minutes')).toBeLessThan(10)
  const [orders, facts] = [await count('select count(*) as n from "order"'), await count('select count(*) as n from tracking_fact')]
  await fetch(`${app.url}/demo/clock`, {
    method: 'POST',
    body: JSON.stringify({ speed: 60 }),
    headers: { 'content-type': 'application/json' },
  })
  await eventually(
    'new orders and scans',
    async () =>
      (await count('select count(*) as n from "order"')) > orders && (await count('select count(*) as n from tracking_fact')) > facts,
    180_000,
  )
  expect(clock.aheadSeconds()).toBeLessThan(-3_600)
}, 240_000)
