import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { carriers } from '#adapters/carriers'
import type { StoreOrder } from '#contracts/store'
import type { TrackingEvent, TrackingStatus } from '#contracts/tracking'
import { subscribers as orderSubscribers, recordFulfillments, recordOrders } from '#features/orders'
import { findShipmentsByNumber, recordReadings, subscribers as shipmentSubscribers } from '#features/shipments'
import { testWorld } from '../../../test/support/database.ts'
import { storeFulfillment, storeOrder } from '../../../test/support/store-order.ts'
import { incidentsNow, ordersInIncident } from './incidents-now.ts'
import { subscribers } from './jobs.ts'
import { learnSilence } from './learn-silence.ts'
import { recentIncidents } from './queries/incidents.ts'
import { openWaits, silenceRow } from './queries/waits.ts'
import { tellSilence } from './tell-silence.ts'

const world = await testWorld({
  subscribers: [...orderSubscribers, ...shipmentSubscribers, ...subscribers],
  carriers,
  now: '2026-11-02T08:00:00Z',
})
const shop = { connectionId: '0192a000-0000-7000-8000-000000000001' }

test('an order waits for its parcel, the parcel for its first scan and then for the next; the wait ends with the journey', async () => {
  const orderId = await placeOrder('1')
  expect(await stages(orderId)).toEqual(['ordered'])
  const number = await pack('1')
  expect(await stages(orderId)).toEqual(['pre_transit'])
  await scan(number, 'accepted', '2026-11-02T18:00:00+01:00')
  expect(await stages(orderId)).toEqual(['accepted'])
  // Told twice, and one from in between that comes late: nothing changes.
  await scan(number, 'accepted', '2026-11-02T18:00:00+01:00')
  await scan(number, 'in_transit', '2026-11-03T02:00:00+01:00')
  await scan(number, 'in_transit', '2026-11-02T23:00:00+01:00')
  expect(await stages(orderId)).toEqual(['in_transit'])
  await scan(number, 'delivered', '2026-11-03T10:00:00+01:00')
  expect(await stages(orderId)).toEqual([])
  const kept = await world.ctx((ctx) =>
    ctx.db.all(
      sql<{
        stage: string
        moved: boolean
      }>`select stage, moved from scan_wait where merchant_id = ${ctx.merchantId} and order_id = ${orderId} order by started_at`,
    ),
  )
  expect(kept.map((wait) => wait.stage)).toEqual(['ordered', 'pre_transit', 'accepted', 'in_transit'])
  expect(kept.every((wait) => wait.moved)).toBe(true)
})

test('before anything is learnt the rules of thumb hold: silent is told once, to the customer once later, and heard again at the next scan', async () => {
  world.clock.set('2026-11-09T08:00:00Z')
  const orderId = await placeOrder('2')
  const number = await pack('2')
  await scan(number, 'accepted', '2026-11-09T18:00:00+01:00')
  world.clock.set('2026-11-11T12:00:00Z')
  await tell()
  expect(await silenceEvents(orderId)).toEqual([])
  for (let hours = 0; hours < 150; hours += 3) {
    world.clock.set(new Date(Date.UTC(2026, 10, 12, hours)).toISOString())
    await tell()
    await tell()
  }
  const told = await silenceEvents(orderId)
  expect(told.map((event) => [event.type, event.data.tellCustomer])).toEqual([
    ['shipment.silent', false],
    ['shipment.silent', true],
  ])
  expect(told[0]!.data).toMatchObject({ stage: 'accepted', share: null, lastSignAt: '2026-11-09T17:00:00Z' })
  await scan(number, 'in_transit', '2026-11-18T23:00:00+01:00')
  expect((await silenceEvents(orderId)).at(-1)).toMatchObject({ type: 'shipment.heard_again', data: { days: 8 } })
  expect((await world.ctx((ctx) => openWaits(ctx, orderId)))[0]!.silentAt > '2026-11-19').toBe(true)
  await scan(number, 'delivered', '2026-11-18T23:30:00+01:00')
})

test('an order that nobody packs is silent too', async () => {
  world.clock.set('2026-11-19T08:00:00Z')
  const orderId = await placeOrder('3')
  world.clock.set('2026-11-27T20:00:00Z')
  await tell()
  expect((await silenceEvents(orderId)).map((event) => event.type)).toEqual(['order.silent'])
  await pack('3')
  expect((await silenceEvents(orderId)).map((event) => event.type).sort()).toEqual(['order.heard_again', 'order.silent'])
})

test('what forty parcels taught is said in figures, and learning it anew gives the same bytes', async () => {
  for (let day = 30; day < 40; day++) {
    const date = new Date(Date.UTC(2026, 10, day)).toISOString().slice(0, 10)
    for (let parcel = 0; parcel < 4; parcel++) {
      world.clock.set(`${date}T07:00:00Z`)
      const name = `${day}-${parcel}`
      await placeOrder(name)
      const number = await pack(name)
      world.clock.set(`${date}T17:00:00Z`)
      await scan(number, 'accepted', `${date}T17:50:00+01:00`)
      world.clock.set(`${date}T22:00:00Z`)
      await scan(number, 'in_transit', `${date}T22:50:00+01:00`)
      const next = new Date(Date.UTC(2026, 10, day + 1)).toISOString().slice(0, 10)
      await scan(number, 'delivered', `${next}T10:00:00+01:00`)
    }
    await world.ctx((ctx) => learnSilence(ctx))
  }
  world.clock.set('2026-12-11T01:00:00Z')
  expect(await world.ctx((ctx) => learnSilence(ctx))).toMatchObject({ outcome: 'learnt', standsOn: '2026-12-10', anew: false })
  expect(await world.ctx((ctx) => learnSilence(ctx))).toEqual({ outcome: 'nothing_new' })
  expect(await world.ctx((ctx) => learnSilence(ctx, { anew: true }))).toMatchObject({ outcome: 'learnt', equal: true })
  expect((await world.ctx((ctx) => silenceRow(ctx, null)))!.state!.length).toBeLessThan(40_000)
  world.clock.set('2026-12-14T08:00:00Z')
  const orderId = await placeOrder('late')
  const number = await pack('late')
  world.clock.set('2026-12-14T17:00:00Z')
  await scan(number, 'accepted', '2026-12-14T17:50:00+01:00')
  world.clock.set('2026-12-15T22:00:00Z')
  await tell()
  const [told] = await silenceEvents(orderId)
  expect(told).toMatchObject({ type: 'shipment.silent', data: { days: 1, share: 97, tellCustomer: false } })
  expect(told!.data.parcels).toBeGreaterThanOrEqual(30)
})

