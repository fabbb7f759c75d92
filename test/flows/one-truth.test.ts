/** One promise from the checkout to the last answer: on every surface the same id and the same days. */
import { createHmac } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { eventually, postShopify, type TestApp, testApp } from '../support/app.ts'
import { type SmtpSink, smtpSink } from '../support/smtp-sink.ts'

const SECRET = 'truth-secret'
const now = () => Temporal.Now.instant().toString({ smallestUnit: 'second' })
type Option = {
  option: string
  name: string
  earliest: string
  latest: string
  promiseId: string
  price: { amountMinor: number; currency: string }
}
type Quote = { options: Option[]; cheapest: string; fastest: string }
type Seen = { id: string; earliest: string; latest: string }
type Entry = Seen & { surface: string; orderId: string; chain: { whole: boolean }; shown: { surface: string }[]; history: Seen[] }

let app: TestApp
let sink: SmtpSink
let store: { webhookUrl: string }

const offer = {
  currency: 'EUR',
  options: [
    { id: 'standard', names: { en: 'Standard', de: 'Standardversand' } },
    { id: 'express', names: { en: 'Express' }, serviceClass: 'express' },
  ],
  zones: [
    {
      id: 'home',
      countries: ['DE'],
      rates: [
        { option: 'standard', steps: [{ amountMinor: 499 }] },
        { option: 'express', steps: [{ amountMinor: 1290 }] },
      ],
    },
  ],
}
const order = (number: number, more: object) => ({
  id: 7000 + number,
  name: `#${number}`,
  order_number: number,
  created_at: now(),
  updated_at: now(),
  currency: 'EUR',
  total_price: '64.99',
  email: `buyer${number}@brook.example`,
  customer_locale: 'en',
  financial_status: 'paid',
  line_items: [{ id: 1, sku: 'LAMP', title: 'Reading lamp', quantity: 1, price: '60.00', requires_shipping: true }],
  shipping_address: { name: 'Mila Torn', address1: 'Kirschgasse 4', zip: '94032', city: 'Passau', province_code: 'BY', country_code: 'DE' },
  ...more,
})

async function quote(more: object = {}): Promise<Quote> {
  const answer = await fetch(`${app.url}/api/v1/promises/quote`, {
    method: 'POST',
    headers: { authorization: `Bearer ${app.publicKey}`, 'content-type': 'application/json' },
    body: JSON.stringify({ destination: { country: 'DE', postalCode: '94032' }, items: [{ sku: 'LAMP', quantity: 1 }], ...more }),
  })
  expect(answer.status).toBe(200)
  return (await answer.json()) as Quote
}

/** Walks everything a customer and an agent can see of the order, and answers what each surface said. */
async function walk(number: number): Promise<{ promiseId: string; seen: Record<string, Seen>; entry: Entry }> {
  const [confirmation] = await eventually(`the confirmation of ${number}`, () => {
    const mails = sink.mails.filter((one) => one.to.includes(`buyer${number}@brook.example`))
    return mails.length > 0 && mails
  })
  const link = /https?:\/\/\S+\/t\/[\w-]+/.exec(confirmation?.mail.text ?? '')?.[0] ?? ''
  const page = await (await fetch(link)).text()
  type Dated = { earliest: string; latest: string; evidence: string[] }
  const tracked = (await (await fetch(link.replace('/t/', '/api/v1/track/'))).json()) as { promise: Dated }
  type Claim = { kind: string; evidence: string[] }
  const asked = await app.api<{ text: string; claims: Claim[] }>('POST', '/api/v1/ask', {
    text: 'When can I expect delivery?',
    orderNumber: `#${number}`,
  })
  const said = asked.body.claims.flatMap((claim) => claim.evidence).filter((id) => id.startsWith('prm_'))
  const promiseId = said[0] ?? ''
  expect(new Set(said)).toEqual(new Set([promiseId]))
  const evidence = await app.api<{ content: Seen }>('GET', `/api/v1/evidence/${promiseId}`)
  expect(evidence.status).toBe(200)
  const [, last] = [tracked.promise.earliest, tracked.promise.latest].map((day) => String(Temporal.PlainDate.from(day).day))
  for (const text of [confirmation?.mail.text ?? '', page, asked.body.text]) expect(text).toMatch(new RegExp(`\\b${last}\\b`))
  // The page was read above; what was shown is in the ledger by now.
  const { status, body: entry } = await app.api<Entry>('GET', `/api/v1/promises/${promiseId}`)
  expect(status).toBe(200)
  const { earliest, latest } = tracked.promise
  return {
    promiseId,
    entry,
    seen: {
      track: { id: tracked.promise.evidence?.[0] ?? promiseId, earliest, latest },
      ledger: { id: entry.id, earliest: entry.earliest, latest: entry.latest },
    },
  }
}

