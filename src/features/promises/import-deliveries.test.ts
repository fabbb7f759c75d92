import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { testWorld } from '../../../test/support/database.ts'
import { standingEngine } from './engine-of.ts'
import { importDeliveries, type PastDelivery } from './import-deliveries.ts'
import { learn } from './learn.ts'
import { addDays, dayNumber } from './model/day.ts'
import { rebuildEngine } from './rebuild-engine.ts'

const world = await testWorld({ now: '2026-11-25T10:00:00Z', settings: { timeZone: 'Europe/Berlin', country: 'DE', city: 'Hamburg' } })

const delivery = (number: string, orderedOn: string, arrivedOn: string | null, more: Partial<PastDelivery> = {}): PastDelivery => ({
  number,
  orderedOn,
  hour: 11,
  carrier: 'dpd',
  service: 'Standard',
  originId: null,
  originCountry: 'DE',
  originRegion: 'HH',
  country: 'AT',
  region: 'AT-9',
  postalCode: '1010',
  city: 'Wien',
  distanceKm: null,
  units: 1,
  weightGrams: 800,
  promisedOn: null,
  handedOverOn: null,
  arrivedOn,
  cancelled: false,
  ...more,
})
const take = (rows: readonly PastDelivery[], merchantId?: string) => world.ctx((ctx) => importDeliveries(ctx, rows), merchantId)
const history = Array.from({ length: 90 }, (_, n) => delivery(`n${n}`, addDays('2026-08-01', n), addDays('2026-08-04', n)))
const countOf = async (merchantId?: string) =>
  (
    await world.ctx(
      (ctx) => ctx.db.first(sql<{ n: number }>`select count(*)::int as n from journey where merchant_id = ${ctx.merchantId}`),
      merchantId,
    )
  )?.n

test('the same history again changes nothing, and one that broke off is simply sent again', async () => {
  expect(await take(history.slice(0, 50))).toBe(50)
  expect(await take(history)).toBe(40)
  expect(await take(history)).toBe(0)
  expect(await world.ctx((ctx) => learn(ctx))).toMatchObject({ outcome: 'learnt', anew: true, generation: 1, standsOn: '2026-11-24' })
  expect(await take(history)).toBe(0)
  expect(await world.ctx((ctx) => learn(ctx))).toEqual({ outcome: 'nothing_new' })
  expect(await countOf()).toBe(90)
})

test('the area is kept and the rest of the address is not', async () => {
  const row = await world.ctx((ctx) =>
    ctx.db.first(sql<Record<string, unknown>>`select * from journey where merchant_id = ${ctx.merchantId} order by ordered_on limit 1`),
  )
  expect(row).toMatchObject({
    destination_country: 'AT',
    destination_region: '9',
    destination_postal: '101',
    distance_km: 740,
    service: 'standard',
  })
  // The word edge: a random id may hold these four digits.
  expect(JSON.stringify(row)).not.toMatch(/Wien|"1010\b/)
})

test('what was on its way arrives by the next export, without learning anew', async () => {
  await take([delivery('late', '2026-11-24', null)])
  world.clock.set('2026-11-26T10:00:00Z')
  expect(await world.ctx((ctx) => learn(ctx))).toMatchObject({ anew: false, generation: 1 })
  expect(await take([delivery('late', '2026-11-24', '2026-11-26')])).toBe(1)
  world.clock.set('2026-11-27T10:00:00Z')
  expect(await world.ctx((ctx) => learn(ctx))).toMatchObject({ anew: false, generation: 1, standsOn: '2026-11-26' })
  expect(await world.ctx((ctx) => rebuildEngine(ctx))).toMatchObject({ equal: true })
})

test('older history that comes later is learnt in its place', async () => {
  await take(Array.from({ length: 60 }, (_, n) => delivery(`old${n}`, addDays('2026-05-01', n), addDays('2026-05-06', n))))
  expect(await world.ctx((ctx) => learn(ctx))).toMatchObject({ anew: true, generation: 2, standsOn: '2026-11-26' })
  const { engine } = await world.ctx(standingEngine)
  expect(engine.today).toBe(dayNumber('2026-11-27'))
  expect(await world.ctx((ctx) => rebuildEngine(ctx))).toMatchObject({ equal: true, generation: 2 })
})

test('an engine that was lost comes back from the journeys', async () => {
  const before = await world.ctx(standingEngine)
  await world.ctx((ctx) => ctx.db.run(sql`delete from promise_engine where merchant_id = ${ctx.merchantId}`))
  expect((await world.ctx(standingEngine)).generation).toBe(0)
  expect(await world.ctx((ctx) => learn(ctx))).toMatchObject({ anew: true, generation: 3, standsOn: '2026-11-26' })
  expect(Buffer.compare((await world.ctx(standingEngine)).engine.save(), before.engine.save())).toBe(0)
})

test('an engine that another version of the program has learnt is learnt by this one from the journeys, once for all who ask', async () => {
  const before = await world.ctx(standingEngine)
  await world.ctx((ctx) =>
    ctx.db.run(sql`update promise_engine set engine_version = 'learned-0', state = '\\x00' where merchant_id = ${ctx.merchantId}`),
  )
  const [one, other] = await Promise.all([world.ctx(standingEngine), world.ctx(standingEngine)])
  expect(one.engine).toBe(other.engine)
  expect(Buffer.compare(one.engine.save(), before.engine.save())).toBe(0)
  expect(await world.ctx((ctx) => learn(ctx))).toMatchObject({ anew: true, generation: 4 })
  await world.ctx((ctx) => ctx.db.run(sql`update promise_engine set engine_version = 'learned-999' where merchant_id = ${ctx.merchantId}`))
  expect(await world.ctx((ctx) => learn(ctx))).toEqual({ outcome: 'nothing_new' })
})

test('merchants learn from their own deliveries only', async () => {
  const other = await world.addMerchant()
  expect(await take(history.slice(0, 3), other)).toBe(3)
  expect([await countOf(), await countOf(other)]).toEqual([151, 3])
  await world.ctx((ctx) => learn(ctx), other)
  const rebuilt = await world.ctx((ctx) => rebuildEngine(ctx), other)
  expect(rebuilt).toMatchObject({ outcome: 'rebuilt', equal: true })
})

test('two imports at the same time end as one', async () => {
  const merchantId = await world.addMerchant()
  await Promise.all([take(history, merchantId), take(history.toReversed(), merchantId)])
  expect(await countOf(merchantId)).toBe(90)
  const learnt = await Promise.all([0, 1].map(() => world.ctx((ctx) => learn(ctx), merchantId)))
  expect(learnt.map((one) => one.outcome).sort()).toEqual(['learnt', 'nothing_new'])
})
