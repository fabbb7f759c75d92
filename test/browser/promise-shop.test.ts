/** From the shelf to the thanks in the demo's shop: one promise all the way, by hand and by keyboard, with and without JavaScript. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildWeb } from '../../scripts/build-web.ts'
import { eventually, type TestApp, testApp } from '../support/app.ts'
import { axeViolations, launchBrowser } from './browser.ts'

let app: TestApp
let browser: Browser
beforeAll(async () => {
  await buildWeb({ onlyIfStale: true })
  ;[app, browser] = await Promise.all([testApp({ demo: true }), launchBrowser()])
  // Before its books are read the dates are estimates, and change once.
  await eventually('the demo has learnt from its past', async () => (await quoted()).options[0]?.confidence, 100_000)
}, 180_000)
afterAll(async () => {
  await browser?.close()
  await app?.stop()
})

async function quoted(): Promise<{ options: { confidence: number | null }[] }> {
  const destination = { country: 'DE', postalCode: '10115' }
  const authorization = `Bearer ${app.publicKey}`
  return (await app.api<{ options: { confidence: number | null }[] }>('POST', '/api/v1/promises/quote', { destination }, { authorization }))
    .body
}
const shown = (page: Page): Promise<string | null> => page.locator('[part=range]').first().textContent()
const formPromise = (page: Page): Promise<string> =>
  page.evaluate(`document.querySelector('[name="attributes[whereabouts_promise]"]').value`)

const SHIFTS = `new Promise((done) => {
  let sum = 0
  const moved = new Set()
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if (entry.hadRecentInput) continue
      sum += entry.value
      for (const { node, previousRect: from, currentRect: to } of entry.sources) moved.add(node?.nodeName + ' ' + node?.className + ' ' + [from.left, from.top, from.height, to.left, to.top, to.height])
    }
  }).observe({ type: 'layout-shift', buffered: true })
  setTimeout(() => done([sum, [...moved].join('; ')]), 50)
})`

async function check(page: Page, name: string, faults: string[]): Promise<void> {
  const [shifted, why] = await page.evaluate<[number, string]>(SHIFTS)
  if (shifted > 0) faults.push(`${name} moves by ${shifted}: ${why}`)
  faults.push(...(await axeViolations(page)).map((fault) => `${name}: ${fault}`))
  if (await page.evaluate('document.documentElement.scrollWidth > innerWidth')) faults.push(`${name} scrolls sideways`)
}

const SCREENS: [string, BrowserContextOptions][] = [
  ['light on a desktop', { colorScheme: 'light', viewport: { width: 1280, height: 800 } }],
  ['dark at 320 px', { colorScheme: 'dark', viewport: { width: 320, height: 640 } }],
]

describe.each(SCREENS)('%s', (_name, options) => {
  test('a shopper in Bavaria sees one promise on product, cart, checkout, thanks and tracking page', async () => {
    const page = await (await browser.newContext(options)).newPage()
    const faults: string[] = []
    const foreign: string[] = []
    page.on('pageerror', (error) => faults.push(error.message))
    page.on('console', (message) => /policy/i.test(message.text()) && faults.push(message.text()))
    page.on('request', (request) => new URL(request.url()).origin !== app.url && foreign.push(request.url()))
    await page.goto(`${app.url}/shop`)
    await check(page, 'shelf', faults)
    await page.getByRole('link', { name: /Head torch/ }).click()
    await page.getByRole('button', { name: 'change' }).click()
    await page.getByRole('textbox', { name: 'Postcode' }).fill('80331')
    await page.keyboard.press('Enter')
    await page.getByText('Deliver to 80331').waitFor()
    const [dates, promiseId] = [await shown(page), await formPromise(page)]
    expect(promiseId).toMatch(/^prm_/)
    await check(page, 'product', faults)
    await page.getByRole('button', { name: 'Add to cart' }).click()
    await page.getByText('Deliver to 80331').waitFor()
    expect([await shown(page), await formPromise(page)]).toEqual([dates, promiseId])
    await check(page, 'cart', faults)
    await page.getByRole('button', { name: 'Go to checkout' }).click()
    await page.locator('[part=option]').first().waitFor()
    expect([await shown(page), await formPromise(page)]).toEqual([dates, promiseId])
    // Before anything is filled in: a script's hand is not known as a shopper's.
    const [moved, why] = await page.evaluate<[number, string]>(SHIFTS)
    expect(moved, why).toBe(0)
    const day = Temporal.PlainDate.from(new Date().toISOString().slice(0, 10)).add({ days: 20 }).toString()
    await page.getByLabel('Needed by').fill(day)
    await page
      .locator('[part=note]', { hasText: /^By .* \d of 10$/ })
      .first()
      .waitFor()
    expect([await shown(page), await formPromise(page)]).toEqual([dates, promiseId])
    faults.push(...(await axeViolations(page)))
    await page.getByRole('button', { name: 'Place the order' }).click()
    // A newly filled demo may still be working off what came before.
    await page.getByText('It arrives').waitFor({ timeout: 60_000 })
    expect(await page.locator('.big').textContent()).toBe(dates)
    await check(page, 'thanks', faults)
    await page.getByRole('link', { name: 'Follow the order' }).click()
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain(String(dates).split(' – ').at(-1))
    expect(faults).toEqual([])
    expect(foreign).toEqual([])
    await page.context().close()
  }, 120_000)
})

test('the ledger knows the order’s promise by the id that the shopper saw', async () => {
  const page = await (await browser.newContext()).newPage()
  await page.goto(`${app.url}/shop/products/MUG-1`)
  await page.getByRole('button', { name: 'Add to cart' }).click()
  await page.goto(`${app.url}/shop/checkout`)
  expect(await page.locator('#total').textContent()).toBe('€19.40')
  await page.locator('[part=option]', { hasText: 'Express' }).click()
  await page.locator('#total', { hasText: '€27.40' }).waitFor()
  await page.locator('#shippingName', { hasText: 'Express' }).waitFor()
  const promiseId = await formPromise(page)
  await page.getByRole('button', { name: 'Place the order' }).click()
  await page.getByText('It arrives').waitFor()
  const name = /Order (#\d+)/.exec((await page.locator('.lead').textContent()) ?? '')?.[1] ?? ''
  const order = await eventually('the order is there', async () => {
    const { body } = await app.api<{ data: { id: string; total: string }[] }>('GET', `/api/v1/orders?query=${encodeURIComponent(name)}`)
    return body.data[0]
  })
  expect(order.total).toBe('27.40')
  await page.getByRole('link', { name: 'Read the confirmation mail' }).click()
  await eventually('the mail is there', async () => {
    await page.reload()
    return (await page.locator('.mails a').count()) > 0
  })
  expect(await page.locator('.mails a').allTextContents()).toEqual([expect.stringContaining(name)])
  const { body: entry } = await app.api<{ orderId: string; option: string }>('GET', `/api/v1/promises/${promiseId}`)
  expect(entry.orderId).toBe(order.id)
  await page.context().close()
}, 60_000)

test('without JavaScript it is a shop all the same: the shop’s own words, and the order is placed', async () => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await page.goto(`${app.url}/shop/products/STOVE`)
  expect(await page.getByText('Usually with you').isVisible()).toBe(true)
  await page.getByRole('button', { name: 'Add to cart' }).click()
  await page.getByLabel('Quantity of Trail stove').selectOption('3')
  await page.getByRole('button', { name: 'Update' }).click()
  await page.getByText('€177.00').first().waitFor()
  await page.getByRole('button', { name: 'Go to checkout' }).click()
  await page.getByRole('radio', { name: /Express/ }).check()
  await page.getByLabel('E-mail').fill('somebody@real-provider.com')
  await page.getByRole('button', { name: 'Place the order' }).click()
  expect(await page.getByRole('alert').textContent()).toContain('.example')
  expect(await page.getByLabel('E-mail').inputValue()).toBe('somebody@real-provider.com')
  await page.getByLabel('E-mail').fill('somebody@provider.example')
  await page.getByRole('button', { name: 'Place the order' }).click()
  await page.getByText('It arrives').waitFor()
  await page.context().close()
}, 60_000)

test('a form that is not the visitor’s own changes nothing and orders nothing', async () => {
  const send = (path: string, body: Record<string, string>, headers: Record<string, string> = {}) =>
    fetch(app.url + path, {
      method: 'POST',
      redirect: 'manual',
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      body: new URLSearchParams(body),
    })
  const cookies = (answer: Response) => answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0])
  const product = await fetch(`${app.url}/shop/products/MUG-1`)
  const token = /name="token" value="(\w+)"/.exec(await product.text())?.[1] ?? ''
  const cookie = cookies(product).join('; ')
  const add = (headers: Record<string, string>, with_ = token) => send('/shop/cart', { token: with_, sku: 'MUG-1' }, headers)
  expect(cookies(await add({ cookie }))).toEqual(['demo_cart=MUG-1:1'])
  for (const answer of [
    await add({}),
    await add({ cookie }, 'f'.repeat(64)),
    await add({ cookie, origin: 'https://evil.example' }),
    await add({ cookie, 'sec-fetch-site': 'cross-site' }),
  ])
    expect(cookies(answer).filter((one) => one?.startsWith('demo_cart'))).toEqual([])
  const address = { name: 'A B', email: 'a@b.example', street: 'S 1', postalCode: '1', city: 'C', country: 'DE', onceKey: 'k' }
  const order = await send('/shop/checkout', { token: 'f'.repeat(64), ...address }, { cookie: `${cookie}; demo_cart=MUG-1:1` })
  expect(order.status).toBe(422)
  expect(await (await fetch(`${app.url}/shop/thanks?order=1001&proof=${'0'.repeat(64)}`)).text()).not.toContain('/t/')
})
