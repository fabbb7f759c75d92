import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { recordProducts } from '#features/inventory'
import { findOrder, subscribers as orderSubscribers, recordOrders } from '#features/orders'
import { saveOffer } from '#features/shipping-options'
import { wireId } from '#shared/ids'
import { testWorld } from '../../../test/support/database.ts'
import { lampOffer } from '../../../test/support/lamp-offer.ts'
import { storeOrder } from '../../../test/support/store-order.ts'
import { findPromise } from './find-promise.ts'
import { subscribers } from './jobs.ts'
import { ledgerOfOrder } from './ledger-of-order.ts'
import { makePromise } from './make-promise.ts'
import { promiseOfOrder } from './promise-of-order.ts'
import { type Quote, type QuoteQuestion, quoteOptions } from './quote-options.ts'
import { verifyLedger } from './verify-ledger.ts'

const NOW = '2026-11-25T10:00:00Z'
const world = await testWorld({ subscribers: [...orderSubscribers, ...subscribers], now: NOW })
const shop = { connectionId: '0192a000-0000-7000-8000-000000000001' }
const berlin = { country: 'DE', postalCode: '10115' }

/** Each test has a merchant of its own with the lamp shop's offer. */
let merchantId = ''
beforeEach(async () => {
  world.clock.set(NOW)
  merchantId = await world.addMerchant()
  await world.ctx((ctx) => saveOffer(ctx, lampOffer, null), merchantId)
})

const ask = async (question: Partial<QuoteQuestion> = {}, merchant = merchantId): Promise<Quote> => {
  const quote = await world.ctx(
    (ctx) => quoteOptions(ctx, { destination: berlin, items: [{ sku: 'LAMP', quantity: 1 }], ...question }),
    merchant,
  )
  if ('fault' in quote) throw new Error(quote.fault.message)
  return quote
}
const entries = () =>
  world.ctx(
    async (ctx) => (await ctx.db.all(sql<{ id: string }>`select id from promise where merchant_id = ${ctx.merchantId}`)).length,
    merchantId,
  )
const option = (quote: Quote, id: string) => quote.options.find((one) => one.option === id)!

