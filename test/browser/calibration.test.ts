/** What staff see of promises in a real browser: whether they hold, and every date of one order with its chain. */
import { sql } from 'kysely'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { subscribers as orderSubscribers, recordOrders } from '#features/orders'
import { notePromiseShown, promiseOfOrder, routes, subscribers, tasks } from '#features/promises'
import { subscribers as shipmentSubscribers } from '#features/shipments'
import { dbOn } from '#platform/database'
import { createHttpServer, type HttpApp } from '#platform/http'
import { wireId } from '#shared/ids'
import { addDays } from '../../src/features/promises/model/day.ts'
import { type ScoreRow, upsertScores } from '../../src/features/promises/queries/score.ts'
import { testWorld } from '../support/database.ts'
import { storeOrder } from '../support/store-order.ts'
import { axeViolations, launchBrowser } from './browser.ts'

const world = await testWorld({
  subscribers: [...orderSubscribers, ...shipmentSubscribers, ...subscribers],
  settings: { name: 'Lighthouse' },
  now: '2026-11-23T09:00:00Z',
})
let merchant = world.merchantId
let app: HttpApp
let browser: Browser
let url = ''

beforeAll(async () => {
  app = await createHttpServer({
    log: world.log,
    baseUrl: 'http://127.0.0.1',
    now: world.clock.now,
    withMerchant: world.withMerchant,
    streams: { open: async () => undefined } as never,
    authenticate: async () => ({ kind: 'staff', merchantId: merchant, actorId: 'staff-1', actorName: 'Nora', scopes: ['promises:read'] }),
    door: (_app, _options, done) => done(),
    routes: [routes],
    requestsPerMinute: 10_000,
    trustedProxies: [],
  })
  url = await app.listen({ port: 0, host: '127.0.0.1' })
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  await app?.close()
})

const open = async (path: string, options: { width?: number; dark?: boolean } = {}): Promise<Page> => {
  const page = await browser.newPage({
    viewport: { width: options.width ?? 1200, height: 900 },
    colorScheme: options.dark ? 'dark' : 'light',
  })
  await page.goto(`${url}${path}`)
  return page
}

test('before any promise is over the page says what will stand there, and when', async () => {
  merchant = await world.addMerchant({ name: 'Lighthouse' })
  const page = await open('/calibration')
  expect(await page.getByRole('heading', { name: 'No promise has run its course yet' }).isVisible()).toBe(true)
  expect(await page.getByText('it is judged when its last day is over').isVisible()).toBe(true)
  expect(await axeViolations(page)).toEqual([])
  await page.close()
})

