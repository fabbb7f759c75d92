/**
 * The story of one promise, told in the demo's own world and seen in a browser: a shopper in Bavaria sees the same days on the
 * product page, in the cart, confirmation, tracking page and chat; a hub stops, the days widen, she is told once with the reason;
 * the scan returns and she hears that too; the ledger shows all of it, and shows when somebody edits it.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listMailbox } from '#adapters/channels'
import { buildWeb } from '../../scripts/build-web.ts'
import { type StartedApp, startApp } from '../../src/app.ts'
import { loadConfig } from '../../src/config.ts'
import { eventually } from '../support/app.ts'
import { axeViolations, launchBrowser } from './browser.ts'

// A Thursday afternoon; the demo's clock may stand and be set to any day.
const ORDERED_AT = '2026-11-19T15:00:00Z'
const folder = mkdtempSync(join(tmpdir(), 'whereabouts-story-'))
const dataFolder = join(folder, 'data')
const MAIL = 'lena@vogt.example'

let app: StartedApp
let browser: Browser
let page: Page
let url = ''
const faults: string[] = []

beforeAll(async () => {
  await buildWeb({ onlyIfStale: true })
  browser = await launchBrowser()
  await startAt(ORDERED_AT)
  await quiet(60)
  page = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage()
  page.on('pageerror', (error) => faults.push(error.message))
}, 180_000)
afterAll(async () => {
  await browser?.close()
  await app?.stop()
  rmSync(folder, { recursive: true, force: true })
})

let dates = ''
let promiseId = ''
let orderName = ''
let orderId = ''
let link = ''

test('product page, cart, checkout, thanks, mail, tracking page and chat show one range, by one promise', async () => {
  await page.goto(`${url}/shop/products/LAMP-9`)
  await page.getByRole('button', { name: 'change' }).click()
  await page.getByRole('textbox', { name: 'Postcode' }).fill('80331')
  await page.keyboard.press('Enter')
  await page.getByText('Deliver to 80331').waitFor()
  dates = (await shown()) ?? ''
  await page.getByRole('button', { name: 'Add to cart' }).click()
  await page.getByText('Deliver to 80331').waitFor()
  expect(await shown()).toBe(dates)
  await page.getByRole('button', { name: 'Go to checkout' }).click()
  await page.locator('[part=option]').first().waitFor()
  expect(await shown()).toBe(dates)
  promiseId = await page.evaluate<string>(`document.querySelector('[name="attributes[whereabouts_promise]"]').value`)
  await page.getByRole('button', { name: 'Place the order' }).click()
  await page.getByText('It arrives').waitFor({ timeout: 60_000 })
  expect(await page.locator('.big').textContent()).toBe(dates)
  orderName = /#\d+/.exec((await page.locator('.lead').textContent()) ?? '')?.[0] ?? ''
  link = new URL((await page.getByRole('link', { name: 'Follow the order' }).getAttribute('href')) ?? '', url).pathname
  orderId = await eventually(
    'the order',
    async () => (await api<{ data: { id: string }[] }>(`/api/v1/orders?query=${encodeURIComponent(orderName)}`)).data[0]?.id,
  )
  await page.goto(url + link)
  expect(await days('h1')).toEqual(daysIn(dates))
  const confirmation = await mailAbout(/arrives/)
  expect(daysIn(confirmation.subject)).toEqual(daysIn(dates))
  expect(await chat()).toEqual(daysIn(dates))
  const { data } = await api<Ledger>(`/api/v1/orders/${orderId}/promises`)
  expect(data[0]).toMatchObject({ kind: 'promise', orderId })
  expect(JSON.stringify(data[0])).toContain(promiseId)
  expect(faults).toEqual([])
}, 120_000)

test('a hub stops: the days widen, she is told once with the reason, and the page keeps the promise in sight', async () => {
  // The first hub behind the shop's door: whatever the way is, it begins there.
  expect((await post('/demo/trouble', { where: 'hub-kranich-hamburg', hours: 240 })).status).toBe(200)
  await eventually(
    'the world sends what she bought',
    () => /"guests":\[\{/.test(readFileSync(join(dataFolder, 'demo-world.json'), 'utf8')),
    60_000,
  )
  const { latest } = await standing()
  // Before she ordered there is nothing to look at.
  for (const morning of [2, 1, 0].map((daysBefore) => `${addDays(latest, -daysBefore)}T05:00:00Z`).filter((one) => one > ORDERED_AT)) {
    await startAt(morning)
    await reviewed()
    if ((await standing()).phase !== 'calm') break
  }
  expect(await standing()).toMatchObject({ phase: 'risk' })
  const told = await mailAbout(/may come later/)
  await page.goto(`${url}${link}?lang=en`)
  const hero = page.locator('.hero')
  expect(await hero.innerText()).toMatch(/May be late/)
  expect(daysIn((await hero.locator('s').textContent()) ?? '')).toEqual(daysIn(dates))
  expect(await days('h1')).not.toEqual(daysIn(dates))
  expect(await days('h1')).toEqual(daysIn(told.subject))
  expect(await hero.innerText()).toMatch(/no scan for|at a standstill|longer than most|been a scan by now|reports a delay/)
  expect(await hero.innerText()).toMatch(/orders like this arrive by then|estimate/)
  expect(await hero.innerText()).toMatch(/What you can do\s+We will write to you if the date changes; if you cannot wait, tell us/i)
  expect(await axeViolations(page)).toEqual([])
  expect(await chat(/It may come later[^.]*\./, 'Is my order delayed?')).toEqual([...(await days('h1')), ...daysIn(dates)])
  expect(await news()).toEqual(['promise.at_risk'])
}, 300_000)

test('the scan returns: it is on time again, she is told once, and the promise is kept', async () => {
  const { latest, shipmentId, today } = await standing()
  expect(
    (await post(`/api/v1/shipments/${shipmentId}/facts`, { status: 'out_for_delivery', at: `${today}T07:10:00+01:00` })).status,
  ).toBeLessThan(300)
  await eventually('recovered', async () => (await news()).includes('promise.recovered'), 20_000)
  await mailAbout(/on time again/)
  await page.goto(`${url}${link}?lang=en`)
  expect(await page.locator('.hero s').count()).toBe(0)
  expect(await page.locator('.hero').innerText()).toMatch(/On time/)
  expect((await post(`/api/v1/shipments/${shipmentId}/facts`, { status: 'delivered', at: `${today}T11:40:00+01:00` })).status).toBeLessThan(
    300,
  )
  await eventually('judged', async () => (await news()).includes('promise.kept'), 20_000)
  expect(today <= latest).toBe(true)
  expect(await news()).toEqual(['promise.at_risk', 'promise.recovered', 'promise.kept'])
}, 60_000)

test('the ledger shows all of it and is whole; an edited entry is named', async () => {
  const before = await api<Ledger>(`/api/v1/orders/${orderId}/promises`)
  expect(before.chain.whole).toBe(true)
  expect(before.data.length).toBeGreaterThan(2)
  expect(before.data[0]).toMatchObject({ kind: 'promise', outcome: 'kept' })
  expect(faults).toEqual([])
  // Not even the program may do this; whoever owns the database can.
  const { owner } = app.database
  await owner.query('alter table promise disable trigger promise_is_kept_as_written')
  await owner.query('update promise set latest = latest + 1 where order_id = $1 and sequence = 2', [(await standing()).orderUuid])
  await owner.query('alter table promise enable trigger promise_is_kept_as_written')
  const after = await api<Ledger>(`/api/v1/orders/${orderId}/promises`)
  expect(after.chain.whole).toBe(false)
  expect([...new Set(after.chain.flaws.map((flaw) => flaw.sequence))]).toEqual([2])
})

/** Where her order stands, from the tables: what the test waits for. */
async function standing() {
  const { rows } = await app.database.owner.query<{
    orderUuid: string
    phase: string
    latest: string
    shipmentId: string | null
    reviewAt: string | null
  }>(
    `select s.id as "orderUuid", s.phase, to_char(p.latest, 'YYYY-MM-DD') as latest, s.review_at as "reviewAt",
      (select 'shp_' || replace(h.id::text, '-', '') from shipment h where h.order_id = s.id limit 1) as "shipmentId"
    from promise_standing s join promise p on p.id = s.promise_id join "order" o on o.id = s.id where o.name = $1`,
    [orderName],
  )
  const now = await demoNow()
  return { ...rows[0]!, now, today: Temporal.Instant.from(now).toZonedDateTimeISO('Europe/Berlin').toPlainDate().toString() }
}

