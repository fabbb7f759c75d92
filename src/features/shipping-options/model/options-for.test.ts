import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lampOffer } from '../../../../test/support/lamp-offer.ts'
import { type Basket, type Destination, nameOf } from './offer.ts'
import { offerDocument } from './offer-document.ts'
import { optionsFor } from './options-for.ts'
import { postalKey, postalSpan, spanHolds } from './postal-code.ts'
import { priceOf } from './price.ts'

const place = (country: string, postalCode: string | null = null, more: Partial<Destination> = {}): Destination => ({
  country,
  region: null,
  postalCode,
  remote: false,
  ...more,
})
const basket = (more: Partial<Basket> = {}): Basket => ({ weightGrams: 1_200, units: 1, goodsMinor: 2_000, ...more })
const offered = (destination: Destination, of: Basket = basket()) =>
  Object.fromEntries(optionsFor(lampOffer, destination, of).options.map(({ option, priceMinor }) => [option.id, priceMinor]))

describe('which options, for how much', () => {
  test('weight decides the step, both ends of a step belong to it, and the lower step holds where two touch', () => {
    expect(offered(place('DE', '10115'))).toEqual({ standard: 499, express: 1290 })
    expect(offered(place('DE', '10115'), basket({ weightGrams: 2_000 }))).toMatchObject({ standard: 499 })
    expect(offered(place('DE', '10115'), basket({ weightGrams: 2_001 }))).toMatchObject({ standard: 899 })
    expect(offered(place('DE', '10115'), basket({ weightGrams: 40_000 }))).toEqual({ express: 1290, freight: 4900 })
  })

  test('from the price that the merchant names it is free, and not before', () => {
    expect(offered(place('DE', '10115'), basket({ goodsMinor: 4_999 }))).toMatchObject({ standard: 499 })
    expect(offered(place('DE', '10115'), basket({ goodsMinor: 5_000 }))).toMatchObject({ standard: 0 })
    expect(offered(place('DE', '10115'), basket({ goodsMinor: null }))).toMatchObject({ standard: 499 })
  })

  test('the most specific zone that names an option decides it; the others keep theirs', () => {
    expect(offered(place('DE', '80331', { region: 'BY' }))).toEqual({ standard: 499, express: 990 })
    expect(offered(place('DE', '80331', { region: 'DE-BY' }))).toEqual({ standard: 499, express: 990 })
    expect(offered(place('DE', '25847'))).toEqual({ standard: 1490 })
    expect(offered(place('DE', ' 25 849 '))).toEqual({ standard: 1490 })
    expect(offered(place('DE', '25850'))).toEqual({ standard: 499, express: 1290 })
  })

  test('British districts are numbers, not letters', () => {
    expect(offered(place('GB', 'KA27 8AB'))).toEqual({ standard: 3000 })
    expect(offered(place('GB', 'KA2 7AB'))).toEqual({ standard: 1500 })
    expect(offered(place('GB', 'iv5 1ab'))).toEqual({ standard: 3000 })
    expect(offered(place('GB', 'IV56'))).toEqual({ standard: 3000 })
    expect(offered(place('GB', 'IV63 6AA'), basket({ units: 4 }))).toEqual({ standard: 2500 })
    expect(offered(place('GB', null))).toEqual({ standard: 1500 })
  })

  test('where nothing is offered, it is said why', () => {
    expect(optionsFor(lampOffer, place('FR', '75001'), basket())).toEqual({ options: [], none: 'not_served' })
    expect(optionsFor(lampOffer, place('DE', '27498'), basket())).toEqual({ options: [], none: 'excluded' })
    expect(optionsFor(lampOffer, place('GB'), basket({ units: 0 })).none).toBe('no_rate')
  })

  test('a Canadian sorting area and a remote area are zones too', () => {
    const offer = offerDocument.parse({
      currency: 'CAD',
      options: [{ id: 'post', names: { en: 'Post' } }],
      zones: [
        { id: 'canada', countries: ['CA'], rates: [{ option: 'post', steps: [{ amountMinor: 900 }] }] },
        { id: 'far', countries: ['CA'], remote: true, rates: [{ option: 'post', steps: [{ amountMinor: 3_900 }] }] },
        { id: 'ottawa', countries: ['CA'], postalCodes: ['K1'], rates: [{ option: 'post', steps: [{ amountMinor: 500 }] }] },
        { id: 'world', countries: ['*'], rates: [{ option: 'post', steps: [{ amountMinor: 5_000 }] }] },
      ],
    })
    const asked = (destination: Destination) => optionsFor(offer, destination, basket()).options[0]?.priceMinor
    expect(asked(place('CA', 'K1M 1M4'))).toBe(500)
    expect(asked(place('CA', 'M5V 2T6'))).toBe(900)
    expect(asked(place('CA', 'X0A 0H0', { remote: true }))).toBe(3_900)
    expect(asked(place('NZ'))).toBe(5_000)
  })

  test('a name is found in the language, a related one, English, or any', () => {
    expect(nameOf({ id: 'x', names: { en: 'A', 'de-AT': 'B' } }, 'de')).toBe('B')
    expect(nameOf({ id: 'x', names: { en: 'A', fr: 'C' } }, 'tr')).toBe('A')
    expect(nameOf({ id: 'x', names: { fr: 'C' } }, 'tr')).toBe('C')
  })
})

