/** What bad input gets: a clear refusal or quarantine, never a crash, and nothing lost when the database is away. */
import { createHmac } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { orderPayload } from '../../bench/order.ts'
import { eventually, postShopify, type TestApp, testApp } from '../support/app.ts'

const SECRET = 'bad-input-secret'
let app: TestApp
let url = ''

beforeAll(async () => {
  app = await testApp({ logLevel: 'silent' })
  url = (await app.connect('store', 'shopify', { secret: SECRET })).webhookUrl
}, 60_000)
afterAll(() => app.stop())

type Listed = { data: { name: string }[] }
/** None while the database is away. */
const names = async (): Promise<string[]> => {
  const { status, body } = await app.api<Listed>('GET', '/api/v1/orders?limit=100')
  return status === 200 ? body.data.map((order) => order.name) : []
}

test.each([
  ['wrong secret', { 'x-shopify-hmac-sha256': createHmac('sha256', 'other').update('{}').digest('base64') }],
  ['no signature', {}],
  ['empty signature', { 'x-shopify-hmac-sha256': '' }],
  ['not base64', { 'x-shopify-hmac-sha256': '🦊'.normalize('NFD').replace(/[^\x20-\x7e]/g, '?') }],
] as const)('%s: 401 and nothing stored', async (_name, headers) => {
  const answer = await fetch(url, {
    method: 'POST',
    body: '{}',
    headers: { 'content-type': 'application/json', 'x-shopify-topic': 'orders/create', ...headers },
  })
  expect(answer.status).toBe(401)
  expect(answer.headers.get('content-type')).toContain('application/problem+json')
})

test('a connection that does not exist, and another merchant’s, answer as a bad signature does', async () => {
  for (const id of [
    'con_1',
    `con_${'0'.repeat(64)}`,
    url
      .split('/')
      .at(-1)
      ?.replace(/.{32}$/, '1'.repeat(32)) ?? '',
    '%00',
    '..%2f..%2fetc',
  ])
    expect((await fetch(`${app.url}/webhooks/${id}`, { method: 'POST', body: '{}' })).status, id).toBe(401)
})

test('broken JSON under a good signature is taken, quarantined with its reason, seen, and read again after a replay', async () => {
  for (const broken of ['{"id": 1, "name": "#1"', '', 'null', '[]', '"text"', '{"id":{}}', '\u0000', `${'['.repeat(5_000)}`])
    expect(
      await postShopify(url, SECRET, 'orders/create', broken, {
        'x-shopify-event-id': `broken ${broken.length} ${broken.slice(0, 8).replace(/[^\x20-\x7e]/g, '?')}`,
      }),
      broken.slice(0, 20),
    ).toBe(200)
  const held = await eventually('quarantine', async () => {
    const { body } = await app.api<{ data: { id: string; reason: string }[] }>('GET', '/api/v1/quarantine')
    return body.data.length > 0 && body.data
  })
  for (const one of held) expect(one.reason.length).toBeGreaterThan(3)
  expect((await app.api('POST', `/api/v1/quarantine/${held[0]?.id}/replay`)).status).toBe(202)
})

test('unknown topics are taken and ignored; oversized bodies get 413', async () => {
  expect(await postShopify(url, SECRET, 'astrology/predicted', { id: 1 })).toBe(200)
  expect(await postShopify(url, SECRET, 'orders/create', `{"x":"${'y'.repeat(6 * 1024 * 1024)}"}`)).toBe(413)
})

test('update before create, cancel before create, customer null, ids above 2^53', async () => {
  const big = '900719925474099267'
  const early = {
    ...orderPayload(71),
    id: 71,
    name: '#E71',
    updated_at: '2026-11-25T12:00:00Z',
    financial_status: 'refunded',
    customer: null,
    shipping_address: null,
  }
  expect(await postShopify(url, SECRET, 'orders/updated', early)).toBe(200)
  expect(await postShopify(url, SECRET, 'orders/create', { ...early, updated_at: '2026-11-25T09:00:00Z', financial_status: 'paid' })).toBe(
    200,
  )
  expect(
    await postShopify(url, SECRET, 'orders/cancelled', {
      ...orderPayload(72),
      name: '#E72',
      cancelled_at: '2026-11-25T11:00:00Z',
      updated_at: '2026-11-25T11:00:00Z',
    }),
  ).toBe(200)
  expect(
    await postShopify(
      url,
      SECRET,
      'orders/create',
      JSON.stringify({ ...orderPayload(73), name: '#E73' }).replace('"id":73,', `"id":${big},`),
    ),
  ).toBe(200)
  await eventually(
    'the three orders',
    async () =>
      ['#E71', '#E72', '#E73'].every((name) => names().then((all) => all.includes(name))) &&
      (await names()).length >= 3 &&
      (await names()).includes('#E73'),
  )
  const { body } = await app.api<{ data: { name: string; externalId: string; financialStatus: string; cancelledAt: string | null }[] }>(
    'GET',
    '/api/v1/orders?limit=100',
  )
  const found = (name: string) => body.data.find((order) => order.name === name)
  expect(found('#E71')?.financialStatus).toBe('refunded')
  expect(found('#E72')?.cancelledAt).toBeTruthy()
  expect(found('#E73')?.externalId).toBe(big)
})

test('API input that is no JSON, of the wrong shape or of nobody gets a problem document, never a 5xx', async () => {
  const send = (path: string, body: string, headers: Record<string, string> = {}) =>
    fetch(`${app.url}${path}`, {
      method: 'POST',
      body,
      headers: { authorization: `Bearer ${app.apiKey}`, 'content-type': 'application/json', ...headers },
    })
  for (const [path, body, status] of [
    ['/api/v1/ask', '{', 400],
    ['/api/v1/ask', '{"text":7}', 400],
    ['/api/v1/orders', '{"x":1}', 400],
    ['/api/v1/shipments/%F0%9F/facts', '{}', 400],
  ] as const) {
    const answer = await send(path, body)
    expect(answer.status, path).toBeLessThan(500)
    expect([status, 404]).toContain(answer.status)
  }
  expect((await send('/api/v1/ask', '{"text":"hi"}', { authorization: 'Bearer sk_nobody' })).status).toBe(401)
  expect((await fetch(`${app.url}/t/${'A'.repeat(48)}`)).status).toBe(404)
  expect((await fetch(`${app.url}/t/%00%ff`)).status).toBeLessThan(500)
})

test('the database dies under load: 503 with Retry-After or 200 that holds, and it heals by itself', async () => {
  const pidFile = join(app.folder, 'data/postgres/postmaster.pid')
  process.kill(Number(readFileSync(pidFile, 'utf8').split('\n')[0]), 'SIGKILL')
  const acknowledged: string[] = []
  const statuses = new Set<number>()
  const until = performance.now() + 3_000
  for (let n = 2_000; performance.now() < until; n++) {
    const status = await postShopify(url, SECRET, 'orders/create', { ...orderPayload(n), name: `#D${n}` })
    statuses.add(status)
    if (status === 200) acknowledged.push(`#D${n}`)
    await new Promise((done) => setTimeout(done, 40))
  }
  expect([...statuses].filter((status) => status !== 200 && status !== 503)).toEqual([])
  expect(acknowledged.length).toBeGreaterThan(0)
  await eventually(
    'all that was acknowledged',
    async () => {
      const known = new Set(await names())
      return acknowledged.slice(-90).every((name) => known.has(name))
    },
    20_000,
  )
  await eventually('ready again', async () => (await fetch(`${app.url}/readyz`)).status === 200)
})
