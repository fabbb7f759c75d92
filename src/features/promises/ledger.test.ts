/** The ledger in sight: read over HTTP, checked, and what an edited or vanished entry looks like. */
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { subscribers as orderSubscribers, recordOrders } from '#features/orders'
import { subscribers as shipmentSubscribers } from '#features/shipments'
import { dbOn } from '#platform/database'
import { createHttpServer, type HttpApp } from '#platform/http'
import { wireId } from '#shared/ids'
import { testWorld } from '../../../test/support/database.ts'
import { storeOrder } from '../../../test/support/store-order.ts'
import { subscribers, tasks } from './jobs.ts'
import { notePromiseShown } from './note-promise-shown.ts'
import { promiseOfOrder } from './promise-of-order.ts'
import { routes } from './routes/index.ts'
import { type LedgerFlaw, verifyLedger } from './verify-ledger.ts'

const world = await testWorld({ subscribers: [...orderSubscribers, ...shipmentSubscribers, ...subscribers], now: '2026-11-23T09:00:00Z' })
let app: HttpApp
beforeAll(async () => {
  app = await createHttpServer({
    log: world.log,
    baseUrl: 'http://127.0.0.1',
    now: world.clock.now,
    withMerchant: world.withMerchant,
    streams: { open: async () => undefined } as never,
    authenticate: async () => ({ kind: 'secret', merchantId: world.merchantId, actorId: 'key-1', actorName: 'Test', scopes: ['*'] }),
    door: (_app, _options, done) => done(),
    routes: [routes],
    requestsPerMinute: 10_000,
    trustedProxies: [],
  })
})
afterAll(() => app?.close())

test('an entry tells why, what followed, where it was shown and that its chain is whole', async () => {
  const orderId = await orderWithHistory()
  const promise = (await world.ctx((ctx) => promiseOfOrder(ctx, orderId))).promise!
  await world.ctx((ctx) => notePromiseShown(ctx, [promise.id], 'mail'))
  const { status, body } = await get(`/api/v1/promises/${wireId('promise', promise.id)}`)
  expect(status).toBe(200)
  expect(body).toMatchObject({
    kind: 'promise',
    sequence: 1,
    earliest: promise.earliest,
    chain: { whole: true, flaws: [] },
    shown: [{ surface: 'mail', at: '2026-12-01T10:00:00Z' }],
  })
  expect(body.basis.length).toBeGreaterThan(0)
  expect(body.history.length).toBeGreaterThan(1)
  expect(body.history[1]!.supersedes).toBe(body.id)
  const whole = await get(`/api/v1/orders/${wireId('order', orderId)}/promises`)
  expect(whole.body).toMatchObject({ chain: { entries: body.history.length, whole: true } })
  expect(whole.body.data).toEqual(body.history)
})

test('an order or entry that is not there is a problem document, never an empty ledger', async () => {
  for (const path of [
    'promises/prm_nonsense',
    `promises/${wireId('promise', crypto.randomUUID())}`,
    `orders/${wireId('order', crypto.randomUUID())}/promises`,
  ])
    expect((await get(`/api/v1/${path}`)).status).toBe(404)
  expect((await get('/api/v1/promises/verification?cursor=orders:%27')).status).toBe(400)
})

test('an entry that somebody edits in the database is named', async () => {
  const orderId = await orderWithHistory()
  const edited = (await world.ctx((ctx) => promiseOfOrder(ctx, orderId))).promise!.id
  expect(await flawsOf(orderId)).toEqual([])
  await asOwner(`update promise set latest = latest + 7 where id = '${edited}'`)
  expect(await flawsOf(orderId)).toMatchObject([{ orderId, promiseId: edited, sequence: 1, flaw: 'content_changed' }])
  const { body } = await get('/api/v1/promises/verification')
  expect(body).toMatchObject({
    whole: false,
    flaws: [{ orderId: wireId('order', orderId), promiseId: wireId('promise', edited), sequence: 1 }],
  })
  expect(body.flaws[0]!.text).toContain('Entry 1 was changed')
  await asOwner(`update promise set latest = latest - 7 where id = '${edited}'`)
  expect(await flawsOf(orderId)).toEqual([])
})

test('an entry whose hash was rewritten with it breaks the link to the next one', async () => {
  const orderId = await orderWithHistory()
  await asOwner(`update promise set hash = repeat('0', 64) where order_id = '${orderId}' and sequence = 1`)
  expect((await flawsOf(orderId)).map(({ sequence, flaw }) => [sequence, flaw])).toEqual([
    [1, 'content_changed'],
    [2, 'link_broken'],
  ])
})