describe('for every offer, place and basket', () => {
  const amount = fc.integer({ min: 0, max: 100_000 })
  const measure = fc.constantFrom('flat' as const, 'weight' as const, 'items' as const, 'price' as const)
  const steps = fc.array(fc.record({ from: amount, to: fc.option(amount), amountMinor: amount }), { minLength: 1, maxLength: 5 })
  const rate = fc.record({ by: measure, steps, freeFromMinor: fc.option(amount) })
  const anyBasket = fc.record({
    weightGrams: fc.integer({ min: 0, max: 200_000 }),
    units: fc.integer({ min: 0, max: 1_000 }),
    goodsMinor: fc.option(fc.integer({ min: 0, max: 200_000 })),
  })

  test('a price is a whole number, never below zero', () => {
    fc.assert(
      fc.property(rate, anyBasket, (one, of) => {
        const price = priceOf(one, of)
        expect(price === null || (Number.isSafeInteger(price) && price >= 0)).toBe(true)
      }),
    )
  })

  test('what is free stays free when more is bought, unless it is no longer offered', () => {
    fc.assert(
      fc.property(rate, anyBasket, fc.nat(100_000), (one, of, more) => {
        const goodsMinor = Math.max(of.goodsMinor ?? 0, one.freeFromMinor ?? 0)
        fc.pre(one.freeFromMinor !== null)
        expect(priceOf(one, { ...of, goodsMinor: goodsMinor + more }) ?? 0).toBe(0)
      }),
    )
  })

  test('a longer beginning of the same code wins over a shorter one, in whatever order the zones stand', () => {
    const code = fc.tuple(fc.constantFrom('DE', 'CA', 'NL', 'US'), fc.stringMatching(/^[A-Z0-9]{6}$/))
    fc.assert(
      fc.property(
        code,
        fc.uniqueArray(fc.integer({ min: 1, max: 6 }), { minLength: 1 }),
        fc.boolean(),
        ([country, text], lengths, turned) => {
          const zones = lengths.map((length) => ({
            id: `z${length}`,
            countries: [country],
            postalCodes: [text.slice(0, length)],
            rates: [{ option: 'post', steps: [{ amountMinor: length }] }],
          }))
          const offer = offerDocument.parse({
            currency: 'EUR',
            options: [{ id: 'post', names: { en: 'Post' } }],
            zones: [
              ...(turned ? zones.toReversed() : zones),
              { id: 'c', countries: [country], rates: [{ option: 'post', steps: [{ amountMinor: 0 }] }] },
            ],
          })
          expect(optionsFor(offer, place(country, text), basket()).options[0]?.priceMinor).toBe(Math.max(...lengths))
        },
      ),
    )
  })

  test('a span holds exactly the codes that begin with the rule', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z0-9]{1,4}$/), fc.stringMatching(/^[A-Z0-9]{1,8}$/), (rule, code) => {
        expect(spanHolds(postalSpan('FR', rule)!, postalKey('FR', code))).toBe(code.startsWith(rule))
      }),
    )
  })
})
