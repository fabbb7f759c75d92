/** A shop that begins with its past: how long its parcels waited between scans is known on the first day. */
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { carriers } from '#adapters/carriers'
import type { TrackingStatus } from '#contracts/tracking'
import { subscribers as orderSubscribers, recordFulfillments, recordOrders } from '#features/orders'
import { recordReadings, subscribers as shipmentSubscribers } from '#features/shipments'
import { testWorld } from '../../../test/support/database.ts'
import { storeFulfillment, storeOrder } from '../../../test/support/store-order.ts'
import { importScans, type PastParcel } from './import-scans.ts'
import { subscribers } from './jobs.ts'
import { learnSilence } from './learn-silence.ts'
import { silenceRow } from './queries/waits.ts'
import { tellSilence } from './tell-silence.ts'

const world = await testWorld({
  subscribers: [...orderSubscribers, ...shipmentSubscribers, ...subscribers],
  carriers,
  now: '2027-03-09T08:00:00Z',
  settings: { timeZone: 'Europe/Berlin', country: 'DE' },
})
const shop = { connectionId: '0192a000-0000-7000-8000-000000000001' }
const HOUR = 3_600_000

test('what past parcels waited is learnt before the first one is sent, and the same file again changes nothing', async () => {
  await world.ctx((ctx) => importScans(ctx, past()))
  expect(await world.ctx((ctx) => learnSilence(ctx))).toMatchObject({ outcome: 'learnt', standsOn: '2027-03-08', anew: true })
  const before = await world.ctx((ctx) => silenceRow(ctx, null))
  await world.ctx((ctx) => importScans(ctx, past()))
  await world.ctx((ctx) => learnSilence(ctx))
  expect(Buffer.from((await world.ctx((ctx) => silenceRow(ctx, null)))!.state!).equals(Buffer.from(before!.state!))).toBe(true)
  expect(await world.ctx((ctx) => learnSilence(ctx, { anew: true }))).toMatchObject({ equal: true })
})

test('a hub that stops on the first day is one incident on the evening of the next', async () => {
  for (let parcel = 0; parcel < 12; parcel++) {
    await send(`${parcel}`)
    world.clock.set('2027-03-09T17:00:00Z')
    await scan(`${parcel}`, 'accepted', '2027-03-09T18:00:00+01:00')
  }
  const stoppedAt = world.clock.now()
  const isOpen = async () => (await world.events()).some((event) => event.type === 'incident.opened')
  let hours = 0
  for (; hours < 96 && !(await isOpen()); hours++) {
    world.clock.set(stoppedAt.add({ hours: hours + 1 }).toString())
    await world.ctx((ctx) => tellSilence(ctx))
    await world.drain()
  }
  expect(hours).toBeLessThanOrEqual(26)
  const waits = await world.ctx((ctx) =>
    ctx.db.all(
      sql<{
        parcels: number
      }>`select parcels from scan_wait where merchant_id = ${ctx.merchantId} and ended_at is null and stage = 'accepted'`,
    ),
  )
  expect(Math.min(...waits.map((wait) => wait.parcels))).toBeGreaterThan(30)
})

test('what lay silent before the shop was connected is no incident and no news, also when the carrier is asked a little later', async () => {
  world.clock.set('2027-03-22T08:00:00Z')
  const before = (await world.events()).length
  for (let parcel = 20; parcel < 40; parcel++) await send(`${parcel}`, '2027-03-10T08:00:00Z')
  world.clock.set('2027-03-22T09:00:00Z')
  for (let parcel = 20; parcel < 40; parcel++) await scan(`${parcel}`, 'accepted', '2027-03-11T18:00:00+01:00', 'Altstadt')
  for (let hours = 0; hours < 96; hours += 3) {
    world.clock.set(new Date(Date.parse('2027-03-22T10:00:00Z') + hours * HOUR).toISOString())
    await world.ctx((ctx) => tellSilence(ctx))
    await world.drain()
  }
  // Those of the test above still lie in Nordheim.
  const ours = (await world.events())
    .slice(before)
    .filter((event) => /incident.opened|silent|heard_again/.test(event.type) && event.data.place !== 'Nordheim')
  expect(ours.map((event) => [event.type, event.data])).toEqual([])
})

/** Six parcels each working day of eight weeks: collected at six, on the road at nine, out at eight, there at eleven. */
function past(): PastParcel[] {
  return Array.from({ length: 56 }, (_, day) => Date.parse('2027-01-11T00:00:00Z') + day * 24 * HOUR)
    .filter((day) => ![0, 6].includes(new Date(day).getUTCDay()))
    .flatMap((day) =>
      Array.from({ length: 6 }, (_, parcel): PastParcel => {
        const rest = new Date(day).getUTCDay() === 5 ? 72 : 24
        const at = (status: TrackingStatus, hour: number, place: string | null) => {
          const happened = day + (hour + parcel / 6) * HOUR
          return { status, detail: null, place, at: happened, heardAt: happened + HOUR / 4 }
        }
        return {
          number: `past-${day}-${parcel}`,
          orderedAt: day + 6 * HOUR,
          labelledAt: day + 10 * HOUR,
          carrier: 'ups',
          service: null,
          originCountry: 'DE',
          country: 'DE',
          scans: [
            at('accepted', 17, 'Nordheim'),
            at('in_transit', 20, 'Nordheim'),
            at('out_for_delivery', 7 + rest, 'Südstadt'),
            at('delivered', 10 + rest, 'Südstadt'),
          ],
        }
      }),
    )
}

async function send(name: string, now = world.clock.now().toString()): Promise<void> {
  await world.ctx((ctx) => recordOrders(ctx, shop, [storeOrder({ externalId: name, name: `#${name}`, placedAt: now, updatedAt: now })]))
  await world.ctx((ctx) =>
    recordFulfillments(ctx, shop, [
      storeFulfillment({
        externalId: `f-${name}`,
        orderExternalId: name,
        trackingNumbers: [numberOf(name)],
        trackingCompany: 'UPS',
        createdAt: now,
        updatedAt: now,
      }),
    ]),
  )
  await world.drain()
}

const numberOf = (name: string): string => `1Z999AA1${String(10_000_000 + Number(name) * 37)}`

async function scan(name: string, status: TrackingStatus, at: string, city = 'Nordheim'): Promise<void> {
  await world.ctx((ctx) =>
    recordReadings(ctx, { source: 'ups:webhook', carrier: 'ups', receivedAt: ctx.now().toString() }, [
      {
        trackingNumber: numberOf(name),
        otherNumbers: [],
        carrier: 'ups',
        events: [
          {
            status,
            detail: null,
            reason: null,
            guessed: false,
            at: { value: at, provenance: 'carrier_offset' },
            rawCode: status,
            rawText: status,
            place: { text: city, city },
          },
        ],
      },
    ]),
  )
  await world.drain()
}
