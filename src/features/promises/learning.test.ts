import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { carriers } from '#adapters/carriers'
import type { TrackingStatus } from '#contracts/tracking'
import { subscribers as orderSubscribers, recordFulfillments, recordOrders } from '#features/orders'
import { recordReadings, subscribers as shipmentSubscribers } from '#features/shipments'
import type { Ctx } from '#platform/context'
import { testWorld } from '../../../test/support/database.ts'
import { storeFulfillment, storeOrder } from '../../../test/support/store-order.ts'
import { standingEngine } from './engine-of.ts'
import { subscribers, tasks } from './jobs.ts'
import { learn } from './learn.ts'
import { addDays, dayNumber } from './model/day.ts'
import { rebuildEngine } from './rebuild-engine.ts'

const world = await testWorld({
  subscribers: [...orderSubscribers, ...shipmentSubscribers, ...subscribers.filter((one) => one.name !== 'promises.review')],
  carriers,
  now: '2026-09-01T08:00:00Z',
  settings: { timeZone: 'Europe/Berlin', country: 'DE', city: 'Hamburg' },
})
const shop = { connectionId: '00000000-0000-7000-8000-00000000c501' }

beforeAll(async () => {
  // Four weeks of a shop: two orders a day, handed over the next day, two to four days on the way.
  for (let day = 0; day < 28; day++) {
    const today = addDays('2026-09-01', day)
    world.clock.set(`${today}T08:00:00Z`)
    for (const n of [1, 2]) await place(`${day}-${n}`, n === 1 ? 'BY' : 'HH')
    world.clock.set(`${today}T16:00:00Z`)
    for (const n of [1, 2]) {
      if (day >= 1) await tell(`${day - 1}-${n}`, 'in_transit', today)
      if (day >= 2 + n) await tell(`${day - 2 - n}-${n}`, 'delivered', today)
    }
    world.clock.set(`${today}T23:30:00Z`)
    await closeEvening()
  }
})

test('every evening is closed once, and the engine knows what arrived', async () => {
  const stands = await row()
  expect(stands).toMatchObject({ generation: 1, stands_on: '2026-09-28' })
  const { engine } = await world.ctx(standingEngine)
  expect(engine.today).toBe(dayNumber('2026-09-29'))
  expect(await world.ctx(learn)).toEqual({ outcome: 'nothing_new' })
})

test('a journey is impersonal and has the days of both ends', async () => {
  const [journey] = await journeys(sql`ordered_on = '2026-09-03' and destination_region = 'BY'`)
  expect(journey).toMatchObject({
    ordered_on: '2026-09-03',
    ordered_hour: 10,
    service: 'standard',
    origin_country: 'DE',
    destination_country: 'DE',
    destination_postal: '803',
    carried_by: 'ups',
    handed_over_on: '2026-09-04',
    arrived_on: '2026-09-06',
    dropped_on: null,
    placed_learnt_on: '2026-09-03',
    arrived_learnt_on: '2026-09-06',
  })
  expect(journey?.distance_km).toBeGreaterThan(500)
  expect(JSON.stringify(journey)).not.toMatch(/Ida|Kvist|80331|Anger|example/)
})

test('learning anew from the journeys gives the running engine, byte for byte', async () => {
  expect(await world.ctx((ctx) => rebuildEngine(ctx))).toMatchObject({ outcome: 'rebuilt', equal: true, standsOn: '2026-09-28' })
})

async function closeEvening(): Promise<void> {
  await world.ctx((ctx) => tasks.find((task) => task.name === 'promises.learn')!.run(ctx, {}))
}

async function place(externalId: string, region: string, more: Parameters<typeof storeOrder>[0] = {}): Promise<void> {
  const at = world.clock.now().toString()
  const address = {
    ...storeOrder().shippingAddress!,
    region,
    city: region === 'BY' ? 'München' : 'Hamburg',
    postalCode: region === 'BY' ? '80331' : '20095',
  }
  const made = storeOrder({
    externalId,
    name: `#${externalId}`,
    number: null,
    placedAt: at,
    updatedAt: at,
    shippingAddress: address,
    ...more,
  })
  await world.ctx((ctx) => recordOrders(ctx, shop, [made]))
  await world.ctx((ctx) =>
    recordFulfillments(ctx, shop, [
      storeFulfillment({
        externalId: `f${externalId}`,
        orderExternalId: externalId,
        trackingNumbers: [numberOf(externalId)],
        createdAt: at,
        updatedAt: at,
        lines: [
          { externalId: '901', quantity: 1 },
          { externalId: '902', quantity: 2 },
        ],
      }),
    ]),
  )
  await world.drain()
}

async function tell(externalId: string, status: TrackingStatus, day: string): Promise<void> {
  await world.ctx((ctx) =>
    recordReadings(ctx, { source: 'ups:webhook', carrier: 'ups', receivedAt: ctx.now().toString() }, [
      {
        trackingNumber: numberOf(externalId),
        otherNumbers: [],
        carrier: 'ups',
        events: [
          {
            status,
            detail: null,
            reason: null,
            guessed: false,
            at: { value: `${day}T15:00:00+02:00`, provenance: 'carrier_offset' },
            rawCode: status,
            rawText: status,
            place: null,
          },
        ],
      },
    ]),
  )
  await world.drain()
}

const numberOf = (externalId: string): string => `1Z999AA1${externalId.replace(/\D/g, '').padStart(10, '0')}`

const row = () =>
  world.ctx((ctx) =>
    ctx.db.first(
      sql<{
        generation: number
        stands_on: string
      }>`select generation, stands_on from promise_engine where merchant_id = ${ctx.merchantId}`,
    ),
  )

const journeys = (condition: ReturnType<typeof sql>) =>
  world.ctx((ctx: Ctx) =>
    ctx.db.all(
      sql<
        Record<string, unknown> & { distance_km: number }
      >`select * from journey where merchant_id = ${ctx.merchantId} and ${condition} order by id`,
    ),
  )
