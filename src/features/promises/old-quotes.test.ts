/** Quotes that no order took go after thirty days; nothing else of the ledger can. */
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { subscribers as orderSubscribers, recordOrders } from '#features/orders'
import { saveOffer } from '#features/shipping-options'
import { wireId } from '#shared/ids'
import { testWorld } from '../../../test/support/database.ts'
import { lampOffer } from '../../../test/support/lamp-offer.ts'
import { storeOrder } from '../../../test/support/store-order.ts'
import { calibrate } from './calibrate.ts'
import { findPromise } from './find-promise.ts'
import { subscribers, tasks } from './jobs.ts'
import { promiseOfOrder } from './promise-of-order.ts'
import { quoteOptions } from './quote-options.ts'
import { verifyLedger } from './verify-ledger.ts'

const NOW = '2026-11-25T10:00:00Z'
const world = await testWorld({ subscribers: [...orderSubscribers, ...subscribers], now: NOW })
const shop = { connectionId: '0192a000-0000-7000-8000-000000000001' }

test('a quote that no order took is gone after thirty days; chains and calibration are as they were', async () => {
  await world.ctx((ctx) => saveOffer(ctx, lampOffer, null))
  const taken = await ask('taken')
  const [first, second] = [await place('1', taken), await place('2', taken)]
  const other = await world.addMerchant()
  await world.ctx((ctx) => saveOffer(ctx, lampOffer, null), other)
  const foreign = await ask('foreign', other)
  const left = await ask('left')
  world.clock.advance({ hours: 24 * 29 })
  const young = await ask('young')
  const before = await figures()
  await removeQuotes()
  expect(await found(left), 'after 29 days').toBe(true)

  world.clock.advance({ hours: 25 })
  await removeQuotes()
  expect([await found(left), await found(taken), await found(young)]).toEqual([false, true, true])
  expect(await shown(left)).toBe(0)
  expect(await found(foreign, other)).toBe(true)
  expect(await figures()).toEqual(before)
  for (const orderId of [first, second])
    expect(await world.ctx((ctx) => verifyLedger(ctx, { orderId }))).toMatchObject({ orders: 1, flaws: [] })
  for (let after: string | null = null, steps = 0; steps === 0 || after !== null; steps++) {
    const step = await world.ctx((ctx) => verifyLedger(ctx, { after, limit: 100 }))
    expect(step.flaws).toEqual([])
    after = step.next
  }
  const { history } = await world.ctx((ctx) => promiseOfOrder(ctx, second))
  expect(history[0]).toMatchObject({ supersedes: taken })
})

test('the program can remove no entry that an order stands on', async () => {
  const quote = await ask('mine')
  const orderId = await place('3', quote)
  const removed = await world.ctx((ctx) =>
    ctx.db.run(sql`delete from promise where merchant_id = ${ctx.merchantId} and order_id = ${orderId}`),
  )
  expect(removed).toBe(0)
  expect(await found(quote)).toBe(true)
})

const removeQuotes = () => world.ctx((ctx) => tasks.find((task) => task.name === 'promises.remove-quotes')!.run(ctx, {}))

async function ask(cart: string, merchantId = world.merchantId): Promise<string> {
  const question = { destination: { country: 'DE', postalCode: '10115' }, items: [{ sku: 'LAMP', quantity: 1 }], cart }
  const quote = await world.ctx((ctx) => quoteOptions(ctx, question), merchantId)
  if ('fault' in quote) throw new Error(quote.fault.message)
  return quote.options.find((one) => one.option === 'standard')!.promiseId
}

async function place(number: string, quote: string): Promise<string> {
  const at = world.clock.now().toString()
  const order = storeOrder({
    externalId: number,
    name: `#${number}`,
    placedAt: at,
    updatedAt: at,
    shippingAddress: { ...storeOrder().shippingAddress!, postalCode: '10115' },
    shippingOption: 'Standardversand',
    promiseId: wireId('promise', quote),
  })
  const [recorded] = await world.ctx((ctx) => recordOrders(ctx, shop, [order]))
  await world.drain()
  return recorded!.orderId
}

const found = async (id: string, merchantId = world.merchantId): Promise<boolean> =>
  (await world.ctx((ctx) => findPromise(ctx, id), merchantId)) !== null
const shown = async (id: string): Promise<number> =>
  (await world.ctx((ctx) => ctx.db.all(sql`select id from promise_shown where merchant_id = ${ctx.merchantId} and promise_id = ${id}`)))
    .length
const figures = () =>
  world.ctx(async (ctx) => (await calibrate(ctx, { source: 'order', from: null, to: null, carrier: null, region: null, option: null })).all)
