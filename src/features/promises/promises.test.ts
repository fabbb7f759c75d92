import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { carriers } from '#adapters/carriers'
import type { StoreOrder } from '#contracts/store'
import type { ShipmentReading, TrackingEvent, TrackingStatus } from '#contracts/tracking'
import { findOrder, subscribers as orderSubscribers, recordFulfillments, recordOrders } from '#features/orders'
import { recordReadings, subscribers as shipmentSubscribers, shipmentsOfOrder } from '#features/shipments'
import { testWorld } from '../../../test/support/database.ts'
import { findPromise } from './find-promise.ts'
import { subscribers, tasks } from './jobs.ts'
import { type EstimateInputs, estimateAgain } from './model/estimate-inputs.ts'
import { firstBrokenLink } from './model/ledger.ts'
import { type WindowInputs, windowFor } from './model/window.ts'
import { notePromiseShown } from './note-promise-shown.ts'
import { holidaysFor } from './order-facts.ts'
import { overlaysOfOrder } from './overlays-of-order.ts'
import { promiseOfOrder } from './promise-of-order.ts'
import { quoteOptions } from './quote-options.ts'

const world = await testWorld({
  subscribers: [...orderSubscribers, ...shipmentSubscribers, ...subscribers],
  carriers,
  now: '2026-11-23T09:00:00Z',
})
const shop = { connectionId: '0192a000-0000-7000-8000-000000000001' }

test('an order gets a promise at once, and the ledger keeps it', async () => {
  const orderId = await placeOrder('1')
  const view = await viewOf(orderId)
  expect(view.promise).toMatchObject({ earliest: '2026-11-24', latest: '2026-11-27', confidence: null })
  expect(view.estimate).toEqual(view.promise)
  expect(view.promise!.evidence[0]).toMatch(/^prm_/)
  await world.ctx((ctx) => notePromiseShown(ctx, [view.promise!.id, view.promise!.id], 'page'))
  await world.ctx((ctx) => notePromiseShown(ctx, [view.promise!.id, null], 'page'))
  expect((await world.ctx((ctx) => findPromise(ctx, view.promise!.id)))?.shown).toEqual([{ surface: 'page', at: '2026-11-23T09:00:00Z' }])
  expect((await typesOf(orderId)).sort()).toEqual(['order.placed', 'promise.made'])
})

test('a parcel that a carrier delays is late once, moves once, recovers, arrives and is judged', async () => {
  const orderId = await placeOrder('2', '1Z999AA10123456784')
  await tell('1Z999AA10123456784', [event('accepted', '2026-11-23T18:00:00+01:00')], { estimate: { earliest: null, latest: '2026-12-01' } })
  const late = await viewOf(orderId)
  expect(late.late).toMatchObject({ byDays: 4, cause: 'estimate', reason: 'carrier_delay' })
  expect(late.estimate).toMatchObject({ earliest: '2026-12-01', latest: '2026-12-01' })
  expect(late.promise!.latest).toBe('2026-11-27')
  await tell('1Z999AA10123456784', [event('in_transit', '2026-11-24T18:00:00+01:00')], {
    estimate: { earliest: null, latest: '2026-12-01' },
  })
  await tell('1Z999AA10123456784', [event('in_transit', '2026-11-25T18:00:00+01:00')], {
    estimate: { earliest: null, latest: '2026-12-03', statedAt: { value: '2026-11-25T18:00:00+01:00', provenance: 'carrier_offset' } },
  })
  world.clock.set('2026-11-26T07:00:00Z')
  await tell('1Z999AA10123456784', [event('out_for_delivery', '2026-11-26T07:30:00+01:00')])
  expect((await viewOf(orderId)).late).toBeNull()
  await tell('1Z999AA10123456784', [event('delivered', '2026-11-26T11:00:00+01:00')])
  const done = await viewOf(orderId)
  expect(done).toMatchObject({ outcome: 'kept', arrivedOn: '2026-11-26', late: null, nextReviewAt: null })
  const judged = done.history.map((entry) => [entry.kind, entry.latest, entry.outcome])
  expect(judged[0]).toEqual(['promise', '2026-11-27', 'kept'])
  expect(judged).toContainEqual(['estimate', '2026-12-01', 'early'])
  const told = (await typesOf(orderId)).filter((type) => /late|recovered|kept|broken/.test(type))
  // Events of one instant have no order among each other.
  expect(told.sort()).toEqual(['promise.kept', 'promise.late', 'promise.late', 'promise.recovered'])
})

