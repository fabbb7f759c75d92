/** The widget on shops that are strict, hostile, or whose widget server is dead: the shop stays usable whatever happens. */
import { readFileSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildWeb } from '../../scripts/build-web.ts'
import { axeViolations, launchBrowser } from './browser.ts'
import { type Served, serve } from './serve.ts'

const STRICT =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'"
const file = (name: string): string => readFileSync(new URL(`../../web/widget/dist/${name}`, import.meta.url), 'utf8')

/** How the widget's server behaves; the shop itself always works. */
let panel: 'served' | 'dead' | 'silent' = 'served'
let shopHtml = ''
let browser: Browser
let server: Served

const shop = (body: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><title>Shop</title>${head}</head><body><main><h1>Shop</h1><button id="buy">Buy</button><input aria-label="Search"></main>${body}</body></html>`
const TAG = '<script src="/widget.js" async data-key="pk_test"></script>'

beforeAll(async () => {
  await buildWeb({ onlyIfStale: true })
  browser = await launchBrowser()
  server = await serve((path, response) => answer(path, response))
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await server?.close()
})

function answer(path: string, response: ServerResponse): void {
  const script = { 'content-type': 'text/javascript; charset=utf-8', 'access-control-allow-origin': '*' }
  if (path === '/')
    return void response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': STRICT }).end(shopHtml)
  if (path === '/loose') return void response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(shopHtml)
  if (path === '/widget.js') return void response.writeHead(200, script).end(file('widget.js'))
  if (path.startsWith('/widget-panel.js') && panel === 'served') return void response.writeHead(200, script).end(file('widget-panel.js'))
  if (panel === 'silent') return
  // A dead server for everything else: connections break.
  response.destroy()
}

async function visit(path: string, html: string): Promise<{ page: Page; faults: string[] }> {
  shopHtml = html
  const page = await (await browser.newContext()).newPage()
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('console', (message) => message.type() === 'error' && /policy|trusted/i.test(message.text()) && faults.push(message.text()))
  await page.goto(server.url + path)
  return { page, faults }
}

const launcher = (page: Page) => page.getByRole('button', { name: 'Where is my order?' }).first()

test('it opens and closes under the strictest policy, by keyboard alone, and gives the focus back', async () => {
  panel = 'served'
  const { page, faults } = await visit('/', shop(TAG))
  await launcher(page).focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Where is my order?' })
  await dialog.waitFor()
  expect(
    await dialog.getByRole('textbox').evaluate((box) => (box.getRootNode() as unknown as { activeElement: unknown }).activeElement === box),
  ).toBe(true)
  expect(await axeViolations(page)).toEqual([])
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'hidden' })
  expect(
    await launcher(page).evaluate((button) => (button.getRootNode() as unknown as { activeElement: unknown }).activeElement === button),
  ).toBe(true)
  expect(faults).toEqual([])
})

test('the page beside the open panel stays usable: it is no modal on a desktop', async () => {
  const { page } = await visit('/', shop(TAG))
  await launcher(page).click()
  await page.getByRole('dialog').waitFor()
  await page.getByRole('textbox', { name: 'Search' }).fill('tent')
  expect(await page.getByRole('textbox', { name: 'Search' }).inputValue()).toBe('tent')
})

test('on a phone it is modal, and every target is 44 px high', async () => {
  const { page } = await visit('/', shop(TAG))
  await page.setViewportSize({ width: 375, height: 667 })
  await launcher(page).click()
  const dialog = page.getByRole('dialog')
  await dialog.waitFor()
  expect(await dialog.evaluate((element) => element.matches(':modal'))).toBe(true)
  for (const button of await dialog.getByRole('button').all())
    expect(Math.round((await button.boundingBox())!.height)).toBeGreaterThanOrEqual(44)
  expect(await axeViolations(page)).toEqual([])
})

test('a question that cannot be sent is kept, said so, and can be tried again', async () => {
  const { page } = await visit('/', shop(TAG))
  await launcher(page).click()
  await page.getByRole('button', { name: 'When does it arrive?' }).click()
  await page.getByText('The chat cannot be reached right now').waitFor()
  await page.getByRole('button', { name: 'Try again' }).waitFor()
  expect(await axeViolations(page)).toEqual([])
  expect(
    await page.evaluate(
      () => (globalThis as unknown as { document: { activeElement: { tagName: string } } }).document.activeElement.tagName,
    ),
  ).not.toBe('BODY')
})

test('when the panel cannot be loaded the button says so, and the shop works', async () => {
  panel = 'dead'
  const { page, faults } = await visit('/', shop(TAG))
  await launcher(page).click()
  await page.getByText('The chat cannot be reached').waitFor()
  await page.getByRole('button', { name: 'Buy' }).click()
  expect(await axeViolations(page)).toEqual([])
  panel = 'served'
  await launcher(page).click()
  await page.getByRole('dialog').waitFor()
  expect(faults).toEqual([])
})

test('a server that never answers costs the shop nothing', async () => {
  panel = 'silent'
  const { page } = await visit('/', shop(TAG))
  await launcher(page).click()
  await page.getByText('Loading …').waitFor()
  await page.getByRole('button', { name: 'Buy' }).click()
  const box = await launcher(page).boundingBox()
  expect(Math.max(box!.width, box!.height)).toBeLessThanOrEqual(60)
  panel = 'served'
})

test('it survives a shop that breaks Promise, sets wild styles, includes it twice and swaps its body', async () => {
  const hostile =
    '<style>*{all:unset!important;display:block!important}div{position:static!important;width:100vw!important;height:100vh!important}button{display:none!important}</style><script>window.Promise=undefined;Array.prototype.forEach=null;Object.prototype.evil=1;window.whereabouts=function(){(whereabouts.q=whereabouts.q||[]).push(arguments)};whereabouts("open")</script>'
  const { page } = await visit('/loose', shop(TAG + TAG, hostile))
  await launcher(page).waitFor()
  expect(await page.locator('[aria-haspopup=dialog]').count()).toBe(1)
  const box = await launcher(page).boundingBox()
  expect([box!.width, box!.height]).toEqual([56, 56])
  await page.evaluate(() => {
    const { document } = globalThis as unknown as { document: { body: unknown; createElement(name: string): unknown } }
    document.body = document.createElement('body')
  })
  await launcher(page).waitFor()
})

test('calls made before it is there are kept; destroy leaves nothing', async () => {
  const { page } = await visit(
    '/loose',
    shop(TAG, '<script>window.whereabouts=function(){(whereabouts.q=whereabouts.q||[]).push(arguments)};whereabouts("open")</script>'),
  )
  await page.getByRole('dialog').waitFor()
  await page.evaluate('whereabouts("destroy")')
  expect(await page.getByRole('button', { name: 'Where is my order?' }).count()).toBe(0)
  expect(await page.getByRole('dialog').count()).toBe(0)
})
