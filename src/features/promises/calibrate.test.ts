/** What calibration counts, and what it leaves out, on a real database. */
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { subscribers as orderSubscribers, recordOrders } from '#features/orders'
import { subscribers as shipmentSubscribers } from '#features/shipments'
import { testWorld } from '../../../test/support/database.ts'
import { storeOrder } from '../../../test/support/store-order.ts'
import { calibrate } from './calibrate.ts'
import { subscribers } from './jobs.ts'
import type { CalibrationFilter } from './model/calibration.ts'
import { addDays, type Day } from './model/day.ts'
import { type ScoreRow, upsertScores } from './queries/score.ts'
import { regionKey } from './score-promise.ts'

const world = await testWorld({ subscribers: [...orderSubscribers, ...shipmentSubscribers, ...subscribers], now: '2026-11-25T12:00:00Z' })
const everything: CalibrationFilter = { source: 'order', from: null, to: null, carrier: null, region: null, option: null }

test('before any promise every figure is empty, none is invented', async () => {
  const { all, by } = await figuresOf(await world.addMerchant())
  expect(all.coverage).toMatchObject({ n: 0, share: null, enough: false })
  expect(all).toMatchObject({ stated: null, verdict: null, padding: null, levels: [], leftOut: { pending: 0, cancelled: 0, untracked: 0 } })
  expect(by).toEqual({ carrier: [], month: [] })
})

test('kept, late, early, not arrived, open, cancelled and untracked promises are told apart', async () => {
  const merchant = await world.addMerchant()
  await world.ctx(async (ctx) => {
    const put = async (standing: Standing, more: Partial<ScoreRow> = {}) => {
      const row = score({ orderedOn: '2026-11-02', earliest: '2026-11-04', latest: '2026-11-06', ...more })
      await ctx.db.run(sql`insert into promise_standing (merchant_id, id, promise_id, outcome, arrived_on, sequence, hash, review_at, updated_at)
        values (${ctx.merchantId}, ${row.id}, ${row.id}, ${standing.outcome}, ${standing.arrivedOn ?? null}, 1, '', ${standing.reviewAt ?? null}, ${ctx.now().toString()})`)
      await upsertScores(ctx, [row])
    }
    await put({ outcome: 'kept', arrivedOn: '2026-11-05' })
    await put({ outcome: 'kept', arrivedOn: '2026-11-06' })
    await put({ outcome: 'late', arrivedOn: '2026-11-09' }, { carrier: 'gls' })
    await put({ outcome: 'early', arrivedOn: '2026-11-03' })
    await put({ outcome: 'late' })
    await put({ outcome: 'open', reviewAt: '2026-11-26T00:00:00Z' })
    await put({ outcome: 'open', reviewAt: null })
    await put({ outcome: 'void' })
    // Arrived, but its last day is not over: slower ones of its day have not had their say.
    await put({ outcome: 'kept', arrivedOn: '2026-11-23' }, { orderedOn: '2026-11-21', earliest: '2026-11-23', latest: '2026-11-25' })
    await put({ outcome: 'kept', arrivedOn: '2026-11-05' }, { confidence: null, levels: [] })
  }, merchant)
  const { all, by } = await figuresOf(merchant)
  expect(all).toMatchObject({
    coverage: { n: 6, count: 2 },
    late: { count: 3 },
    early: { count: 1 },
    meanWidthDays: 2,
    notArrived: 2,
    leftOut: { pending: 1, cancelled: 1, untracked: 1 },
    estimates: { coverage: { n: 1, count: 1 } },
    verdict: null,
  })
  expect(all.stated).toBeCloseTo(0.9)
  expect(all.levels.map(({ level, coverage }) => [level, coverage.n, coverage.count])).toEqual([
    // Its own last day counts: that of the order still within its range is over.
    [0.5, 7, 1],
    [0.8, 6, 2],
    [0.9, 6, 2],
    [0.95, 6, 4],
  ])
  expect(by.carrier?.map(({ key, figures }) => [key, figures.coverage.n])).toEqual([
    ['dhl', 5],
    ['gls', 1],
  ])
  // What becomes of an order later is followed at once.
  await world.ctx(
    (ctx) =>
      ctx.db.run(
        sql`update promise_standing set outcome = 'late', arrived_on = '2026-11-20' where merchant_id = ${ctx.merchantId} and outcome = 'open'`,
      ),
    merchant,
  )
  expect((await figuresOf(merchant)).all).toMatchObject({ coverage: { n: 7, count: 2 }, notArrived: 1, leftOut: { untracked: 0 } })
  const filtered = await world.ctx((ctx) => calibrate(ctx, { ...everything, carrier: 'gls' }), merchant)
  expect(filtered.all.coverage).toMatchObject({ n: 1, count: 0 })
  const later = await world.ctx((ctx) => calibrate(ctx, { ...everything, from: '2026-11-10' }), merchant)
  expect(later.all).toMatchObject({ coverage: { n: 0 }, leftOut: { pending: 1 } })
})