function expectOneTruth(chosen: Option, { promiseId, seen, entry }: Awaited<ReturnType<typeof walk>>): void {
  const { earliest, latest } = chosen
  expect(promiseId).toBe(chosen.promiseId)
  for (const [surface, one] of Object.entries(seen)) expect(one, surface).toEqual({ id: chosen.promiseId, earliest, latest })
  expect(entry.shown.map((one) => one.surface).sort()).toEqual(['answer', 'api', 'confirmation', 'page', 'quote'])
  expect(entry).toMatchObject({ surface: 'quote', chain: { whole: true } })
  expect(entry.history[0]).toMatchObject({ id: chosen.promiseId, earliest, latest })
}

beforeAll(async () => {
  sink = await smtpSink()
  app = await testApp()
  await app.connect('channel', 'email-smtp', {
    host: '127.0.0.1',
    port: String(sink.port),
    secure: 'none',
    from: 'Shop <help@shop.example>',
  })
  store = await app.connect('store', 'shopify', { secret: SECRET })
  expect((await app.api('PUT', '/api/v1/shipping-options', offer)).status).toBe(200)
}, 60_000)
afterAll(async () => {
  await app?.stop()
  await sink?.close()
})

test('product page and cart: the id that the page wrote into the cart stays the order’s promise everywhere', async () => {
  const shown = await quote({ cart: 'cart-1', language: 'en' })
  const chosen = shown.options.find((one) => one.option === shown.cheapest)!
  expect(chosen).toMatchObject({ option: 'standard', price: { amountMinor: 499, currency: 'EUR' } })
  expect((await quote({ cart: 'cart-1' })).options[0]?.promiseId).toBe(chosen.promiseId)
  const attributes = [
    { name: 'gift', value: 'yes' },
    { name: 'whereabouts_promise', value: chosen.promiseId },
  ]
  const body = order(8001, { note_attributes: attributes, shipping_lines: [{ title: 'Standard', code: 'Standard' }] })
  expect(await postShopify(store.webhookUrl, SECRET, 'orders/create', body)).toBe(200)
  expectOneTruth(chosen, await walk(8001))
}, 30_000)

test('the rate chosen in the shop’s checkout carries the promise in its code', async () => {
  const question = JSON.stringify({
    rate: {
      destination: { country: 'DE', postal_code: '94032', province: 'BY', city: 'Passau', name: 'Mila Torn', address1: 'Kirschgasse 4' },
      items: [{ name: 'Reading lamp', sku: 'LAMP', quantity: 1, grams: 800, price: 6000, requires_shipping: true }],
      currency: 'EUR',
      locale: 'en',
    },
  })
  const signature = createHmac('sha256', SECRET).update(question).digest('base64')
  const answer = await fetch(store.webhookUrl, { method: 'POST', body: question, headers: { 'x-shopify-hmac-sha256': signature } })
  const { rates } = (await answer.json()) as {
    rates: { service_name: string; service_code: string; min_delivery_date: string; max_delivery_date: string }[]
  }
  const rate = rates.find((one) => one.service_name === 'Express')!
  const body = order(8002, { shipping_lines: [{ title: rate.service_name, code: rate.service_code, source: 'Whereabouts' }] })
  expect(await postShopify(store.webhookUrl, SECRET, 'orders/create', body)).toBe(200)
  const [earliest, latest] = [rate.min_delivery_date.slice(0, 10), rate.max_delivery_date.slice(0, 10)]
  const promiseId = rate.service_code.split('.')[1]!
  expectOneTruth(
    { option: 'express', name: 'Express', earliest, latest, promiseId, price: { amountMinor: 1290, currency: 'EUR' } },
    await walk(8002),
  )
}, 30_000)

