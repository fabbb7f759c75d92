/** The demo with its clock turned: what is decided follows it, what others wait for in real time does not. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { eventually, postShopify, type TestApp, testApp } from '../../test/support/app.ts'
import { quietDemo } from '../../test/support/quiet-demo.ts'
import { openDemoClock } from './demo-clock.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp({ demo: true })
}, 60_000)
afterAll(() => app?.stop())

type State = { now: string; speed: number; aheadSeconds: number }
const clock = async (): Promise<State> => (await (await fetch(`${app.url}/demo/clock`)).json()) as State
const turn = (body: unknown, headers: Record<string, string> = {}) =>
  fetch(`${app.url}/demo/clock`, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', ...headers },
  })

test('it begins as real time', async () => {
  expect(await clock()).toMatchObject({ speed: 1, aheadSeconds: 0, canMove: true })
})

test('other sites cannot turn it, and only to the speeds that there are', async () => {
  expect((await turn({ speed: 60 }, { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
  for (const body of [{ speed: 61 }, { speed: -1 }, {}, { to: 'yesterday' }]) expect((await turn(body)).status).toBe(400)
  expect((await clock()).speed).toBe(1)
})

test('at sixty times it runs ahead; webhooks signed in real time are taken all the same, and mails go out', async () => {
  await quietDemo(app)
  await turn({ speed: 60 })
  const ahead = await eventually('the clock is minutes ahead', async () => {
    const state = await clock()
    return state.aheadSeconds > 240 && state
  })
  const connection = await app.connect('store', 'shopify', { secret: 'a-secret-of-this-test' })
  const placedAt = ahead.now
  const order = {
    id: 991,
    name: '#991',
    order_number: 991,
    created_at: placedAt,
    updated_at: placedAt,
    email: 'berta@kunde.example',
    currency: 'EUR',
    total_price: '9.00',
    line_items: [{ id: 1, title: 'Mug', quantity: 1, price: '9.00', requires_shipping: true }],
    shipping_address: { name: 'Berta', city: 'Köln', zip: '50667', country_code: 'DE' },
  }
  expect(await postShopify(connection.webhookUrl, 'a-secret-of-this-test', 'orders/create', order)).toBe(200)
  await eventually(
    'her confirmation is in the mailbox',
    async () => (await (await fetch(`${app.url}/mailbox`)).text()).includes('Order #991'),
    20_000,
  )
}, 150_000)

test('it can stand, and goes on from there', async () => {
  await turn({ speed: 0 })
  const stood = await clock()
  await new Promise((done) => setTimeout(done, 300))
  expect(await clock()).toMatchObject({ now: stood.now, speed: 0 })
  const form = await fetch(`${app.url}/demo/clock`, { method: 'POST', body: new URLSearchParams({ speed: '1' }), redirect: 'manual' })
  expect([form.status, form.headers.get('location')]).toEqual([303, '/#clock'])
  expect(Date.parse((await clock()).now)).toBeGreaterThanOrEqual(Date.parse(stood.now))
})

test('a position that was lost, or set back, does not take it behind what its world has told', () => {
  const folder = mkdtempSync(join(tmpdir(), 'whereabouts-told-'))
  const now = Temporal.Now.instant()
  const toldUntil = now.add({ hours: 50 })
  writeFileSync(join(folder, 'demo-world.json'), JSON.stringify({ toldUntil: toldUntil.toString() }))
  const open = () => openDemoClock({ dataFolder: folder, databaseUrl: null, role: ['web', 'worker'] }, [{ demo: true }])
  for (const position of [null, { at: now.subtract({ hours: 20 }).toString(), wallAt: now.toString(), speed: 60 }]) {
    if (position) writeFileSync(join(folder, 'demo-clock.json'), JSON.stringify(position))
    const opened = open()
    expect(Temporal.Instant.compare(opened.clock.now(), toldUntil)).toBeGreaterThanOrEqual(0)
    expect(opened.clock.speed()).toBe(position?.speed ?? 1)
    opened.close()
  }
  rmSync(folder, { recursive: true, force: true })
})
