/** One story from the order to the answered question, over HTTP, SMTP, IMAP and a real browser. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { ImapFlow } from 'imapflow'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../browser/browser.ts'
import { eventually, postShopify, type TestApp, testApp } from '../support/app.ts'
import { notRun } from '../support/data-folder.ts'
import { type Dovecot, startDovecot } from '../support/dovecot.ts'
import { type SmtpSink, smtpSink } from '../support/smtp-sink.ts'

const SECRET = 'story-secret'
const CUSTOMER = 'lena@brook.example'
const now = Temporal.Now.instant()
const at = (hours: number): string => now.add({ minutes: Math.round(hours * 60) }).toString({ smallestUnit: 'second' })
const [UPS_NUMBER, DHL_NUMBER] = ['1Z7W43X00361200460', '00340434712300045192']

let app: TestApp
let sink: SmtpSink
let dovecot: Dovecot | null
let browser: Browser
let page: Page
let store: { webhookUrl: string }
let upsUrl = ''
let link = ''
let orderId = ''
let dhlEvents: unknown[] = []
let dhlEstimate: string | undefined
// The carrier's own API, replayed on loopback.
const carrierApi = createServer((request, response) => {
  response.setHeader('content-type', 'application/json')
  if (request.url?.startsWith('/track/shipments'))
    return response.end(
      JSON.stringify({
        shipments: [
          {
            id: DHL_NUMBER,
            service: 'parcel-de',
            destination: { address: { countryCode: 'DE', addressLocality: 'Bremen' } },
            status: dhlEvents[0],
            estimatedTimeOfDelivery: dhlEstimate,
            events: dhlEvents,
          },
        ],
      }),
    )
  response.statusCode = 404
  response.end('{}')
})

const order = {
  id: 9007199254740993n.toString(),
  name: '#5001',
  order_number: 5001,
  created_at: at(-1),
  updated_at: at(-1),
  currency: 'EUR',
  total_price: '120.00',
  email: CUSTOMER,
  customer_locale: 'en',
  financial_status: 'paid',
  test: false,
  line_items: [
    { id: 1, sku: 'A', title: 'Rain <b>coat</b>', quantity: 1, price: '80.00', requires_shipping: true },
    { id: 2, sku: 'B', title: 'Boots', quantity: 1, price: '40.00', requires_shipping: true },
  ],
  customer: { id: 77, email: CUSTOMER, first_name: 'Lena', last_name: 'Brook' },
  shipping_address: { name: 'Lena Brook', address1: 'Deichweg 2', zip: '28195', city: 'Bremen', country_code: 'DE' },
  fulfillments: [],
  refunds: [],
}
const fulfillment = (part: number, company: string, number: string) => ({
  id: 600 + part,
  order_id: order.id,
  name: `#5001.${part}`,
  status: 'success',
  created_at: at(-0.9),
  updated_at: at(-0.9),
  tracking_company: company,
  tracking_number: number,
  tracking_numbers: [number],
  line_items: [{ id: part, quantity: 1 }],
})
const alert = (code: string, type: string, description: string, hours: number) => {
  const time = Temporal.Instant.from(at(hours)).toZonedDateTimeISO('Europe/Berlin')
  const utc = time.withTimeZone('UTC')
  const written = (one: Temporal.ZonedDateTime) => [
    one.toPlainDate().toString().replaceAll('-', ''),
    one.toPlainTime().toString({ smallestUnit: 'second' }).replaceAll(':', ''),
  ]
  const [date, clock] = written(time)
  const [gmtDate, gmtClock] = written(utc)
  return {
    trackingNumber: UPS_NUMBER,
    localActivityDate: date,
    localActivityTime: clock,
    gmtActivityDate: gmtDate,
    gmtActivityTime: gmtClock,
    activityLocation: { city: 'Bremen', country: 'DE', postalCode: '28195' },
    activityStatus: { type, code, description },
  }
}
const pushUps = async (payload: unknown): Promise<number> =>
  (
    await fetch(upsUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json', credential: 'ups-credential' },
      body: JSON.stringify(payload),
    })
  ).status
const dhlEvent = (statusCode: string, status: string, hours: number, place = 'Hannover') => ({
  timestamp: at(hours),
  statusCode,
  status,
  description: status,
  location: { address: { countryCode: 'DE', addressLocality: place } },
})
const track = async () =>
  (await (await fetch(link.replace('/t/', '/api/v1/track/'))).json()) as {
    parcels: { status: string; trackingNumberMasked: string | null }[]
    order: { status: string }
  }
const mailsTo = (subject: RegExp) => sink.mails.filter((one) => one.to.includes(CUSTOMER) && subject.test(one.mail.subject ?? ''))

beforeAll(async () => {
  await new Promise<void>((done) => carrierApi.listen(0, '127.0.0.1', done))
  sink = await smtpSink()
  dovecot = await startDovecot()
  await dovecot?.start()
  app = await testApp()
  const base = `http://127.0.0.1:${(carrierApi.address() as AddressInfo).port}`
  const imap = dovecot ? { ...dovecot.settings, pollSeconds: '10' } : {}
  await app.connect('channel', 'email-smtp', {
    host: '127.0.0.1',
    port: String(sink.port),
    secure: 'none',
    from: 'Shop <help@shop.example>',
    ...imap,
  })
  store = await app.connect('store', 'shopify', { secret: SECRET })
  upsUrl = (await app.connect('carrier', 'ups', { clientId: 'c', clientSecret: 's', webhookCredential: 'ups-credential', baseUrl: base }))
    .webhookUrl
  await app.connect('carrier', 'dhl_unified', { apiKey: 'k', baseUrl: base })
  browser = await launchBrowser()
  page = await browser.newPage()
}, 60_000)

afterAll(async () => {
  await browser?.close()
  await app?.stop()
  await sink?.close()
  await dovecot?.stop()
  await dovecot?.remove()
  carrierApi.close()
})

test('a bad signature is refused and leaves nothing behind; so does a missing one', async () => {
  expect(await postShopify(store.webhookUrl, 'wrong', 'orders/create', order)).toBe(401)
  expect((await fetch(store.webhookUrl, { method: 'POST', body: JSON.stringify(order) })).status).toBe(401)
  expect((await app.api<{ data: unknown[] }>('GET', '/api/v1/orders')).body.data).toEqual([])
})

test('the order arrives five times: one confirmation with the window and a link that works at once', async () => {
  for (let i = 0; i < 5; i++) expect(await postShopify(store.webhookUrl, SECRET, 'orders/create', order)).toBe(200)
  const [confirmation] = await eventually('the confirmation mail', () => mailsTo(/#5001/).length > 0 && mailsTo(/#5001/))
  expect(confirmation?.mail.text).toMatch(/\/t\/[\w-]+/)
  expect(confirmation?.mail.html).toContain('Rain &lt;b&gt;coat&lt;/b&gt;')
  link = /https?:\/\/\S+\/t\/[\w-]+/.exec(confirmation?.mail.text ?? '')?.[0] ?? ''
  await page.goto(link)
  expect(await page.locator('h1').innerText()).toMatch(/\d{1,2}/)
  const { body } = await app.api<{ data: { id: string; externalId: string }[] }>('GET', '/api/v1/orders?query=5001')
  expect(body.data.length).toBe(1)
  orderId = body.data[0]?.id ?? ''
  expect(sink.mails.filter((one) => one.to.includes(CUSTOMER)).length).toBe(1)
})

test('two parcels with two carriers; scans twice, late and out of order; page, API and open tab show the same within a second', async () => {
  dhlEvents = [dhlEvent('transit', 'Parcel is on its way', -0.3), dhlEvent('pre-transit', 'Announced', -0.8)]
  for (const topic of ['fulfillments/create', 'fulfillments/update']) {
    await postShopify(store.webhookUrl, SECRET, topic, fulfillment(1, 'UPS', UPS_NUMBER))
    await postShopify(store.webhookUrl, SECRET, topic, fulfillment(2, 'DHL', DHL_NUMBER))
  }
  await eventually('two parcels', async () => (await track()).parcels.length === 2)
  const outForDelivery = alert('OT', 'I', 'Out for Delivery', -0.2)
  const delivered = alert('FS', 'D', 'DELIVERED', -0.1)
  const changed = eventually('the open tab says delivered', async () => /delivered/i.test(await page.locator('main').innerText()), 8_000)
  const sentAt = performance.now()
  expect(await pushUps(delivered)).toBe(200)
  await changed
  const tookMs = performance.now() - sentAt
  for (const late of [outForDelivery, delivered, outForDelivery]) expect(await pushUps(late)).toBe(200)
  await askCarriersNow()
  await eventually(
    'the poll of the other carrier',
    async () => (await track()).parcels.some((parcel) => parcel.status === 'in_transit'),
    20_000,
  )
  const statuses = (await track()).parcels.map((parcel) => parcel.status).sort()
  expect(statuses).toEqual(['delivered', 'in_transit'])
  expect(tookMs).toBeLessThan(5_000)
  expect(await (await fetch(link)).text()).not.toContain(UPS_NUMBER)
})

test('the second parcel is late: told once, with the new window', async () => {
  dhlEstimate = Temporal.Now.plainDateISO('Europe/Berlin').add({ days: 14 }).toString() + 'T12:00:00'
  const push = { ...dhlEvent('transit', 'Delayed: missorted', -0.05) }
  dhlEvents = [push, ...dhlEvents]
  await askCarriersNow()
  const late = await eventually('the mail about the delay', () => mailsTo(/now expected/i).length > 0 && mailsTo(/now expected/i), 30_000)
  await askCarriersNow()
  await new Promise((done) => setTimeout(done, 7_000))
  expect(mailsTo(/now expected/i).length).toBe(late.length)
  expect(late.length).toBe(1)
  const subjects = sink.mails.filter((one) => one.to.includes(CUSTOMER)).map((one) => one.mail.subject)
  expect(new Set(subjects).size).toBe(subjects.length)
})

test('she asks the five questions in the chat, proves the order, asks for a person, and the reply reaches chat and mailbox', async () => {
  const headers = { authorization: `Bearer ${app.publicKey}`, 'content-type': 'application/json' }
  const opened = (await (await fetch(`${app.url}/api/v1/widget/conversations`, { method: 'POST', headers, body: '{}' })).json()) as {
    conversationId: string
    token: string
  }
  const chat = { ...headers, 'x-conversation-token': opened.token }
  const say = async (text: string) =>
    (
      (await (
        await fetch(`${app.url}/api/v1/widget/conversations/${opened.conversationId}/messages`, {
          method: 'POST',
          headers: chat,
          body: JSON.stringify({ text }),
        })
      ).json()) as { answer: { outcome: string; text: string; ticketId?: string; claims: { evidence: string[] }[] } }
    ).answer
  const first = await say(`Where is my order 5001? My address is ${CUSTOMER}`)
  expect(first.outcome).toBe('answered')
  for (const question of [
    'How far away is my delivery?',
    'Is my order delayed?',
    "Why don't I have my item yet?",
    'When can I expect delivery?',
    "What's the status of my order?",
  ]) {
    const answer = await say(question)
    expect(answer.outcome, question).toBe('answered')
    expect(answer.claims.length, question).toBeGreaterThan(0)
    for (const id of answer.claims.flatMap((claim) => claim.evidence))
      expect((await app.api('GET', `/api/v1/evidence/${id}`)).status, `${question}: ${id}`).toBe(200)
  }
  const handed = await say('I want to talk to a person')
  expect(handed.outcome).toBe('handed_over')
  expect(handed.ticketId).toMatch(/^tic_/)
  const replied = await app.api('POST', `/api/v1/conversations/${opened.conversationId}/messages`, {
    text: 'Your boots left Hannover again this morning. Sorry for the wait. Mia',
  })
  expect(replied.status).toBeLessThan(300)
  await eventually('the reply in the chat', async () =>
    (await (await fetch(`${app.url}/api/v1/widget/conversations/${opened.conversationId}/messages`, { headers: chat })).text()).includes(
      'left Hannover again',
    ),
  )
  const [mail] = await eventually('the reply in her mailbox', () => {
    const found = sink.mails.filter((one) => one.mail.text?.includes('left Hannover again'))
    return found.length > 0 && found
  })
  expect(mail?.to).toEqual([CUSTOMER])
  if (dovecot) await answerByMail(opened.conversationId, mail?.mail.messageId ?? '', mail?.mail.subject ?? '')
  else notRun('flows/story: the answer by mail (no Dovecot)')
})

test('order number first, postcode when asked: the chat knows what the bare number is', async () => {
  const headers = { authorization: `Bearer ${app.publicKey}`, 'content-type': 'application/json' }
  const opened = (await (await fetch(`${app.url}/api/v1/widget/conversations`, { method: 'POST', headers, body: '{}' })).json()) as {
    conversationId: string
    token: string
  }
  const say = async (text: string) =>
    (
      (await (
        await fetch(`${app.url}/api/v1/widget/conversations/${opened.conversationId}/messages`, {
          method: 'POST',
          headers: { ...headers, 'x-conversation-token': opened.token },
          body: JSON.stringify({ text }),
        })
      ).json()) as { answer: { outcome: string; text: string } }
    ).answer
  const asked = await say('Where is my order #5001?')
  expect(asked.outcome).toBe('needs_detail')
  expect(asked.text).not.toContain('Bremen')
  expect((await say('99999')).outcome).toBe('needs_detail')
  const answered = await say('28195')
  expect(answered.outcome).toBe('answered')
  expect(answered.text).toMatch(/Hannover/)
})

test('everything is on one timeline', async () => {
  const { body } = await app.api<{ data: { type: string }[] }>('GET', `/api/v1/orders/${orderId}/timeline`)
  const types = new Set(body.data.map((event) => event.type))
  for (const type of [
    'order.placed',
    'promise.made',
    'fulfillment.created',
    'shipment.created',
    'shipment.delivered',
    'promise.late',
    'notification.sent',
    'message.received',
    'conversation.handed_over',
    'ticket.opened',
    'message.sent',
  ])
    expect([...types]).toContain(type)
})

/** As if the hours until the next look had passed. */
const askCarriersNow = async (): Promise<void> =>
  void (await app.started.database.owner.query(
    "update shipment set next_check_at = now() - interval '1 minute' where next_check_at is not null",
  ))

