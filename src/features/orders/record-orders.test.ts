import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { eraseCustomers, findCustomer } from '#features/customers'
import { testWorld } from '../../../test/support/database.ts'
import { storeFulfillment, storeOrder } from '../../../test/support/store-order.ts'
import {
  applyPrivacyRequest,
  eraseOrdersOfCustomer,
  findOrder,
  findOrderByExternalId,
  findOrderByName,
  findOrdersByName,
  listOrders,
  ordersOfCustomer,
  recordDeletedOrders,
  recordFulfillments,
  recordOrders,
  recordRefunds,
  subscribers,
} from './index.ts'

const world = await testWorld({ subscribers })
const newConnection = () => ({ connectionId: crypto.randomUUID() })
const typesOf = async (orderId: string) =>
  (await world.events())
    .filter((event) => event.orderId === orderId)
    .sort((a, b) => a.subjectSequence - b.subjectSequence)
    .map((event) => event.type)

test('an order is kept with all it says', async () => {
  const source = newConnection()
  const order = await world.ctx(async (ctx) => {
    const [recorded] = await recordOrders(ctx, source, [storeOrder({ fulfillments: [storeFulfillment()], note: '<b>Ring</b>' })])
    return findOrder(ctx, recorded!.orderId)
  })
  expect(order).toMatchObject({
    name: '#2041',
    placedAt: '2026-03-02T09:58:00Z',
    totalMinor: 8450,
    language: 'de-DE',
    note: '<b>Ring</b>',
    destinationCountry: 'DE',
    destination: { city: 'Jena' },
    lines: [
      { sku: 'KETTLE-BLUE', quantity: 1, quantityRemoved: 0 },
      { sku: 'TEA-OOLONG', quantity: 2 },
    ],
    fulfillments: [
      { trackingNumbers: ['1Z999AA10123456784'], cancelled: false, createdAt: '2026-03-02T15:00:00Z', lines: [{ quantity: 1 }] },
    ],
  })
  expect(order!.fulfillments[0]!.lines[0]!.lineId).toBe(order!.lines[0]!.id)
  expect(await typesOf(order!.id)).toEqual(['order.placed', 'fulfillment.created'])
  const customer = await world.ctx((ctx) => findCustomer(ctx, order!.customerId!))
  expect(customer).toMatchObject({
    name: 'Ida Kvist',
    contactPoints: [
      { kind: 'email', value: 'ida.kvist@example.org' },
      { kind: 'phone', value: '+4915123456789' },
    ],
  })
})

test('the same order five times, at once and in turn, has one effect', async () => {
  const source = newConnection()
  const order = storeOrder({ fulfillments: [storeFulfillment()] })
  const results = await Promise.all([1, 2, 3].map(() => world.ctx((ctx) => recordOrders(ctx, source, [order]))))
  await world.ctx((ctx) => recordOrders(ctx, source, [order, order]))
  expect(
    results
      .flat()
      .map((result) => result.outcome)
      .sort(),
  ).toEqual(['placed', 'unchanged', 'unchanged'])
  expect(await typesOf(results[0]![0]!.orderId)).toEqual(['order.placed', 'fulfillment.created'])
})

test('an update that comes before the creation holds', async () => {
  const source = newConnection()
  const recorded = await world.ctx(async (ctx) => {
    await recordOrders(ctx, source, [storeOrder({ updatedAt: '2026-03-02T12:00:00Z', financialStatus: 'paid' })])
    return recordOrders(ctx, source, [storeOrder({ updatedAt: '2026-03-02T10:00:00Z', financialStatus: 'pending' })])
  })
  expect(recorded[0]!.outcome).toBe('stale')
  expect((await world.ctx((ctx) => findOrder(ctx, recorded[0]!.orderId)))!.financialStatus).toBe('paid')
  expect(await typesOf(recorded[0]!.orderId)).toEqual(['order.placed'])
})

test('a cancellation that comes before the creation holds', async () => {
  const source = newConnection()
  const recorded = await world.ctx(async (ctx) => {
    await recordOrders(ctx, source, [
      storeOrder({ cancelled: true, cancelledAt: '2026-03-02T11:00:00Z', updatedAt: '2026-03-02T11:00:00Z' }),
    ])
    return recordOrders(ctx, source, [storeOrder()])
  })
  expect((await world.ctx((ctx) => findOrder(ctx, recorded[0]!.orderId)))!.cancelledAt).toBe('2026-03-02T11:00:00Z')
  expect(await typesOf(recorded[0]!.orderId)).toEqual(['order.placed', 'order.cancelled'])
})

