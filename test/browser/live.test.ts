/** The whole product and a real browser: what a carrier tells is on the open page within a second, without moving the reader. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildWeb } from '../../scripts/build-web.ts'
import { eventually, type TestApp, testApp } from '../support/app.ts'
import { quietDemo } from '../support/quiet-demo.ts'
import { axeViolations, launchBrowser } from './browser.ts'

let app: TestApp
let browser: Browser
beforeAll(async () => {
  await buildWeb({ onlyIfStale: true })
  ;[app, browser] = await Promise.all([testApp({ demo: true }), launchBrowser()])
  await quietDemo(app)
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await app?.stop()
})

type Order = { id: string; name: string; destination: { postalCode: string } | null }
/** The orders of the demo that show one state each, `#1001` and on; others come and go beside them. */
const setPieces = () =>
  eventually(
    'the demo shop has orders',
    async () => {
      const names = Array.from({ length: 21 }, (_, i) => 1001 + i)
      const found = await Promise.all(names.map((name) => app.api<{ data: Order[] }>('GET', `/api/v1/orders?query=${name}`)))
      const orders = found.flatMap(({ body }) => body.data)
      return orders.length >= 20 && orders
    },
    30_000,
  )

/** By the form, as a customer: order number and postcode. */
async function linkTo(order: Order): Promise<string> {
  const body = new URLSearchParams({ orderNumber: order.name, proof: order.destination?.postalCode ?? '' })
  const answer = await fetch(`${app.url}/track?lang=en`, { method: 'POST', body, redirect: 'manual' })
  expect(answer.status).toBe(303)
  return `${app.url}${answer.headers.get('location')}`
}

test('a scan reaches the open page within a second and moves neither focus nor folds', async () => {
  const orders = await setPieces()
  const order = orders.find((one) => one.name === '#1006')!
  const page = await browser.newPage()
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
  const listening = page.waitForResponse((response) => response.url().includes('/live'))
  await page.goto(await linkTo(order))
  await listening
  const fold = page.getByText('Is my order delayed?')
  await fold.focus()
  await fold.press('Enter')
  const events = await page.locator('.line li').count()
  const shipmentId = await shipmentOnPage(page.url())
  const told = await app.api('POST', `/api/v1/shipments/${shipmentId}/facts`, {
    status: 'out_for_delivery',
    at: new Date().toISOString(),
    place: { city: 'Berlin', country: 'DE' },
  })
  expect(told.status).toBeLessThan(300)
  const toldAt = performance.now()
  await eventually('the new scan is on the page', async () => (await page.locator('.line li').count()) > events, 10_000)
  expect(performance.now() - toldAt).toBeLessThan(5_000)
  expect(await page.locator('#say').textContent()).toContain('New information arrived')
  expect(await page.locator('#delayed').evaluate((element) => (element as unknown as { open: boolean }).open)).toBe(true)
  expect(await page.evaluate('document.activeElement.textContent')).toBe('Is my order delayed?')
  expect(await axeViolations(page)).toEqual([])
  expect(faults).toEqual([])
  await page.close()
}, 60_000)

async function shipmentOnPage(url: string): Promise<string> {
  const data = (await (await fetch(url.replace('/t/', '/api/v1/track/'))).json()) as { parcels: { shipmentId: string }[] }
  return data.parcels[0]!.shipmentId
}

test('the look-up answers wrong pairs, unknown orders and bad tokens alike, and the calendar is a calendar', async () => {
  const order = (await setPieces()).find((one) => one.name === '#1007')!
  const ask = async (orderNumber: string, proof: string) => {
    const answer = await fetch(`${app.url}/track?lang=en`, {
      method: 'POST',
      body: new URLSearchParams({ orderNumber, proof }),
      redirect: 'manual',
    })
    return { status: answer.status, text: await answer.text() }
  }
  expect(await ask(order.name, '99999')).toEqual(await ask('#987654', 'nobody@nowhere.example'))
  const link = await linkTo(order)
  const gone = await fetch(`${link.split('?')[0]!.slice(0, -4)}AAAA`)
  expect([gone.status, (await gone.text()).includes('This link has ended')]).toEqual([404, true])
  expect((await fetch(`${app.url}/t/nonsense`)).status).toBe(404)
  const calendar = await (await fetch(link.replace('?', '/calendar.ics?'))).text()
  expect(calendar).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*DTSTART;VALUE=DATE:\d{8}\r\n[\s\S]*END:VCALENDAR\r\n$/)
})

test('a look-up that found nothing keeps the number she typed, in her browser, and not what proves the order', async () => {
  const order = (await setPieces()).find((one) => one.name === '#1008')!
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } })
  await page.goto(`${app.url}/track?lang=en`)
  const [number, proof] = [page.getByLabel('Order number'), page.getByLabel('E-mail, phone or postcode')]
  await number.fill(order.name)
  await proof.fill('00000')
  await page.getByRole('button', { name: 'Find my order' }).click()
  await page.getByRole('alert').waitFor()
  expect([await number.inputValue(), await proof.inputValue()]).toEqual([order.name, ''])
  await page.getByRole('button', { name: 'Where is my order?' }).waitFor()
  expect(await axeViolations(page)).toEqual([])
  await page.goto(`${app.url}/track?lang=de`)
  expect(await page.locator('#order').inputValue()).toBe(order.name)
  await page.locator('#proof').fill(order.destination?.postalCode ?? '')
  await page.locator('form button').click()
  await page.waitForURL(/\/t\//)
  await page.goto(`${app.url}/track?lang=en`)
  expect(await number.inputValue()).toBe('')
  await page.close()
}, 60_000)