describe('what a shopper is told', () => {
  test('every option with price and days, what is cheapest and what is fastest', async () => {
    const quote = await ask({ language: 'de' })
    expect(quote.options.map(({ option, name, carrier, service, price }) => ({ option, name, carrier, service, price }))).toEqual([
      {
        option: 'standard',
        name: 'Standardversand',
        carrier: 'dhl_parcel_de',
        service: 'standard',
        price: { amountMinor: 499, currency: 'EUR' },
      },
      { option: 'express', name: 'Express', carrier: 'ups', service: 'Express Saver', price: { amountMinor: 1290, currency: 'EUR' } },
    ])
    expect(quote).toMatchObject({
      cheapest: 'standard',
      fastest: 'express',
      none: null,
      arrivesBy: null,
      assumed: ['typical_weight', 'no_price'],
    })
    for (const { earliest, latest } of quote.options) {
      expect(earliest <= latest).toBe(true)
      expect(earliest > '2026-11-25').toBe(true)
    }
  })

  test('weight and price come from the shop’s products, and from the asker before that', async () => {
    await world.ctx(
      (ctx) =>
        recordProducts(ctx, shop, [
          {
            externalId: '1',
            title: 'Lamp',
            status: 'active',
            imageUrl: null,
            variants: [
              {
                externalId: '11',
                sku: 'LAMP',
                title: null,
                inventoryItemExternalId: null,
                imageUrl: null,
                weightGrams: 1_500,
                price: '30.00',
              },
            ],
          },
        ]),
      merchantId,
    )
    expect(await ask()).toMatchObject({ assumed: [] })
    expect(option(await ask(), 'standard').price?.amountMinor).toBe(499)
    const two = [{ sku: 'LAMP', quantity: 2 }]
    expect(option(await ask({ items: two }), 'standard').price?.amountMinor).toBe(0)
    expect(option(await ask({ items: [{ ...two[0]!, priceMinor: 1_000 }] }), 'standard').price?.amountMinor).toBe(899)
    expect(await ask({ items: [{ sku: 'LAMP', quantity: 1, priceMinor: 6_000 }], currency: 'USD' })).toMatchObject({ assumed: [] })
    expect(await ask({ items: [{ sku: 'X', quantity: 1, weightGrams: 5, priceMinor: 6_000 }], currency: 'USD' })).toMatchObject({
      assumed: ['other_currency'],
    })
  })

  test('the chance of each option for the day it is needed, rising with the day', async () => {
    const days = ['2026-11-24', '2026-11-26', '2026-11-27', '2026-11-30', '2026-12-11', '9999-12-31']
    const chances = []
    for (const arriveBy of days) chances.push(option(await ask({ arriveBy }), 'standard').pOnTime!)
    expect(chances[0]).toBe(0)
    expect(chances).toEqual(chances.toSorted((a, b) => a - b))
    expect(chances.at(-1)).toBeGreaterThan(0.99)
    const { latest } = option(await ask(), 'standard')
    expect(option(await ask({ arriveBy: latest }), 'standard').pOnTime).toBeGreaterThanOrEqual(0.9)
    expect((await ask({ arriveBy: latest })).arrivesBy?.option).toBe('standard')
    expect((await ask({ arriveBy: '2026-12-11' })).arrivesBy).toEqual({ date: '2026-12-11', option: 'standard', best: expect.any(String) })
    expect((await ask({ arriveBy: '2026-11-24' })).arrivesBy).toEqual({ date: '2026-11-24', option: null, best: null })
  })

  test('how long an order still starts today is counted in the merchant’s zone, and on working days only', async () => {
    expect((await ask()).cutOff).toEqual({ at: '2026-11-25T13:00:00Z', minutes: 180 })
    world.clock.set('2026-11-25T12:59:30Z')
    expect((await ask()).cutOff).toBeNull()
    world.clock.set('2026-11-25T12:00:30Z')
    expect((await ask()).cutOff?.minutes).toBe(59)
    world.clock.set('2026-11-28T10:00:00Z')
    expect((await ask()).cutOff).toBeNull()
    // The night clocks change: 14:00 stays 14:00.
    world.clock.set('2026-10-26T10:00:00Z')
    expect((await ask()).cutOff?.at).toBe('2026-10-26T13:00:00Z')
    world.clock.set('2026-10-23T10:00:00Z')
    expect((await ask()).cutOff?.at).toBe('2026-10-23T12:00:00Z')
    expect((await ask({ at: '2026-10-26T09:00:00Z' })).cutOff).toBeNull()
  })

  test('a merchant who has set up nothing offers standard and express without a price', async () => {
    const quote = await ask({}, await world.addMerchant())
    expect(quote.options.map(({ option, price }) => [option, price])).toEqual([
      ['standard', null],
      ['express', null],
    ])
  })

  test('a place nobody delivers to is answered with the reason and no option', async () => {
    expect(await ask({ destination: { country: 'FR' } })).toMatchObject({ options: [], none: 'not_served', cheapest: null, fastest: null })
    expect(await ask({ destination: { country: 'DE', postalCode: '27498' } })).toMatchObject({ options: [], none: 'excluded' })
  })
})

