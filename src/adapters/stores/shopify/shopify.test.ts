import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { AdapterError, type Http, type RawDocument } from '#contracts/adapter'
import { storeContract, storeFixtures } from '#contracts/store.contract'
import { hmacSha256 } from '#shared/signature'
import { shopify } from './index.ts'

storeContract(shopify, {
  fixtures: storeFixtures(new URL('./fixtures', import.meta.url)),
  settings: { secret: 'shpss_of_the_lamp_shop', shopDomain: 'lampen.example' },
  sign: (body, secret) => ({
    'x-shopify-hmac-sha256': hmacSha256(secret, 'base64', body),
    'x-shopify-topic': 'orders/create',
    'x-shopify-shop-domain': 'Lampen.example',
  }),
})

const request = (headers: Record<string, string>, text = '{}') => ({
  body: Buffer.from(text),
  headers,
  query: {},
  receivedAt: '2026-11-25T10:00:00Z',
})

test('another shop of the same app is refused although its signature is right', () => {
  const headers = { 'x-shopify-hmac-sha256': hmacSha256('s', 'base64', '{}'), 'x-shopify-shop-domain': 'vasen.example' }
  expect(shopify.webhook!.verify(request(headers), { secret: 's', shopDomain: 'lampen.example' })).toEqual({
    valid: false,
    reason: 'foreign_shop',
  })
  expect(shopify.webhook!.verify(request(headers), { secret: 's' })).toEqual({ valid: true })
})

test('two signature headers, one of them right, are refused', () => {
  const right = hmacSha256('s', 'base64', '{}')
  for (const both of [`${right}, ${right}`, `x, ${right}`, `${right} x`])
    expect(shopify.webhook!.verify(request({ 'x-shopify-hmac-sha256': both }), { secret: 's' }).valid).toBe(false)
})

test('one event under two topics is two documents, its repetition is none', () => {
  const key = (topic: string, id: string) =>
    shopify.webhook!.dedupeKey(request({ 'x-shopify-topic': topic, 'x-shopify-event-id': id, 'x-shopify-webhook-id': `${Math.random()}` }))
  expect(key('orders/create', 'e1')).toBe(key('orders/create', 'e1'))
  expect(key('orders/create', 'e1')).not.toBe(key('orders/paid', 'e1'))
  expect(key('orders/create', 'e1')).not.toBe(key('orders/create', 'e2'))
})

test('amounts of any size and currency come out exact', () => {
  fc.assert(
    fc.property(
      fc.bigInt({ min: 0n, max: 9_007_199_254_740_990n }),
      fc.constantFrom(['EUR', 2], ['JPY', 0], ['KWD', 3]),
      (minor, [currency, digits]) => {
        const padded = String(minor).padStart(Number(digits) + 1, '0')
        const total = Number(digits) === 0 ? padded : `${padded.slice(0, -Number(digits))}.${padded.slice(-Number(digits))}`
        const reading = shopify.read(Buffer.from(JSON.stringify({ id: 1, total_price: total, currency })), { topic: 'orders/create' })
        expect(reading.orders[0]).toMatchObject({ total, totalMinor: Number(minor) })
      },
    ),
  )
})

test('dates that are no dates are left out instead of spoiling the order', () => {
  for (const created of [
    '2026-02-30T10:00:00Z',
    '2026-13-01T10:00:00Z',
    'yesterday',
    20261125,
    '2026-11-25',
    '0000-00-00T00:00:00Z',
    null,
  ]) {
    expect(shopify.read(Buffer.from(JSON.stringify({ id: 1, created_at: created })), { topic: 'orders/create' }).orders[0]!.placedAt).toBe(
      null,
    )
  }
})

describe('reconcile', () => {
  let answer: (request: IncomingMessage) => { status?: number; headers?: Record<string, string>; body?: string } = () => ({})
  const asked: string[] = []
  const server = createServer((incoming, response) => {
    asked.push(`${incoming.headers['x-shopify-access-token']} ${incoming.url}`)
    const { status = 200, headers = {}, body = '{"orders":[]}' } = answer(incoming)
    response.writeHead(status, headers).end(body)
  }).listen(0, '127.0.0.1')
  afterAll(() => server.close())
  const base = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const http: Http = async ({ url, headers }) => {
    const response = await fetch(url, { headers })
    return { status: response.status, headers: Object.fromEntries(response.headers), body: new Uint8Array(await response.arrayBuffer()) }
  }
  const collect = async (settings: Record<string, string>): Promise<RawDocument[]> =>
    Array.fromAsync(shopify.reconcile!('2026-11-25T08:00:00Z', settings, http))

  test('follows the pages and reads what they hold', async () => {
    asked.length = 0
    answer = (incoming) =>
      incoming.url!.includes('page_info')
        ? { body: '{"orders":[{"id":2,"name":"#2"}]}', headers: { link: `<${base()}/orders.json?page_info=a>; rel="previous"` } }
        : {
            body: '{"orders":[{"id":1,"name":"#1"}]}',
            headers: { link: `<${base()}/x>; rel="previous", <${base()}/orders.json?limit=50&page_info=b>; rel="next"` },
          }
    const documents = await collect({ apiUrl: `${base()}/`, accessToken: 'shpat_1' })
    expect(
      documents.flatMap((document) => shopify.read(document.body, { topic: document.topic }).orders.map((order) => order.name)),
    ).toEqual(['#1', '#2'])
    expect(asked[0]).toBe('shpat_1 /orders.json?status=any&updated_at_min=2026-11-25T08%3A00%3A00Z&order=updated_at+asc&limit=50')
    expect(new Set(documents.map((document) => document.dedupeKey)).size).toBe(2)
  })

  test.each([
    [429, 'rate_limited', 2],
    [401, 'auth', undefined],
    [403, 'auth', undefined],
    [404, 'not_found', undefined],
    [502, 'service', undefined],
    [400, 'invalid_request', undefined],
  ])('status %i is %s', async (status, kind, retryAfterSeconds) => {
    answer = () => ({ status, headers: status === 429 ? { 'retry-after': '2.0' } : undefined })
    const error = await collect({ apiUrl: base(), accessToken: 't' }).catch((caught: unknown) => caught)
    expect(error).toBeInstanceOf(AdapterError)
    expect(error).toMatchObject({ kind, retryAfterSeconds })
  })

  test('does not carry the access token to another server', async () => {
    answer = () => ({ headers: { link: '<https://elsewhere.example/orders.json?page_info=b>; rel="next"' } })
    await expect(collect({ apiUrl: base(), accessToken: 't' })).rejects.toMatchObject({ kind: 'unreadable', code: 'foreign_next_page' })
  })

  test('says what is missing', async () => {
    await expect(collect({})).rejects.toMatchObject({ kind: 'auth' })
    await expect(collect({ accessToken: 't', shopDomain: 'lampen.example/evil?' })).rejects.toMatchObject({ kind: 'invalid_request' })
  })
})
