import { expect, test } from 'vitest'
import { findOrder, recordOrders } from '#features/orders'
import { testWorld } from '../../../test/support/database.ts'
import { storeOrder } from '../../../test/support/store-order.ts'
import { findStock, recordProducts, recordStock, subscribers } from './index.ts'

const world = await testWorld({ subscribers })
const product = (image: string) => ({
  externalId: '31',
  title: 'Kettle',
  status: 'active',
  imageUrl: `https://shop.example/${image}.png`,
  variants: [
    { externalId: '311', sku: 'KETTLE-BLUE', title: 'Blue', inventoryItemExternalId: 'i1', imageUrl: null },
    { externalId: '312', sku: 'KETTLE-RED', title: 'Red', inventoryItemExternalId: 'i2', imageUrl: 'https://shop.example/red.png' },
  ],
})
const level = (available: number | null, updatedAt: string | null, locationExternalId = 'l1') => ({
  itemExternalId: 'i1',
  locationExternalId,
  sku: null,
  available,
  updatedAt,
})

test('the newest stock level of each place wins, and articles are found by their number', async () => {
  const source = { connectionId: crypto.randomUUID() }
  await world.ctx(async (ctx) => {
    await recordStock(ctx, source, [level(5, '2026-03-02T10:00:00Z'), level(9, '2026-03-02T09:00:00Z')])
    await recordStock(ctx, source, [level(7, '2026-03-02T08:00:00Z'), level(2, '2026-03-02T10:00:00Z', 'l2'), level(10 ** 15, null, 'l3')])
    await recordStock(ctx, source, [level(null, '2026-03-03T10:00:00Z', 'l3'), level(5, '2026-03-02T10:00:00Z')])
    await recordProducts(ctx, source, [product('blue')])
  })
  expect(await world.ctx((ctx) => findStock(ctx, ['KETTLE-BLUE', 'NONE']))).toEqual(
    new Map([['KETTLE-BLUE', { available: 7, checkedAt: '2026-03-02T10:00:00Z' }]]),
  )
  expect((await world.events()).filter((event) => event.type === 'stock.changed').map((event) => event.data.available)).toHaveLength(4)
})

test('order lines get the picture of their article, whichever comes first', async () => {
  const source = { connectionId: crypto.randomUUID() }
  const [first] = await world.ctx((ctx) => recordOrders(ctx, source, [storeOrder({ externalId: '1' })]))
  await world.ctx((ctx) => recordProducts(ctx, source, [product('blue')]))
  const [second] = await world.ctx((ctx) =>
    recordOrders(ctx, source, [storeOrder({ externalId: '2', lines: [{ ...storeOrder().lines[0]!, sku: 'KETTLE-RED' }] })]),
  )
  await world.drain()
  const images = async (id: string) => (await world.ctx((ctx) => findOrder(ctx, id)))!.lines.map((line) => line.imageUrl)
  expect(await images(first!.orderId)).toEqual(['https://shop.example/blue.png', null])
  expect(await images(second!.orderId)).toEqual(['https://shop.example/red.png'])
})