describe('bad questions', () => {
  const fault = async (question: Partial<QuoteQuestion>) => {
    const quote = await world.ctx((ctx) => quoteOptions(ctx, { destination: berlin, ...question }), merchantId)
    return 'fault' in quote ? quote.fault.path : null
  }

  test('a country that does not exist, a time long past or far away are said, not guessed', async () => {
    expect(await fault({ destination: { country: 'XX' } })).toBe('/destination/country')
    expect(await fault({ at: '2020-01-01T00:00:00Z' })).toBe('/at')
    expect(await fault({ at: '2030-01-01T00:00:00Z' })).toBe('/at')
    expect(await fault({ destination: { country: 'uk' } })).toBeNull()
  })

  test('a postal code of another country, no items, and a moment ago are answered, and it is said what was assumed', async () => {
    expect((await ask({ destination: { country: 'DE', postalCode: 'K1M 1M4' } })).assumed).toContain('postal_code_unread')
    expect((await ask({ destination: { country: 'DE', postalCode: ' ' } })).assumed).toContain('no_postal_code')
    expect((await ask({ items: [] })).assumed).toContain('no_items')
    const past = await ask({ at: '2026-11-25T01:00:00+01:00' })
    expect(past.assumed).toContain('asked_for_the_past')
    expect(past.orderedAt).toBe(NOW)
  })

  test('no range is empty, turned around, or over before today, for any time of the coming year', async () => {
    const many = Array.from({ length: 500 }, (_, i) => ({ sku: `S${i}`, quantity: 10_000 }))
    for (const at of [undefined, '2026-12-24T22:59:00Z', '2027-02-28T12:00:00Z', '2027-03-28T01:30:00Z', '2027-11-24T10:00:00+14:00'])
      for (const question of [{}, { items: many }, { destination: { country: 'GB', postalCode: 'IV5' } }]) {
        const quote = await ask({ ...question, at })
        for (const { earliest, latest, price } of quote.options) {
          expect(earliest).toMatch(/^\d{4}-\d\d-\d\d$/)
          expect(earliest <= latest && latest >= '2026-11-25').toBe(true)
          expect(Number.isSafeInteger(price?.amountMinor) && price!.amountMinor >= 0).toBe(true)
        }
      }
  })
})

describe('the ledger', () => {
  test('the same question a thousand times is one entry, also from another process; another price or day is another', async () => {
    const first = await ask()
    for (let i = 0; i < 20; i++)
      expect((await ask()).options.map((one) => one.promiseId)).toEqual(first.options.map((one) => one.promiseId))
    world.clock.advance({ minutes: 5 })
    expect(option(await ask(), 'standard').promiseId).toBe(option(first, 'standard').promiseId)
    expect(await entries()).toBe(2)
    await Promise.all(Array.from({ length: 6 }, () => ask({ items: [{ sku: 'LAMP', quantity: 3 }] })))
    expect(await entries()).toBe(4)
    world.clock.set('2026-11-26T10:00:00Z')
    expect(option(await ask(), 'standard').promiseId).not.toBe(option(first, 'standard').promiseId)
  })

  test('a cart has entries of its own', async () => {
    const [a, b] = [await ask({ cart: 'a' }), await ask({ cart: 'b' })]
    expect(option(a, 'standard').promiseId).not.toBe(option(b, 'standard').promiseId)
    expect(option(await ask({ cart: 'a' }), 'standard').promiseId).toBe(option(a, 'standard').promiseId)
  })
})

