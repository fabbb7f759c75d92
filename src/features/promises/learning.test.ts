import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { carriers } from '#adapters/carriers'
import type { TrackingStatus } from '#contracts/tracking'
import { subscribers as orderSubscribers, recordFulfillments, recordOrders } from '#features/orders'
import { recordReadings, subscribers as shipmentSubscribers } from '#features/shipments'
import type { Ctx } from '#platform/context'
import { testWorld } from '../../../test/support/database.ts'
import { storeFulfillment, storeOrder } from '../../../test/support/store-order.ts'
import { closedDaysOf } from './closed-days.ts'
import { standingEngine } from './engine-of.ts'
import { findPromise } from './find-promise.ts'
import { subscribers, tasks } from './jobs.ts'
import { learn } from './learn.ts'
import { calendarOn } from './model/closed-days.ts'
import { addDays, dayNumber } from './model/day.ts'
import { restoreEngine } from './model/engine/engine.ts'
import type { LedgerEntry } from './model/ledger.ts'
import type { WindowInputs } from './model/window.ts'
import { promiseOfOrder } from './promise-of-order.ts'
import { engineState } from './queries/engine.ts'
import { quoteOptions } from './quote-options.ts'
import { rebuildEngine } from './rebuild-engine.ts'
import { recomputePromise } from './recompute-promise.ts'

const world = await testWorld({
  subscribers: [...orderSubscribers, ...shipmentSubscribers, ...subscribers],
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
  expect(await world.ctx((ctx) => learn(ctx))).toEqual({ outcome: 'nothing_new' })
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
  expect(JSON.stringify(journey)).not.toMatch(/Ida|Kvist|\b80331\b|Anger|example/)
})

test('learning anew from the journeys gives the running engine, byte for byte', async () => {
  expect(await world.ctx((ctx) => rebuildEngine(ctx))).toMatchObject({ outcome: 'rebuilt', equal: true, standsOn: '2026-09-28' })
})

test('two processes that close the same evening do it once', async () => {
  world.clock.set('2026-09-29T22:30:00Z')
  const outcomes = await Promise.all([world.ctx((ctx) => learn(ctx)), world.ctx((ctx) => learn(ctx))])
  expect(outcomes.map((one) => one.outcome).sort()).toEqual(['learnt', 'nothing_new'])
  expect(await row()).toMatchObject({ generation: 1, stands_on: '2026-09-29' })
})

test('a promise is computed again from what had been learnt by its evening, the same to the day', async () => {
  world.clock.set('2026-09-30T08:00:00Z')
  await place('promised', 'BY')
  const entry = await firstEntry('promised')
  expect(entry.inputs).toMatchObject({
    learned: { generation: 1, stoodOn: '2026-09-29', path: { destinationRegion: 'BY', destinationPostal: '803', carrier: 'ups' } },
  })
  expect(entry.engineVersion).toMatch(/^learned-/)
  expect((entry.inputs as WindowInputs).learned!.deliveries).toBeGreaterThan(20)
  expect(entry.basis).toContainEqual(expect.objectContaining({ part: 'learned', country: 'DE' }))
  expect(JSON.stringify(entry.inputs)).not.toMatch(/\b80331\b|München|Anger/)
  world.clock.set('2026-10-03T08:00:00Z')
  await tell('promised', 'delivered', '2026-10-02')
  world.clock.set('2026-10-03T23:00:00Z')
  await closeEvening()
  expect(await world.ctx((ctx) => recomputePromise(ctx, entry))).toEqual({ outcome: 'computed', window: windowOf(entry) })
})

test('what was quoted is computed again the same way', async () => {
  const quote = await world.ctx((ctx) => quoteOptions(ctx, { destination: { country: 'DE', region: 'BY', postalCode: '80331' } }))
  if ('fault' in quote) throw new Error(JSON.stringify(quote.fault))
  expect(quote.options.length).toBeGreaterThan(0)
  for (const { promiseId } of quote.options) {
    const entry = (await world.ctx((ctx) => findPromise(ctx, promiseId)))!
    expect(await world.ctx((ctx) => recomputePromise(ctx, entry))).toEqual({ outcome: 'computed', window: windowOf(entry) })
  }
})

test('evenings that were missed are caught up, and come out as if they had not been', async () => {
  expect(await row()).toMatchObject({ stands_on: '2026-10-03' })
  world.clock.set('2026-10-10T08:00:00Z')
  await place('after', 'HH')
  world.clock.set('2026-10-14T08:00:00Z')
  await closeEvening()
  expect(await row()).toMatchObject({ generation: 1, stands_on: '2026-10-13' })
  expect(await world.ctx((ctx) => rebuildEngine(ctx))).toMatchObject({ equal: true })
})

test('a day of arrival that is corrected before the evening counts as corrected, later it stands as learnt', async () => {
  await tell('after', 'in_transit', '2026-10-11')
  await tell('after', 'delivered', '2026-10-12')
  const day = async () => (await journeys(sql`id = ${orderIds.get('after')}`))[0]?.arrived_on
  expect(await day()).toBe('2026-10-12')
  await tell('after', 'delivered', '2026-10-13')
  const corrected = await day()
  world.clock.set('2026-10-15T08:00:00Z')
  await closeEvening()
  await tell('after', 'returned', '2026-10-14')
  expect(await day()).toBe(corrected)
  expect(await world.ctx((ctx) => rebuildEngine(ctx))).toMatchObject({ equal: true })
})