test('a full page says in a sentence what its charts and tables show, light and dark, on a phone and on paper', async () => {
  merchant = await world.addMerchant({ name: 'Lighthouse' })
  await world.ctx((ctx) => upsertScores(ctx, history()), merchant)
  const page = await open('/calibration')
  expect(await page.locator('.lead').textContent()).toBe(
    'Of 400 orders promised with 90%, 360 arrived within the range: 90%, between 87% and 93%.',
  )
  expect(await page.getByRole('img', { name: /Stated and real\. 50%: 47% \(42%–52%, n 400\)/ }).isVisible()).toBe(true)
  expect(await page.getByRole('img', { name: /Month by month/ }).isVisible()).toBe(true)
  expect(await page.getByText('the shop’s own date lay 5.3 days behind the arrival').isVisible()).toBe(true)
  expect(await page.getByRole('row', { name: /GLS 12 .* 12 of the 30 it takes/ }).isVisible()).toBe(true)
  expect(await axeViolations(page)).toEqual([])
  const csv = await (await page.request.get(`${url}/calibration.csv?carrier=gls`)).text()
  expect(csv.split('\n').slice(0, 2).join(' ')).toMatch(/^by,group,promises,stated.* all,,12,0.9,/)
  await page.getByRole('link', { name: 'UPS', exact: true }).first().click()
  expect(page.url()).toContain('carrier=ups')
  expect(await page.getByRole('link', { name: 'UPS', exact: true, includeHidden: false }).first().getAttribute('aria-current')).toBe('true')
  expect(await axeViolations(page)).toEqual([])
  await page.close()
  for (const look of [{ width: 320 }, { dark: true }, { width: 320, dark: true }]) {
    const small = await open('/calibration', look)
    expect(await small.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(look.width ?? 1200)
    expect(await axeViolations(small)).toEqual([])
    await small.close()
  }
  const paper = await open('/calibration')
  await paper.emulateMedia({ media: 'print' })
  expect(await paper.getByRole('navigation').first().isVisible()).toBe(false)
  expect(await paper.locator('.lead').isVisible()).toBe(true)
  await paper.close()
})

test('filters that name nothing, or nonsense, show an empty page with a way back', async () => {
  const page = await open('/calibration?carrier=%3Cscript%3Ealert(1)%3C/script%3E&month=2026-99&source=moon')
  expect(await page.getByText('Nothing fits these filters yet.').isVisible()).toBe(true)
  expect(await axeViolations(page)).toEqual([])
  await page.keyboard.press('Tab')
  expect(await page.evaluate('document.activeElement.textContent')).toBe('To the content')
  await page.getByRole('link', { name: 'Show all' }).click()
  expect(await page.locator('.lead').isVisible()).toBe(true)
  await page.close()
})

test('a number opens the orders behind it, and each of them its dates', async () => {
  merchant = world.merchantId
  const orderId = await lateOrder()
  await world.ctx((ctx) =>
    ctx.db.run(sql`update promise_score set confidence = 0.9, carrier = 'ups' where merchant_id = ${ctx.merchantId} and id = ${orderId}`),
  )
  const page = await open('/calibration')
  await page.getByRole('region', { name: 'By carrier' }).getByRole('link', { name: '100%' }).click()
  expect(page.url()).toContain('/calibration/orders?outcome=late&carrier=ups')
  expect(await page.getByRole('row', { name: /#2041 .* not yet – UPS/ }).isVisible()).toBe(true)
  expect(await axeViolations(page)).toEqual([])
  await page.getByRole('link', { name: '#2041' }).click()
  expect(page.url()).toContain(`/orders/${wireId('order', orderId)}/promises`)
  await page.close()
})

test('an order shows every date it was given, where it was seen, and that its chain is whole; an edited one is marked', async () => {
  merchant = world.merchantId
  const orderId = await lateOrder()
  const path = `/orders/${wireId('order', orderId)}/promises`
  const page = await open(path)
  expect(await page.getByRole('heading', { name: 'Order #2041: every date it was given' }).isVisible()).toBe(true)
  expect(await page.getByText('entries is whole').isVisible()).toBe(true)
  expect(await page.getByText('tracking page (').first().isVisible()).toBe(true)
  expect(await page.getByRole('img', { name: /Ranges given, oldest first/ }).isVisible()).toBe(true)
  expect(await page.getByRole('listitem').filter({ hasText: '1. Promise' }).first().isVisible()).toBe(true)
  expect(await axeViolations(page)).toEqual([])
  await page.close()
  const client = await world.database.owner.connect()
  await client.query('set session_replication_role = replica')
  await dbOn(client).run(sql`update promise set latest = latest + 3 where order_id = ${orderId} and sequence = 1`)
  await client.query('set session_replication_role = origin')
  client.release()
  const edited = await open(path, { width: 320 })
  expect(await edited.getByRole('alert').textContent()).toContain('Entry 1 was changed after it was written.')
  await edited.getByRole('link', { name: 'Entry 1 was changed' }).click()
  expect(edited.url()).toContain('#prm_')
  expect(await edited.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320)
  expect(await axeViolations(edited)).toEqual([])
  await edited.close()
})

test('an order that is not there is not found', async () => {
  expect((await fetch(`${url}/orders/${wireId('order', crypto.randomUUID())}/promises`)).status).toBe(404)
})

async function lateOrder(): Promise<string> {
  const placed = { placedAt: '2026-11-23T09:00:00Z', updatedAt: '2026-11-23T09:00:00Z' }
  const [recorded] = await world.ctx((ctx) => recordOrders(ctx, { connectionId: crypto.randomUUID() }, [storeOrder(placed)]))
  await world.drain()
  const { promise } = await world.ctx((ctx) => promiseOfOrder(ctx, recorded!.orderId))
  await world.ctx((ctx) => notePromiseShown(ctx, [promise!.id], 'page'))
  for (const now of ['2026-11-26T10:00:00Z', '2026-11-28T10:00:00Z', '2026-12-01T10:00:00Z']) {
    world.clock.set(now)
    for (const task of tasks) await world.ctx((ctx) => task.run(ctx, {}))
    await world.drain()
  }
  return recorded!.orderId
}

/** 400 imported deliveries over ten months: 360 within their range, 24 late, 16 early; 12 of them with GLS. */
function history(): ScoreRow[] {
  return Array.from({ length: 400 }, (_, n): ScoreRow => {
    const orderedOn = addDays('2026-01-03', Math.floor(n * 0.75))
    const [earliest, latest] = [addDays(orderedOn, 2), addDays(orderedOn, 5)]
    const arrival = n % 50 < 3 ? 8 : n % 50 < 5 ? 1 : n % 2 === 0 ? 3 : 4
    return {
      id: crypto.randomUUID(),
      source: 'history',
      promiseId: null,
      orderedOn,
      carrier: n < 12 ? 'gls' : n % 3 === 0 ? 'ups' : 'dhl',
      region: `DE-${['BY', 'BE', 'HH'][n % 3]}`,
      option: n % 4 === 0 ? 'Express' : 'Standard',
      earliest,
      latest,
      confidence: 0.9,
      levels: [
        { level: 0.5, earliest: addDays(orderedOn, n % 20 < 10 ? 3 : 1), latest: addDays(orderedOn, n % 20 < 10 ? 4 : 1) },
        { level: 0.8, earliest, latest: addDays(orderedOn, 4) },
        { level: 0.9, earliest, latest },
        { level: 0.95, earliest: addDays(orderedOn, 1), latest: addDays(orderedOn, 6) },
      ],
      shopDay: addDays(orderedOn, 9),
      arrivedOn: addDays(orderedOn, arrival),
    }
  })
}