describe('from quote to order', () => {
  let number = 0
  const place = async (promiseId: string | null, more: Parameters<typeof storeOrder>[0] = {}, merchant = merchantId) => {
    number += 1
    const order = storeOrder({
      externalId: String(number),
      name: `#${number}`,
      placedAt: world.clock.now().toString(),
      updatedAt: world.clock.now().toString(),
      shippingAddress: { ...storeOrder().shippingAddress!, postalCode: '10115' },
      shippingOption: 'Standardversand',
      promiseId,
      ...more,
    })
    const [recorded] = await world.ctx((ctx) => recordOrders(ctx, shop, [order]), merchant)
    await world.drain()
    return recorded!.orderId
  }
  const viewOf = (orderId: string) => world.ctx((ctx) => promiseOfOrder(ctx, orderId), merchantId)
  const refusalOf = (orderId: string) =>
    world.ctx(async (ctx) => {
      type Made = { refused: string | null }
      const made = await ctx.db.first(
        sql<Made>`select data->>'quoteRefused' as refused from event where merchant_id = ${ctx.merchantId} and order_id = ${orderId} and type = 'promise.made'`,
      )
      return made?.refused ?? null
    }, merchantId)

  test('the order gets the very promise that was shown, and its chain starts with it and verifies', async () => {
    const { promiseId, earliest, latest } = option(await ask(), 'standard')
    world.clock.advance({ hours: 1 })
    const orderId = await place(wireId('promise', promiseId))
    expect((await viewOf(orderId)).promise).toMatchObject({ id: promiseId, earliest, latest })
    expect(await refusalOf(orderId)).toBeNull()
    const ledger = await world.ctx((ctx) => ledgerOfOrder(ctx, orderId), merchantId)
    expect(ledger.flaws).toEqual([])
    expect(ledger.entries[0]).toMatchObject({ id: promiseId, surface: 'quote', sequence: 1, orderId })
    expect(await world.ctx((ctx) => verifyLedger(ctx, { orderId }), merchantId)).toMatchObject({ orders: 1, flaws: [] })
    expect((await world.ctx((ctx) => findOrder(ctx, orderId), merchantId))?.quotedPromiseId).toBe(promiseId)
  })

  test('an order that names no quote is dated by the option it names, as the quote was', async () => {
    const offer = {
      ...lampOffer,
      options: lampOffer.options.map((one) => (one.id === 'express' ? { ...one, names: { de: 'Blitz' } } : one)),
    }
    await world.ctx((ctx) => saveOffer(ctx, offer, null), merchantId)
    const { earliest, latest, promiseId } = option(await ask(), 'express')
    const { promise } = await viewOf(await place(null, { shippingOption: 'BLITZ' }))
    expect(promise).toMatchObject({ earliest, latest })
    expect(promise?.id).not.toBe(promiseId)
  })

  test('who asks after an order took the quote gets another one', async () => {
    const before = option(await ask(), 'standard').promiseId
    await ask()
    await place(wireId('promise', before))
    const after = option(await ask(), 'standard').promiseId
    expect(after).not.toBe(before)
    const orderId = await place(wireId('promise', after))
    expect((await viewOf(orderId)).promise?.id).toBe(after)
  })

  test('two shoppers who saw the same quote both keep its days', async () => {
    const quote = option(await ask(), 'standard')
    const first = await place(wireId('promise', quote.promiseId))
    world.clock.set('2026-11-26T09:00:00Z')
    const second = await place(wireId('promise', quote.promiseId))
    const { promise, history } = await viewOf(second)
    expect((await viewOf(first)).promise?.id).toBe(quote.promiseId)
    expect(promise).toMatchObject({ earliest: quote.earliest, latest: quote.latest })
    expect(promise?.id).not.toBe(quote.promiseId)
    expect(history[0]).toMatchObject({ supersedes: quote.promiseId, evidence: [wireId('promise', quote.promiseId)] })
    expect(await refusalOf(second)).toBe('taken')
    expect(await world.ctx((ctx) => verifyLedger(ctx, { orderId: second }), merchantId)).toMatchObject({ flaws: [] })
  })

  test('two orders that take one quote in the same moment: one gets it, both get its days', async () => {
    const { promiseId, earliest, latest } = option(await ask(), 'standard')
    const shippingAddress = { ...storeOrder().shippingAddress!, postalCode: '10115' }
    const orders = await Promise.all(
      ['r1', 'r2'].map(async (externalId) => {
        const named = { externalId, name: externalId, promiseId: wireId('promise', promiseId), shippingOption: null }
        const order = storeOrder({ ...named, placedAt: NOW, updatedAt: NOW, shippingAddress })
        const [recorded] = await world.ctx((ctx) => recordOrders(ctx, shop, [order]), merchantId)
        return (await world.ctx((ctx) => findOrder(ctx, recorded!.orderId), merchantId))!
      }),
    )
    const made = await Promise.all(orders.map((order) => world.ctx((ctx) => makePromise(ctx, order), merchantId)))
    expect(made).toEqual([true, true])
    await world.drain()
    const promises = await Promise.all(orders.map(async ({ id }) => (await viewOf(id)).promise))
    expect(promises.filter((one) => one?.id === promiseId)).toHaveLength(1)
    for (const one of promises) expect(one).toMatchObject({ earliest, latest })
  })

  test.each([
    [
      'other_country',
      { destinationCountry: 'AT', shippingAddress: { ...storeOrder().shippingAddress!, country: 'AT', postalCode: '1010' } },
    ],
    ['other_area', { shippingAddress: { ...storeOrder().shippingAddress!, postalCode: '80331' } }],
    ['other_option', { shippingOption: 'Express' }],
    ['made_later', { placedAt: '2026-11-25T08:00:00Z' }],
    ['too_old', { placedAt: '2026-11-26T10:30:00Z' }],
  ])('a quote that does not fit (%s) gives a promise of the order’s own, and the reason is kept', async (reason, more) => {
    const { promiseId } = option(await ask(), 'standard')
    if (reason === 'too_old') world.clock.set('2026-11-26T10:30:00Z')
    const orderId = await place(wireId('promise', promiseId), more)
    const { promise } = await viewOf(orderId)
    expect(promise).not.toBeNull()
    expect(promise?.id).not.toBe(promiseId)
    expect(await refusalOf(orderId)).toBe(reason)
    expect((await world.ctx((ctx) => findPromise(ctx, promiseId), merchantId))?.orderId).toBeNull()
  })

  test('a quote for an order of next week is not the promise of today’s', async () => {
    const { promiseId } = option(await ask({ at: '2026-12-02T09:00:00Z' }), 'standard')
    const orderId = await place(wireId('promise', promiseId))
    expect((await viewOf(orderId)).promise?.id).not.toBe(promiseId)
    expect(await refusalOf(orderId)).toBe('other_time')
  })

  test('a forged id, another merchant’s quote and an id that is no quote tell nothing and change nothing', async () => {
    const other = await world.addMerchant()
    await world.ctx((ctx) => saveOffer(ctx, lampOffer, null), other)
    const foreign = option(await ask({}, other), 'standard').promiseId
    const own = await place(null)
    const ownId = (await viewOf(own)).promise!.id
    for (const id of [foreign, crypto.randomUUID(), ownId]) {
      const orderId = await place(wireId('promise', id))
      expect((await viewOf(orderId)).promise?.id).not.toBe(id)
      expect(await refusalOf(orderId)).toBe('unknown')
    }
    for (const text of ['prm_1', `ord_${'0'.repeat(32)}`, "'; drop table promise; --"]) {
      const orderId = await place(text)
      expect(await refusalOf(orderId)).toBeNull()
      expect((await viewOf(orderId)).promise).not.toBeNull()
    }
    expect((await world.ctx((ctx) => findPromise(ctx, foreign), other))?.orderId).toBeNull()
  })

  test('a taken quote cannot be moved to another order, nor a promise be made one', async () => {
    const { promiseId } = option(await ask(), 'standard')
    const orderId = await place(wireId('promise', promiseId))
    const move = (id: string) =>
      world.ctx(
        (ctx) => ctx.db.run(sql`update promise set order_id = ${crypto.randomUUID()} where merchant_id = ${ctx.merchantId} and id = ${id}`),
        merchantId,
      )
    await expect(move(promiseId)).rejects.toThrow(/never changed/)
    const own = (await viewOf(await place(null))).promise!.id
    await expect(move(own)).rejects.toThrow(/never changed/)
    expect((await viewOf(orderId)).promise?.id).toBe(promiseId)
  })
})
