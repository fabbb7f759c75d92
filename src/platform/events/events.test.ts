import { sql } from 'kysely'
import { afterEach, expect, test } from 'vitest'
import type { Ctx, RecordedEvent, Subscriber } from '#platform/context'
import { asMerchant, dbOn } from '#platform/database'
import { newId } from '#shared/ids'
import { ownDatabase, testWorld } from '../../../test/support/database.ts'
import { appendEvents } from './append.ts'

const seen: RecordedEvent[] = []
let failing: ((event: RecordedEvent) => boolean) | null = null
const watcher: Subscriber = {
  name: 'watcher',
  types: ['order.*'],
  handle: async (_ctx: Ctx, event) => {
    if (failing?.(event)) throw new Error('cannot')
    seen.push(event)
  },
}
const other: Subscriber[] = []
const bystander: Subscriber = {
  name: 'bystander',
  types: ['order.placed'],
  handle: async (_ctx, event) => {
    other.push({ ...bystander, name: event.id })
  },
}
const loud: RecordedEvent[] = []
const picky: Subscriber = {
  name: 'picky',
  types: ['order.placed'],
  concerns: ({ data }) => data?.loud === true,
  handle: async (_ctx, event) => {
    loud.push(event)
  },
}
const world = await testWorld({ subscribers: [watcher, bystander, picky] })
const id = (n: number): string => `00000000-0000-4000-8000-00000000000${n}`

afterEach(() => {
  seen.length = 0
  failing = null
})

test('an event that commits late is delivered although later ones were delivered before it', async () => {
  const gate = Promise.withResolvers<void>()
  const late = world.ctx(async (ctx) => {
    await ctx.emit({ type: 'order.placed', subjectType: 'order', subjectId: id(1), data: { which: 'A' } })
    await gate.promise
  })
  await world.ctx((ctx) => ctx.emit({ type: 'order.placed', subjectType: 'order', subjectId: id(2), data: { which: 'B' } }))
  await world.drain()
  expect(seen.map((event) => event.data.which)).toEqual(['B'])
  gate.resolve()
  await late
  await world.drain()
  expect(seen.map((event) => event.data.which)).toEqual(['B', 'A'])
})

test('what does not concern a subscriber is not even queued for it', async () => {
  await world.ctx((ctx) =>
    ctx.emit([
      { type: 'order.placed', subjectType: 'order', subjectId: id(8), data: { loud: false } },
      { type: 'order.placed', subjectType: 'order', subjectId: id(8), data: { loud: true } },
    ]),
  )
  const queued = await world.ctx((ctx) =>
    ctx.db.all(sql<{ event_id: string }>`select event_id from delivery where merchant_id = ${ctx.merchantId} and subscriber = 'picky'`),
  )
  expect(queued).toHaveLength(1)
  await world.drain()
  expect(loud.map((event) => event.data)).toEqual([{ loud: true }])
})

test('events of one subject arrive in their order, numbered without a gap, however many writers there are', async () => {
  await Promise.all(
    Array.from({ length: 30 }, (_, n) =>
      world.ctx((ctx) =>
        ctx.emit([
          { type: 'order.changed', subjectType: 'order', subjectId: id(3), data: { n } },
          { type: 'order.changed', subjectType: 'order', subjectId: id(3), data: { n } },
        ]),
      ),
    ),
  )
  await Promise.all([world.drain(), world.drain()])
  expect(seen.map((event) => event.subjectSequence)).toEqual(Array.from({ length: 60 }, (_, n) => n + 1))
})

test('an event that fails is tried again later, holds back its own subject and nobody else', async () => {
  failing = (event) => event.data.bad === true
  await world.ctx((ctx) =>
    ctx.emit([
      { type: 'order.changed', subjectType: 'order', subjectId: id(4), data: { bad: true } },
      { type: 'order.changed', subjectType: 'order', subjectId: id(4), data: { next: true } },
      { type: 'order.changed', subjectType: 'order', subjectId: id(5), data: { fine: true } },
    ]),
  )
  await world.drain()
  expect(seen.map((event) => event.data)).toEqual([{ fine: true }])
  failing = null
  world.clock.advance({ seconds: 5 })
  await world.drain()
  expect(seen.map((event) => event.data)).toEqual([{ fine: true }, { bad: true }, { next: true }])
})

test('what always fails becomes a dead letter after twelve tries and frees its subject', async () => {
  failing = (event) => event.data.bad === true
  await world.ctx((ctx) =>
    ctx.emit([
      { type: 'order.changed', subjectType: 'order', subjectId: id(6), data: { bad: true } },
      { type: 'order.changed', subjectType: 'order', subjectId: id(6), data: { next: true } },
    ]),
  )
  for (let i = 0; i < 14; i++) {
    await world.drain()
    world.clock.advance({ hours: 1 })
  }
  expect(seen.map((event) => event.data)).toEqual([{ next: true }])
  const dead = await world.ctx((ctx) =>
    ctx.db.all(sql<{ attempts: number }>`select attempts from delivery where merchant_id = ${world.merchantId} and dead_at is not null`),
  )
  expect(dead).toEqual([{ attempts: 12 }])
})

test('a transaction of one merchant neither sees nor writes rows of another', async () => {
  const stranger = await world.addMerchant()
  await world.ctx((ctx) => ctx.emit({ type: 'order.placed', subjectType: 'order', subjectId: id(7) }))
  const rows = await world.ctx((ctx) => ctx.db.all(sql`select 1 from event where merchant_id = ${world.merchantId}`), stranger)
  expect(rows).toEqual([])
  const forged = world.ctx((ctx) => ctx.db.run(sql`insert into order_revision values (${world.merchantId}, ${id(7)}, 9, now())`), stranger)
  await expect(forged).rejects.toThrow('row-level security')
})

test('a transaction that had failed inside is reported, not taken for committed', async () => {
  const attempt = asMerchant(world.database.app, world.merchantId, async (db) => {
    await db.run(sql`select 1 / 0`).catch(() => null)
  })
  await expect(attempt).rejects.toThrow('rolled back')
})

test('the setting of a merchant ends with its transaction', async () => {
  await world.ctx(async () => {})
  const rows = await dbOn(world.database.app).all(sql`select * from merchant`)
  expect(rows).toEqual([])
})

test('ids of many events in one call keep their order', async () => {
  const { database, remove } = await ownDatabase()
  const list = Array.from({ length: 500 }, (_, n) => ({
    type: 'order.placed',
    subjectType: 'order' as const,
    subjectId: newId(n),
    data: { n },
  }))
  const recorded = await asMerchant(database.app, world.merchantId, (db) =>
    appendEvents(db, world.merchantId, world.clock.now(), list, () => ['one', 'two']),
  )
  expect(recorded.map((event) => event.data.n)).toEqual(list.map((event) => event.data.n))
  expect(await dbOn(database.worker).first(sql`select count(*) as n from delivery`)).toEqual({ n: 1000 })
  await remove()
})
