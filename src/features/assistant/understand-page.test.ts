import { afterAll, expect, test } from 'vitest'
import { recordOrders } from '#features/orders'
import { createHttpServer } from '#platform/http'
import { testWorld } from '../../../test/support/database.ts'
import { storeOrder } from '../../../test/support/store-order.ts'
import { understandPage } from './index.ts'

const world = await testWorld()
await world.ctx((ctx) => recordOrders(ctx, { connectionId: crypto.randomUUID() }, [storeOrder()]))
let staff = true
const app = await createHttpServer({
  log: world.log,
  baseUrl: 'http://127.0.0.1',
  now: world.clock.now,
  withMerchant: world.withMerchant,
  streams: { open: async () => undefined } as never,
  authenticate: async () =>
    staff ? { kind: 'staff', merchantId: world.merchantId, actorId: 'staff-1', actorName: 'Nora', scopes: ['*'] } : null,
  door: (_app, _options, done) => done(),
  routes: [understandPage],
  requestsPerMinute: 10_000,
  trustedProxies: [],
})
afterAll(() => app.close())
const page = async (query: Record<string, string>) => (await app.inject({ url: '/dev/understand', query })).body

test('every step from the message to the verified sentences is there', async () => {
  const body = await page({ text: 'When does order #2041 arrive?\n\nKind regards\nIda', language: 'de' })
  for (const title of ['Cleaned text', 'Intents', 'Entities', 'Decision', 'Facts of #2041', 'Claims', 'Sentences (de)', 'Verifier'])
    expect(body).toContain(title)
  expect(body).toContain('when_arrives')
  expect(body).toContain('Nothing is said that no claim holds.')
  expect(/<pre>([\s\S]*?)<\/pre>/.exec(body)?.[1]).not.toContain('Kind regards')
})

test('what is typed is text, an unknown order has no facts, and nobody else may look', async () => {
  const body = await page({ text: '<script>alert(1)</script> #9999' })
  expect(body).not.toContain('<script>')
  expect(body).toContain('No order')
  staff = false
  expect((await app.inject({ url: '/dev/understand?text=hi' })).statusCode).toBe(401)
})