test('every date in the ledger can be computed again from what is kept with it, and the chain is whole', async () => {
  const { history } = await viewOf(orderIds.get('2')!)
  expect(history.length).toBeGreaterThan(3)
  expect(firstBrokenLink(history.map(({ sequence: _s, outcome: _o, arrivedOn: _a, shown: _sh, ...entry }) => entry))).toBe(-1)
  for (const entry of history) {
    if (entry.kind === 'promise')
      expect(windowFor(entry.inputs as WindowInputs, holidaysFor(entry.inputs as WindowInputs))).toMatchObject({
        earliest: entry.earliest,
        latest: entry.latest,
      })
    else {
      const inputs = entry.inputs as EstimateInputs
      const { earliest, latest, confidence } = entry
      expect(estimateAgain(inputs, holidaysFor(inputs.window))).toMatchObject({ earliest, latest, confidence })
    }
  }
  expect(JSON.stringify(history)).not.toMatch(/Lene|Moorweg|Nordheim|lene@/)
})

test('an entry of the ledger cannot be changed or taken out', async () => {
  const id = (await viewOf(orderIds.get('1')!)).promise!.id
  await expect(
    world.ctx((ctx) => ctx.db.run(sql`update promise set latest = '2027-01-01' where merchant_id = ${ctx.merchantId} and id = ${id}`)),
  ).rejects.toThrow(/never changed/)
  expect(await world.ctx((ctx) => ctx.db.run(sql`delete from promise where merchant_id = ${ctx.merchantId} and id = ${id}`))).toBe(0)
  expect((await viewOf(orderIds.get('1')!)).promise!.id).toBe(id)
})

test('a promised day that ends without any event is late by the clock, told once', async () => {
  const orderId = await placeOrder('3', '1Z999AA10123456793', '2026-11-23T08:00:00Z')
  for (const now of ['2026-11-27T20:00:00Z', '2026-11-27T23:30:00Z', '2026-11-28T10:00:00Z']) {
    world.clock.set(now)
    await world.ctx((ctx) => tasks[0]!.run(ctx, {}))
    await world.drain()
  }
  const view = await viewOf(orderId)
  expect(view.late).toMatchObject({ reason: 'no_first_scan' })
  const lates = (await world.events()).filter((one) => one.orderId === orderId && one.type === 'promise.late')
  expect(lates.filter((one) => one.data.first === true)).toHaveLength(1)
  const overlays = await world.ctx(async (ctx) =>
    overlaysOfOrder((await findOrder(ctx, orderId))!, await shipmentsOfOrder(ctx, orderId), view, ctx.now().toString()),
  )
  expect(overlays.map((one) => one.kind)).toContain('late')
  expect(overlays.every((one) => one.evidence.length > 0)).toBe(true)
})

test('the same facts in another order give the same dates', async () => {
  world.clock.set('2026-11-23T09:00:00Z')
  const numbers = ['1Z999AA10123456801', '1Z999AA10123456810']
  const facts = [
    event('accepted', '2026-11-23T18:00:00+01:00'),
    event('in_transit', '2026-11-24T03:00:00+01:00'),
    event('exception', '2026-11-24T09:00:00+01:00', { reason: 'weather_delay' }),
  ]
  const [one, two] = [await placeOrder('4', numbers[0]), await placeOrder('5', numbers[1])]
  world.clock.set('2026-11-24T10:00:00Z')
  for (const fact of facts) await tell(numbers[0]!, [fact])
  for (const fact of facts.toReversed()) await tell(numbers[1]!, [fact, fact])
  const dates = async (orderId: string) => {
    const { estimate, late, promise } = await viewOf(orderId)
    return [estimate?.earliest, estimate?.latest, late?.byDays, late?.reason, promise?.latest]
  }
  expect(await dates(one)).toEqual(await dates(two))
})

test('a cancelled order has no promise to break, an untracked one is not called late', async () => {
  const cancelled = await placeOrder('6')
  await record(order('6', { cancelled: true, cancelledAt: '2026-11-24T10:00:00Z', updatedAt: '2026-11-24T10:00:00Z' }))
  expect(await viewOf(cancelled)).toMatchObject({ outcome: 'void', estimate: null, late: null })
  const untracked = await placeOrder('7')
  await pack('7', [])
  world.clock.set('2026-12-20T10:00:00Z')
  await world.ctx((ctx) => tasks[0]!.run(ctx, {}))
  expect((await viewOf(untracked)).late).toBeNull()
})

