/** Bad messages through the real doors, chat and mail: a short and safe answer each, once; nothing lost, nothing of others. */
import { ImapFlow } from 'imapflow'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connectCarrier, sendScan } from '../../bench/filled-shop.ts'
import { orderPayload } from '../../bench/order.ts'
import { eventually, postShopify, type TestApp, testApp } from '../support/app.ts'
import { notRun } from '../support/data-folder.ts'
import { type Dovecot, startDovecot } from '../support/dovecot.ts'
import { type SmtpSink, smtpSink } from '../support/smtp-sink.ts'
import { type Asked, badMessages, HOSTILE, questions, type Tongue, tongues } from './bad-messages.ts'

const SECRET = 'bad-messages'
const FIRST = 48_010
const FOREIGN = 49_900
const MAILER = 49_500
const LINK = /https?:|www\.|javascript:|!\[|\]\(|<\w|\.example\b/i
const OTHERS = /Rostock|Oslo|Otto|Quast|Gift|BAD49900|was refunded|alert\(/i
const UNSAFE = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200B\u202A-\u202E\u2060\uFEFF\uFFFD]/
/** A few sentences: what fits on a telephone without scrolling twice. */
const SHORT = 800

let app: TestApp
let sink: SmtpSink
let dovecot: Dovecot | null
let store = ''

const emailOf = (number: number) => `ida.${number}@shopper.example`
const askedOf = (number: number, tongue: Tongue): Asked => ({
  question: questions[tongue],
  order: `#${number}`,
  email: emailOf(number),
  foreign: `#${FOREIGN}`,
})
const ago = (hours: number): string => Temporal.Now.instant().subtract({ hours }).toString({ smallestUnit: 'second' })

/** Hostile words stand wherever a shop or a carrier brings text: name, note, title, scan. */
async function settle(number: number): Promise<void> {
  const mine = number !== FOREIGN
  const payload = orderPayload(number) as { line_items: Record<string, unknown>[]; customer: object; shipping_address: object }
  const email = mine ? emailOf(number) : 'otto.quast@shopper.example'
  const name = mine ? `Ida ${HOSTILE}` : 'Otto Quast'
  const line = { ...payload.line_items[0], title: mine ? HOSTILE : 'Gift', name: mine ? HOSTILE : 'Gift', quantity: 1, current_quantity: 1 }
  const order = {
    ...payload,
    name: `#${number}`,
    email,
    contact_email: email,
    note: HOSTILE,
    created_at: ago(30),
    processed_at: ago(30),
    updated_at: ago(30),
    customer: { ...payload.customer, email, first_name: name },
    shipping_address: { ...payload.shipping_address, name, city: mine ? 'Jena' : 'Rostock', zip: '07743' },
    line_items: [line],
  }
  const tracking = `BAD${number}`
  const fulfillment = {
    id: number * 1_000,
    order_id: number,
    name: `#${number}.1`,
    status: 'success',
    created_at: ago(20),
    updated_at: ago(20),
    tracking_company: 'Demo Parcel',
    tracking_number: tracking,
    tracking_numbers: [tracking],
    line_items: [{ id: payload.line_items[0]!.id, quantity: 1 }],
  }
  expect(await postShopify(store, SECRET, 'orders/create', order)).toBe(200)
  expect(await postShopify(store, SECRET, 'fulfillments/create', fulfillment)).toBe(200)
}

beforeAll(async () => {
  sink = await smtpSink()
  dovecot = await startDovecot()
  app = await testApp({ logLevel: 'error', trustedProxies: ['127.0.0.1'] })
  const imap = dovecot ? { ...dovecot.settings, pollSeconds: '10' } : {}
  const smtp = { host: '127.0.0.1', port: String(sink.port), secure: 'none', from: 'Shop <help@shop.example>' }
  store = (await app.connect('store', 'shopify', { secret: SECRET })).webhookUrl
  const numbers = [...badMessages.map((_, index) => FIRST + index), FOREIGN, ...mails.map((_, index) => MAILER + index)]
  for (const number of numbers) await settle(number)
  const carrier = await connectCarrier(app as never)
  for (const number of numbers) await sendScan(carrier, `BAD${number}`, { code: 'ARRIVED', text: HOSTILE, at: ago(5) })
  const settled = async () => {
    const { body } = await app.api<Record<string, number>>('GET', '/api/v1/health/backlog')
    return body.inboxWaiting === 0 && body.deliveriesDue === 0
  }
  await eventually('the orders', settled, 60_000)
  await app.connect('channel', 'email-smtp', { ...smtp, ...imap })
}, 120_000)

afterAll(async () => {
  await app?.stop()
  await dovecot?.remove()
  await sink?.close()
})

type Said = { author: string; text: string }
type Spoken = { status: number; body: { code?: string; answer: { outcome: string; text: string; claims: { kind: string }[] } | null } }
let chats = 0

/** Each chat comes from an address of its own, as the shop's proxy tells. */
async function chat(language: string) {
  const from = { 'x-forwarded-for': `10.9.${++chats >> 8}.${chats & 255}`, authorization: `Bearer ${app.publicKey}` }
  const opened = await app.api<{ conversationId: string; token: string }>('POST', '/api/v1/widget/conversations', { language }, from)
  const path = `/api/v1/widget/conversations/${opened.body.conversationId}/messages`
  const headers = { ...from, 'x-conversation-token': opened.body.token }
  return {
    say: (text: unknown, clientId?: string): Promise<Spoken> =>
      app.api('POST', path, { text, ...(clientId ? { clientId } : {}) }, headers) as Promise<Spoken>,
    said: async () => (await app.api<{ data: Said[] }>('GET', path, undefined, headers)).body.data,
  }
}

const cases = badMessages.flatMap((bad, index) => tongues.map((tongue) => [bad.name, tongue, bad, FIRST + index] as const))

test.each(cases)('%s, %s', async (_name, tongue, bad, number) => {
  const { say, said } = await chat(tongue)
  const { status, body } = await say(bad.text(askedOf(number, tongue)))
  expect(status).toBe(201)
  const { outcome, text, claims } = body.answer!
  if (bad.outcome !== 'either') expect(outcome, text).toBe(bad.outcome === 'answered' ? 'answered' : 'needs_detail')
  if (outcome === 'answered') expect(text).toContain('Leipzig')
  // Handed over, she may be told what is known of her own order.
  else if (outcome !== 'handed_over') expect(claims.filter((claim) => claim.kind !== 'policy')).toEqual([])
  expect(text.length).toBeLessThan(SHORT)
  for (const never of [LINK, OTHERS, UNSAFE]) expect(text).not.toMatch(never)
  const all = await said()
  expect(all.map((one) => one.author)).toEqual(['customer', 'assistant'])
  expect(all.map((one) => one.text).join()).not.toMatch(UNSAFE)
})

test('what is no message is refused with a reason, and nothing of it stays', async () => {
  const { say, said } = await chat('en')
  for (const [text, status, code] of [
    ['', 400, 'invalid_request'],
    ['x'.repeat(4_001), 400, 'invalid_request'],
    ['x'.repeat(1024 * 1024), 413, 'too_large'],
    [null, 400, 'invalid_request'],
    [{ a: 1 }, 400, 'invalid_request'],
    [['Where?'], 400, 'invalid_request'],
  ] as const)
    expect(await say(text)).toMatchObject({ status, body: { code } })
  expect(await said()).toEqual([])
})

test('messages of one person that cross: each is kept and answered once, and the same one twice is one', async () => {
  for (const tongue of tongues) {
    const { say, said } = await chat(tongue)
    const number = FIRST + badMessages.findIndex((bad) => bad.name === 'NUL and control')
    const { question, order, email } = askedOf(number, tongue)
    const crossed = await Promise.all([
      say(`${question} ${order} ${email}`, 'a'),
      say(`${question} ${order} ${email}`, 'a'),
      say('???', 'b'),
      say(`${question}?`, 'c'),
    ])
    expect(crossed.map(({ status }) => status)).toEqual([201, 201, 201, 201])
    const all = await said()
    expect(all.filter((one) => one.author === 'customer')).toHaveLength(3)
    expect(all.filter((one) => one.author === 'assistant')).toHaveLength(3)
    for (const { text } of all.filter((one) => one.author === 'assistant')) expect(text).not.toMatch(OTHERS)
  }
})

/** A mail as it lies in the mailbox; `answer`: how many mails of ours follow, to the sender alone. */
type BadMail = { name: string; head?: string[]; subject?: string; body(asked: Asked): string | Buffer; answers: number; tells?: boolean }
const HTML = ['Content-Type: text/html; charset=utf-8']
const mails: (BadMail & { tongue: Tongue })[] = tongues.flatMap((tongue) =>
  (
    [
      { name: 'empty', body: () => '', answers: 1 },
      { name: 'a megabyte', body: ({ question, order }) => `${question} ${order}\n${'lorem ipsum dolor\n'.repeat(60_000)}`, answers: 1 },
      { name: 'broken bytes', body: () => Buffer.from(Array.from({ length: 4_000 }, (_, i) => (i * 37) % 256 || 1)), answers: 1 },
      {
        name: 'HTML with image and link',
        head: HTML,
        body: ({ question, order }) =>
          `<p>${question} ${order}</p><img src="https://evil.example/p.png"><a href="https://evil.example">ok</a>`,
        answers: 1,
        tells: true,
      },
      {
        name: 'hostile subject',
        subject: `${HOSTILE.slice(0, 60)} www.evil.example`,
        body: ({ question, order }) => `${question} ${order} ${HOSTILE}`,
        answers: 1,
        tells: true,
      },
      { name: 'another’s number', body: ({ question, foreign }) => `${question} ${foreign}`, answers: 1 },
      { name: 'auto-reply', head: ['Auto-Submitted: auto-replied'], body: ({ question }) => question, answers: 0 },
    ] satisfies BadMail[]
  ).map((mail) => ({ ...mail, tongue })),
)

function rawMail({ head = [], subject = 'Hello', body, tongue }: (typeof mails)[number], number: number): Buffer {
  const lines = [
    `From: "Ida" <${emailOf(number)}>`,
    'To: help@shop.example',
    `Subject: ${subject}`,
    `Message-ID: <bad-${number}@shopper.example>`,
    `Date: ${new Date(Temporal.Now.instant().epochMilliseconds).toUTCString()}`,
    ...(head.some((line) => line.startsWith('Content-Type')) ? [] : ['Content-Type: text/plain; charset=utf-8']),
    'Content-Transfer-Encoding: 8bit',
    ...head,
  ]
  const text = body(askedOf(number, tongue))
  return Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`), typeof text === 'string' ? Buffer.from(text) : text])
}

test('the same by mail: one short answer to the sender alone, none to a machine, with nothing that the mail brought', async () => {
  if (!dovecot) return notRun('trust/bad-messages: by mail (no Dovecot)')
  const { imapHost = '', imapPort, imapUser = '', imapPassword = '' } = dovecot.settings
  const auth = { user: imapUser, pass: imapPassword }
  const client = new ImapFlow({ host: imapHost, port: Number(imapPort), secure: false, auth, logger: false, doSTARTTLS: false })
  await client.connect()
  for (const [index, mail] of mails.entries()) await client.append('INBOX', rawMail(mail, MAILER + index))
  // The same mail once more, as a provider that lost our answer brings it again.
  await client.append('INBOX', rawMail(mails[0]!, MAILER))
  await client.logout()
  const to = (index: number) => sink.mails.filter(({ to }) => to.includes(emailOf(MAILER + index)) && to.length === 1)
  const replies = (index: number) => to(index).filter(({ mail }) => mail.headers.some(({ value }) => value === 'auto-replied'))
  await eventually('the answers', () => mails.every((mail, index) => replies(index).length >= mail.answers), 120_000)
  await new Promise((done) => setTimeout(done, 3_000))
  for (const [index, mail] of mails.entries()) {
    const found = replies(index)
    const about = `${mail.name}, ${mail.tongue}`
    expect(found, about).toHaveLength(mail.answers)
    for (const { mail: reply } of found) {
      expect(reply.text ?? '', about).not.toMatch(OTHERS)
      for (const part of [reply.subject ?? '', reply.text ?? '', reply.html ?? '']) expect(part, about).not.toContain('evil')
      expect(reply.text!.length, about).toBeLessThan(SHORT + 200)
      if (mail.tells) expect(reply.text, about).toContain('Leipzig')
    }
  }
}, 180_000)
