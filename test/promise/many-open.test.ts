/** An evening with very many parcels on their way, through a database that ends idle transactions: a million in `npm run trust`. */
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Ctx } from '#platform/context'
import { learn } from '../../src/features/promises/learn.ts'
import { rebuildEngine } from '../../src/features/promises/rebuild-engine.ts'
import { testWorld } from '../support/database.ts'

const OPEN = process.env.WHEREABOUTS_FULL ? 1_000_000 : 5_000
const ARRIVED = OPEN / 10
const world = await testWorld({ now: '2026-11-25T10:00:00Z' })

test('the evening is learnt once, and what stands then is what a rebuild makes', async () => {
  await world.ctx(fillJourneys)
  expect(await timed('learning all of it', learn)).toMatchObject({ outcome: 'learnt', standsOn: '2026-11-24', anew: true })
  world.clock.set('2026-11-26T10:00:00Z')
  await world.ctx(someArrive)
  expect(await timed('the evening', learn)).toMatchObject({ outcome: 'learnt', standsOn: '2026-11-25', anew: false })
  expect(await world.ctx(learn)).toEqual({ outcome: 'nothing_new' })
  expect(await timed('the rebuild', (ctx) => rebuildEngine(ctx))).toMatchObject({ outcome: 'rebuilt', equal: true })
}, 1_200_000)

async function timed<T>(what: string, work: (ctx: Ctx) => Promise<T>): Promise<T> {
  const began = performance.now()
  const done = await world.ctx(async (ctx) => {
    await ctx.db.run(sql`set local idle_in_transaction_session_timeout = '150ms'`)
    return await work(ctx)
  })
  const [seconds, megabytes] = [(performance.now() - began) / 1000, process.memoryUsage().rss / 1e6]
  console.log(`${OPEN} open parcels, ${what}: ${seconds.toFixed(1)} s, ${megabytes.toFixed(0)} MB of memory`)
  return done
}

/** `OPEN` parcels of the last ten days, three of five with the carrier, and `ARRIVED` of the three months before. */
const fillJourneys = (ctx: Ctx) =>
  ctx.db.run(sql`
    insert into journey (merchant_id, id, ordered_on, ordered_hour, carrier, service, origin_id, origin_country, origin_region, destination_country, destination_region,
      destination_postal, distance_km, weight_grams, units, handed_over_on, arrived_on, recorded_at)
    select ${world.merchantId}, gen_random_uuid(), day, n % 24, (array['swift', 'steady', 'saver'])[1 + n % 3], 'parcel', 'w' || n % 4, 'DE', 'NW', 'DE', 'r' || n % 16,
      lpad((n % 900)::text, 3, '1'), n % 800, 100 + n % 8000, 1 + n % 3, case when n % 5 < 3 or n > ${OPEN} then day + 1 end, case when n > ${OPEN} then day + 2 + n % 4 end, ${ctx.now().toString()}
    from (select n, case when n > ${OPEN}::int then date '2026-08-12' + n % 90 else date '2026-11-14' + n % 10 end as day from generate_series(1, ${OPEN + ARRIVED}::int) n) made`)

const someArrive = (ctx: Ctx) =>
  ctx.db.run(sql`
    update journey set arrived_on = '2026-11-25' where merchant_id = ${world.merchantId} and arrived_on is null and handed_over_on is not null and weight_grams % 10 = 0`)