const demoNow = async (): Promise<string> => ((await (await fetch(`${url}/demo/clock`)).json()) as { now: string }).now

/** The evenings since are closed, and her order was looked at again. */
async function reviewed(): Promise<void> {
  await quiet(60)
  await eventually(
    'her order is looked at again',
    async () => {
      const { reviewAt, shipmentId, now } = await standing()
      return shipmentId !== null && reviewAt !== null && Date.parse(reviewAt) > Date.parse(now)
    },
    120_000,
  )
  await quiet(60)
}

async function news(): Promise<string[]> {
  const { data } = await api<{ data: { type: string }[] }>(`/api/v1/orders/${orderId}/timeline`)
  return data.map((event) => event.type).filter((type) => /^promise\.(at_risk|late|recovered|kept|broken)$/.test(type))
}

const addDays = (day: string, count: number): string => Temporal.PlainDate.from(day).add({ days: count }).toString()

const post = (path: string, body: object): Promise<Response> =>
  fetch(url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(path.startsWith('/api') ? { authorization: `Bearer ${app.ready.apiKey}` } : {}) },
    body: JSON.stringify(body),
  })

const shown = (): Promise<string | null> => page.locator('[part=range]').first().textContent()

/** The numbers of days in a text: what is left when weekdays and months are written another way. */
const daysIn = (text: string): number[] => [...text.matchAll(/\b(\d{1,2})(?!\d|:)/g)].map((found) => Number(found[1]))
const days = async (selector: string): Promise<number[]> => daysIn((await page.locator(selector).first().textContent()) ?? '')

