import fc from 'fast-check'
import { expect, test } from 'vitest'
import { carriers } from '#adapters/carriers'
import type { StoreFulfillment } from '#contracts/store'
import type { ShipmentReading, TrackingEvent, TrackingStatus } from '#contracts/tracking'
import { findOrder, subscribers as orderSubscribers, recordFulfillments, recordOrders } from '#features/orders'
import { testWorld } from '../../../test/support/database.ts'
import { addFact } from './add-fact.ts'
import { dueShipments, notePolled } from './due-shipments.ts'
import { findFact, findShipment, findShipmentsByNumber, shipmentsOfOrder, unknownCodes } from './find-shipment.ts'
import { subscribers } from './jobs.ts'
import { openShipments } from './open-shipments.ts'
import { progressOfOrder } from './progress-of-order.ts'
import { recordReadings } from './record-readings.ts'
import { refoldAll } from './refold-all.ts'
import { registerShipment } from './register-shipment.ts'
import { tellingsArbitrary } from './testing/journeys.ts'
import { shopOrder } from './testing/shop-order.ts'

const world = await testWorld({ subscribers: [...orderSubscribers, ...subscribers], carriers, now: '2026-10-19T10:00:00Z' })
const shop = { connectionId: '0192a000-0000-7000-8000-000000000001' }
const UPS = '1Z999AA10123456784'

const event = (status: TrackingStatus, at: string, more: Partial<TrackingEvent> = {}): TrackingEvent => ({
  status,
  detail: null,
  reason: null,
  guessed: false,
  at: { value: at, provenance: 'carrier_offset' },
  rawCode: status.toUpperCase(),
  rawText: status,
  place: null,
  ...more,
})
const reading = (trackingNumber: string, events: TrackingEvent[], more: Partial<ShipmentReading> = {}): ShipmentReading => ({
  trackingNumber,
  otherNumbers: [],
  carrier: 'ups',
  events,
  ...more,
})
const fulfillment = (
  externalId: string,
  order: string,
  trackingNumbers: string[],
  more: Partial<StoreFulfillment> = {},
): StoreFulfillment => ({
  externalId,
  orderExternalId: order,
  name: null,
  status: 'success',
  trackingNumbers,
  trackingCompany: 'UPS',
  trackingUrls: [],
  createdAt: '2026-10-19T10:00:00Z',
  updatedAt: '2026-10-19T10:00:00Z',
  lines: [{ externalId: '901', quantity: 1 }],
  shipmentStatus: null,
  ...more,
})
const tell = (readings: ShipmentReading[], source = 'ups:webhook') =>
  world.ctx((ctx) => recordReadings(ctx, { source, carrier: source.split(':')[0]! }, readings))
let orders = 0
/** An order with these fulfillments; answers its id and its parcels. */
async function shipped(...numbers: string[][]) {
  const externalId = `9${++orders}00`
  const [order] = await world.ctx((ctx) =>
    recordOrders(ctx, shop, [
      shopOrder({
        externalId,
        name: `#T${orders}`,
        placedAt: '2026-10-18T09:00:00Z',
        fulfillments: numbers.map((list, i) => fulfillment(`f${externalId}${i}`, externalId, list)),
      }),
    ]),
  )
  await world.drain()
  return { externalId, orderId: order!.orderId, parcels: () => world.ctx((ctx) => shipmentsOfOrder(ctx, order!.orderId)) }
}
const typesFor = async (subjectId: string) =>
  (await world.events())
    .filter((one) => one.subjectId === subjectId)
    .sort((a, b) => a.subjectSequence - b.subjectSequence)
    .map((one) => one.type)

test('a fulfillment opens one parcel for each of its numbers, none without number, and again changes nothing', async () => {
  const order = await shipped([UPS, '1Z999AA10123456785', UPS], [])
  const parcels = await order.parcels()
  expect(parcels.map((parcel) => [parcel.trackingNumber, parcel.carrier, parcel.state.status, parcel.sharesLines])).toEqual([
    [UPS, 'ups', 'pre_transit', true],
    ['1Z999AA10123456785', 'ups', 'pre_transit', true],
  ])
  expect(parcels[0]!.carrierUrl).toContain(UPS)
  expect(await world.ctx((ctx) => openShipments(ctx, order.orderId))).toEqual([])
  expect(await typesFor(parcels[0]!.id)).toEqual(['shipment.created'])
  const view = await world.ctx((ctx) => findOrder(ctx, order.orderId))
  expect(progressOfOrder(view!, parcels)).toMatchObject({ units: 3, status: 'preparing' })
})