/** She answers the mail; the answer joins the same conversation. */
async function answerByMail(conversationId: string, inReplyTo: string, subject: string): Promise<void> {
  const settings = dovecot?.settings ?? {}
  const client = new ImapFlow({
    host: settings.imapHost ?? '127.0.0.1',
    port: Number(settings.imapPort),
    secure: settings.imapSecure === 'tls',
    auth: { user: settings.imapUser ?? '', pass: settings.imapPassword ?? '' },
    logger: false,
    tls: { rejectUnauthorized: false },
    doSTARTTLS: false,
  })
  await client.connect()
  const lines = [
    `From: Lena <${CUSTOMER}>`,
    'To: help@shop.example',
    `Subject: Re: ${subject}`,
    'Message-ID: <lena-1@brook.example>',
    `In-Reply-To: ${inReplyTo}`,
    `Date: ${new Date(now.epochMilliseconds).toUTCString()}`,
    'Content-Type: text/plain; charset=utf-8',
    '',
    'Thank you, that helps.',
    '',
  ]
  await client.append('INBOX', lines.join('\r\n'))
  await client.logout()
  await eventually(
    'her mail in the same conversation',
    async () => {
      const { body } = await app.api<{ messages: { text: string }[] }>('GET', `/api/v1/conversations/${conversationId}`)
      return body.messages.some((message) => message.text.includes('that helps'))
    },
    25_000,
  )
}
