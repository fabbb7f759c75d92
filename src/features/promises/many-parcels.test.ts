import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { carriers } from '#adapters/carriers'
import { subscribers as orderSubscribers, recordFulfillments, recordOrders } from '#features/orders'
import { subscribers as shipmentSubscribers } from '#features/shipments'
import { testWorld } from '../../../test/support/database.ts'
import { storeFulfillment, storeOrder } from '../../../test/support/store-order.ts'
import { subscribers } from './jobs.ts'
import { promiseOfOrder } from './promise-of-order.ts'

const world = await testWorld({
  subscribers: [...orderSubscribers, ...shipmentSubscribers, ...subscribers],
  carriers,
  now: '2026-10-20T08:00:00Z',
})
const shop = { connectionId: '00000000-0000-7000-8000-00000000c502' }

test('an order of 500 parcels is promised and followed like any other, and teaches by five of them', { timeout: 120_000 }, async () => {
  const at = world.clock.now().toString()
  const trackingNumbers = Array.from({ length: 500 }, (_, n) => `1Z999AA1${String(50_000 + n).padStart(10, '0')}`)
  const [recorded] = await world.ctx((ctx) => recordOrders(ctx, shop, [storeOrder({ placedAt: at, updatedAt: at })]))
  await world.ctx((ctx) => recordFulfillments(ctx, shop, [storeFulfillment({ trackingNumbers, createdAt: at, updatedAt: at })]))
  await world.drain()
  const { orderId } = recorded!
  const view = await world.ctx((ctx) => promiseOfOrder(ctx, orderId))
  expect(view.promise!.latest >= at.slice(0, 10)).toBe(true)
  expect(view.parcels).toHaveLength(500)
  const journeys = await world.ctx((ctx) =>
    ctx.db.all(sql<{ id: string }>`select id from journey where merchant_id = ${ctx.merchantId} and order_id = ${orderId}`),
  )
  expect(journeys).toHaveLength(5)
  expect(journeys.map((one) => one.id)).toContain(orderId)
})
