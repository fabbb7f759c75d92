/** The promise element on shops of every kind: strict, offline, slow, in twelve languages; and what it gives to the shop. */
import { readdirSync, readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { buildWeb } from '../../scripts/build-web.ts'
import { type TestApp, testApp } from '../support/app.ts'
import { axeViolations, launchBrowser } from './browser.ts'
import { EXPRESS, element, FALLBACK, promiseStub, STANDARD, STRICT, type Stub, shopHtml } from './promise-stub.ts'

let browser: Browser
let stub: Stub
beforeAll(async () => {
  await buildWeb({ onlyIfStale: true })
  ;[browser, stub] = await Promise.all([launchBrowser(), promiseStub()])
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await stub?.close()
})
beforeEach(() => {
  stub.mode = 'served'
  stub.asked.length = 0
  stub.answer = () => ({ options: [STANDARD, EXPRESS] })
})

// The machine may be busy.
const SOON = { timeout: 10_000 }
const range = (page: Page) => page.locator('[part=range]')
const shifts = (page: Page): Promise<number> =>
  page.evaluate(
    `new Promise((done) => { let sum = 0; new PerformanceObserver((list) => { for (const e of list.getEntries()) sum += e.value }).observe({ type: 'layout-shift', buffered: true }); setTimeout(() => done(sum), 50) })`,
  )
/** A moment of the server's, `seconds` from now on its clock that is a year ahead. */
const serverTime = (seconds = 0): string => new Date(Date.now() + 366 * 864e5 + seconds * 1000).toISOString()

describe('on the real server, from a shop of another origin', () => {
  let app: TestApp
  beforeAll(async () => {
    app = await testApp()
  }, 60_000)
  afterAll(() => app?.stop())

  test('the dates shown are those of the API, with the same promise', async () => {
    const { body: made } = await app.api<{ key: string }>('POST', '/api/v1/api-keys', {
      kind: 'public',
      name: 'Shop',
      scopes: [],
      origins: [stub.url],
    })
    const tag = `<script src="${app.url}/promise.js" async data-key="${made.key}"></script>`
    const body = `<form>${element('sku="LAMP-1" view="options" country="DE" postcode="80331"')}</form>`
    const { page, faults } = await stub.visit(browser, shopHtml(body, { tag }))
    await range(page).first().waitFor()
    const { body: answer } = await app.api<{ options: { earliest: string; latest: string; promiseId: string }[] }>(
      'POST',
      '/api/v1/promises/quote',
      { destination: { country: 'DE', postalCode: '80331' }, items: [{ sku: 'LAMP-1', quantity: 1 }] },
      { authorization: `Bearer ${made.key}` },
    )
    const format = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' })
    const shown = await range(page).allTextContents()
    expect(shown).toHaveLength(answer.options.length)
    for (const [i, { earliest, latest }] of answer.options.entries()) {
      expect(shown[i]).toContain(format.format(new Date(latest)))
      expect(shown[i]).toContain(String(Number(earliest.slice(8))))
    }
    expect(await page.evaluate(`new FormData(document.forms[0]).get('attributes[whereabouts_promise]')`)).toBe(answer.options[0]?.promiseId)
    expect(faults).toEqual([])
  }, 30_000)

  test('every file is served to other origins, compressed, and told apart by content', async () => {
    const words = readdirSync(new URL('../../web/promise/words', import.meta.url)).map((name) => `/promise-words/${name}`)
    for (const path of ['/promise.js', '/promise-more.js', ...words]) {
      const answer = await fetch(app.url + path)
      expect(answer.status).toBe(200)
      expect(answer.headers.get('access-control-allow-origin')).toBe('*')
      const again = await fetch(app.url + path, { headers: { 'if-none-match': answer.headers.get('etag') ?? '' } })
      expect(again.status).toBe(304)
    }
  })
})

test('the range in the shopper’s language, the country guessed, and nothing that was not measured', async () => {
  const { page, faults } = await stub.visit(browser, shopHtml(element('sku="A" qty="2" country="DE"')), { policy: STRICT })
  await range(page).waitFor()
  expect(await range(page).textContent()).toBe('Tue 24 – Thu 26 Nov')
  expect(await page.locator('[part=note]').textContent()).toBe('estimate')
  expect(await page.locator('[part=countdown]').textContent()).toBe('')
  expect(await page.locator('[part=destination]').textContent()).toBe('Deliver to Germany – change')
  expect(await page.getByText(FALLBACK).isVisible()).toBe(false)
  expect(stub.asked).toEqual([{ destination: { country: 'DE', postalCode: null }, items: [{ sku: 'A', quantity: 2 }], language: 'en' }])
  expect(faults).toEqual([])
})

test.each(['dead', 'refuses', 'silent'] as const)('the shop’s own text stays when the server is %s', async (mode) => {
  stub.mode = mode
  const { page, faults } = await stub.visit(browser, shopHtml(`<form>${element('sku="A"')}</form>`))
  // A browser may try a broken connection once more by itself.
  await expect.poll(() => stub.asked.length > 0, SOON).toBe(true)
  await page.waitForTimeout(200)
  expect(await page.getByText(FALLBACK).isVisible()).toBe(true)
  expect(await page.evaluate(`[...new FormData(document.forms[0]).keys()]`)).toEqual([])
  expect(faults).toEqual([])
})

test('another place by keyboard alone: an error is a sentence, the place is remembered, the focus comes back', async () => {
  const { page } = await stub.visit(browser, shopHtml(element('sku="A" country="DE"') + element('sku="B" country="DE"')))
  const change = page.getByRole('button', { name: 'change' }).first()
  await change.waitFor()
  await page.keyboard.press('Tab')
  expect(await change.getAttribute('aria-expanded')).toBe('false')
  await page.keyboard.press('Enter')
  const postcode = page.getByRole('textbox', { name: 'Postcode' })
  await postcode.waitFor()
  await page.keyboard.type('Berlin')
  await page.keyboard.press('Enter')
  expect(await page.getByRole('alert').textContent()).toBe('Please enter a valid postcode.')
  expect(await axeViolations(page)).toEqual([])
  stub.mode = 'dead'
  await postcode.fill('10115')
  await page.keyboard.press('Enter')
  await page.getByText('No dates found for this place.').waitFor()
  expect(await page.locator('[part=destination]').first().textContent()).toBe('Deliver to Germany – change')
  stub.mode = 'served'
  await page.keyboard.press('Enter')
  await expect.poll(() => page.locator('[part=destination]').allTextContents(), SOON).toEqual(Array(2).fill('Deliver to 10115 – change'))
  expect(await page.getByRole('textbox').count()).toBe(0)
  expect(await page.evaluate(`document.activeElement.shadowRoot.activeElement.part.value`)).toBe('change')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  expect(await page.getByRole('textbox').count()).toBe(0)
  await page.reload()
  await page.getByText('Deliver to 10115').first().waitFor()
})

test('two elements with one question ask once, and the next page has the same promise without asking', async () => {
  const cart = `<form id="cart">${element('items="B:2, A:1" country="DE"')}</form>`
  const product = `<form id="product">${element('items="A:1,B:2" country="DE" view="options"')}</form>`
  const { page } = await stub.visit(browser, shopHtml(product + cart))
  await expect.poll(() => range(page).count(), SOON).toBe(3)
  const ids = `['product', 'cart'].map((id) => new FormData(document.getElementById(id)).get('attributes[whereabouts_promise]'))`
  expect(await page.evaluate(ids)).toEqual(['prm_standard', 'prm_standard'])
  await page.reload()
  await expect.poll(() => range(page).count(), SOON).toBe(3)
  expect(await page.evaluate(ids)).toEqual(['prm_standard', 'prm_standard'])
  expect(stub.asked).toHaveLength(1)
})

test('the chosen option’s promise goes into the form and to the shop', async () => {
  stub.answer = () => ({
    options: [
      { ...STANDARD, name: 'By parcel', price: { amountMinor: 490, currency: 'EUR' }, confidence: 0.9, pOnTime: 0.42 },
      { ...EXPRESS, price: { amountMinor: 0, currency: 'EUR' }, confidence: 0.97, pOnTime: 0.995 },
    ],
  })
  const { page } = await stub.visit(browser, shopHtml(`<form>${element('sku="A" view="options" country="DE"')}</form>`))
  await page.evaluate(
    `heard = []; document.addEventListener('promise', ({ detail }) => heard.push([detail.option, detail.promiseId, detail.options.length]))`,
  )
  const list = page.getByRole('radiogroup', { name: 'Deliver to Germany' })
  await list.waitFor()
  expect((await list.locator('label').allInnerTexts()).map((text) => text.replace(/\n+/g, ' | '))).toEqual([
    'By parcel | €4.90 | Tue 24 – Thu 26 Nov · 9 of 10 arrive then',
    'Express | free | Tue 24 Nov · 9 of 10 arrive then cheapest fastest',
  ])
  await page.getByRole('radio', { name: 'By parcel' }).focus()
  await page.keyboard.press('ArrowDown')
  expect(await page.evaluate(`new FormData(document.forms[0]).getAll('attributes[whereabouts_promise]')`)).toEqual(['prm_express'])
  expect(await page.evaluate('heard.at(-1)')).toEqual(['express', 'prm_express', 2])
  await page.evaluate(`document.querySelector('whereabouts-promise').setAttribute('arrive-by', '2026-11-25')`)
  await page.getByText('By Wed 25 Nov: 9 of 10').waitFor()
  expect(await list.locator('[part=note]').allTextContents()).toEqual(['By Wed 25 Nov: 4 of 10', 'By Wed 25 Nov: 9 of 10'])
  expect(await page.getByRole('radio', { name: 'Express' }).isChecked()).toBe(true)
  await page.evaluate(`document.querySelector('whereabouts-promise').setAttribute('option', 'standard')`)
  await expect.poll(() => page.getByRole('radio', { name: 'By parcel' }).isChecked(), SOON).toBe(true)
})

test('the time left is the server’s, and when it has passed the next truth is asked for', async () => {
  const later = { ...STANDARD, earliest: '2026-11-25', latest: '2026-11-27', promiseId: 'prm_next' }
  let passed = false
  stub.answer = () => ({
    serverTime: serverTime(),
    options: passed ? [{ ...later, cutOffAt: serverTime(20 * 3600) }] : [{ ...STANDARD, cutOffAt: serverTime(1.2) }],
  })
  const { page } = await stub.visit(browser, shopHtml(`<form>${element('sku="A" country="DE"')}</form>`))
  const countdown = page.locator('[part=countdown]')
  await page.getByText('Order within 1 min').waitFor()
  expect(await countdown.getAttribute('aria-live')).toBe('off')
  passed = true
  await page.getByText('Wed 25 – Fri 27 Nov').waitFor({ timeout: 5_000 })
  expect(await countdown.textContent()).toMatch(/^Order within (20 h|19 h 59 min)$/)
  expect(await page.evaluate(`new FormData(document.forms[0]).get('attributes[whereabouts_promise]')`)).toBe('prm_next')
  expect(stub.asked).toHaveLength(2)
})

test('two hours and ten minutes, by the minute; nothing to hurry for is not said', async () => {
  stub.answer = () => ({ serverTime: serverTime(), options: [{ ...STANDARD, cutOffAt: serverTime(7830) }] })
  const { page } = await stub.visit(browser, shopHtml(element('sku="A"')))
  await page.getByText('Order within 2 h 10 min').waitFor()
  stub.answer = () => ({ serverTime: serverTime(), options: [{ ...STANDARD, cutOffAt: serverTime(-60) }] })
  const { page: second } = await stub.visit(browser, shopHtml(element('sku="A"')))
  await range(second).waitFor()
  expect(await second.locator('[part=countdown]').textContent()).toBe('')
  await second.waitForTimeout(300)
  expect(stub.asked).toHaveLength(2)
})

test('an address the shop learns counts more than a place chosen before', async () => {
  const { page } = await stub.visit(browser, shopHtml(element('sku="A" country="DE"')))
  await range(page).waitFor()
  await page.evaluate(
    `{ const e = document.querySelector('whereabouts-promise'); e.setAttribute('postcode', '80331'); e.setAttribute('country', 'AT') }`,
  )
  await page.getByText('Deliver to 80331').waitFor()
  await page.evaluate(`document.querySelector('whereabouts-promise').setAttribute('option', 'express')`)
  await expect.poll(() => range(page).textContent(), SOON).toBe('Tue 24 Nov')
  expect(stub.asked.map(({ destination }) => destination)).toEqual([
    { country: 'DE', postalCode: null },
    { country: 'AT', postalCode: '80331' },
  ])
})

test('search engines read the same promise', async () => {
  stub.answer = () => ({ serverTime: '2026-11-23T10:00:00Z', options: [{ ...STANDARD, price: { amountMinor: 490, currency: 'EUR' } }] })
  const body = element('sku="A" country="DE" jsonld="#lamp"')
  const { page, faults } = await stub.visit(browser, shopHtml(body))
  await range(page).waitFor()
  const text = await page.evaluate<string>(`document.querySelector('script[type="application/ld+json"]').textContent`)
  expect(JSON.parse(text)).toMatchObject({
    '@id': '#lamp',
    shippingDetails: {
      '@type': 'OfferShippingDetails',
      shippingRate: { value: 4.9, currency: 'EUR' },
      deliveryTime: { transitTime: { minValue: 1, maxValue: 3, unitCode: 'DAY' } },
    },
  })
  expect(faults).toEqual([])
})

describe.each([
  ['light on a desktop', { colorScheme: 'light', viewport: { width: 1280, height: 800 } }],
  ['dark at 320 px', { colorScheme: 'dark', viewport: { width: 320, height: 640 } }],
] as const)('%s', (_name, screen) => {
  test.each([
    ['en', 'ltr'],
    ['ar', 'rtl'],
  ])('nothing moves, and nothing is in anybody’s way: %s', async (lang, dir) => {
    stub.mode = 'slow'
    stub.answer = () => ({
      serverTime: serverTime(),
      options: [STANDARD, EXPRESS].map((one, i) => ({
        ...one,
        cutOffAt: serverTime(7830),
        confidence: 0.9,
        price: { amountMinor: 490 + 500 * i, currency: 'EUR' },
      })),
    })
    const body = element('sku="A" country="DE"') + element('sku="A" country="DE" view="options"')
    const { page } = await stub.visit(browser, shopHtml(body, { lang, dir }), screen)
    await expect.poll(() => range(page).count(), SOON).toBe(3)
    expect(await shifts(page)).toBe(0)
    expect(await axeViolations(page)).toEqual([])
    for (const button of await page.locator('[part=change]').all()) await button.click()
    await expect.poll(() => page.getByRole('textbox').count(), SOON).toBe(2)
    expect(await axeViolations(page)).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth > innerWidth')).toBe(false)
    await page.context().close()
  })
})

type Words = Record<string, string>
const wordsOf = (language: string): Words =>
  JSON.parse(readFileSync(new URL(`../../web/promise/words/${language}.json`, import.meta.url), 'utf8')) as Words
const LANGUAGES = ['de', 'fr', 'es', 'it', 'nl', 'pl', 'pt', 'sv', 'tr', 'ja', 'ar']

test.each(LANGUAGES)('every word is in its language: %s', async (language) => {
  stub.answer = () => ({
    serverTime: serverTime(),
    options: [
      { ...STANDARD, price: { amountMinor: 0, currency: 'EUR' }, confidence: 0.9, cutOffAt: serverTime(7830) },
      { ...EXPRESS, name: 'Express', price: { amountMinor: 900, currency: 'EUR' } },
    ],
  })
  stub.mode = 'slow'
  const body = element('sku="A" country="DE" view="options"') + element('sku="A" country="DE"')
  const phone = { viewport: { width: 360, height: 640 } }
  const { page } = await stub.visit(browser, shopHtml(body, { lang: language, dir: language === 'ar' ? 'rtl' : 'ltr' }), phone)
  await expect.poll(() => range(page).count(), SOON).toBe(3)
  expect(await shifts(page)).toBe(0)
  await page.locator('[part=change]').first().click()
  await page.getByRole('textbox').waitFor()
  await page.getByRole('textbox').fill('x')
  await page.keyboard.press('Enter')
  const shown = await page.evaluate<string>(
    `document.querySelector('whereabouts-promise').shadowRoot.querySelector('[part=box]').innerText`,
  )
  const [own, english] = [wordsOf(language), wordsOf('en')]
  expect(Object.keys(own)).toEqual(Object.keys(english))
  for (const [key, word] of Object.entries(english)) {
    const said = own[key] ?? ''
    const isShown = !['by', 'failed'].includes(key)
    if (isShown) for (const piece of said.split('#')) expect(shown).toContain(piece.trim())
    if (said !== word)
      for (const piece of word.split('#'))
        if (/[a-z]{3}/.test(piece) && !said.includes(piece.trim())) expect(shown).not.toContain(piece.trim())
  }
  const weekday = new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' }).format(new Date('2026-11-24'))
  expect(await range(page).first().textContent()).toContain(weekday.replace(/[.،]$/, ''))
  expect(await page.locator('[part=box]').first().getAttribute('dir')).toBe(language === 'ar' ? 'rtl' : 'ltr')
})
