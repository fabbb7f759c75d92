import { afterAll, describe, expect, test } from 'vitest'
import { eventually, postShopify, testApp } from '../../../test/support/app.ts'

const app = await testApp()
afterAll(() => app.stop())

const document = {
  id: 'shop-1',
  name: '#A-1001',
  placedAt: '2026-11-20T10:00:00+01:00',
  updatedAt: '2026-11-20T10:00:00+01:00',
  email: 'noor@example.org',
  currency: 'EUR',
  total: '30.00',
  customer: { id: 'c1', name: 'Noor Haddad' },
  shippingAddress: { city: 'Gent', postalCode: '9000', country: 'be' },
  lines: [{ id: '1', sku: 'MUG', title: 'Mug', quantity: 3, price: '10.00' }],
}

test('an order told over the API is read, listed and found again, and its customer too', async () => {
  const first = await app.api<{ id: string; outcome: string }>('POST', '/api/v1/orders', document)
  expect(first).toMatchObject({ status: 200, body: { outcome: 'placed' } })
  expect((await app.api('POST', '/api/v1/orders', document)).body).toEqual({ id: first.body.id, outcome: 'unchanged' })
  expect((await app.api('POST', '/api/v1/orders', { ...document, updatedAt: '2026-11-19T10:00:00Z', total: '1.00' })).body).toEqual({
    id: first.body.id,
    outcome: 'stale',
  })
  const read = await app.api<{ customerId: string }>('GET', `/api/v1/orders/${first.body.id}`)
  expect(read).toMatchObject({
    status: 200,
    body: { name: '#A-1001', totalMinor: 3000, destination: { city: 'Gent', country: 'BE' }, lines: [{ sku: 'MUG', quantity: 3 }] },
  })
  expect(await app.api('GET', '/api/v1/orders?query=a1001')).toMatchObject({
    status: 200,
    body: { data: [{ id: first.body.id }], nextCursor: null },
  })
  expect(await app.api('GET', `/api/v1/customers/${read.body.customerId}`)).toMatchObject({
    status: 200,
    body: { name: 'Noor Haddad', contactPoints: [{ kind: 'email', value: 'noor@example.org' }] },
  })
})

test.each([
  ['/api/v1/orders/ord_00000000000000000000000000000000', 404],
  ['/api/v1/orders/nonsense', 404],
  ['/api/v1/orders/%00', 404],
  ['/api/v1/customers/nonsense', 404],
  ['/api/v1/orders?query=%00%F0%9F%92%A5&cursor=%00', 200],
  ['/api/v1/orders?limit=0', 400],
  ['/api/v1/orders?limit=many', 400],
  ["/api/v1/orders?query=' or 1=1 --", 200],
])('GET %s is answered with %i', async (path, status) => {
  expect((await app.api('GET', path)).status).toBe(status)
})

test.each([
  [{}],
  [{ ...document, lines: [] }],
  [{ ...document, total: 'much' }],
  [{ ...document, currency: 'euro' }],
  [{ ...document, placedAt: '0000-01-01T00:00:00Z' }],
  [{ ...document, email: 'a@b\u0000.de' }],
  [{ ...document, lines: [{ ...document.lines[0], quantity: 1e12 }] }],
  [{ ...document, fulfillments: [{ id: '1', trackingUrls: ['javascript:alert(1)'] }] }],
])('an order that is not as documented is refused, case %#', async (body) => {
  expect(await app.api('POST', '/api/v1/orders', body)).toMatchObject({ status: 400, body: { code: 'invalid_request' } })
})

test('without a key nobody reads orders', async () => {
  for (const path of ['/api/v1/orders', '/api/v1/orders/x', '/api/v1/customers/x'])
    expect((await fetch(app.url + path)).status, path).toBe(401)
})

describe('signed webhooks of a shop', () => {
  test('become an order, whatever comes first and however often', async () => {
    const { webhookUrl } = await app.connect('store', 'shopify', { secret: 'shh', shopDomain: 'mugs.example' })
    const order = {
      id: 7001,
      name: '#7001',
      order_number: 7001,
      created_at: '2026-11-20T10:00:00Z',
      updated_at: '2026-11-20T10:00:00Z',
      currency: 'EUR',
      total_price: '10.00',
      email: 'noor@example.org',
      line_items: [{ id: 1, title: 'Mug', quantity: 1, price: '10.00' }],
    }
    const fulfillment = {
      id: 1,
      order_id: 7001,
      status: 'success',
      tracking_company: 'UPS',
      tracking_numbers: ['1Z999AA10123456784'],
      created_at: '2026-11-21T10:00:00Z',
      updated_at: '2026-11-21T10:00:00Z',
      line_items: [{ id: 1, quantity: 1 }],
    }
    const send = (topic: string, payload: unknown, id: string) =>
      postShopify(webhookUrl, 'shh', topic, payload, { 'x-shopify-event-id': id })
    for (const status of [
      await send('fulfillments/create', fulfillment, 'e1'),
      await send('orders/updated', order, 'e2'),
      await send('orders/create', order, 'e2'),
      await send('orders/create', order, 'e2'),
      await send('never/heard', {}, 'e3'),
      await send('orders/create', '{"id":', 'e4'),
    ])
      expect(status).toBe(200)
    expect(await postShopify(webhookUrl, 'wrong', 'orders/create', order)).toBe(401)
    type Order = { id: string; fulfillments: { trackingNumbers: string[] }[] }
    const found = await eventually('the order with its fulfillment', async () =>
      (await app.api<{ data: Order[] }>('GET', '/api/v1/orders?query=7001')).body.data.find((one) => one.fulfillments.length > 0),
    )
    expect(found.fulfillments).toMatchObject([{ trackingNumbers: ['1Z999AA10123456784'] }])
    // The public feed lets transactions settle before it shows their events.
    const types = await eventually('the events on the feed', async () => {
      const { data } = (await app.api<{ data: { type: string; orderId: string }[] }>('GET', '/api/v1/events')).body
      const ofOrder = data
        .filter((event) => event.orderId === found.id && /^(order|fulfillment)\./.test(event.type))
        .map((event) => event.type)
      return ofOrder.length > 0 && ofOrder
    })
    expect(types.toSorted()).toEqual(['fulfillment.created', 'order.placed'])
  })
})