test('the public page tells no name, no address, no mail and no whole number', async () => {
  for (const order of (await setPieces()).slice(0, 20)) {
    const { body } = await app.api<{
      email: string
      destination: { name: string; line1: string } | null
      fulfillments: { trackingNumbers: string[] }[]
    }>('GET', `/api/v1/orders/${order.id}`)
    const link = await linkTo(order)
    const answers = await Promise.all([fetch(link), fetch(link.replace('/t/', '/api/v1/track/'))])
    const text = (await Promise.all(answers.map((answer) => answer.text()))).join()
    for (const secret of [
      body.email,
      body.destination?.name,
      body.destination?.line1,
      ...body.fulfillments.flatMap((one) => one.trackingNumbers),
    ])
      if (secret) expect(text, order.name).not.toContain(secret)
  }
}, 60_000)

test('what cannot wait is asked on the page itself: about its order, at the level of its link, each page with a talk of its own', async () => {
  const orders = await setPieces()
  const [late, other] = ['#1006', '#1007'].map((name) => orders.find((one) => one.name === name)!)
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } })
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
  await page.goto(await linkTo(late!))
  const button = page.getByRole('button', { name: 'Questions about this order' })
  await button.click()
  const dialog = page.getByRole('dialog', { name: 'Questions about this order' })
  await dialog.getByRole('textbox').fill('Where is it?')
  const told = page.waitForResponse((response) => response.url().endsWith('/messages') && response.request().method() === 'POST')
  await page.keyboard.press('Enter')
  const { answer } = (await (await told).json()) as { answer: { outcome: string; assurance: string; text: string } }
  expect([answer.outcome, answer.assurance]).toEqual(['answered', 'L0'])
  await dialog.getByText('Where is it?').waitFor()
  const { body } = await app.api<{ email: string; destination: { name: string }; fulfillments: { trackingNumbers: string[] }[] }>(
    'GET',
    `/api/v1/orders/${late!.id}`,
  )
  for (const secret of [body.email, body.destination.name, ...body.fulfillments.flatMap((one) => one.trackingNumbers)])
    expect(answer.text).not.toContain(secret)
  expect(await axeViolations(page)).toEqual([])
  expect(await page.evaluate(SHIFT)).toBe(0)
  await page.goto(await linkTo(other!))
  await dialog.waitFor()
  expect(await dialog.getByText('Where is it?').count()).toBe(0)
  expect(faults).toEqual([])
  await page.close()
}, 60_000)

/** How far anything on the page has moved by itself. */
const SHIFT = `new Promise((done) => {
  let sum = 0
  new PerformanceObserver((list) => { for (const entry of list.getEntries()) sum += entry.value }).observe({ type: 'layout-shift', buffered: true })
  setTimeout(() => done(sum), 200)
})`

test('a link that was made up opens a talk about no order, a talk proves no more than its link, and ends with it', async () => {
  const order = (await setPieces()).find((one) => one.name === '#1006')!
  const token = new URL(await linkTo(order)).pathname.slice('/t/'.length)
  const begin = async (trackingToken: string) => {
    const headers = { authorization: `Bearer ${app.publicKey}` }
    const opened = await app.api<{ conversationId: string; token: string }>(
      'POST',
      '/api/v1/widget/conversations',
      { trackingToken },
      headers,
    )
    const path = `/api/v1/widget/conversations/${opened.body.conversationId}/messages`
    return async (text: string) => {
      const token = { ...headers, 'x-conversation-token': opened.body.token }
      const said = await app.api<{ answer: { outcome: string; assurance: string } }>('POST', path, { text }, token)
      return [said.body.answer.outcome, said.body.answer.assurance]
    }
  }
  const ask = await begin(token)
  expect(await ask('When does it arrive?')).toEqual(['answered', 'L0'])
  expect(await (await begin(`${token.slice(0, -4)}AAAA`))('When does it arrive?')).toEqual(['needs_detail', 'L0'])
  const elsewhere = `${Buffer.from('0192a00000007000800000000000ffff', 'hex').toString('base64url').slice(0, 21)}${token.slice(21)}`
  expect(await (await begin(elsewhere))('When does it arrive?')).toEqual(['needs_detail', 'L0'])
  expect((await app.api('POST', `/api/v1/orders/${order.id}/tracking-link/revocations`)).status).toBe(201)
  expect(await ask('When does it arrive?')).toEqual(['needs_detail', 'L0'])
})

test.each([
  [{ language: 'de' }, 'sv,en;q=0.8', 'de'],
  [{}, 'zh-CN, sv;q=0.8, en;q=0.5', 'sv'],
  [{ language: 'zh' }, 'fr-CA', 'fr'],
  [{}, '*', 'en'],
])('noise is answered in the language of the page, else of the browser, else of the shop: %j, %s', async (page, accepted, language) => {
  const headers = { authorization: `Bearer ${app.publicKey}`, 'accept-language': accepted }
  const { body } = await app.api<{ conversationId: string; token: string }>('POST', '/api/v1/widget/conversations', page, headers)
  for (const text of ['asdf', '???', '😀', 'ok']) {
    const path = `/api/v1/widget/conversations/${body.conversationId}/messages`
    const said = await app.api<{ answer: { language: string } }>('POST', path, { text }, { ...headers, 'x-conversation-token': body.token })
    expect([text, said.body.answer.language]).toEqual([text, language])
  }
})