test('a shop without an adapter hands the id on with the order', async () => {
  const chosen = (await quote()).options[1]!
  const told = await app.api('POST', '/api/v1/orders', {
    id: 'own-1',
    name: '#8003',
    placedAt: now(),
    currency: 'EUR',
    total: '64.99',
    email: 'buyer8003@brook.example',
    shippingAddress: { name: 'Mila Torn', line1: 'Kirschgasse 4', city: 'Passau', postalCode: '94032', country: 'DE' },
    shippingOption: 'Express',
    promiseId: chosen.promiseId,
    lines: [{ id: '1', sku: 'LAMP', title: 'Reading lamp', quantity: 1, price: '60.00' }],
  })
  expect(told.status).toBe(200)
  expectOneTruth(chosen, await walk(8003))
}, 30_000)

test('the whole ledger is whole, and bad questions get a sentence instead of a date', async () => {
  expect((await app.api<{ whole: boolean; quotes: number }>('GET', '/api/v1/promises/verification')).body.whole).toBe(true)
  const bad = async (more: object) => {
    const body = { destination: { country: 'DE', postalCode: '94032' }, ...more }
    const { status, body: told } = await app.api<{ code?: string; errors?: unknown[] }>('POST', '/api/v1/promises/quote', body)
    return [status, told.code]
  }
  expect(await bad({ destination: { country: 'XX' } })).toEqual([422, 'unprocessable'])
  expect(await bad({ destination: { country: 'Germany' } })).toEqual([400, 'invalid_request'])
  expect(await bad({ items: Array(501).fill({ sku: 'A', quantity: 1 }) })).toEqual([400, 'invalid_request'])
  expect(await bad({ items: [{ sku: 'A', quantity: 0 }] })).toEqual([400, 'invalid_request'])
  expect(await bad({ at: 'yesterday' })).toEqual([400, 'invalid_request'])
  expect(await bad({ at: '2019-01-01T00:00:00Z' })).toEqual([422, 'unprocessable'])
  expect(await bad({ arriveBy: '2026-02-30' })).toEqual([400, 'invalid_request'])
  expect(await bad({ items: Array(500).fill({ sku: 'A', quantity: 10_000 }) })).toEqual([200, undefined])
})

test('shop pages of any origin the key allows may ask, and are answered at once', async () => {
  const preflight = await fetch(`${app.url}/api/v1/promises/quote`, {
    method: 'OPTIONS',
    headers: {
      origin: 'https://lamps.example',
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization,content-type',
    },
  })
  expect(preflight.status).toBe(204)
  expect(preflight.headers.get('access-control-allow-origin')).toBe('*')
  const times: number[] = []
  for (let i = 0; i < 300; i++) {
    const started = performance.now()
    await quote({ arriveBy: '2099-01-01' })
    times.push(performance.now() - started)
  }
  times.sort((a, b) => a - b)
  console.log(`quote over HTTP: p50 ${times[150]?.toFixed(1)} ms, p95 ${times[285]?.toFixed(1)} ms, p99 ${times[297]?.toFixed(1)} ms`)
  // The bar is 15 ms on a quiet machine (`npm run bench`); tests run beside others.
  expect(times[150]).toBeLessThan(300)
})
