/** The public pages in a real browser: every state, light and dark, on a phone and at 320 px, with and without JavaScript. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sampleCards } from '../../src/features/answers/testing/sample-cards.ts'
import { buildView } from '../../src/features/tracking-page/build-view.ts'
import { contentSecurityPolicy } from '../../src/features/tracking-page/model/document-shell.ts'
import { type LookUpState, renderDeadLink, renderLookUp } from '../../src/features/tracking-page/model/look-up-document.ts'
import { pageStyle } from '../../src/features/tracking-page/model/page-style.ts'
import { renderTrackingPage } from '../../src/features/tracking-page/model/tracking-document.ts'
import type { Language, TrackingView } from '../../src/features/tracking-page/model/tracking-view.ts'
import { wholeDates } from '../../src/features/tracking-page/model/whole-dates.ts'
import { axeViolations, launchBrowser } from './browser.ts'
import { sampleViews } from './sample-views.ts'
import { type Served, serve } from './serve.ts'

const shop = { id: 'mer_1', name: 'Nordwind Outdoor', brandColor: '#f5d90a' }
const view = (card: (typeof sampleCards)[keyof typeof sampleCards], language: Language): TrackingView =>
  buildView({
    card,
    language,
    path: '/t/sample',
    shop: { ...shop, supportEmail: 'hello@nordwind.example', timeZone: 'Europe/Berlin', replyWithinHours: 4 },
    unshipped: card.waiting ? [{ title: 'Rain jacket', quantity: card.waiting.units, imageUrl: null }] : [],
  })

const pages = new Map<string, string>()
for (const [name, sample] of Object.entries(sampleViews)) pages.set(`/state/${name}`, renderTrackingPage(sample, 'en'))
for (const [name, card] of Object.entries(sampleCards))
  for (const language of ['en', 'de'] as const) pages.set(`/card/${language}/${name}`, renderTrackingPage(view(card, language), language))
// Right to left, without spaces, and with long words: one state of each kind.
for (const language of ['ar', 'ja', 'pl', 'tr'] as const) {
  for (const name of ['in_transit_late', 'at_risk_moved', 'pickup', 'split_one_late', 'lost'] as const)
    pages.set(`/card/${language}/${name}`, renderTrackingPage(view(sampleCards[name], language), language))
  pages.set(`/look-up/${language}`, renderLookUp(shop, { kind: 'failed', orderNumber: '' }, language))
}
/** The other languages, only for the width of their words. */
const narrow = new Map<string, string>(
  (['es', 'fr', 'it', 'nl', 'pt', 'sv'] as const).flatMap((language) =>
    (['in_transit_late', 'pickup', 'lost', 'returned'] as const).map(
      (name) => [`/card/${language}/${name}`, renderTrackingPage(view(sampleCards[name], language), language)] as const,
    ),
  ),
)
const lookUps: Record<string, LookUpState> = {
  empty: { kind: 'empty' },
  failed: { kind: 'failed', orderNumber: '' },
  missing: { kind: 'missing', orderNumber: '1042' },
}
for (const [name, state] of Object.entries(lookUps)) pages.set(`/look-up/${name}`, renderLookUp(shop, state, 'de'))
pages.set('/look-up/no-shop', renderLookUp({ ...shop, id: null }, { kind: 'no_shop' }, 'en'))
for (const kind of ['expired', 'unknown'] as const) pages.set(`/look-up/${kind}`, renderDeadLink(shop, kind, 'en'))

let browser: Browser
let server: Served
beforeAll(async () => {
  browser = await launchBrowser()
  server = await serve((path, response) => {
    const page = pages.get(path) ?? narrow.get(path)
    const brandColor = path.startsWith('/state/') ? (sampleViews[path.slice('/state/'.length)]?.shop.brandColor ?? '') : shop.brandColor
    response
      .writeHead(page ? 200 : 404, {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': contentSecurityPolicy(brandColor),
      })
      .end(page)
  })
})
afterAll(async () => {
  await browser?.close()
  await server?.close()
})

const SCREENS: [string, BrowserContextOptions][] = [
  ['light on a phone', { colorScheme: 'light', viewport: { width: 390, height: 844 } }],
  ['dark at 320 px', { colorScheme: 'dark', viewport: { width: 320, height: 640 } }],
]

describe.each(SCREENS)('in %s', (_name, options) => {
  let page: Page
  beforeAll(async () => {
    page = await (await browser.newContext(options)).newPage()
  })
  test('no page has an accessibility violation, a sideways scroll or a violated policy', async () => {
    const complaints: string[] = []
    page.on('console', (message) => message.text().includes('Content Security Policy') && complaints.push(message.text()))
    const faults: string[] = []
    for (const path of pages.keys()) {
      await page.goto(server.url + path)
      faults.push(...(await axeViolations(page)).map((fault) => `${path}: ${fault}`))
      if (await page.evaluate('document.documentElement.scrollWidth > innerWidth')) faults.push(`${path} scrolls sideways`)
    }
    expect([...faults, ...complaints]).toEqual([])
  }, 180_000)
})