test('payloads twice, late and out of order: one truth, each change told once', async () => {
  const order = await shipped(['1Z999AA10123450001'])
  const delivered = reading('1Z999AA10123450001', [event('delivered', '2026-10-21T15:00:00Z', { signedBy: 'SAMPLE' })])
  const moving = reading('1z999aa1 0123450001', [event('in_transit', '2026-10-20T08:00:00Z')], {
    estimate: { earliest: '2026-10-21', latest: '2026-10-22' },
  })
  await tell([delivered])
  await tell([moving, delivered, moving])
  await tell([moving])
  const [parcel] = await order.parcels()
  expect(parcel!.state).toMatchObject({
    status: 'delivered',
    signedBy: 'SAMPLE',
    timeline: { length: 2 },
    estimate: { latest: '2026-10-22' },
  })
  expect(await typesFor(parcel!.id)).toEqual(['shipment.created', 'shipment.delivered', 'shipment.scanned', 'shipment.estimate_changed'])
  const evidence = await world.ctx((ctx) => findFact(ctx, parcel!.state.evidence[0]!))
  expect(evidence).toMatchObject({
    fact: { status: 'delivered', signedBy: 'SAMPLE' },
    shipments: [{ shipmentId: parcel!.id, orderId: order.orderId }],
  })
})

test('what a carrier said before the order came counts when it comes', async () => {
  const { unknownNumbers } = await tell([reading('1Z999AA10123450002', [event('in_transit', '2026-10-20T08:00:00Z')])])
  expect(unknownNumbers).toEqual(['1Z999AA10123450002'])
  const [parcel] = await (await shipped(['1Z999AA10123450002'])).parcels()
  expect(parcel!.state.status).toBe('in_transit')
  expect(await typesFor(parcel!.id)).toEqual(['shipment.created', 'shipment.in_transit'])
})

test('a scan that comes in the very moment the parcel is opened is not missed', async () => {
  const numbers = Array.from({ length: 12 }, (_, i) => `1Z999AA1012345100${i}`)
  await Promise.all(
    numbers.flatMap((number) => [
      tell([reading(number, [event('in_transit', '2026-10-20T08:00:00Z')])]),
      world.ctx((ctx) => registerShipment(ctx, { trackingNumber: number, carrier: 'ups' })),
      tell([reading(number, [event('out_for_delivery', '2026-10-21T08:00:00Z')])], 'ups:poll'),
    ]),
  )
  for (const number of numbers)
    expect((await world.ctx((ctx) => findShipmentsByNumber(ctx, number)))[0]!.state).toMatchObject({
      status: 'out_for_delivery',
      timeline: { length: 2 },
    })
})

test('a corrected number replaces the one that nobody scanned', async () => {
  const order = await shipped(['1Z999AA10123450003'])
  await world.ctx((ctx) =>
    recordFulfillments(ctx, shop, [
      fulfillment(`f${order.externalId}0`, order.externalId, ['1Z999AA10123450004'], { updatedAt: '2026-10-19T12:00:00Z' }),
    ]),
  )
  await world.drain()
  expect((await order.parcels()).map((parcel) => parcel.trackingNumber)).toEqual(['1Z999AA10123450004'])
  await world.ctx((ctx) =>
    recordFulfillments(ctx, shop, [
      fulfillment(`f${order.externalId}0`, order.externalId, ['1Z999AA10123450004'], {
        updatedAt: '2026-10-19T13:00:00Z',
        status: 'cancelled',
      }),
    ]),
  )
  await world.drain()
  expect((await order.parcels()).map((parcel) => [parcel.state.status, parcel.endedReason])).toEqual([['cancelled', 'cancelled']])
})

test('a second leg joins the parcel, whichever carrier speaks first', async () => {
  const order = await shipped(['1Z999AA10123450005'])
  await tell([reading('92001903060044100000000001', [event('out_for_delivery', '2026-10-22T08:00:00Z')], { carrier: 'usps' })], 'usps:poll')
  await tell([
    reading('1Z999AA10123450005', [event('in_transit', '2026-10-20T08:00:00Z')], {
      handedTo: { carrier: 'usps', trackingNumber: '92001903060044100000000001' },
    }),
  ])
  const [parcel] = await order.parcels()
  expect(parcel).toMatchObject({
    otherNumbers: ['92001903060044100000000001'],
    state: { status: 'out_for_delivery', timeline: { length: 2 } },
  })
  await tell([reading('92001903060044100000000001', [event('delivered', '2026-10-22T11:00:00Z')], { carrier: 'usps' })], 'usps:poll')
  expect((await order.parcels())[0]!.state.status).toBe('delivered')
})

test('two parcels of one consignment stay two though a carrier names both numbers', async () => {
  const order = await shipped(['1Z999AA10123450006', '1Z999AA10123450007'])
  await tell([reading('1Z999AA10123450006', [event('delivered', '2026-10-20T08:00:00Z')], { otherNumbers: ['1Z999AA10123450007'] })])
  expect((await order.parcels()).map((parcel) => parcel.state.status).sort()).toEqual(['delivered', 'pre_transit'])
})

test('a number that was used before brings no facts of the earlier parcel', async () => {
  const number = '1Z999AA10123450008'
  await tell([reading(number, [event('delivered', '2024-03-01T08:00:00Z')])])
  const order = await shipped([number])
  const [parcel] = await order.parcels()
  expect(parcel!.state).toMatchObject({ status: 'pre_transit', foreignFacts: { length: 1 } })
})

