/** What the adapter read is recorded on a real database: published payloads and hostile values, twice and shuffled, change nothing the second time. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { stores } from '#adapters/stores'
import type { StoreReading } from '#contracts/store'
import { recordCustomers } from '#features/customers'
import { recordProducts, recordStock } from '#features/inventory'
import {
  applyPrivacyRequest,
  findOrdersByName,
  listOrders,
  recordDeletedOrders,
  recordFulfillments,
  recordOrders,
  recordRefunds,
} from '#features/orders'
import type { Ctx } from '#platform/context'
import { dataFolder, notRun } from '../support/data-folder.ts'
import { testWorld } from '../support/database.ts'

const folder = dataFolder()
if (folder === null) notRun('conformance: recording store payloads and hostile values')
const world = await testWorld()
const shopify = stores.get('shopify')!

async function record(ctx: Ctx, source: { connectionId: string }, reading: StoreReading): Promise<void> {
  await recordCustomers(ctx, source, reading.customers)
  await recordOrders(ctx, source, reading.orders)
  await recordFulfillments(ctx, source, reading.fulfillments)
  await recordRefunds(ctx, source, reading.refunds)
  await recordDeletedOrders(ctx, source, reading.deletedOrders)
  await recordProducts(ctx, source, reading.products)
  await recordStock(ctx, source, reading.stock)
  for (const request of reading.privacyRequests) await applyPrivacyRequest(ctx, source, request)
}

test.skipIf(folder === null)('every published payload is recorded, and a second time changes nothing', async () => {
  const source = { connectionId: crypto.randomUUID() }
  const names = readdirSync(join(folder!, 'store-payloads/shopify'))
  const readings = names.map((name) =>
    shopify.read(readFileSync(join(folder!, 'store-payloads/shopify', name)), {
      topic: name.startsWith('shop-redact') ? 'shop/redact-not-today' : name.replace(/-\d+\.json$/, ''),
    }),
  )
  // Different documents about the same order of the same second replace each other, so each is repeated at once.
  for (const reading of readings) {
    await world.ctx((ctx) => record(ctx, source, reading))
    const before = (await world.events()).length
    await world.ctx((ctx) => record(ctx, source, reading))
    expect((await world.events()).length).toBe(before)
  }
  expect((await world.ctx((ctx) => listOrders(ctx, {}))).orders.length).toBeGreaterThan(10)
})

test.skipIf(folder === null)('hostile values in every field are kept as text or left out, and never stop a batch', async () => {
  const source = { connectionId: crypto.randomUUID() }
  const values = readdirSync(join(folder!, 'attack-inputs'))
    .filter((name) => name.endsWith('.jsonl') && name !== 'index.jsonl')
    .flatMap((name) =>
      readFileSync(join(folder!, 'attack-inputs', name), 'utf8')
        .split('\n')
        .filter(Boolean),
    )
    .flatMap((line) => hostileValue(JSON.parse(line) as Record<string, unknown>))
  expect(values.length).toBeGreaterThan(1_000)
  const orders = values.map((value, i) => hostileOrder(value, i))
  for (let at = 0; at < orders.length; at += 100) {
    const reading = shopify.read(Buffer.from(JSON.stringify({ orders: orders.slice(at, at + 100) })), { topic: 'orders/list' })
    expect(reading.orders).toHaveLength(Math.min(100, orders.length - at))
    const recorded = await world.ctx((ctx) => recordOrders(ctx, source, reading.orders))
    expect(recorded.every((result) => result.outcome === 'placed')).toBe(true)
  }
  for (const value of values) {
    await world.ctx(async (ctx) => {
      for (const order of await findOrdersByName(ctx, value)) expect(order.connectionId).not.toBe('')
    })
  }
  await world.ctx((ctx) => Promise.all(values.slice(0, 300).map((query) => listOrders(ctx, { query, cursor: query, limit: 1 }))))
})

function hostileValue(line: Record<string, unknown>): string[] {
  if (typeof line.value === 'string') return [line.value]
  if (typeof line.value_json === 'string') return [JSON.parse(line.value_json) as string].filter((value) => typeof value === 'string')
  return typeof line.value_b64 === 'string' ? [Buffer.from(line.value_b64, 'base64').toString('utf8')] : []
}

const hostileOrder = (v: string, i: number): Record<string, unknown> => ({
  id: `h${i}`,
  name: v,
  order_number: v,
  email: v,
  phone: v,
  customer_locale: v,
  currency: v,
  total_price: v,
  note: v,
  created_at: v,
  updated_at: v,
  financial_status: v,
  fulfillment_status: v,
  customer: { id: `c${i}`, first_name: v, last_name: v, email: v, phone: v, locale: v },
  shipping_address: { name: v, address1: v, address2: v, city: v, zip: v, province: v, country: v, country_code: v, phone: v, company: v },
  shipping_lines: [{ title: v, code: v }],
  line_items: [{ id: `l${i}`, title: v, sku: v, variant_title: v, quantity: v, price: v, product_id: v }],
  fulfillments: [
    {
      id: `f${i}`,
      name: v,
      status: v,
      tracking_number: v,
      tracking_numbers: [v],
      tracking_company: v,
      tracking_url: v,
      shipment_status: v,
      created_at: v,
      line_items: [{ id: v, quantity: v }],
    },
  ],
  refunds: [{ id: `r${i}`, refund_line_items: [{ line_item_id: v, quantity: v }] }],
})