test('twenty parcels that lie at one place are one incident, and none of them is told alone', async () => {
  world.clock.set('2027-01-11T08:00:00Z')
  const numbers: string[] = []
  for (let parcel = 0; parcel < 20; parcel++) {
    await placeOrder(`hub-${parcel}`)
    numbers.push(await pack(`hub-${parcel}`))
  }
  world.clock.set('2027-01-11T20:00:00Z')
  for (const number of numbers) await scan(number, 'in_transit', '2027-01-11T20:30:00+01:00', 'Nordheim')
  const before = (await world.events()).length
  for (let hours = 0; hours < 7 * 24; hours += 6) {
    world.clock.set(new Date(Date.UTC(2027, 0, 12, hours)).toISOString())
    await tell()
  }
  const told = (await world.events()).slice(before).filter((event) => /silent|incident/.test(event.type))
  expect(told.filter((event) => event.type === 'incident.opened')).toHaveLength(1)
  expect(told.find((event) => event.type === 'incident.opened')!.data).toMatchObject({ carrier: 'ups', place: 'Nordheim' })
  expect(await world.ctx((ctx) => recentIncidents(ctx, '2027-01-01T00:00:00Z'))).toMatchObject([
    { carrier: 'ups', place: 'Nordheim', silentMost: 20, parcels: 20, endedAt: null },
  ])
  const [now, ...others] = await world.ctx((ctx) => incidentsNow(ctx))
  expect([now, others]).toMatchObject([{ carrier: 'UPS', place: 'Nordheim' }, []])
  const inIt = await world.ctx((ctx) => ordersInIncident(ctx, now!.id))
  expect([inIt.length, now!.orders >= 15]).toEqual([now!.orders, true])
  // The hub works again: all are scanned, and the incident is over.
  world.clock.set('2027-01-19T20:00:00Z')
  for (const number of numbers) await scan(number, 'delivered', '2027-01-19T20:30:00+01:00')
  await tell()
  // Parcels of the tests above may fall silent meanwhile: they lie elsewhere.
  const ours = await world.ctx(async (ctx) => {
    const found = await Promise.all(numbers.map((number) => findShipmentsByNumber(ctx, number)))
    return new Set(found.flat().map((shipment) => shipment.id))
  })
  const after = (await world.events())
    .slice(before)
    .filter((event) => /incident/.test(event.type) || (/silent|heard_again/.test(event.type) && ours.has(event.subjectId)))
  expect(after.map((event) => event.type).sort()).toEqual(['incident.closed', 'incident.opened'])
  expect(await world.ctx((ctx) => incidentsNow(ctx))).toEqual([])
})

async function placeOrder(name: string): Promise<string> {
  const order: Partial<StoreOrder> = {
    externalId: name,
    name: `#${name}`,
    placedAt: world.clock.now().toString(),
    updatedAt: world.clock.now().toString(),
  }
  const [recorded] = await world.ctx((ctx) => recordOrders(ctx, shop, [storeOrder(order)]))
  await world.drain()
  return recorded!.orderId
}

let packed = 0
async function pack(name: string): Promise<string> {
  const number = `1Z999AA1${String(10_000_000 + packed++ * 37)}`
  await world.ctx((ctx) =>
    recordFulfillments(ctx, shop, [
      storeFulfillment({
        externalId: `f-${name}`,
        orderExternalId: name,
        trackingNumbers: [number],
        trackingCompany: 'UPS',
        createdAt: world.clock.now().toString(),
        updatedAt: world.clock.now().toString(),
      }),
    ]),
  )
  await world.drain()
  return number
}

async function scan(trackingNumber: string, status: TrackingStatus, at: string, city?: string): Promise<void> {
  const event: TrackingEvent = {
    status,
    detail: null,
    reason: null,
    guessed: false,
    at: { value: at, provenance: 'carrier_offset' },
    rawCode: status,
    rawText: status,
    place: city ? { text: city, city } : null,
  }
  await world.ctx((ctx) =>
    recordReadings(ctx, { source: 'ups:webhook', carrier: 'ups', receivedAt: ctx.now().toString() }, [
      { trackingNumber, otherNumbers: [], carrier: 'ups', events: [event] },
    ]),
  )
  await world.drain()
}

const stages = async (orderId: string) => (await world.ctx((ctx) => openWaits(ctx, orderId))).map((wait) => wait.stage)
const silenceEvents = async (orderId: string) =>
  (await world.events()).filter((event) => event.orderId === orderId && /silent|heard_again/.test(event.type))
async function tell(): Promise<void> {
  await world.ctx((ctx) => tellSilence(ctx))
  await world.drain()
}
