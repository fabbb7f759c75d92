/** On the last promised day a scan that does not come by its usual hour is told while the promise still runs. */
import { expect, test } from 'vitest'
import { carriers } from '#adapters/carriers'
import { subscribers as orderSubscribers, recordFulfillments, recordOrders } from '#features/orders'
import { recordReadings, subscribers as shipmentSubscribers } from '#features/shipments'
import { testWorld } from '../../../test/support/database.ts'
import { storeFulfillment, storeOrder } from '../../../test/support/store-order.ts'
import { importDeliveries, type PastDelivery } from './import-deliveries.ts'
import { subscribers, tasks } from './jobs.ts'
import { learn } from './learn.ts'
import { addDays } from './model/day.ts'
import { promiseOfOrder } from './promise-of-order.ts'

const MONDAY = '2026-11-30'
const world = await testWorld({
  subscribers: [...orderSubscribers, ...shipmentSubscribers, ...subscribers],
  carriers,
  now: `${MONDAY}T07:00:00Z`,
  settings: { timeZone: 'Europe/Berlin', country: 'DE', city: 'Hamburg' },
})
const shop = { connectionId: '00000000-0000-7000-8000-00000000c501' }
const NUMBER = '1Z999AA10123456784'

test('a parcel of Monday, mostly there on Tuesday, is at risk when it is slow on its last day; not before that hour, and told once', async () => {
  await world.ctx(async (ctx) => {
    await importDeliveries(
      ctx,
      Array.from({ length: 400 }, (_, n) => delivery(n)),
    )
    await learn(ctx)
  })
  const orderId = await send()
  const { promise } = await world.ctx((ctx) => promiseOfOrder(ctx, orderId))
  const lastDay = promise!.latest
  expect([addDays(MONDAY, 1), addDays(MONDAY, 2)]).toContain(lastDay)
  const risk = async () => (await world.ctx((ctx) => promiseOfOrder(ctx, orderId))).risk
  await review(`${lastDay}T00:10:00Z`)
  expect(await risk()).toBeNull()

  // What the detector has learnt of this wait.
  await world.database.owner.query(
    `update scan_wait set slow_at = '${lastDay}T10:00:00Z', silent_at = '${lastDay}T22:00:00Z' where ended_at is null`,
  )
  await review(`${lastDay}T09:50:00Z`)
  expect(await risk()).toBeNull()
  await review(`${lastDay}T10:05:00Z`)
  expect(await risk()).toMatchObject({ reason: 'no_scan' })
  await review(`${lastDay}T10:20:00Z`)
  await review(`${lastDay}T15:00:00Z`)
  const told = (await world.events()).filter((event) => event.orderId === orderId && event.type === 'promise.at_risk')
  expect(told.map((event) => event.data)).toMatchObject([{ tells: true, first: true, reason: 'no_scan', latest: addDays(lastDay, 1) }])
})

async function review(now: string): Promise<void> {
  world.clock.set(now)
  await world.ctx((ctx) => tasks.find((task) => task.name === 'promises.review-due')!.run(ctx, {}))
  await world.drain()
}

async function send(): Promise<string> {
  const at = world.clock.now().toString()
  const address = { ...storeOrder().shippingAddress!, region: 'BY', city: 'München', postalCode: '80331' }
  const order = storeOrder({ externalId: '1', name: '#1', placedAt: at, updatedAt: at, shippingAddress: address })
  const [recorded] = await world.ctx((ctx) => recordOrders(ctx, shop, [order]))
  const fulfillment = {
    externalId: 'f1',
    orderExternalId: '1',
    trackingNumbers: [NUMBER],
    trackingCompany: 'UPS',
    createdAt: at,
    updatedAt: at,
    lines: order.lines.map(({ externalId, quantity }) => ({ externalId, quantity })),
  }
  await world.ctx((ctx) => recordFulfillments(ctx, shop, [storeFulfillment(fulfillment)]))
  await world.drain()
  world.clock.set(`${MONDAY}T17:00:00Z`)
  const accepted = {
    status: 'accepted' as const,
    detail: null,
    reason: null,
    guessed: false,
    at: { value: `${MONDAY}T17:30:00+01:00`, provenance: 'carrier_offset' as const },
    rawCode: 'accepted',
    rawText: 'accepted',
    place: null,
  }
  const reading = { trackingNumber: NUMBER, otherNumbers: [], carrier: 'ups', events: [accepted] }
  await world.ctx((ctx) => recordReadings(ctx, { source: 'ups:webhook', carrier: 'ups', receivedAt: ctx.now().toString() }, [reading]))
  await world.drain()
  return recorded!.orderId
}

/** Of twenty parcels fifteen are a day on the way, three are two, two are three to four. */
function delivery(n: number): PastDelivery {
  const orderedOn = addDays(MONDAY, -7 * (1 + (n % 50)) + (n % 3))
  const days = [1, 1, 1, 1, 2, 1, 1, 1, 1, 1, 3, 1, 2, 1, 1, 1, 4, 1, 2, 1][(n * 7 + Math.floor(n / 20)) % 20]!
  return {
    number: `P${n}`,
    orderedOn,
    hour: 9,
    carrier: 'ups',
    service: 'Standard',
    originId: null,
    originCountry: 'DE',
    originRegion: null,
    country: 'DE',
    region: 'BY',
    postalCode: '80331',
    city: 'München',
    distanceKm: null,
    units: 1,
    weightGrams: null,
    promisedOn: null,
    handedOverOn: orderedOn,
    arrivedOn: addDays(orderedOn, days),
    cancelled: false,
  }
}
