/** Every published Shopify payload of the samples gives what its index line expects. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { stores } from '#adapters/stores'
import type { StoreCustomer, StoreFulfillment, StoreOrder, StoreReading } from '#contracts/store'
import { dataFolder, notRun } from '../support/data-folder.ts'

type Expect = Record<string, unknown>
type IndexLine = { file: string; platform: string; topic: string; expect: Expect }

const folder = dataFolder()
if (folder === null) notRun('conformance: shopify store payloads')

describe.skipIf(folder === null)('published Shopify payloads', () => {
  const lines =
    folder === null
      ? []
      : readFileSync(join(folder, 'store-payloads/index.jsonl'), 'utf8')
          .trim()
          .split('\n')
          .map((text) => JSON.parse(text) as IndexLine)
          .filter((line) => line.platform === 'shopify')

  test('the samples are there', () => {
    expect(lines.length).toBeGreaterThan(150)
  })

  test.each(lines.map((line) => [line.file, line] as const))('%s', (_file, line) => {
    const reading = stores.get('shopify')!.read(readFileSync(join(folder!, 'store-payloads', line.file)), { topic: line.topic })
    const subject = line.topic.replace(/-list$/, '')
    if (!(subject in COMPARE)) return expect(reading).toMatchObject({ ignored: true, problems: [], orders: [] })
    if (isCalculatedRefund(line, reading)) return
    expect(reading.problems).toEqual([])
    const expected = (line.expect.items as Expect[] | undefined) ?? [line.expect]
    const compare = COMPARE[subject]!
    if (line.expect.count !== undefined) expect(compare.list(reading)).toHaveLength(line.expect.count as number)
    for (const [i, item] of expected.entries()) for (const [key, value] of Object.entries(item)) compare.check(reading, i, key, value)
  })

  test('without a topic, the shape tells what an order, a fulfillment, a refund or a product is', () => {
    for (const line of lines.filter((line) =>
      ['order', 'order-list', 'fulfillment', 'fulfillment-list', 'product', 'customer', 'inventory-level', 'fulfillment-event'].includes(
        line.topic,
      ),
    )) {
      const body = readFileSync(join(folder!, 'store-payloads', line.file))
      expect(stores.get('shopify')!.read(body, {}), line.file).toEqual(stores.get('shopify')!.read(body, { topic: line.topic }))
    }
  })
})

/** Answers of `refunds/calculate` (no id; transactions of kind `suggested_refund`): no refund was made, so none may be read. */
function isCalculatedRefund(line: IndexLine, reading: StoreReading): boolean {
  if (line.topic !== 'refund' || !readFileSync(join(folder!, 'store-payloads', line.file), 'utf8').includes('"suggested_refund"'))
    return false
  expect(reading).toMatchObject({ refunds: [], problems: [{ code: 'refund_incomplete' }] })
  return true
}

type Comparison = { list(reading: StoreReading): unknown[]; check(reading: StoreReading, i: number, key: string, value: unknown): void }

function comparison<T>(
  list: (reading: StoreReading) => T[],
  values: Record<string, (item: T) => unknown>,
  untold: readonly string[] = [],
): Comparison {
  return {
    list,
    check(reading, i, key, value) {
      if (untold.includes(key)) return
      const read = values[key]
      expect(read, `no reading of "${key}"`).toBeDefined()
      expect(plain(read!(list(reading)[i]!)), key).toEqual(plain(value))
    },
  }
}

const plain = (value: unknown): unknown =>
  typeof value === 'string' && value.includes('@') ? value.toLowerCase() : typeof value === 'number' ? String(value) : value
const instant = (value: string | null): string | null => (value === null ? null : Temporal.Instant.from(value).toString())
const companies = (order: StoreOrder): string | null =>
  order.fulfillments.find((fulfillment) => fulfillment.trackingCompany !== null)?.trackingCompany ?? null

