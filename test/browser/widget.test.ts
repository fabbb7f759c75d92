/** The widget on shops that are strict, hostile, or whose widget server is dead: the shop stays usable whatever happens. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildWeb } from '../../scripts/build-web.ts'
import type english from '../../web/widget/words/en.json'
import { axeViolations, launchBrowser } from './browser.ts'
import { type Served, serve } from './serve.ts'

const STRICT =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'"
const file = (name: string): string => readFileSync(new URL(`../../web/widget/dist/${name}`, import.meta.url), 'utf8')

/** How the widget's server behaves; the shop itself always works. */
let panel: 'served' | 'dead' | 'silent' = 'served'
/** The conversation, where a test has one. */
let api: ((path: string, request: IncomingMessage, response: ServerResponse) => void) | null = null
let shopHtml = ''
let browser: Browser
let server: Served

const shop = (body: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><title>Shop</title>${head}</head><body><main><h1>Shop</h1><button id="buy">Buy</button><input aria-label="Search"></main>${body}</body></html>`
const shopIn = (language: string): string => shop(TAG).replace('lang="en"', `lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}"`)
const TAG = '<script src="/widget.js" async data-key="pk_test"></script>'

beforeAll(async () => {
  await buildWeb({ onlyIfStale: true })
  browser = await launchBrowser()
  server = await serve(answer)
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await server?.close()
})

function answer(path: string, response: ServerResponse, request: IncomingMessage): void {
  const script = { 'content-type': 'text/javascript; charset=utf-8', 'access-control-allow-origin': '*' }
  if (path === '/')
    return void response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': STRICT }).end(shopHtml)
  if (path === '/loose') return void response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(shopHtml)
  if (path === '/widget.js') return void response.writeHead(200, script).end(file('widget.js'))
  if (path.startsWith('/widget-panel.js') && panel === 'served') return void response.writeHead(200, script).end(file('widget-panel.js'))
  const words = /^\/widget-words\/(\w+)\.json$/.exec(path)?.[1]
  if (words && panel === 'served')
    return void response
      .writeHead(200, { 'content-type': 'application/json', 'access-control-allow-origin': '*' })
      .end(readFileSync(wordFile(words)))
  if (path.startsWith('/api/v1/widget/conversations') && api) {
    api(path, request, response)
    return
  }
  if (panel === 'silent') return
  // A dead server for everything else: connections break.
  response.destroy()
}

