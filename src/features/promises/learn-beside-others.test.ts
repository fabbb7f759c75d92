/** Learning goes through all of a shop's rows while others write some of them, many orders to a transaction and in any order: nobody waits in a circle. */
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { Ctx } from '#platform/context'
import { testWorld } from '../../../test/support/database.ts'
import { learn } from './learn.ts'
import { learnSilence } from './learn-silence.ts'
import { addDays, type Day, dayNumber } from './model/day.ts'
import type { Journey } from './model/journey.ts'
import { engineRow } from './queries/engine.ts'
import { upsertJourneys } from './queries/journeys.ts'
import { replaceHistoryScores, type ScoreRow, upsertScores } from './queries/score.ts'
import { endWaits, insertWaits, type WaitRow } from './queries/waits.ts'
import { rebuildEngine } from './rebuild-engine.ts'

const FIRST = '2026-09-01'
const world = await testWorld({ now: `${FIRST}T12:00:00Z`, settings: { timeZone: 'Europe/Berlin', country: 'DE' } })
const ROUNDS = 25
const ORDERS = 12

test('learning beside those who note journeys, waits and scores ends in no deadlock, and leaves nothing out for good', async () => {
  await world.ctx(async (ctx) => {
    await upsertJourneys(
      ctx,
      Array.from({ length: 60 }, (_, n) => journey(idOf(0, n), addDays(FIRST, -n), null, addDays(FIRST, 3 - n))),
      FIRST,
    )
    await learn(ctx)
  })
  for (let round = 1; round <= ROUNDS; round++) {
    const day = addDays(FIRST, round)
    const ids = Array.from({ length: ORDERS }, (_, n) => idOf(round, n))
    await world.ctx(async (ctx) => {
      await upsertJourneys(ctx, [journey(idOf(round, 99), addDays(day, -40), null, addDays(day, -36))], day)
      for (const id of ids) await upsertJourneys(ctx, [journey(id, day, id, day)], day)
      await insertWaits(
        ctx,
        ids.map((id) => wait(id, day)),
      )
    })
    world.clock.set(`${addDays(day, 1)}T02:00:00Z`)
    const learning = world.ctx(async (ctx) => {
      await sleep((round * 4) % 60)
      await learn(ctx)
      await learnSilence(ctx)
    })
    // One comes to its orders from one end, the other from the other.
    const writers = [ids.slice(0, ORDERS / 2), ids.slice(ORDERS / 2).reverse()].flatMap((own) => [
      inTurn(own, async (ctx, id) => {
        await upsertJourneys(ctx, [journey(id, day, id, addDays(day, 1))], day, [id])
        await endWaits(ctx, [{ id, moved: true }])
      }),
      inTurn(own, (ctx, id) => upsertScores(ctx, [score(id, day)])),
    ])
    await Promise.all([learning, ...writers])
  }
  world.clock.set(`${addDays(FIRST, ROUNDS + 2)}T02:00:00Z`)
  await world.ctx((ctx) => learn(ctx))
  await world.ctx((ctx) => learn(ctx))
  expect(await world.ctx((ctx) => engineRow(ctx))).toMatchObject({ standsOn: addDays(FIRST, ROUNDS + 1) })
  expect(await world.ctx((ctx) => rebuildEngine(ctx))).toMatchObject({ outcome: 'rebuilt', equal: true })
}, 120_000)

test('the score of an order’s own promise is never history, so that the two who write scores do not meet', async () => {
  const [day, one, other] = ['2027-01-04', idOf(90, 1), idOf(90, 2)]
  await world.ctx((ctx) =>
    upsertJourneys(
      ctx,
      [one, other].map((id) => journey(id, day, id, day)),
      day,
    ),
  )
  const [begun, done] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const scoring = world.ctx(async (ctx) => {
    await upsertScores(ctx, [score(other, day)])
    begun.resolve()
    // Time for the other one to come to this order.
    await Promise.race([done.promise, sleep(300)])
    await upsertScores(ctx, [score(one, day)])
  })
  await begun.promise
  await world.ctx((ctx) =>
    replaceHistoryScores(
      ctx,
      [one, other].map((id) => score(id, day)),
    ),
  )
  done.resolve()
  await scoring
  const { rows } = await world.database.owner.query(`select source from promise_score where id in ('${one}', '${other}')`)
  expect(rows).toEqual([{ source: 'order' }, { source: 'order' }])
})

/** Order after order in one transaction, as events are handed over, with some time in between. */
const inTurn = (ids: readonly string[], work: (ctx: Ctx, id: string) => Promise<void>): Promise<void> =>
  world.ctx(async (ctx) => {
    for (const id of ids) {
      await work(ctx, id)
      await sleep(15)
    }
  })

const idOf = (round: number, n: number): string => `00000000-0000-4000-8000-${String(round * 100 + n).padStart(12, '0')}`

const journey = (id: string, orderedOn: Day, orderId: string | null, arrivedOn: Day | null): Journey => ({
  id,
  orderId,
  path: {
    orderedOn: dayNumber(orderedOn),
    hour: 10,
    carrier: 'ups',
    service: 'standard',
    originId: null,
    originCountry: 'DE',
    originRegion: null,
    destinationCountry: 'DE',
    destinationRegion: 'BY',
    destinationPostal: null,
    distanceKm: null,
    weightGrams: null,
    units: 1,
  },
  stated: null,
  carriedBy: 'ups',
  promisedOn: null,
  handedOverOn: arrivedOn && orderedOn,
  arrivedOn,
  dropped: false,
})

const wait = (id: string, day: Day): WaitRow => ({
  id,
  shipmentId: null,
  orderId: id,
  carrier: 'ups',
  service: 'standard',
  stage: 'in_transit',
  detail: null,
  originCountry: 'DE',
  destinationCountry: 'DE',
  place: null,
  startedAt: `${day}T08:00:00Z`,
  heardAt: `${day}T08:00:00Z`,
  endedAt: null,
  moved: false,
  slowAt: `${addDays(day, 1)}T08:00:00Z`,
  silentAt: `${addDays(day, 2)}T08:00:00Z`,
  customerAt: `${addDays(day, 3)}T08:00:00Z`,
  sooner: 98,
  soonerForCustomer: 99,
  parcels: 100,
  basis: 'all',
  toldAt: null,
})

const score = (id: string, day: Day): ScoreRow => ({
  id,
  source: 'order',
  promiseId: id,
  orderedOn: day,
  carrier: 'ups',
  region: 'DE-BY',
  option: 'standard',
  earliest: day,
  latest: addDays(day, 3),
  confidence: 0.9,
  levels: [],
  shopDay: null,
  arrivedOn: null,
})