const orderComparison: Comparison = (() => {
  const byKey = comparison<StoreOrder>(
    (reading) => reading.orders,
    {
      order_id: (order) => order.externalId,
      order_name: (order) => order.name,
      order_number: (order) => order.number,
      customer_email: (order) => order.email,
      line_items: (order) => order.lines.length,
      total: (order) => order.total,
      currency: (order) => order.currency,
      presentment_currency: (order) => order.presentmentCurrency,
      financial_status: (order) => order.financialStatus,
      fulfillment_status: (order) => order.fulfillmentStatus,
      fulfillments: (order) => order.fulfillments.length,
      refunds: (order) => order.refunds.length,
      tracking_numbers: (order) => [...new Set(order.fulfillments.flatMap((fulfillment) => fulfillment.trackingNumbers))],
      tracking_company: companies,
      destination_country: (order) => order.destinationCountry,
      cancelled: (order) => order.cancelled,
      test: (order) => order.test,
      customer_null: (order) => order.customer === null,
      shipping_address_null: (order) => order.shippingAddress === null,
    },
    ['cancel_reason'],
  )
  return {
    list: byKey.list,
    check(reading, i, key, value) {
      if (key === 'created_at') expect(instant(reading.orders[i]!.placedAt)).toBe(instant(value as string))
      else byKey.check(reading, i, key, value)
    },
  }
})()

const fulfillment: Record<string, (item: StoreFulfillment) => unknown> = {
  fulfillment_id: (item) => item.externalId,
  order_id: (item) => item.orderExternalId,
  fulfillment_name: (item) => item.name,
  status: (item) => item.status,
  shipment_status: (item) => item.shipmentStatus,
  tracking_numbers: (item) => item.trackingNumbers,
  tracking_company: (item) => item.trackingCompany,
  line_items: (item) => item.lines.length,
}
const customer: Record<string, (item: StoreCustomer) => unknown> = {
  customer_id: (item) => item.externalId,
  customer_email: (item) => item.email,
  orders_count: (item) => item.ordersCount,
}

const COMPARE: Record<string, Comparison> = {
  order: orderComparison,
  fulfillment: comparison((reading) => reading.fulfillments, fulfillment),
  'fulfillment-event': comparison((reading) => reading.fulfillmentEvents, {
    status: (item) => item.event.rawCode,
    happened_at: (item) => item.event.at.value,
    fulfillment_id: (item) => item.fulfillmentExternalId,
    order_id: (item) => item.orderExternalId,
  }),
  'inventory-level': comparison((reading) => reading.stock, {
    inventory_item_id: (item) => item.itemExternalId,
    location_id: (item) => item.locationExternalId,
    available: (item) => item.available,
  }),
  product: comparison((reading) => reading.products, {
    title: (item) => item.title,
    status: (item) => item.status,
    variants: (item) => item.variants.length,
  }),
  customer: comparison((reading) => reading.customers, customer),
  // Payments and notes of refunds are none of our facts.
  refund: comparison(
    (reading) => reading.refunds,
    { order_id: (item) => item.orderExternalId, refund_line_items: (item) => item.lines.length },
    ['transactions', 'note', 'created_at'],
  ),
  'customers/data_request': comparison(
    (reading) => reading.privacyRequests,
    {
      customer_email: (item) => item.email,
      customer_id: (item) => item.customerExternalId,
      phone: (item) => item.phone,
      orders_requested: (item) => item.orderExternalIds,
    },
    ['shop_id', 'shop_domain'],
  ),
  'customers/redact': comparison(
    (reading) => reading.privacyRequests,
    {
      customer_email: (item) => item.email,
      customer_id: (item) => item.customerExternalId,
      phone: (item) => item.phone,
      orders_to_redact: (item) => item.orderExternalIds,
    },
    ['shop_id', 'shop_domain'],
  ),
  'shop/redact': comparison((reading) => reading.privacyRequests, {}, ['shop_id', 'shop_domain']),
}