test.each([320, 390])(
  'at %i px the date and the last place are in sight, no word or date is torn, and what is tapped is 44 px high',
  async (width) => {
    const page = await browser.newPage({ viewport: { width, height: 640 } })
    const faults: string[] = []
    for (const path of [...pages.keys(), ...narrow.keys()]) {
      await page.goto(server.url + path)
      faults.push(...(await page.evaluate<string[]>(tornWords)).map((word) => `${path} tears “${word}”`))
      faults.push(...(await page.evaluate<string[]>(lowTargets)).map((target) => `${path}: ${target}`))
      for (const what of ['h1', '.seen']) {
        const box = await page
          .locator(what)
          .first()
          .boundingBox({ timeout: 1 })
          .catch(() => null)
        if (box && box.y + box.height > 640) faults.push(`${path}: ${what} is out of sight`)
      }
    }
    expect(faults).toEqual([])
    await page.goto(`${server.url}/card/en/in_transit_late`)
    expect(await page.locator('.hero .seen').innerText()).toMatch(/^last seen: .+, .+, \d\d:\d\d$/i)
    await page.close()
  },
  120_000,
)

/** What is tapped and lower than a fingertip; only what is drawn. */
const lowTargets = `[...document.querySelectorAll('a:not(.skip), button, summary, input')]
  .filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 43.5)
  .map((one) => one.textContent + ' ' + one.getBoundingClientRect().height)`

/** Words of the step bar broken where no hyphen is drawn, and dates broken inside. */
const tornWords = `(() => {
  // Of one letter: where a drawn hyphen stands before it, its own box is the last one.
  const lineOf = (node, at) => {
    const range = document.createRange()
    range.setStart(node, at)
    range.setEnd(node, at + 1)
    return Math.round([...range.getClientRects()].at(-1)?.top ?? 0)
  }
  const texts = [...document.querySelectorAll('.steps li, .whole')].flatMap((one) => [...one.childNodes].filter((node) => node.nodeType === 3))
  return texts.flatMap((node) =>
    [...node.textContent.matchAll(node.parentElement.matches('.whole') ? /.+/g : /[^\\s\\u00AD]+/g)]
      .filter((word) => !/[\\u3040-\\u30ff\\u4e00-\\u9fff]/.test(word[0]) && lineOf(node, word.index) !== lineOf(node, word.index + word[0].length - 1))
      .map((word) => word[0]))
})()`

test('where a long date breaks, its second line begins where the first does', async () => {
  const page = await browser.newPage({ viewport: { width: 390, height: 640 } })
  const date = wholeDates('Fri 27 Nov\u2009–\u2009Tue 1 Dec').value
  await page.setContent(`<!doctype html><style>${pageStyle(shop.brandColor).css}</style><div class="card"><h1>${date}</h1></div>`)
  const lefts = await page.evaluate<number[]>(`[...document.querySelectorAll('.whole')].map((part) => {
    const range = document.createRange()
    range.selectNodeContents(part)
    return range.getBoundingClientRect().left
  })`)
  expect([lefts.length, new Set(lefts).size]).toEqual([2, 1])
  expect(await page.locator('h1').evaluate((one) => one.textContent)).toBe('Fri 27 Nov\u2009–\u2009Tue 1 Dec')
  await page.close()
})

test('what matters is there without JavaScript: the date, the older events behind a fold, the answers in place', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(`${server.url}/state/late`)
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Fri 27 – Sat 28 Nov')
  expect(await page.locator('s').textContent()).toBe('Wed 25 Nov')
  expect(await page.getByText('The label was made').isVisible()).toBe(false)
  await page.getByText('Show 2 earlier events').click()
  expect(await page.getByText('The label was made').isVisible()).toBe(true)
  await page.getByText('Is my order delayed?').click()
  expect(await page.locator('#delayed p').isVisible()).toBe(true)
  await context.close()
})

test('text from outside stays text', async () => {
  const page = await browser.newPage()
  let alarmed = false
  page.on('dialog', (dialog) => {
    alarmed = true
    void dialog.dismiss()
  })
  await page.goto(`${server.url}/state/hostile-text`)
  expect(await page.getByText('"><img src=x onerror=alert(1)>').isVisible()).toBe(true)
  expect(await page.locator('script').count()).toBe(1)
  expect(alarmed).toBe(false)
  await page.close()
})

test('the steps are told to those who cannot see them', async () => {
  const page = await browser.newPage()
  await page.goto(`${server.url}/state/in-transit`)
  const steps = page.getByRole('list', { name: 'Progress: step 3 of 5' })
  expect((await steps.getByRole('listitem').allTextContents()).map((text) => text.replaceAll('\u00AD', ''))).toEqual([
    'Ordered, done',
    'Packed, done',
    'On its way, now',
    'Out for delivery, to come',
    'Delivered, to come',
  ])
  expect(await steps.locator('[aria-current=step]').count()).toBe(1)
  await page.close()
})

test('the language is changed by keyboard alone, and the page is the same in the other one', async () => {
  const page = await browser.newPage({ viewport: { width: 320, height: 640 } })
  await page.goto(`${server.url}/card/en/in_transit_late`)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  const arabic = page.getByRole('navigation', { name: 'Language' }).getByRole('link', { name: 'العربية' })
  expect(await arabic.getAttribute('href')).toBe('/t/sample?lang=ar')
  const box = (await arabic.boundingBox())!
  expect(box.x >= 0 && box.x + box.width <= 320 && box.height >= 44).toBe(true)
  expect(await axeViolations(page)).toEqual([])
  await page.close()
})

test('right to left the first step stands on the right, and the map does not turn', async () => {
  const page = await browser.newPage()
  await page.goto(`${server.url}/card/ar/in_transit_late`)
  const steps = page.locator('.hero .steps li')
  expect((await steps.first().boundingBox())!.x).toBeGreaterThan((await steps.last().boundingBox())!.x)
  expect(await page.evaluate('getComputedStyle(document.querySelector(".map svg")).direction')).toBe('ltr')
  await page.close()
})
