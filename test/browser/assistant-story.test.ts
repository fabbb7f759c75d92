/** A customer with two orders, in German and with typos: in the chat of a shop, and the same by mail. */
import { ImapFlow } from 'imapflow'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildWeb } from '../../scripts/build-web.ts'
import { eventually, postShopify, type TestApp, testApp } from '../support/app.ts'
import { notRun } from '../support/data-folder.ts'
import { type Dovecot, startDovecot } from '../support/dovecot.ts'
import { type SmtpSink, smtpSink } from '../support/smtp-sink.ts'
import { axeViolations, launchBrowser } from './browser.ts'
import { type Served, serve } from './serve.ts'

const SECRET = 'assistant-story'
const CUSTOMER = 'jule@bach.example'
const now = Temporal.Now.instant()
const at = (hours: number): string => now.add({ minutes: Math.round(hours * 60) }).toString({ smallestUnit: 'second' })
const PARCELS = [
  { number: '6001', tracking: '1Z7W43X00361200460', city: 'Hannover' },
  { number: '6002', tracking: '1Z7W43X00361200479', city: 'Kassel' },
]

let app: TestApp
let sink: SmtpSink
let dovecot: Dovecot | null
let browser: Browser
let shop: Served
let page: Page
let imap: Record<string, string> = {}

const order = ({ number, tracking }: (typeof PARCELS)[number]) => ({
  id: Number(number),
  name: `#${number}`,
  order_number: Number(number),
  created_at: at(-40),
  updated_at: at(-40),
  currency: 'EUR',
  total_price: '30.00',
  email: CUSTOMER,
  customer_locale: 'de',
  financial_status: 'paid',
  test: false,
  line_items: [{ id: Number(number), sku: number, title: 'Lampe', quantity: 1, price: '30.00', requires_shipping: true }],
  customer: { id: 91, email: CUSTOMER, first_name: 'Jule', last_name: 'Bach' },
  shipping_address: { name: 'Jule Bach', address1: 'Bachgasse 4', zip: '28195', city: 'Bremen', country_code: 'DE' },
  refunds: [],
  fulfillments: [
    {
      id: Number(`9${number}`),
      order_id: Number(number),
      name: `#${number}.1`,
      status: 'success',
      created_at: at(-30),
      updated_at: at(-30),
      tracking_company: 'UPS',
      tracking_number: tracking,
      tracking_numbers: [tracking],
      line_items: [{ id: Number(number), quantity: 1 }],
    },
  ],
})

function scan({ tracking, city }: (typeof PARCELS)[number]) {
  const time = Temporal.Instant.from(at(-3)).toZonedDateTimeISO('Europe/Berlin')
  const written = (one: Temporal.ZonedDateTime) => [
    one.toPlainDate().toString().replaceAll('-', ''),
    one.toPlainTime().toString({ smallestUnit: 'second' }).replaceAll(':', ''),
  ]
  const [date, clock] = written(time)
  const [gmtDate, gmtClock] = written(time.withTimeZone('UTC'))
  return {
    trackingNumber: tracking,
    localActivityDate: date,
    localActivityTime: clock,
    gmtActivityDate: gmtDate,
    gmtActivityTime: gmtClock,
    activityLocation: { city, country: 'DE' },
    activityStatus: { type: 'I', code: 'DP', description: 'Departed from Facility' },
  }
}

beforeAll(async () => {
  await buildWeb({ onlyIfStale: true })
  sink = await smtpSink()
  dovecot = await startDovecot()
  await dovecot?.start()
  app = await testApp()
  imap = dovecot ? dovecot.settings : {}
  const mailbox = dovecot ? { ...imap, pollSeconds: '10' } : {}
  const smtp = { host: '127.0.0.1', port: String(sink.port), secure: 'none', from: 'Laden <hilfe@laden.example>' }
  await app.connect('channel', 'email-smtp', { ...smtp, ...mailbox })
  const store = await app.connect('store', 'shopify', { secret: SECRET })
  const ups = await app.connect('carrier', 'ups', { clientId: 'c', clientSecret: 's', webhookCredential: 'credential' })
  for (const parcel of PARCELS) {
    expect(await postShopify(store.webhookUrl, SECRET, 'orders/create', order(parcel))).toBe(200)
    await eventually(`order ${parcel.number}`, async () => {
      const { body } = await app.api<{ data: unknown[] }>('GET', `/api/v1/orders?query=${parcel.number}`)
      return body.data.length === 1
    })
    const headers = { 'content-type': 'application/json', credential: 'credential' }
    await eventually(`the parcel of ${parcel.number}`, async () => {
      await fetch(ups.webhookUrl, { method: 'POST', headers, body: JSON.stringify(scan(parcel)) })
      const asked = await app.api<{ text: string }>('POST', '/api/v1/ask', { text: 'Where is it?', orderNumber: parcel.number })
      return asked.body.text?.includes(parcel.city)
    })
  }
  let html = ''
  shop = await serve((_path, response) => void response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html))
  const key = { kind: 'public', name: 'shop', scopes: ['widget:write'], origins: [shop.url] }
  const { body: made } = await app.api<{ key: string }>('POST', '/api/v1/api-keys', key)
  html = `<!doctype html><html lang="de"><head><title>Laden</title></head><body><main><h1>Laden</h1></main><script src="${app.url}/widget.js" async data-key="${made.key}"></script></body></html>`
  browser = await launchBrowser()
  page = await browser.newPage({ viewport: { width: 420, height: 900 } })
}, 90_000)

