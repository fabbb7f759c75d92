import { afterEach, expect, test } from 'vitest'
import { createLog } from '#platform/log'
import { createHttpServer, type HttpApp } from './index.ts'

let app: HttpApp | null = null
afterEach(() => app?.close())

/** The statuses of requests from the loopback address, of which one address may make two a minute. */
async function statuses(trustedProxies: readonly string[], forwarded: readonly (string | undefined)[]): Promise<number[]> {
  app = await createHttpServer({
    log: createLog('silent'),
    now: () => Temporal.Instant.from('2026-11-25T09:00:00Z'),
    baseUrl: 'http://shop.example',
    withMerchant: () => Promise.reject(new Error('no merchant is asked for')),
    streams: { open: async () => {}, closeAll: () => {}, count: () => 0 },
    authenticate: async () => null,
    door: (_scope, _options, done) => done(),
    routes: [(scope) => scope.get('/who', async (request) => ({ address: request.ip }))],
    requestsPerMinute: 2,
    trustedProxies,
  })
  const url = await app.listen({ host: '127.0.0.1', port: 0 })
  const seen: number[] = []
  for (const address of forwarded)
    seen.push((await fetch(`${url}/who`, { headers: address === undefined ? {} : { 'x-forwarded-for': address } })).status)
  return seen
}

test('without trusted proxies a forwarded address is ignored: it opens no fresh limit', async () => {
  expect(await statuses([], ['192.0.2.1', '192.0.2.2', '192.0.2.3'])).toEqual([200, 200, 429])
})

test('a peer that is no trusted proxy cannot forge its address', async () => {
  expect(await statuses(['10.0.0.0/8', '192.0.2.44'], ['192.0.2.1', '10.0.0.1', '192.0.2.44'])).toEqual([200, 200, 429])
})

test('a trusted proxy tells who calls: each caller has a limit of her own', async () => {
  expect(await statuses(['127.0.0.1'], ['192.0.2.1', '192.0.2.2', '192.0.2.1', '192.0.2.1', '192.0.2.2'])).toEqual([
    200, 200, 200, 429, 200,
  ])
})

test('what a caller wrote before the proxy added her address is not believed', async () => {
  expect(await statuses(['127.0.0.1'], ['192.0.2.7, 192.0.2.1', '192.0.2.8, 192.0.2.1', '192.0.2.9, 192.0.2.1'])).toEqual([200, 200, 429])
})

test('a proxy before a proxy is passed over when both are trusted', async () => {
  expect(
    await statuses(['127.0.0.1', '10.0.0.0/8'], ['192.0.2.1, 10.1.2.3', '192.0.2.1, 10.1.2.4', '192.0.2.1', '192.0.2.2, 10.1.2.3']),
  ).toEqual([200, 200, 429, 200])
})
