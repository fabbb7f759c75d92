/** `import --kind deliveries`, `promise rebuild` and `promise verify` as programs of their own, beside the running server. */
import { execFile } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connectionOptions } from '#platform/database'
import { eventually, postShopify, type TestApp, testApp } from '../support/app.ts'

const SECRET = 'ledger-secret'
let app: TestApp
beforeAll(async () => {
  app = await testApp()
})
afterAll(() => app.stop())

type Ended = { status: number; stdout: string; stderr: string }
const whereabouts = (...args: string[]): Promise<Ended> =>
  new Promise((done) => {
    const options = { cwd: `${import.meta.dirname}/../..`, timeout: 60_000 }
    execFile(process.execPath, ['src/main.ts', ...args, '--data', `${app.folder}/data`], options, (error, stdout, stderr) =>
      done({ status: error ? Number(error.code) : 0, stdout, stderr }),
    )
  })

test('past deliveries are taken in by their own headings, wrong rows are listed, a second time changes nothing', async () => {
  const file = join(app.folder, 'deliveries.csv')
  const day = (back: number) => Temporal.Now.plainDateISO('UTC').subtract({ days: back }).toString()
  const rows = Array.from({ length: 60 }, (_, n) => `P${n},${day(70 - n)},${day(69 - n)},${day(67 - n)},Kranich Paket,DE,24103`)
  writeFileSync(
    file,
    ['Our no.,ordered_at,shipped_at,delivered_at,carrier,dest_country,dest_postal', ...rows, 'P98,soon,,,,,', ''].join('\n'),
  )
  const dry = await whereabouts('import', file, '--kind', 'deliveries', '--map', 'Our no.=order_id', '--dry-run')
  expect([dry.status, dry.stderr]).toEqual([0, expect.not.stringMatching(/\n\s+at /)])
  const taken = await whereabouts('import', file, '--kind', 'deliveries', '--map', 'Our no.=order_id', '--json')
  expect(taken.status).toBe(0)
  expect(readFileSync(`${file}.errors.csv`, 'utf8')).toContain('P98,soon')
  const state = await whereabouts('promise', 'rebuild', '--json')
  expect(state.status).toBe(0)
  const again = await whereabouts('import', file, '--kind', 'deliveries', '--map', 'Our no.=order_id', '--json')
  expect(again.status).toBe(0)
  const { seconds: _once, ...first } = JSON.parse(state.stdout) as { seconds: number; equal: boolean }
  const { seconds: _twice, ...second } = JSON.parse((await whereabouts('promise', 'rebuild', '--json')).stdout) as typeof first & {
    seconds: number
  }
  expect(second).toEqual(first)
  expect(first.equal).toBe(true)
})

test('scans of the past are taken in by their own headings, and how long parcels wait is learnt at once', async () => {
  const file = join(app.folder, 'scans.csv')
  const at = (back: number, hour: number) => `${Temporal.Now.plainDateISO('UTC').subtract({ days: back })}T${hour}:00:00Z`
  const rows = Array.from({ length: 40 }, (_, n) => [
    `K${n},${at(50 - n, 16)},accepted,,Kranich Paket,DE`,
    `K${n},${at(50 - n, 21)},,Departed from facility,Kranich Paket,DE`,
    `K${n},${at(49 - n, 10)},delivered,,Kranich Paket,DE`,
  ])
  writeFileSync(file, ['Our no.,scanned_at,status,text,carrier,country', ...rows.flat(), 'K99,soon,delivered,,,', ''].join('\n'))
  const command = ['import', file, '--kind', 'scans', '--map', 'Our no.=tracking_number', '--json']
  const dry = await whereabouts(...command, '--dry-run')
  expect(JSON.parse(dry.stdout)).toMatchObject({ scans: 120, parcels: 40, refusedRows: 1, standsOn: null })
  const yesterday = Temporal.Now.plainDateISO('UTC').subtract({ days: 2 }).toString()
  const taken = await whereabouts(...command)
  expect(JSON.parse(taken.stdout)).toMatchObject({ scans: 120, parcels: 40 })
  expect((JSON.parse(taken.stdout) as { standsOn: string }).standsOn >= yesterday).toBe(true)
  const { silence } = JSON.parse((await whereabouts('promise', 'rebuild', '--json')).stdout) as {
    silence: { bytes: number; equal: boolean }
  }
  expect(silence.equal).toBe(true)
  await whereabouts(...command)
  expect(JSON.parse((await whereabouts('promise', 'rebuild', '--json')).stdout)).toMatchObject({ silence })
}, 120_000)

test('a whole ledger ends with 0; an edited entry is named, with exit 1', async () => {
  const store = await app.connect('store', 'shopify', { shopDomain: 'quay.example', secret: SECRET })
  const at = Temporal.Now.instant().toString({ smallestUnit: 'second' })
  const order = {
    id: 8201,
    name: '#8201',
    order_number: 8201,
    created_at: at,
    updated_at: at,
    currency: 'EUR',
    total_price: '20.00',
    email: 'ida@quay.example',
    financial_status: 'paid',
    line_items: [{ id: 1, title: 'Rain hat', quantity: 1, price: '20.00', requires_shipping: true }],
    shipping_address: { name: 'Ida Moor', address1: 'Kai 2', zip: '24103', city: 'Kiel', country_code: 'DE' },
  }
  expect(await postShopify(store.webhookUrl, SECRET, 'orders/create', order)).toBe(200)
  await eventually('the promise is made', async () => {
    const { stdout } = await whereabouts('promise', 'verify', '--json')
    return (JSON.parse(stdout) as { entries: number }).entries > 0 || undefined
  })
  const whole = await whereabouts('promise', 'verify', '--order', '8201')
  expect([whole.status, whole.stdout]).toEqual([0, expect.stringContaining('The ledger is whole')])
  const owner = new pg.Client(connectionOptions(app.started.database.address))
  await owner.connect()
  try {
    await owner.query('alter table promise disable trigger promise_is_kept_as_written')
    await owner.query('update promise set latest = latest + 1 where sequence = 1')
  } finally {
    await owner.end()
  }
  const edited = await whereabouts('promise', 'verify')
  expect([edited.status, edited.stdout]).toEqual([1, expect.stringMatching(/not what was written[\s\S]*#8201/)])
  expect((await whereabouts('promise', 'verify', '--order', '777')).stderr).toContain('There is no order 777.')
})