test('history that a shop tells late teaches the engine, and older promises still come out the same', async () => {
  const before = await firstEntry('promised')
  const known = (await world.ctx(standingEngine)).engine
  // Two months of old orders, as a shop tells them when it is connected.
  for (let n = 0; n < 40; n++) await place(`old-${n}`, 'BY', { placedAt: `${addDays('2026-06-01', n)}T09:00:00Z` })
  for (let n = 0; n < 40; n++) await tell(`old-${n}`, 'in_transit', addDays('2026-06-02', n))
  for (let n = 0; n < 40; n++) await tell(`old-${n}`, 'delivered', addDays('2026-06-04', n))
  await closeEvening()
  expect(await row()).toMatchObject({ generation: 2, stands_on: '2026-10-14' })
  const [old] = await journeys(sql`ordered_on = '2026-06-05'`)
  expect(old).toMatchObject({
    generation: 2,
    placed_learnt_on: '2026-06-05',
    handed_over_learnt_on: '2026-06-06',
    arrived_learnt_on: '2026-06-08',
  })
  const path = (before.inputs as WindowInputs).learned!.path
  const later = (await world.ctx(standingEngine)).engine
  const inAll = (engine: typeof later) => engine.promise(path).basis.cells.find((cell) => cell.level === 'all')?.deliveries
  expect(inAll(later)).toBe(inAll(known)! + 40)
  expect(await world.ctx((ctx) => rebuildEngine(ctx))).toMatchObject({ equal: true, generation: 2 })
  expect(await world.ctx((ctx) => recomputePromise(ctx, before))).toEqual({ outcome: 'computed', window: windowOf(before) })
})

test('after a restart the saved state gives the same engine', async () => {
  const saved = await world.ctx((ctx) => engineState(ctx))
  const closed = closedDaysOf(calendarOn(saved!.calendars, addDays(saved!.standsOn, 1)))
  expect(Buffer.compare(restoreEngine(saved!.state, { closed }).save(), saved!.state)).toBe(0)
})

test('closed days that the merchant adds count from the next evening on, in a rebuild too', async () => {
  await world.ctx((ctx) =>
    ctx.db.run(
      sql`update merchant set settings = settings || '{"closedDates": ["2026-10-16", "2026-10-19"]}' where id = ${ctx.merchantId}`,
    ),
  )
  await new Promise((resolve) => setTimeout(resolve, 5_100)) // settings are read anew every few seconds
  world.clock.set('2026-10-16T08:00:00Z')
  await place('closed', 'BY')
  await closeEvening()
  expect((await world.ctx((ctx) => engineState(ctx)))?.calendars).toHaveLength(2)
  world.clock.set('2026-10-20T08:00:00Z')
  await closeEvening()
  expect(await world.ctx((ctx) => rebuildEngine(ctx))).toMatchObject({ equal: true, standsOn: '2026-10-19' })
})

test('an option usually goes with the same carrier: orders are promised with it before anybody has packed them', async () => {
  const { usualCarrier } = await world.ctx(standingEngine)
  expect([
    usualCarrier('Standard', 'DE'),
    usualCarrier(' STANDARD ', 'DE'),
    usualCarrier('Standard', 'FR'),
    usualCarrier(null, 'DE'),
  ]).toEqual(['ups', 'ups', null, null])
})

test('an order that is cancelled, and one that nobody follows, leave the stream', async () => {
  await place('cancelled', 'BY')
  await place('cancelled', 'BY', { cancelled: true, cancelledAt: '2026-10-20T09:00:00Z', updatedAt: '2026-10-20T09:00:00Z' })
  expect(await journeys(sql`id = ${orderIds.get('cancelled')}`)).toMatchObject([{ dropped_on: '2026-10-20', arrived_on: null }])
  await place('digital', 'BY', { lines: storeOrder().lines.map((line) => ({ ...line, requiresShipping: false })) })
  await place('trial', 'BY', { test: true })
  for (const name of ['digital', 'trial']) expect(await journeys(sql`id = ${orderIds.get(name)}`)).toEqual([])
})

test('a clock that jumps ahead by years and comes back does no lasting harm', async () => {
  const before = await row()
  const started = performance.now()
  world.clock.set('2071-03-01T08:00:00Z')
  await closeEvening()
  world.clock.set('9999-03-01T08:00:00Z')
  await closeEvening()
  expect(performance.now() - started).toBeLessThan(20_000)
  const promised = await world.ctx(standingEngine)
  expect(Number.isFinite(promised.engine.today)).toBe(true)
  world.clock.set('2026-10-20T12:00:00Z')
  await closeEvening()
  expect(await row()).toMatchObject({ stands_on: before!.stands_on })
  expect(await world.ctx((ctx) => rebuildEngine(ctx))).toMatchObject({ equal: true })
  world.clock.set('1999-01-01T08:00:00Z')
  await closeEvening()
  world.clock.set('2026-10-21T12:00:00Z')
  await closeEvening()
  expect(await row()).toMatchObject({ stands_on: '2026-10-20' })
  expect(await world.ctx((ctx) => rebuildEngine(ctx))).toMatchObject({ equal: true })
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
  const [recorded] = await world.ctx((ctx) => recordOrders(ctx, shop, [made]))
  orderIds.set(externalId, recorded!.orderId)
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

const orderIds = new Map<string, string>()
const numbers = new Map<string, string>()
function numberOf(externalId: string): string {
  if (!numbers.has(externalId)) numbers.set(externalId, `1Z999AA1${String(numbers.size + 1).padStart(10, '0')}`)
  return numbers.get(externalId)!
}

async function firstEntry(externalId: string): Promise<LedgerEntry> {
  const view = await world.ctx((ctx) => promiseOfOrder(ctx, orderIds.get(externalId)!))
  return view.history[0]!
}

const windowOf = ({ earliest, latest, confidence, basis }: LedgerEntry) => ({ earliest, latest, confidence, basis })

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