test('an order imported long after it was placed says so in the ledger', async () => {
  const orderId = await placeOrder('8', undefined, '2026-11-01T09:00:00Z')
  expect((await viewOf(orderId)).history[0]).toMatchObject({ surface: 'import' })
})

test('a quote is in the ledger as soon as it is shown', async () => {
  const quote = await world.ctx((ctx) => quoteOptions(ctx, { destination: { country: 'DE', postalCode: '10115' } }))
  const [standard, express] = 'fault' in quote ? [] : quote.options
  expect(express!.latest <= standard!.latest).toBe(true)
  expect(await world.ctx((ctx) => findPromise(ctx, standard!.promiseId))).toMatchObject({
    orderId: null,
    surface: 'quote',
    shown: [{ surface: 'quote' }],
    earliest: standard!.earliest,
  })
})

const orderIds = new Map<string, string>()
const viewOf = (orderId: string) => world.ctx((ctx) => promiseOfOrder(ctx, orderId))
const typesOf = async (orderId: string) => (await world.events()).filter((one) => one.orderId === orderId).map((one) => one.type)

async function record(made: StoreOrder): Promise<string> {
  const [recorded] = await world.ctx((ctx) => recordOrders(ctx, shop, [made]))
  await world.drain()
  return recorded!.orderId
}

async function placeOrder(externalId: string, trackingNumber?: string, placedAt = world.clock.now().toString()): Promise<string> {
  const orderId = await record(order(externalId, { placedAt, updatedAt: placedAt }))
  orderIds.set(externalId, orderId)
  if (trackingNumber) await pack(externalId, [trackingNumber])
  return orderId
}

async function pack(externalId: string, trackingNumbers: string[]): Promise<void> {
  const at = world.clock.now().toString()
  await world.ctx((ctx) =>
    recordFulfillments(ctx, shop, [
      {
        externalId: `f${externalId}`,
        orderExternalId: externalId,
        name: null,
        status: 'success',
        trackingNumbers,
        trackingCompany: 'UPS',
        trackingUrls: [],
        createdAt: at,
        updatedAt: at,
        lines: [{ externalId: '901', quantity: 1 }],
        shipmentStatus: null,
      },
    ]),
  )
  await world.drain()
}

async function tell(trackingNumber: string, events: TrackingEvent[], more: Partial<ShipmentReading> = {}): Promise<void> {
  await world.ctx((ctx) =>
    recordReadings(ctx, { source: 'ups:webhook', carrier: 'ups', receivedAt: ctx.now().toString() }, [
      { trackingNumber, otherNumbers: [], carrier: 'ups', events, ...more },
    ]),
  )
  await world.drain()
}

function event(status: TrackingStatus, at: string, more: Partial<TrackingEvent> = {}): TrackingEvent {
  return {
    status,
    detail: null,
    reason: null,
    guessed: false,
    at: { value: at, provenance: 'carrier_offset' },
    rawCode: status.toUpperCase(),
    rawText: status,
    place: null,
    ...more,
  }
}

function order(externalId: string, more: Partial<StoreOrder> = {}): StoreOrder {
  const address = {
    name: 'Lene Brandt',
    company: null,
    line1: 'Moorweg 3',
    line2: null,
    city: 'Nordheim',
    region: null,
    postalCode: '10115',
    country: 'DE',
    phone: null,
  }
  return {
    externalId,
    name: `#${externalId}`,
    number: externalId,
    placedAt: '2026-11-23T09:00:00Z',
    updatedAt: '2026-11-23T09:00:00Z',
    cancelledAt: null,
    cancelled: false,
    closedAt: null,
    test: false,
    email: 'lene@example.org',
    phone: null,
    language: 'de',
    currency: 'EUR',
    presentmentCurrency: 'EUR',
    total: '10.00',
    totalMinor: 1000,
    financialStatus: 'paid',
    fulfillmentStatus: null,
    customer: null,
    shippingAddress: address,
    destinationCountry: 'DE',
    shippingOption: 'Standard',
    note: null,
    lines: [
      {
        externalId: '901',
        sku: null,
        title: 'Lamp',
        variantTitle: null,
        productExternalId: null,
        quantity: 1,
        quantityRemoved: 0,
        priceMinor: 1000,
        requiresShipping: true,
      },
    ],
    fulfillments: [],
    refunds: [],
    ...more,
  }
}