test('a newer version changes the order, its lines included', async () => {
  const source = newConnection()
  const first = storeOrder()
  const later = storeOrder({ updatedAt: '2026-03-02T12:00:00Z', lines: [{ ...first.lines[0]!, quantity: 3 }] })
  const [recorded] = await world.ctx(async (ctx) => {
    await recordOrders(ctx, source, [first])
    return recordOrders(ctx, source, [later])
  })
  const order = await world.ctx((ctx) => findOrder(ctx, recorded!.orderId))
  expect(order!.lines).toMatchObject([{ externalId: '901', quantity: 3 }])
  const events = (await world.events()).filter((event) => event.orderId === recorded!.orderId && event.type === 'order.changed')
  expect(events.map((event) => event.data)).toEqual([{ changed: ['lines'] }])
})

describe('fulfillments', () => {
  test('one that comes before its order waits and is told when the order comes', async () => {
    const source = newConnection()
    const waiting = await world.ctx((ctx) => recordFulfillments(ctx, source, [storeFulfillment(), storeFulfillment()]))
    expect(waiting.map((result) => result.outcome)).toEqual(['waits_for_order', 'unchanged'])
    expect(await typesOf(waiting[0]!.orderId)).toEqual([])
    await world.ctx((ctx) => recordOrders(ctx, source, [storeOrder({ fulfillments: [storeFulfillment()] })]))
    expect(await typesOf(waiting[0]!.orderId)).toEqual(['order.placed', 'fulfillment.created'])
    expect((await world.ctx((ctx) => findOrder(ctx, waiting[0]!.orderId)))!.fulfillments).toHaveLength(1)
  })

  test('a number that is added later, a split and a cancellation are told once each', async () => {
    const source = newConnection()
    const [{ orderId } = { orderId: '' }] = await world.ctx((ctx) =>
      recordOrders(ctx, source, [storeOrder({ fulfillments: [storeFulfillment({ trackingNumbers: [] })] })]),
    )
    const numbered = storeFulfillment({ updatedAt: '2026-03-02T16:00:00Z', trackingNumbers: ['A1', 'A2'] })
    const second = storeFulfillment({ externalId: '802', trackingNumbers: ['B1'], lines: [{ externalId: '902', quantity: 2 }] })
    const cancelled = storeFulfillment({
      externalId: '802',
      trackingNumbers: ['B1'],
      status: 'cancelled',
      updatedAt: '2026-03-02T17:00:00Z',
    })
    for (const fulfillment of [numbered, numbered, second, cancelled, second])
      await world.ctx((ctx) => recordFulfillments(ctx, source, [fulfillment]))
    expect(await typesOf(orderId)).toEqual([
      'order.placed',
      'fulfillment.created',
      'fulfillment.changed',
      'fulfillment.created',
      'fulfillment.cancelled',
    ])
    const order = await world.ctx((ctx) => findOrder(ctx, orderId))
    expect(order!.fulfillments.map((fulfillment) => [fulfillment.externalId, fulfillment.cancelled, fulfillment.trackingNumbers])).toEqual([
      ['801', false, ['A1', 'A2']],
      ['802', true, ['B1']],
    ])
  })

  test('a file finds orders of any store by their name', async () => {
    const [{ orderId } = { orderId: '' }] = await world.ctx((ctx) =>
      recordOrders(ctx, newConnection(), [storeOrder({ name: 'FILE-77', number: '77' })]),
    )
    const [recorded] = await world.ctx((ctx) =>
      recordFulfillments(ctx, { ...newConnection(), matchByName: true }, [
        storeFulfillment({ externalId: 'row-1', orderExternalId: '#file 77' }),
      ]),
    )
    expect(recorded).toEqual({ externalId: 'row-1', orderId, outcome: 'created' })
  })
})

test('a refund counts once, whether it comes alone, within the order or before it', async () => {
  const refund = {
    externalId: 'r1',
    orderExternalId: '5001',
    createdAt: '2026-03-03T10:00:00Z',
    lines: [{ externalId: '902', quantity: 1 }],
  }
  const refunded = storeOrder({
    updatedAt: '2026-03-03T10:00:00Z',
    refunds: [refund],
    lines: storeOrder().lines.map((line) => (line.externalId === '902' ? { ...line, quantityRemoved: 1 } : line)),
  })
  for (const sequence of ['order refund refunded', 'refund order refunded', 'order refunded refund']) {
    const source = newConnection()
    for (const step of sequence.split(' ')) {
      await world.ctx(async (ctx) => {
        if (step === 'refund') await recordRefunds(ctx, source, [refund, refund])
        else await recordOrders(ctx, source, [step === 'order' ? storeOrder() : refunded])
      })
    }
    const order = await world.ctx((ctx) => findOrderByExternalId(ctx, source, '5001'))
    expect(
      order!.lines.map((line) => line.quantityRemoved),
      sequence,
    ).toEqual([0, 1])
  }
})