test('any split of the tellings into batches gives the same stored state', async () => {
  let run = 0
  await fc.assert(
    fc.asyncProperty(tellingsArbitrary, fc.infiniteStream(fc.nat({ max: 2 })), async (tellings, random) => {
      const stored = async (order: typeof tellings, sizes: () => number, name: string) => {
        // Both have the same number and belong to different merchants, so that all ids are the same.
        const merchantId = await world.addMerchant()
        void name
        const { shipmentId } = (await world.ctx(
          (ctx) => registerShipment(ctx, { trackingNumber: 'NUMBER1', placedAt: '2026-10-01T00:00:00Z' }),
          merchantId,
        ))!
        for (let rest = order; rest.length > 0; ) {
          const batch = rest.slice(0, 1 + sizes())
          rest = rest.slice(batch.length)
          await world.ctx(async (ctx) => {
            for (const { reading: one, source, receivedAt } of batch)
              await recordReadings(ctx, { source, carrier: 'ups', receivedAt }, [one])
          }, merchantId)
        }
        return JSON.stringify((await world.ctx((ctx) => findShipment(ctx, shipmentId), merchantId))!.state)
      }
      run++
      expect(await stored(tellings.toReversed().concat(tellings), () => random.next().value!, `b${run}`)).toBe(
        await stored(tellings, () => 10, `a${run}`),
      )
    }),
    { numRuns: 25 },
  )
})

test('folding everything anew gives bit-identical states', async () => {
  const { shipments, changed } = await world.ctx((ctx) => refoldAll(ctx))
  expect(shipments).toBeGreaterThan(6)
  expect(changed).toEqual([])
})

test('many payloads at once touch many parcels in one go, unknown codes go to the queue', async () => {
  const numbers = Array.from({ length: 60 }, (_, i) => `1Z999AA101236${String(i).padStart(5, '0')}`)
  const order = await shipped(numbers)
  const told = await tell(
    numbers.map((number) =>
      reading(number, [event('unknown', '2026-10-20T08:00:00Z', { rawCode: 'QQ', rawText: 'Quux \u0000\ud800', guessed: true })]),
    ),
  )
  expect(told).toMatchObject({ newFacts: 60, unknownNumbers: [] })
  expect((await order.parcels())[0]!.state).toMatchObject({ status: 'unknown', unknownCodes: ['QQ'] })
  expect((await world.ctx((ctx) => unknownCodes(ctx)))[0]).toMatchObject({ rawCode: 'QQ', facts: 60 })
})

test('a scan by hand is a fact like others', async () => {
  const registered = await world.ctx((ctx) => registerShipment(ctx, { trackingNumber: 'WH-77' }))
  const { factId } = (await world.ctx((ctx) => addFact(ctx, registered!.shipmentId, { status: 'accepted', text: 'handed to the driver' })))!
  expect((await world.ctx((ctx) => findShipment(ctx, registered!.shipmentId)))!.state).toMatchObject({
    status: 'accepted',
    evidence: [factId],
  })
  expect(await world.ctx((ctx) => registerShipment(ctx, { trackingNumber: 'wh 77' }))).toEqual({
    shipmentId: registered!.shipmentId,
    created: false,
  })
  expect(await world.ctx((ctx) => registerShipment(ctx, { trackingNumber: ' -- ' }))).toBeNull()
})

test('who is due is asked once, and failures wait longer each time', async () => {
  const registered = (await world.ctx((ctx) => registerShipment(ctx, { trackingNumber: 'DUE1' })))!
  const due = async () => (await world.ctx((ctx) => dueShipments(ctx, { limit: 500 }))).filter((one) => one.id === registered.shipmentId)
  const nextInMinutes = async () =>
    (Date.parse((await world.ctx((ctx) => findShipment(ctx, registered.shipmentId)))!.nextCheckAt!) - world.clock.now().epochMilliseconds) /
    60_000
  world.clock.advance({ hours: 5 })
  expect(await due()).toHaveLength(1)
  expect(await due()).toHaveLength(0)
  await world.ctx((ctx) => notePolled(ctx, [registered.shipmentId], { outcome: 'failed', kind: 'rate_limited', retryAfterSeconds: 36_000 }))
  expect(await nextInMinutes()).toBe(600)
  await world.ctx((ctx) => notePolled(ctx, [registered.shipmentId], { outcome: 'asked' }))
  expect(await nextInMinutes()).toBe(240)
})

test('after an erasure nobody who signed is known, and the truth stays', async () => {
  const order = await shipped(['1Z999AA10123450009'])
  await tell([reading('1Z999AA10123450009', [event('delivered', '2026-10-21T15:00:00Z', { signedBy: 'SAMPLE' })])])
  await world.ctx((ctx) =>
    ctx.emit({
      type: 'order.changed',
      subjectType: 'order',
      subjectId: order.orderId,
      orderId: order.orderId,
      data: { changed: ['erased'] },
    }),
  )
  await world.drain()
  expect((await order.parcels())[0]).toMatchObject({ state: { status: 'delivered', signedBy: null }, destination: { city: null } })
})
