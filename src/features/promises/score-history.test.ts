/** Imported history is promised day by day, from what was known the evening before, and judged like any promise. */
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { testWorld } from '../../../test/support/database.ts'
import { calibrate } from './calibrate.ts'
import { learn } from './learn.ts'
import { addDays, type Day, dayNumber } from './model/day.ts'
import type { Journey } from './model/journey.ts'
import { upsertJourneys } from './queries/journeys.ts'

const world = await testWorld({ now: '2026-09-01T12:00:00Z' })
const NO_FILTER = { from: null, to: null, carrier: null, region: null, option: null }

test('a year of deliveries is promised in hindsight, about as good as it says, beside the shop’s own dates', async () => {
  await world.ctx(async (ctx) => {
    await upsertJourneys(ctx, journeys(0, 300), TODAY)
    expect(await learn(ctx)).toMatchObject({ outcome: 'learnt', anew: true })
  })
  const { all, by } = await world.ctx((ctx) => calibrate(ctx, { source: 'history', ...NO_FILTER }, ['carrier', 'region', 'month']))
  expect(all.coverage.n).toBeGreaterThan(1_000)
  expect(all.coverage.share).toBeGreaterThan(0.82)
  expect(all.coverage.share).toBeLessThan(0.99)
  expect(all.estimates.coverage.n).toBeGreaterThan(0)
  expect(all.levels.map((one) => one.level)).toEqual([0.5, 0.8, 0.9, 0.95])
  expect(all.padding!.shop.meanDays).toBeGreaterThan(all.padding!.ours.meanDays)
  expect(by.carrier!.map((group) => group.key)).toEqual(['dhl', 'ups'])
  expect(by.region!.map((group) => group.key)).toEqual(['DE-BY', 'DE-HH'])
  const orders = await world.ctx((ctx) => calibrate(ctx, { source: 'order', ...NO_FILTER }))
  expect(orders.all).toMatchObject({ coverage: { n: 0 }, leftOut: { pending: 0 } })
})

test('later rows change no earlier promise: nobody looked ahead', async () => {
  const other = await world.addMerchant()
  await world.ctx(async (ctx) => {
    await upsertJourneys(ctx, journeys(0, 200), TODAY)
    await learn(ctx)
  }, other)
  const before = await scores(other, '2026-02-01')
  expect(before.length).toBeGreaterThan(300)
  const known = new Map((await scores(world.merchantId, '2026-02-01')).map((one) => [one.id, one]))
  expect(before.map((one) => known.get(one.id))).toEqual(before)
})

const TODAY = '2026-09-01'
const FIRST = '2025-10-01'

/** Six orders a day; two to six days on the way, one in twenty a week more; the shop names ten days. */
function journeys(from: number, until: number): Journey[] {
  return Array.from({ length: (until - from) * 6 }, (_, n): Journey => {
    const at = from * 6 + n
    const orderedOn = addDays(FIRST, Math.floor(at / 6))
    const days = 2 + ((at * 7_919) % 5) + (at % 20 === 7 ? 7 : 0)
    return {
      id: `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`,
      orderId: null,
      path: {
        orderedOn: dayNumber(orderedOn),
        hour: 9 + (at % 8),
        carrier: at % 3 === 0 ? 'ups' : 'dhl',
        service: 'standard',
        originId: null,
        originCountry: 'DE',
        originRegion: null,
        destinationCountry: 'DE',
        destinationRegion: at % 4 === 0 ? 'HH' : 'BY',
        destinationPostal: null,
        distanceKm: null,
        weightGrams: null,
        units: 1,
      },
      stated: null,
      carriedBy: null,
      promisedOn: addDays(orderedOn, 10),
      handedOverOn: addDays(orderedOn, 1),
      arrivedOn: addDays(orderedOn, days),
      dropped: false,
    }
  })
}

const scores = (merchant: string, until: Day) =>
  world.ctx(
    (ctx) =>
      ctx.db.all(
        sql<{
          id: string
        }>`select id, earliest, latest, earliest_50, latest_95 from promise_score where merchant_id = ${ctx.merchantId} and ordered_on < ${until} order by id`,
      ),
    merchant,
  )