describe('finding', () => {
  test('people find their order however they write its name', async () => {
    const source = newConnection()
    await world.ctx((ctx) => recordOrders(ctx, source, [storeOrder({ externalId: 'n1', name: 'EN-88123-DE', number: '88123' })]))
    for (const text of ['EN-88123-DE', 'en88123de', '#88123', '88123', ' 88123 ', '٨٨١٢٣', '８８１２３', 'order 88123']) {
      expect((await world.ctx((ctx) => findOrderByName(ctx, text)))?.externalId, text).toBe('n1')
    }
    for (const text of ['', '#', '8812', '881234', "88123' or 1=1", '%', '\u0000'])
      expect((await world.ctx((ctx) => findOrderByName(ctx, text)))?.externalId, text).not.toBe(text === "88123' or 1=1" ? 'none' : 'n1')
  })

  test('orders of two stores with one number are both found, the newer first', async () => {
    await world.ctx(async (ctx) => {
      await recordOrders(ctx, newConnection(), [
        storeOrder({ externalId: 'old', name: '#4711', number: '4711', placedAt: '2026-01-01T10:00:00Z' }),
      ])
      await recordOrders(ctx, newConnection(), [storeOrder({ externalId: 'new', name: '#4711', number: '4711' })])
    })
    expect((await world.ctx((ctx) => findOrdersByName(ctx, '4711'))).map((order) => order.externalId)).toEqual(['new', 'old'])
  })

  test('a merchant sees none of another merchant', async () => {
    const other = await world.addMerchant()
    const source = newConnection()
    const [recorded] = await world.ctx((ctx) => recordOrders(ctx, source, [storeOrder({ name: 'MINE-9', number: '9' })]))
    expect(await world.ctx((ctx) => findOrder(ctx, recorded!.orderId), other)).toBe(null)
    expect(await world.ctx((ctx) => findOrdersByName(ctx, 'MINE-9'), other)).toEqual([])
    expect((await world.ctx((ctx) => listOrders(ctx, {}), other)).orders).toEqual([])
  })

  test('the list goes page by page without gap or repetition', async () => {
    const merchant = await world.addMerchant()
    const source = newConnection()
    const orders = Array.from({ length: 7 }, (_, i) =>
      storeOrder({ externalId: `p${i}`, name: `#${i}`, number: String(i), placedAt: `2026-03-0${Math.ceil((i + 1) / 2)}T10:00:00Z` }),
    )
    await world.ctx((ctx) => recordOrders(ctx, source, orders), merchant)
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await world.ctx((ctx) => listOrders(ctx, { limit: 3, cursor }), merchant)
      seen.push(...page.orders.map((order) => order.externalId))
      cursor = page.nextCursor ?? undefined
    } while (cursor !== undefined)
    expect(seen.toSorted()).toEqual(orders.map((order) => order.externalId))
    expect((await world.ctx((ctx) => listOrders(ctx, { query: 'IDA.KVIST@example.org' }), merchant)).orders).toHaveLength(7)
    expect((await world.ctx((ctx) => listOrders(ctx, { query: 'none@example.org', cursor: 'garbage' }), merchant)).orders).toEqual([])
  })
})

test('a deleted order is cancelled and out of look-ups', async () => {
  const source = newConnection()
  const [recorded] = await world.ctx((ctx) => recordOrders(ctx, source, [storeOrder({ name: 'GONE-1', number: '1' })]))
  await world.ctx((ctx) => recordDeletedOrders(ctx, source, [{ externalId: '5001' }, { externalId: 'never seen' }]))
  await world.ctx((ctx) => recordDeletedOrders(ctx, source, [{ externalId: '5001' }]))
  expect(await typesOf(recorded!.orderId)).toEqual(['order.placed', 'order.cancelled'])
  expect(await world.ctx((ctx) => findOrderByName(ctx, 'GONE-1'))).toBe(null)
})

