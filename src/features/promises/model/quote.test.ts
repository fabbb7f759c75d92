import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readPostalCode } from './postal-form.ts'
import { basketOf } from './quote-basket.ts'
import { type Ranked, viewsOf } from './quote-views.ts'

const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-12-${String(n).padStart(2, '0')}`)
const ranked = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 }).chain((ids) =>
  fc.tuple(
    ...ids.map((option) =>
      fc
        .record({
          price: fc.option(fc.record({ amountMinor: fc.nat(5_000) })),
          days: fc.tuple(day, day).map((pair) => pair.toSorted() as [string, string]),
          pOnTime: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
        })
        .map(({ days: [earliest, latest], ...more }): Ranked => ({ promiseId: option, option, earliest, latest, ...more })),
    ),
  ),
)

test('nothing is cheaper than the cheapest, faster than the fastest, or likelier than the best, and nobody is called sure below nine in ten', () => {
  fc.assert(
    fc.property(ranked, (options) => {
      const views = viewsOf(options, '2026-12-24')
      const of = (id: string | null | undefined) => options.find((one) => one.option === id)
      const price = (one: Ranked) => one.price?.amountMinor ?? Number.POSITIVE_INFINITY
      expect(options.every((one) => price(one) >= price(of(views.cheapest)!))).toBe(true)
      expect(options.every((one) => one.latest >= of(views.fastest)!.latest)).toBe(true)
      const sure = of(views.arrivesBy?.option)
      if (sure) expect(sure.pOnTime).toBeGreaterThanOrEqual(0.9)
      else expect(options.some((one) => (one.pOnTime ?? 0) >= 0.9)).toBe(false)
      const best = of(views.arrivesBy?.best)
      expect(Math.max(...options.map((one) => one.pOnTime ?? 0))).toBe(best?.pOnTime ?? 0)
    }),
  )
})

test('with nothing on offer there is nothing to name', () => {
  expect(viewsOf([], null)).toEqual({ cheapest: null, fastest: null, arrivesBy: null })
})

test.each([
  ['DE', '10115', '10115'],
  ['DE', 'D-10115', null],
  ['DE', '1011', null],
  ['GB', 'sw1a 1aa', 'SW1A1AA'],
  ['GB', 'KA27', 'KA27'],
  ['GB', '10115', null],
  ['CA', 'k1m 1m4', 'K1M1M4'],
  ['CA', 'K1M', 'K1M'],
  ['US', '10001-1234', '100011234'],
  ['PL', '00-950', '00950'],
  ['CZ', '110 00', '11000'],
  ['JP', '100-0001', '1000001'],
  ['NL', '1012 AB', '1012AB'],
  ['AO', 'anything', 'ANYTHING'],
  ['DE', '<script>', null],
])('%s %s is read as %s', (country, text, expected) => {
  expect(readPostalCode(country, text)).toBe(expected)
})

test('a basket is never lighter than nothing, dearer than what is known, or beyond what a number holds', () => {
  const item = fc.record({
    sku: fc.constantFrom('A', 'B', 'C'),
    quantity: fc.integer({ min: 1, max: 10_000 }),
    weightGrams: fc.option(fc.nat(10_000_000)),
    priceMinor: fc.option(fc.nat(1_000_000_000)),
  })
  const articles = new Map([['A', { weightGrams: 500, price: '19.90' }]])
  const offer = { currency: 'EUR', typicalWeightGrams: 300 }
  fc.assert(
    fc.property(fc.array(item, { maxLength: 500 }), fc.constantFrom(null, 'EUR', 'JPY'), (items, currency) => {
      const basket = basketOf(items, articles, offer, currency)
      expect(Number.isSafeInteger(basket.weightGrams) && basket.weightGrams >= 0).toBe(true)
      expect(basket.goodsMinor === null || (Number.isSafeInteger(basket.goodsMinor) && basket.goodsMinor >= 0)).toBe(true)
      expect(basket.units).toBe(items.length === 0 ? 1 : items.reduce((sum, one) => sum + one.quantity, 0))
    }),
  )
})
