import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shopify } from './index.ts'
import { promiseOf } from './promise.ts'
import { readRatesQuestion, writeRates } from './rates.ts'

const ID = `prm_${'0192a'.padEnd(32, '3')}`
const request = (body: unknown, headers: Record<string, string> = {}) => ({
  body: Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)),
  headers,
  query: {},
  receivedAt: '2026-11-25T10:00:00Z',
})
const rate = (more: object = {}) => ({
  origin: { country: 'CA', postal_code: 'K2P1L4' },
  destination: { country: 'CA', postal_code: 'K1M1M4', province: 'ON', city: 'Ottawa', name: 'Mila Torn', address1: '9 Elm Row' },
  items: [
    { name: 'Lamp', sku: 'LAMP', quantity: 2, grams: 1000, price: 1999, requires_shipping: true },
    { name: 'Gift card', sku: 'CARD', quantity: 1, grams: 0, price: 5000, requires_shipping: false },
    { name: 'Shade', sku: null, quantity: 1, grams: 0, price: 500 },
  ],
  currency: 'CAD',
  locale: 'en-CA',
  ...more,
})

test('the question is read: place, items that are shipped, currency, language', () => {
  expect(readRatesQuestion(request({ rate: rate() }))).toEqual({
    destination: { country: 'CA', region: 'ON', postalCode: 'K1M1M4', city: 'Ottawa' },
    addressText: 'Mila Torn\n9 Elm Row\nOttawa',
    items: [
      { sku: 'LAMP', quantity: 2, weightGrams: 1000, priceMinor: 1999 },
      { sku: null, quantity: 1, weightGrams: null, priceMinor: 500 },
    ],
    currency: 'CAD',
    language: 'en-CA',
  })
})

test('a webhook, an order and a question without a place are no such question', () => {
  expect(readRatesQuestion(request({ rate: rate() }, { 'x-shopify-topic': 'orders/create' }))).toBeNull()
  expect(readRatesQuestion(request({ id: 1, name: '#1' }))).toBeNull()
  expect(readRatesQuestion(request({ rate: rate({ destination: { country: null } }) }))).toBeNull()
  expect(readRatesQuestion(request('{"rate":'))).toBeNull()
})

test('whatever comes, reading it never throws', () => {
  fc.assert(fc.property(fc.json(), (text) => void readRatesQuestion(request(text))))
  fc.assert(fc.property(fc.record({ rate: fc.anything() }), (body) => void readRatesQuestion(request({ ...body }))))
})

test('yen are counted in hundredths both ways, as Shopify does', () => {
  const yen = readRatesQuestion(request({ rate: rate({ currency: 'JPY', items: [{ quantity: 1, grams: 1, price: 100_000 }] }) }))
  expect(yen?.items[0]?.priceMinor).toBe(1_000)
  const day = { earliest: '2026-11-26', latest: '2026-11-27', timeZone: 'Asia/Tokyo' }
  const answer = { name: 'Post', code: 'post', description: 'Thu', ...day }
  const written = (amountMinor: number, currency: string) => JSON.parse(writeRates([{ ...answer, amountMinor, currency }]).body).rates[0]
  expect(written(1_000, 'JPY')).toMatchObject({ total_price: '100000', min_delivery_date: '2026-11-26 12:00:00 +0900' })
  expect(written(500, 'CAD').total_price).toBe('500')
})

test('the promise is found in the code of the chosen rate before the attribute of the cart', () => {
  const other = ID.replace('3', '4')
  const attributes = [{ name: 'whereabouts_promise', value: other }]
  const code = shopify.rates!.code('express', ID)
  expect(promiseOf({ shipping_lines: [{ title: 'Express', code }], note_attributes: attributes })).toBe(ID)
  expect(promiseOf({ shipping_lines: [{ title: 'Express', code: 'Express' }], note_attributes: attributes })).toBe(other)
  expect(promiseOf({ shipping_lines: [{ code: shopify.rates!.code('express', null) }] })).toBeNull()
  for (const value of ['prm_1', `${ID} or 1=1`, 7, null, { id: ID }])
    expect(promiseOf({ note_attributes: [{ name: 'whereabouts_promise', value }] })).toBeNull()
})

test('products tell weight and price of their variants', () => {
  const product = (variant: object) =>
    shopify.read(Buffer.from(JSON.stringify({ id: 1, title: 'Lamp', variants: [{ id: 2, sku: 'LAMP', ...variant }] })), {
      topic: 'products/update',
    }).products[0]?.variants[0]
  expect(product({ grams: 800, price: '19.90' })).toMatchObject({ weightGrams: 800, price: '19.90' })
  expect(product({ weight: 1.5, weight_unit: 'kg', grams: 0 })?.weightGrams).toBe(1500)
  expect(product({ weight: 2, weight_unit: 'lb' })?.weightGrams).toBe(907)
  expect(product({ weight: 0, weight_unit: 'kg', grams: 0 })).toMatchObject({ weightGrams: null, price: null })
})