describe('forgetting', () => {
  test('an erased customer leaves nothing personal, and a repeated webhook does not bring it back', async () => {
    const merchant = await world.addMerchant()
    const source = newConnection()
    const order = storeOrder({ note: 'Leave it with Ida' })
    const [recorded] = await world.ctx((ctx) => recordOrders(ctx, source, [order]), merchant)
    const request = {
      kind: 'customer_erase' as const,
      customerExternalId: '71',
      email: 'ida.kvist@example.org',
      phone: null,
      orderExternalIds: ['5001'],
    }
    await world.ctx((ctx) => applyPrivacyRequest(ctx, source, request), merchant)
    await world.ctx((ctx) => recordOrders(ctx, source, [{ ...order, updatedAt: '2026-04-01T10:00:00Z' }]), merchant)
    await world.ctx((ctx) => applyPrivacyRequest(ctx, source, request), merchant)
    const kept = await world.ctx((ctx) => findOrder(ctx, recorded!.orderId), merchant)
    expect(kept).toMatchObject({ erased: true, email: null, destination: null, customerId: null, note: null, lines: [{}, {}] })
    const dump = await world.ctx(
      (ctx) =>
        ctx.db.all(sql<{ row: string }>`
      select to_jsonb(o)::text as row from "order" o where merchant_id = ${merchant} union all select to_jsonb(c)::text from customer c where merchant_id = ${merchant}
      union all select to_jsonb(p)::text from contact_point p where merchant_id = ${merchant} union all select to_jsonb(i)::text from customer_identity i where merchant_id = ${merchant}
      union all select to_jsonb(e)::text from erasure e where merchant_id = ${merchant} union all select data::text from event where merchant_id = ${merchant}`),
      merchant,
    )
    expect(dump.length).toBeGreaterThan(3)
    for (const { row } of dump) expect(row).not.toMatch(/kvist|ida|anger|\+49/i)
  })

  test('erasing a customer by an agent reaches her orders by the event', async () => {
    const source = newConnection()
    const [recorded] = await world.ctx((ctx) =>
      recordOrders(ctx, source, [
        storeOrder({ externalId: 'e2', customer: { ...storeOrder().customer!, externalId: '72', email: 'nele@example.org', phone: null } }),
      ]),
    )
    const order = await world.ctx((ctx) => findOrder(ctx, recorded!.orderId))
    await world.ctx((ctx) => eraseCustomers(ctx, [order!.customerId!]))
    await world.drain()
    expect(await world.ctx((ctx) => findOrder(ctx, recorded!.orderId))).toMatchObject({ erased: true, email: null })
    expect(await world.ctx((ctx) => eraseOrdersOfCustomer(ctx, order!.customerId!))).toEqual([])
  })
})

test('an order of nobody is kept too', async () => {
  const [recorded] = await world.ctx((ctx) =>
    recordOrders(ctx, newConnection(), [
      storeOrder({
        customer: null,
        email: null,
        phone: null,
        shippingAddress: null,
        destinationCountry: null,
        lines: [],
        placedAt: null,
        updatedAt: null,
        total: null,
        totalMinor: null,
        currency: null,
        number: null,
      }),
    ]),
  )
  expect(await world.ctx((ctx) => findOrder(ctx, recorded!.orderId))).toMatchObject({
    customerId: null,
    destination: null,
    lines: [],
    placedAt: '2026-11-25T10:00:00Z',
  })
})

test('an order from the years to come was placed when we first heard of it, and stays so', async () => {
  const source = newConnection()
  const tell = async (placedAt: string, updatedAt: string) => {
    const [recorded] = await world.ctx((ctx) => recordOrders(ctx, source, [storeOrder({ placedAt, updatedAt })]))
    return (await world.ctx((ctx) => findOrder(ctx, recorded!.orderId)))?.placedAt
  }
  const first = world.clock.now().toString()
  expect(await tell('2035-02-10T10:00:00Z', '2035-02-10T10:00:00Z')).toBe(first)
  world.clock.set(world.clock.now().add({ hours: 3 }).toString())
  expect(await tell('2035-02-10T10:00:00Z', '2035-02-10T11:00:00Z')).toBe(first)
  const soon = world.clock.now().add({ hours: 14 }).toString()
  expect(await tell(soon, '2035-02-10T12:00:00Z')).toBe(soon)
})

test('guests with one address are one customer, accounts with different ids stay two', async () => {
  const merchant = await world.addMerchant()
  const source = newConnection()
  const customer = storeOrder().customer!
  const orders = [
    storeOrder({ externalId: 'g1', customer: null, email: 'Ula@example.org' }),
    storeOrder({ externalId: 'g2', customer: null, email: 'ula@example.org' }),
    storeOrder({ externalId: 'g3', customer: { ...customer, externalId: 'a', email: 'ula@example.org' } }),
    storeOrder({ externalId: 'g4', customer: { ...customer, externalId: 'b', email: 'ula@example.org' } }),
  ]
  const recorded = await world.ctx((ctx) => recordOrders(ctx, source, orders), merchant)
  const ids = await world.ctx(
    async (ctx) => Promise.all(recorded.map(async (result) => (await findOrder(ctx, result.orderId))!.customerId!)),
    merchant,
  )
  expect(ids[0]).toBe(ids[1])
  expect(ids[2]).toBe(ids[0])
  expect(ids[3]).not.toBe(ids[0])
  expect(await world.ctx((ctx) => ordersOfCustomer(ctx, ids[0]!), merchant)).toHaveLength(3)
})