const wordFile = (language: string): URL => {
  const file = new URL(`../../web/widget/words/${language}.json`, import.meta.url)
  return existsSync(file) ? file : new URL('../../web/widget/words/en.json', import.meta.url)
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

test.each(['ltr', 'rtl'])('it stands on the side the shop wants, whatever names the shop gives its own sizes, %s', async (direction) => {
  const sizes = '<style>:root{--l:3rem;--r:1rem;--o:2rem;--z:1;--left:4px;--right:5px}</style>'
  for (const position of ['left', 'right']) {
    const tag = TAG.replace('data-key', `data-position="${position}" data-key`)
    const { page } = await visit('/loose', shop(tag, sizes).replace('<html', `<html dir="${direction}"`))
    const box = (await launcher(page).boundingBox())!
    const { width, height } = page.viewportSize()!
    expect([position === 'left' ? box.x : width - box.x - 56, height - box.y - 56].map(Math.round)).toEqual([20, 20])
    await page.context().close()
  }
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

/** A server that offers two choices to the first message and keeps what it is sent. */
function choosing(sent: string[]): typeof api {
  return (path, request, response) => {
    const send = (body: unknown) => response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    if (path.endsWith('/live')) return void response.writeHead(200, { 'content-type': 'text/event-stream' }).write(':\n\n')
    if (request.method === 'GET') return void send({ data: [] })
    let body = ''
    request.on('data', (part) => {
      body += part
    })
    request.on('end', () => {
      if (path.endsWith('/conversations')) return send({ conversationId: 'cnv_1', token: 'secret' })
      sent.push((JSON.parse(body) as { text: string }).text)
      const choices = [
        { label: 'Where is it?', intent: 'where_is_it' },
        { label: 'Change the delivery', intent: 'change_delivery' },
      ]
      const question = sent.length === 1
      send({
        messageId: `msg_${sent.length}`,
        answer: question
          ? { outcome: 'needs_detail', text: 'Which of the two do you mean?', choices }
          : { outcome: 'answered', text: 'It is on its way.' },
      })
    })
  }
}

test('a choice is a button that the keyboard reaches; tapped twice it is sent once, and goes when it has been answered', async () => {
  const sent: string[] = []
  api = choosing(sent)
  const { page } = await visit('/', shop(TAG))
  await launcher(page).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox').fill('delivery tomorrow')
  await page.keyboard.press('Enter')
  const choice = dialog.getByRole('button', { name: 'Change the delivery' })
  await choice.waitFor()
  expect(await dialog.getByRole('button', { name: 'Where is it?' }).isVisible()).toBe(true)
  expect(Math.round((await choice.boundingBox())!.height)).toBeGreaterThanOrEqual(44)
  expect(await axeViolations(page)).toEqual([])
  // From the box to write in, backwards, past nothing but the conversation itself.
  await page.keyboard.press('Shift+Tab')
  expect(await choice.evaluate((button) => (button.getRootNode() as unknown as { activeElement: unknown }).activeElement === button)).toBe(
    true,
  )
  await choice.dblclick()
  await dialog.getByText('It is on its way.').waitFor()
  expect(sent).toEqual(['delivery tomorrow', 'Change the delivery'])
  expect(await choice.count()).toBe(0)
  api = null
})

test('while a person has the chat a quiet line says so, is read out, and stays when the page is read again', async () => {
  const withPerson = 'A person has your conversation and replies here.'
  api = (path, request, response) => {
    const made = !path.endsWith('/messages')
      ? { conversationId: 'cnv_1', token: 't' }
      : request.method === 'GET'
        ? { data: [{ id: 'msg_1', author: 'customer', text: 'hello?', at: '2026-11-25T10:00:00Z' }], withPerson }
        : { messageId: 'msg_1', answer: { outcome: 'handed_over', text: withPerson, claims: [] } }
    response.writeHead(path.endsWith('/live') ? 404 : 200, { 'content-type': 'application/json' }).end(JSON.stringify(made))
  }
  const { page } = await visit('/', shop(TAG))
  await launcher(page).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox').fill('hello?')
  await page.keyboard.press('Enter')
  const line = dialog.getByRole('status').filter({ hasText: withPerson })
  await line.waitFor()
  // It is no message of the conversation.
  expect(await dialog.getByRole('log').getByText(withPerson).count()).toBe(0)
  expect(await axeViolations(page)).toEqual([])
  await page.reload()
  await line.waitFor()
  api = null
  await page.context().close()
})

test('an answer is set in short paragraphs, every letter of it, and a long one is read from its beginning', async () => {
  const claims = [
    { kind: 'window', text: 'We now expect it between Friday 27 November and Saturday 28 November.' },
    { kind: 'lateness', text: 'It is 5 days late.' },
    { kind: 'reason', text: 'The parcel was sorted to the wrong place. '.repeat(20).trim() },
    { kind: 'action', text: 'You can wait.' },
  ]
  const text = `Sorry! ${claims.map((claim) => claim.text).join(' ')} Bye.`
  api = (path, _request, response) => {
    const made = path.endsWith('/messages')
      ? { messageId: 'msg_1', answer: { outcome: 'answered', text, claims: claims.map((claim) => ({ ...claim, value: {} })) } }
      : { conversationId: 'cnv_1', token: 't' }
    response.writeHead(path.endsWith('/live') ? 404 : 200, { 'content-type': 'application/json' }).end(JSON.stringify(made))
  }
  const { page } = await visit('/', shop(TAG))
  await launcher(page).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox').fill('why?')
  await page.keyboard.press('Enter')
  await dialog.getByText('Bye.').waitFor()
  const said = dialog.getByRole('log').getByRole('listitem').last()
  const parts = await said.locator('.text p').allTextContents()
  expect(parts).toEqual(['Sorry!', `${claims[0]!.text} ${claims[1]!.text}`, claims[2]!.text, 'You can wait.', 'Bye.'])
  const [log, first] = await Promise.all([dialog.getByRole('log').boundingBox(), said.locator('p').first().boundingBox()])
  expect(first!.y).toBeGreaterThanOrEqual(log!.y)
  expect(await axeViolations(page)).toEqual([])
  api = null
  await page.context().close()
})

test.each(readdirSync(new URL('../../web/widget/words', import.meta.url)).map((file) => file.slice(0, 2)))(
  'in %s the button, the panel and its direction are of one language, and nothing is cut at 320 px',
  async (language) => {
    const words = JSON.parse(readFileSync(new URL(`../../web/widget/words/${language}.json`, import.meta.url), 'utf8')) as typeof english
    const { page, faults } = await visit('/', shopIn(language))
    await page.setViewportSize({ width: 320, height: 640 })
    await page.getByRole('button', { name: words.ask }).click()
    const dialog = page.getByRole('dialog', { name: words.title })
    await dialog.waitFor()
    expect([await dialog.getAttribute('lang'), await dialog.getAttribute('dir')]).toEqual([language, language === 'ar' ? 'rtl' : 'ltr'])
    for (const intent of words.intents) expect(await dialog.getByRole('button', { name: intent }).isVisible()).toBe(true)
    expect(await dialog.evaluate((box) => box.scrollWidth <= box.clientWidth)).toBe(true)
    if (language === 'ar' || language === 'ja') expect(await axeViolations(page)).toEqual([])
    expect(faults).toEqual([])
    await page.context().close()
  },
)

test('a language we do not speak, and words that cannot be had, give English', async () => {
  const { page } = await visit('/', shop(TAG).replace('lang="en"', 'lang="zh"'))
  await launcher(page).click()
  expect(await page.getByRole('dialog', { name: 'Where is my order?' }).getAttribute('lang')).toBe('en')
})