/** In the bubble of the shop, as a customer. */
async function chat(
  sentence = /We (?:now )?expect (?:it|your delivery)[^.]*\./,
  question = `When does my order ${orderName} arrive?`,
): Promise<number[]> {
  const chatPage = await (await browser.newContext()).newPage()
  await chatPage.goto(`${url}/shop`)
  await chatPage.getByRole('button', { name: 'Where is my order?' }).click()
  const dialog = chatPage.getByRole('dialog')
  await dialog.getByRole('textbox').fill(`${question} ${question.includes(orderName) ? '' : `It is ${orderName}.`} My postcode is 80331.`)
  await dialog.getByRole('button', { name: 'Send' }).click()
  await dialog.getByText('Automatic answer').first().waitFor()
  const text = (await dialog.textContent()) ?? ''
  await chatPage.context().close()
  return daysIn(sentence.exec(text)?.[0] ?? text)
}

type Ledger = { data: Record<string, unknown>[]; chain: { whole: boolean; flaws: { sequence: number }[] } }
const api = async <T>(path: string): Promise<T> =>
  (await (await fetch(url + path, { headers: { authorization: `Bearer ${app.ready.apiKey}` } })).json()) as T

/** A mail to her about this order, as it went out: once. */
function mailAbout(subject: RegExp): Promise<{ subject: string }> {
  return eventually(
    `a mail ${subject}`,
    async () => {
      const sent = await listMailbox(join(dataFolder, 'mailbox'), 100_000)
      const found = sent.filter((mail) => mail.to === MAIL && mail.subject.includes(orderName) && subject.test(mail.subject))
      expect(found.length).toBeLessThan(2)
      return found[0] && { subject: found[0].subject.replace(orderName, '') }
    },
    120_000,
  )
}

/** Stops the program, sets the demo's clock, and starts it again on the same data and port. */
async function startAt(instant: string): Promise<void> {
  const port = url ? Number(new URL(url).port) : 0
  await app?.stop()
  const loaded = loadConfig({ environment: {}, folder })
  if ('problems' in loaded) throw new Error(loaded.problems.map((problem) => problem.reason).join(', '))
  mkdirSync(dataFolder, { recursive: true })
  writeFileSync(join(dataFolder, 'demo-clock.json'), JSON.stringify({ at: instant, wallAt: new Date().toISOString(), speed: 0 }))
  app = await startApp({
    ...loaded.config,
    dataFolder,
    port,
    demo: true,
    logLevel: 'warn',
    allowPrivateNetwork: true,
    requestsPerMinute: 1_000_000,
  })
  url = app.ready.url
  await post('/demo/clock', { speed: 1 })
}

/** What the world had to tell is told and worked off. */
const quiet = (orders: number): Promise<boolean> =>
  eventually(
    'all that happened is worked off',
    async () => {
      const { rows } = await app.database.owner.query<{ orders: number; left: number }>(
        `select (select count(*)::int from "order") as orders,
          (select count(*)::int from inbox where state = 'waiting') + (select count(*)::int from delivery where dead_at is null) as left`,
      )
      return (rows[0]?.orders ?? 0) > orders && rows[0]?.left === 0
    },
    120_000,
  )