test('an entry that is taken out is missed, the last one and all of them too', async () => {
  const middle = await orderWithHistory()
  await asOwner(`delete from promise where order_id = '${middle}' and sequence = 2`)
  expect((await flawsOf(middle)).map((one) => one.flaw)).toContain('entry_missing')
  const last = await orderWithHistory()
  await asOwner(`delete from promise where order_id = '${last}' and sequence > 1`)
  expect(await flawsOf(last)).toMatchObject([{ promiseId: null, sequence: 2, flaw: 'entry_missing' }])
  const all = await orderWithHistory()
  await asOwner(`delete from promise where order_id = '${all}'`)
  expect(await flawsOf(all)).toMatchObject([{ promiseId: null, sequence: 1, flaw: 'entry_missing' }])
})

test('an outcome that its day of arrival denies is named', async () => {
  const orderId = await orderWithHistory()
  await asOwner(`update promise set outcome = 'kept', arrived_on = latest + 3 where order_id = '${orderId}' and sequence = 1`)
  expect(await flawsOf(orderId)).toMatchObject([{ sequence: 1, flaw: 'outcome_contradicts' }])
})

test('calibration over HTTP has a group for each month, and refuses days that are none', async () => {
  await orderWithHistory()
  const answer = await app.inject({ method: 'GET', url: '/api/v1/promises/calibration?by=month&from=2026-11-01&to=2026-11-30' })
  expect(answer.json()).toMatchObject({
    by: 'month',
    source: 'order',
    all: { notArrived: expect.any(Number), coverage: { share: null } },
    groups: [{ key: '2026-11', estimates: { coverage: { count: 0 } } }],
  })
  for (const bad of ['from=2026-02-30', 'by=moon', 'source=guess'])
    expect((await app.inject({ method: 'GET', url: `/api/v1/promises/calibration?${bad}` })).statusCode).toBe(400)
})

test('steps through all chains and quotes find what one step finds', async () => {
  const quote = await app.inject({
    method: 'POST',
    url: '/api/v1/promises/quote',
    payload: { destination: { country: 'DE', postalCode: '10115' }, items: [] },
  })
  expect(quote.statusCode).toBe(200)
  const walk = async (limit: number) => {
    const seen = { orders: 0, quotes: 0, entries: 0, flaws: [] as LedgerFlaw[] }
    for (let after: string | null = null; ; ) {
      const step = await world.ctx((ctx) => verifyLedger(ctx, { after, limit }))
      seen.orders += step.orders
      seen.quotes += step.quotes
      seen.entries += step.entries
      seen.flaws.push(...step.flaws)
      if (step.next === null) return seen
      after = step.next
    }
  }
  const whole = await walk(1_000)
  expect(whole.quotes).toBeGreaterThan(0)
  expect(whole.orders).toBeGreaterThan(4)
  expect(await walk(1)).toEqual(whole)
})

type Entry = { id: string; sequence: number; supersedes: string | null; basis: unknown[] }
type Body = Entry & { history: Entry[]; data: Entry[]; flaws: { text: string }[] }
async function get(path: string): Promise<{ status: number; body: Body }> {
  const answer = await app.inject({ method: 'GET', url: path })
  return { status: answer.statusCode, body: answer.json() }
}
const flawsOf = async (orderId: string) => (await world.ctx((ctx) => verifyLedger(ctx, { orderId }))).flaws

/** An order whose promise has been followed by other dates, by the clock alone. */
async function orderWithHistory(): Promise<string> {
  world.clock.set('2026-11-23T09:00:00Z')
  const [recorded] = await world.ctx((ctx) =>
    recordOrders(ctx, { connectionId: crypto.randomUUID() }, [
      storeOrder({ placedAt: '2026-11-23T09:00:00Z', updatedAt: '2026-11-23T09:00:00Z' }),
    ]),
  )
  await world.drain()
  for (const now of ['2026-11-26T10:00:00Z', '2026-11-28T10:00:00Z', '2026-12-01T10:00:00Z']) {
    world.clock.set(now)
    for (const task of tasks) await world.ctx((ctx) => task.run(ctx, {}))
    await world.drain()
  }
  return recorded!.orderId
}

/** As somebody with the database password would, past the trigger. */
async function asOwner(statement: string): Promise<void> {
  const client = await world.database.owner.connect()
  await client.query('set session_replication_role = replica')
  await dbOn(client).run(sql.raw(statement))
  await client.query('set session_replication_role = origin')
  client.release()
}
