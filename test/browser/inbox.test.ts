/** The inbox of agents in a real browser: read, reply, note, done, by hand and by key, on a phone too. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { suggestAnswer } from '#features/assistant'
import { addMessage, handOver, messagesOf, openConversation, receiveMessage, routesWith } from '#features/conversations'
import { recordOrders } from '#features/orders'
import { createHttpServer, type HttpApp } from '#platform/http'
import { wireId } from '#shared/ids'
import { testWorld } from '../support/database.ts'
import { storeOrder } from '../support/store-order.ts'
import { axeViolations, launchBrowser } from './browser.ts'

const world = await testWorld({ settings: { name: 'Lighthouse' } })
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
    authenticate: async () => ({ kind: 'staff', merchantId: world.merchantId, actorId: 'staff-1', actorName: 'Nora', scopes: ['*'] }),
    door: (_app, _options, done) => done(),
    routes: [routesWith(suggestAnswer)],
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

async function newChat(text: string): Promise<string> {
  return world.ctx(async (ctx) => {
    const [recorded] = await recordOrders(ctx, { connectionId: crypto.randomUUID() }, [storeOrder()])
    const { conversationId } = await openConversation(ctx, { channel: 'web_chat', orderId: recorded?.orderId ?? null })
    await receiveMessage(ctx, { channel: 'web_chat', conversationId, text })
    return conversationId
  })
}
const open = async (path: string, width = 1200): Promise<Page> => {
  const page = await browser.newPage({ viewport: { width, height: 800 } })
  await page.goto(`${url}${path}`)
  return page
}

test('an empty inbox says so, without a flaw in accessibility', async () => {
  const page = await open('/inbox')
  expect(await page.getByRole('heading', { name: 'Nothing waits for you' }).isVisible()).toBe(true)
  expect(await axeViolations(page)).toEqual([])
  await page.close()
})

test('a conversation is found, read, noted, answered and done', async () => {
  const id = await newChat('Where is <img src=x onerror="document.title=1"> my kettle?')
  const page = await open('/inbox')
  expect(await axeViolations(page)).toEqual([])
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await page.waitForURL(`**/inbox/${wireId('conversation', id)}`)
  expect(await page.getByText('<img src=x onerror').first().isVisible()).toBe(true)
  expect(await page.getByText('Order placed').isVisible()).toBe(true)
  expect(await page.getByText('Sender not proved').isVisible()).toBe(true)
  const aside = page.getByRole('complementary', { name: 'Order' })
  const order = storeOrder()
  for (const known of [order.shippingAddress?.name, order.email, order.shippingAddress?.city, order.lines[0]?.title])
    expect(await aside.getByText(known!, { exact: false }).first().isVisible()).toBe(true)
  expect(await aside.getByRole('link', { name: 'Tracking page' }).getAttribute('href')).toContain('/t/')
  expect(await axeViolations(page)).toEqual([])
  await page.keyboard.press('n')
  await page.keyboard.type('Looks angry')
  await page.getByRole('button', { name: 'Save note' }).click()
  expect(await page.getByText('Your note is saved.').isVisible()).toBe(true)
  await page.keyboard.press('r')
  await page.keyboard.type('It leaves today.')
  await page.keyboard.press('Control+Enter')
  await page.getByText('Your reply is on its way.').waitFor()
  expect(await page.getByText('It leaves today.').first().isVisible()).toBe(true)
  await page.locator('h1').click()
  await page.keyboard.press('e')
  await page.getByText('Marked as done.').waitFor()
  expect(await page.getByRole('button', { name: 'Re-open' }).isVisible()).toBe(true)
  expect(await axeViolations(page)).toEqual([])
  await page.close()
})

test('what the assistant has answered waits in a list of its own, until a person is needed', async () => {
  const id = await newChat('أين طلبي من الغلاية؟')
  const page = await open('/inbox')
  const item = page.locator(`a[href="/inbox/${wireId('conversation', id)}"]`)
  expect(await item.count()).toBe(1)
  await world.ctx((ctx) => addMessage(ctx, { conversationId: id, text: 'الطرد في الطريق.' }))
  await page.reload()
  expect(await item.count()).toBe(0)
  await page.getByRole('link', { name: /^Answered by the assistant/ }).click()
  await page.waitForURL('**state=assistant')
  expect(await item.count()).toBe(1)
  expect(await page.evaluate('getComputedStyle(document.querySelector(".snippet")).direction')).toBe('rtl')
  expect(await axeViolations(page)).toEqual([])
  for (const named of ['#2041', 'ida.kvist@example.org', 'kvist', 'KVIST IDA', 'Ída', 'no such words']) {
    await page.getByRole('searchbox').fill(named)
    await page.keyboard.press('Enter')
    await page.waitForURL(`**search=${encodeURIComponent(named).replaceAll('%20', '+')}`)
    expect([named, await item.count()]).toEqual([named, named === 'no such words' ? 0 : 1])
  }
  await world.ctx((ctx) => handOver(ctx, id, { reason: 'asked_for_person', summary: 'Wants a person' }))
  await page.goto(`${url}/inbox`)
  expect(await item.count()).toBe(1)
  await page.close()
})

test('the suggested answer stands with its evidence, is taken by one key and sent by another', async () => {
  const id = await newChat('When does my order arrive?')
  const page = await open(`/inbox/${wireId('conversation', id)}`)
  const card = page.getByRole('region', { name: 'Suggested answer' })
  const suggested = (await card.locator('input[name=text]').getAttribute('value')) ?? ''
  expect(suggested.length).toBeGreaterThan(20)
  expect(await card.locator('a.evidence').count()).toBeGreaterThan(0)
  expect(await axeViolations(page)).toEqual([])
  await page.keyboard.press('s')
  await page.waitForURL('**suggested=1**')
  expect(await page.getByLabel('Reply', { exact: true }).inputValue()).toBe(suggested)
  await page.locator('h1').click()
  await page.keyboard.press('a')
  await page.getByText('Your reply is on its way.').waitFor()
  const said = await world.ctx((ctx) => messagesOf(ctx, id))
  expect(said.at(-1)).toMatchObject({ author: 'agent', text: suggested })
  expect(await card.count()).toBe(0)
  await page.getByLabel('Ask about any order').fill('Where is order 2041?')
  await page.keyboard.press('Enter')
  await page.waitForURL('**ask=**')
  expect(await page.locator('aside a.evidence').count()).toBeGreaterThan(0)
  expect(await axeViolations(page)).toEqual([])
  await page.close()
})

test('a newer message is shown before a reply goes out, and the draft is kept', async () => {
  const id = await newChat('First')
  const page = await open(`/inbox/${wireId('conversation', id)}`)
  await page.getByLabel('Reply', { exact: true }).fill('My careful draft')
  await world.ctx((ctx) => receiveMessage(ctx, { channel: 'web_chat', conversationId: id, text: 'Second thought' }))
  await page.getByRole('button', { name: 'Send reply' }).click()
  expect(await page.getByRole('alert').textContent()).toContain('the customer has written again')
  expect(await page.getByLabel('Reply', { exact: true }).inputValue()).toBe('My careful draft')
  expect(await page.getByText('Second thought').first().isVisible()).toBe(true)
  expect(await axeViolations(page)).toEqual([])
  await page.close()
})

test('on a phone nothing has to be scrolled sideways', async () => {
  const id = await newChat(`A very long word: ${'x'.repeat(300)}`)
  for (const path of ['/inbox', `/inbox/${wireId('conversation', id)}`]) {
    const page = await open(path, 390)
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390)
    expect(await axeViolations(page)).toEqual([])
    await page.close()
  }
})

test('forms of other sites, without our token or from another origin, change nothing', async () => {
  const id = await newChat('Hello')
  const path = `${url}/inbox/${wireId('conversation', id)}/status`
  const post = (body: string, headers: Record<string, string> = {}) =>
    fetch(path, { method: 'POST', redirect: 'manual', body, headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers } })
  expect((await post('state=resolved')).status).toBe(403)
  const html = await (await fetch(`${url}/inbox/${wireId('conversation', id)}`)).text()
  const csrf = /name="csrf" value="([0-9a-f]+)"/.exec(html)?.[1]
  expect((await post(`csrf=${csrf}&state=resolved`, { origin: 'https://evil.example' })).status).toBe(403)
  expect((await post(`csrf=${csrf}&state=resolved`, { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
  expect((await post(`csrf=${csrf}&state=resolved`, { origin: url })).status).toBe(303)
})