afterAll(async () => {
  await browser?.close()
  await app?.stop()
  await shop?.close()
  await sink?.close()
  await dovecot?.stop()
  await dovecot?.remove()
})

const log = () => page.getByRole('log')
/** Says something and waits for what is said after it. */
async function say(text: string): Promise<string> {
  const before = await log().locator('li').count()
  await page.getByRole('textbox').fill(text)
  await page.keyboard.press('Enter')
  await eventually(`an answer to “${text}”`, async () => (await log().locator('li').count()) >= before + 2)
  return log().locator('li').last().innerText()
}
const mailWith = (pattern: RegExp) =>
  eventually(
    `a mail with ${pattern}`,
    () => sink.mails.find((one) => one.to.includes(CUSTOMER) && pattern.test(one.mail.text ?? '')),
    40_000,
  )

test('both orders are told right, in German and with typos, without a word of the wrong one', async () => {
  await page.goto(shop.url)
  await page.getByRole('button', { name: 'Wo ist meine Bestellung?' }).first().click()
  await page.getByRole('dialog').waitFor()
  const first = await say(`halo, wo bleibt meine bestelung 6001?? hab mit ${CUSTOMER} bestelt`)
  expect(first).toContain('Hannover')
  expect(first).not.toContain('Kassel')
  const second = await say('und wo is die 6002')
  expect(second).toContain('Kassel')
  expect(second).not.toContain('Hannover')
  expect(await say('und die andere?')).toContain('Hannover')
  expect(await axeViolations(page)).toEqual([])
})

test('she proves her mailbox by the code that was mailed, typed with a blank', async () => {
  expect(await say('schicken Sie mir bitte einen Code')).toMatch(/Code aus sechs Ziffern/)
  const mail = await mailWith(/Ihr Code.*\d{6}/)
  const code = /\b\d{6}\b/.exec(mail.mail.subject ?? '')?.[0] ?? ''
  const wrong = code === '123456' ? '654321' : '123456'
  expect(await say(wrong)).toMatch(/passt nicht/)
  expect(await say(`${code.slice(0, 3)} ${code.slice(3)}`)).toMatch(/Danke, das ist bestätigt\..*Hannover/s)
})

test('she asks for a person, is told when to expect a reply, and reads it in the open chat', async () => {
  expect(await say('ich möchte mit einem menschen sprechn')).toMatch(/an einen Menschen weitergegeben/)
  const { body } = await app.api<{ data: { id: string; conversationId: string; summary: string; evidence: string[] }[] }>(
    'GET',
    '/api/v1/tickets',
  )
  expect(body.data).toHaveLength(1)
  expect(body.data[0]!.summary).toContain('#6001')
  for (const id of body.data[0]!.evidence) expect((await app.api('GET', `/api/v1/evidence/${id}`)).status, id).toBe(200)
  const reply = { text: 'Hallo Frau Bach, ich kümmere mich darum. Mia' }
  expect((await app.api('POST', `/api/v1/conversations/${body.data[0]!.conversationId}/messages`, reply)).status).toBeLessThan(300)
  await log().getByText('ich kümmere mich darum').waitFor()
  await mailWith(/ich kümmere mich darum/)
})

test('the same by mail, under a quoted thread and a signature', async () => {
  if (!dovecot) return notRun('browser/assistant-story: by mail (no Dovecot)')
  await sendMail(1, 'Frage', [
    'Guten Tag, wo bleibt den meine Bestelung 6002?',
    '',
    'Mit freundlichen Grüßen',
    'Jule Bach',
    'Tel. 0421 998877, 28195 Bremen',
    '',
    'Am 20.11.2026 um 10:00 schrieb Laden <hilfe@laden.example>:',
    '> Ihre Bestellung #6001 ist unterwegs.',
    '> Wann kommt sie an?',
  ])
  const told = await mailWith(/Kassel/)
  expect(told.mail.text).not.toContain('Hannover')
  await sendMail(
    2,
    `Re: ${told.mail.subject}`,
    ['Bitte geben Sie das an einen Mitarbeiter, ich möchte mit einem Menschen sprechen.', '', '> Kassel'],
    told.mail.messageId,
  )
  await mailWith(/an einen Menschen weitergegeben/)
  const { body } = await app.api<{ data: { conversationId: string }[] }>('GET', '/api/v1/tickets')
  expect(body.data).toHaveLength(2)
  await app.api('POST', `/api/v1/conversations/${body.data[0]!.conversationId}/messages`, {
    text: 'Die Lampe ist morgen bei Ihnen, sagt der Fahrer. Mia',
  })
  await mailWith(/sagt der Fahrer/)
}, 120_000)

async function sendMail(part: number, subject: string, text: readonly string[], inReplyTo?: string): Promise<void> {
  const client = new ImapFlow({
    host: imap.imapHost ?? '127.0.0.1',
    port: Number(imap.imapPort),
    secure: imap.imapSecure === 'tls',
    auth: { user: imap.imapUser ?? '', pass: imap.imapPassword ?? '' },
    logger: false,
    tls: { rejectUnauthorized: false },
    doSTARTTLS: false,
  })
  await client.connect()
  const headers = [
    `From: Jule Bach <${CUSTOMER}>`,
    'To: hilfe@laden.example',
    `Subject: ${subject}`,
    `Message-ID: <jule-${part}@bach.example>`,
    ...(inReplyTo ? [`In-Reply-To: ${inReplyTo}`] : []),
    `Date: ${new Date(now.epochMilliseconds).toUTCString()}`,
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: 8bit',
  ]
  await client.append('INBOX', [...headers, '', ...text, ''].join('\r\n'))
  await client.logout()
}