test('a placed order is entered once, with the promise of its confirmation; one imported late is not', async () => {
  const place = async (placedAt: string) => {
    const [recorded] = await world.ctx((ctx) =>
      recordOrders(ctx, { connectionId: crypto.randomUUID() }, [storeOrder({ placedAt, updatedAt: placedAt })]),
    )
    await world.drain()
    return recorded!.orderId
  }
  const fresh = await place('2026-11-25T11:00:00Z')
  await place('2026-11-01T11:00:00Z')
  const rows = await world.ctx((ctx) =>
    ctx.db.all(sql<{ id: string; ordered_on: Day; region: string }>`select * from promise_score where merchant_id = ${ctx.merchantId}`),
  )
  expect(rows).toMatchObject([{ id: fresh, ordered_on: '2026-11-25', region: 'DE', source: 'order', option: storeOrder().shippingOption }])
  expect((await world.ctx((ctx) => calibrate(ctx, everything))).all.leftOut.pending).toBe(1)
})

test('regions have one form, and names that nobody knows are none', () => {
  expect([
    regionKey('de', 'by'),
    regionKey('DE', 'DE-BY'),
    regionKey('DE', 'Bayern'),
    regionKey('DE', 'Old Shire'),
    regionKey('DE', null),
    regionKey(null, 'BY'),
  ]).toEqual(['DE-BY', 'DE-BY', 'DE-BY', 'DE', 'DE', null])
})

// Full size (100,000) by WHEREABOUTS_FULL: a machine that runs all tests at once is no place to measure.
const OUTCOMES = process.env.WHEREABOUTS_FULL ? 100_000 : 20_000

test(`the figures of ${OUTCOMES} outcomes in every dimension come within 300 ms, the shop beside us`, async () => {
  const merchant = await world.addMerchant()
  await world.ctx(
    (ctx) =>
      ctx.db.run(sql`
        insert into promise_score (merchant_id, id, source, ordered_on, carrier, region, option, earliest, latest, confidence,
          earliest_50, latest_50, earliest_80, latest_80, earliest_90, latest_90, earliest_95, latest_95, shop_day, arrived_on)
        select ${ctx.merchantId}, gen_random_uuid(), 'history', d, (array['dhl', 'ups', 'gls'])[n % 3 + 1], 'DE-' || (array['BY', 'BE', 'HH', 'NW', 'HE'])[n % 5 + 1],
          case when n % 4 = 0 then 'Express' else 'Standard' end, d + 2, d + 5, 0.9, d + 3, d + 4, d + 2, d + 5, d + 2, d + 5, d + 1, d + 8, d + 8,
          case when n % 100 = 0 then null else d + 2 + case when n % 10 = 0 then 7 else n % 4 end end
        from (select n, date '2025-10-01' + n % 365 as d from generate_series(0, ${OUTCOMES}::int - 1) n) made`),
    merchant,
  )
  // As autovacuum does after an import.
  const owner = await world.database.owner.connect()
  await owner.query('vacuum analyze promise_score')
  owner.release()
  const times: number[] = []
  for (let round = 0; round < 5; round++) {
    const began = performance.now()
    const { all, by } = await world.ctx(
      (ctx) => calibrate(ctx, { ...everything, source: 'history' }, ['carrier', 'region', 'option', 'month']),
      merchant,
    )
    times.push(performance.now() - began)
    expect(all.coverage).toMatchObject({ n: OUTCOMES, count: OUTCOMES * 0.9 })
    expect(all).toMatchObject({
      verdict: 'as_stated',
      notArrived: OUTCOMES / 100,
      padding: { n: OUTCOMES * 0.99, shop: { late: { count: OUTCOMES * 0.09 } } },
    })
    expect([by.carrier, by.region, by.option, by.month].map((groups) => groups?.length)).toEqual([3, 5, 2, 12])
  }
  // A tenth of it when nothing runs beside.
  expect(Math.min(...times)).toBeLessThan(1_500)
})

type Standing = { outcome: string; arrivedOn?: Day; reviewAt?: string | null }
const figuresOf = (merchant: string) => world.ctx((ctx) => calibrate(ctx, everything, ['carrier', 'month']), merchant)

function score(more: Partial<ScoreRow> & Pick<ScoreRow, 'orderedOn' | 'earliest' | 'latest'>): ScoreRow {
  const id = crypto.randomUUID()
  const { earliest, latest } = more
  return {
    id,
    source: 'order',
    promiseId: id,
    carrier: 'dhl',
    region: 'DE-BY',
    option: 'Standard',
    confidence: 0.9,
    levels: [
      { level: 0.5, earliest: addDays(earliest, 1), latest: addDays(earliest, 1) },
      { level: 0.8, earliest, latest },
      { level: 0.9, earliest, latest },
      { level: 0.95, earliest: addDays(earliest, -1), latest: addDays(latest, 3) },
    ],
    shopDay: null,
    arrivedOn: null,
    ...more,
  }
}
