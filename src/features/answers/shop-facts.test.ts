import { expect, test } from 'vitest'
import { recordStock } from '#features/inventory'
import { subscribers as orderSubscribers, recordOrders } from '#features/orders'
import { saveOffer } from '#features/shipping-options'
import { testWorld } from '../../../test/support/database.ts'
import { lampOffer } from '../../../test/support/lamp-offer.ts'
import { storeOrder } from '../../../test/support/store-order.ts'
import { compose, evidence, type Level, personNeeded, truthCard } from './index.ts'

const world = await testWorld({
  subscribers: orderSubscribers,
  now: '2026-11-25T10:00:00Z',
  settings: {
    returnsPolicy: 'Send anything back within 30 days.',
    policies: { lost: 'What is not found after 5 days is sent again.' },
  },
})
const shop = { connectionId: '0192a000-0000-7000-8000-000000000001' }
const at = { placedAt: '2026-11-23T09:00:00Z', updatedAt: '2026-11-23T09:00:00Z' }
const [order] = await world.ctx((ctx) => recordOrders(ctx, shop, [storeOrder({ ...at, shippingOption: 'Express' })]))
await world.drain()

const ask = (intent: string, level: Level, language = 'en') =>
  world.ctx(async (ctx) => {
    const card = (await truthCard(ctx, order!.orderId, { level, asked: { intents: [intent], language } }))!
    const answer = compose({ card, intents: [intent], language, surface: 'chat', level })
    // Whatever is said can be looked up.
    for (const id of answer.claims.flatMap((claim) => claim.evidence)) expect(await evidence(ctx, id), id).not.toBeNull()
    return answer
  })

test('before the shop has told anything, a person answers about options and stock', async () => {
  expect(personNeeded((await ask('shipping_options_cost', 'L1')).claims)).toBe('shipping_question')
  expect(personNeeded((await ask('stock_availability', 'L1')).claims)).toBe('stock_question')
})

test('shipping options: what was chosen, and prices that are the same for every basket', async () => {
  await world.ctx((ctx) => saveOffer(ctx, lampOffer, null))
  const { text, claims } = await ask('shipping_options_cost', 'L1')
  expect(text).toContain('placed with the shipping option Express.')
  // The price is that of where this order goes, whatever place was asked about, and says so.
  expect(text).toContain('Express (Germany) costs €12.90.')
  // The other one has its price by weight.
  expect(text).not.toContain('Standard')
  expect(personNeeded(claims)).toBe('shipping_question')
})

test('stock: of the articles that are still to leave', async () => {
  await world.ctx((ctx) =>
    recordStock(ctx, shop, [
      { itemExternalId: '31', locationExternalId: 'a', sku: 'KETTLE-BLUE', available: 4, updatedAt: at.updatedAt },
      { itemExternalId: '32', locationExternalId: 'a', sku: 'TEA-OOLONG', available: 0, updatedAt: at.updatedAt },
    ]),
  )
  const { text, claims } = await ask('stock_availability', 'L1')
  expect(text).toBe('In stock: Kettle. Not in stock: Oolong.')
  expect(personNeeded(claims)).toBeNull()
  expect((await ask('stock_availability', 'L1', 'de')).text).toBe('Auf Lager: Kettle. Nicht auf Lager: Oolong.')
})

test('payments are told to those who have proved the mailbox, the rules of the shop to everybody', async () => {
  expect((await ask('invoice_or_payment', 'L2')).text).toContain('The payment has been received (€84.50).')
  expect((await ask('invoice_or_payment', 'L1')).text).not.toContain('84')
  expect((await ask('return_or_refund', 'L1')).text).toContain('Send anything back within 30 days.')
  expect((await ask('return_or_refund', 'L2')).text).toContain('We do not know of any refund for this order yet.')
  expect((await ask('delivered_not_received', 'L1')).text).toContain('What is not found after 5 days is sent again.')
  expect((await ask('missing_item', 'L0')).text).toContain('Still to come: Kettle and 2 × Oolong.')
})
