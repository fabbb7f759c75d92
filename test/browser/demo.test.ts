/** What a newcomer meets after the first start, all of it real: start page, shop with the bubble, mailbox, inbox. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildWeb } from '../../scripts/build-web.ts'
import { eventually, type TestApp, testApp } from '../support/app.ts'
import { axeViolations, launchBrowser } from './browser.ts'

let app: TestApp
let browser: Browser
beforeAll(async () => {
  await buildWeb({ onlyIfStale: true })
  ;[app, browser] = await Promise.all([testApp({ demo: true }), launchBrowser()])
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await app?.stop()
})

const SCREENS = [
  ['light on a desktop', { colorScheme: 'light', viewport: { width: 1280, height: 800 } }],
  ['dark at 320 px', { colorScheme: 'dark', viewport: { width: 320, height: 640 } }],
] as const

/** Faults of accessibility and of the pages' own policy, by name of the screen. */
async function check(page: Page, name: string, faults: string[]): Promise<void> {
  faults.push(...(await axeViolations(page)).map((fault) => `${name}: ${fault}`))
  if (await page.evaluate('document.documentElement.scrollWidth > innerWidth')) faults.push(`${name} scrolls sideways`)
}

test.each(SCREENS)(
  'start, shop, mailbox and mails are clean: %s',
  async (_name, options) => {
    const page = await (await browser.newContext({ ...options })).newPage()
    const faults: string[] = []
    page.on('pageerror', (error) => faults.push(error.message))
    page.on('console', (message) => /policy|trusted type/i.test(message.text()) && faults.push(message.text()))
    await eventually('mails were written', async () => (await (await fetch(`${app.url}/mailbox`)).text()).includes('/mailbox/'), 30_000)
    for (const path of ['/', '/shop', '/mailbox', '/mailbox?q=nobody+at+all', '/track']) {
      await page.goto(app.url + path)
      await check(page, path, faults)
    }
    await page.goto(`${app.url}/mailbox`)
    await page.locator('.mails a').first().click()
    await page.locator('iframe').waitFor()
    await check(page, 'a mail', faults)
    await page.getByRole('link', { name: 'Plain text' }).click()
    await check(page, 'a mail as text', faults)
    const preferences = /\/p\/[\w-]+/.exec((await page.locator('pre').textContent()) ?? '')
    expect(preferences).not.toBeNull()
    await page.goto(`${app.url}${preferences}`)
    await check(page, 'preferences', faults)
    await page.goto(`${app.url}/no-such-page`)
    await check(page, 'no such page', faults)
    expect(faults).toEqual([])
    await page.context().close()
  },
  60_000,
)

test.each(SCREENS)(
  'a chat over the whole way: asked, handed over, answered by a person, seen again after a reload: %s',
  async (_name, options) => {
    const page = await (await browser.newContext({ ...options })).newPage()
    const faults: string[] = []
    await page.goto(`${app.url}/shop`)
    await page.getByRole('button', { name: 'Where is my order?' }).click()
    const dialog = page.getByRole('dialog')
    await check(page, 'open', faults)
    await dialog.getByRole('textbox').fill('Where is my order #1007? My postcode is 10115.')
    await dialog.getByRole('button', { name: 'Send' }).click()
    await dialog.getByText('Automatic answer').first().waitFor()
    await check(page, 'answered', faults)
    await dialog.getByRole('button', { name: 'Talk to a person' }).click()
    await dialog.getByText('A person takes over').first().waitFor()
    await check(page, 'handed over', faults)
    const { body } = await app.api<{ data: { id: string }[] }>('GET', '/api/v1/conversations')
    await app.api('POST', `/api/v1/conversations/${body.data[0]!.id}/messages`, { text: 'Mia here, I look into it.' })
    await dialog.getByText('Mia here').waitFor({ timeout: 5_000 })
    await page.reload()
    await dialog.getByText('Mia here').waitFor()
    await page.context().setOffline(true)
    await dialog.getByRole('textbox').fill('Thank you!')
    await dialog.getByRole('textbox').press('Enter')
    await dialog.getByText('You are offline').waitFor()
    await check(page, 'offline', faults)
    await page.context().setOffline(false)
    await dialog.getByText('Sending …').waitFor({ state: 'detached' })
    expect(faults).toEqual([])
    await page.context().close()
  },
  60_000,
)

test('the inbox is clean too', async () => {
  const page = await (await browser.newContext()).newPage()
  const faults: string[] = []
  await page.goto(app.started.ready.dashboard ?? `${app.url}/inbox`)
  await page.goto(`${app.url}/inbox`)
  await check(page, 'inbox', faults)
  expect(faults).toEqual([])
  await page.context().close()
}, 30_000)
