import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { systemClock } from '#platform/clock'
import type { Task } from '#platform/context'
import { dbOn } from '#platform/database'
import { testWorld } from '../../../test/support/database.ts'
import { runDueTasks } from './clock-tasks.ts'
import { freeDeadPools } from './pools.ts'
import { startJobs } from './runner.ts'

const ran: { task: string; payload: Record<string, unknown> }[] = []
const task: Task = { name: 'remind', run: async (_ctx, payload) => void ran.push({ task: 'remind', payload }) }
const clockTask: Task = { name: 'review', everyMinutes: 15, run: async () => void ran.push({ task: 'review', payload: {} }) }
const world = await testWorld()
const options = {
  owner: world.database.owner,
  worker: world.database.worker,
  tasks: [task, clockTask],
  withMerchant: world.withMerchant,
  now: systemClock.now,
  log: world.log,
  alone: true,
}
const until = async (check: () => boolean | Promise<boolean>): Promise<void> => {
  while (!(await check())) await new Promise((done) => setTimeout(done, 20))
}

test('a scheduled task runs in its merchant, one with the same key only once', async () => {
  await world.ctx(async (ctx) => {
    await ctx.schedule('remind', { n: 1 }, { key: 'k' })
    await ctx.schedule('remind', { n: 2 }, { key: 'k' })
  })
  const jobs = await startJobs(options)
  afterAll(() => jobs.stop())
  await until(() => ran.length > 0)
  expect(ran).toEqual([{ task: 'remind', payload: { n: 2 } }])
  await jobs.stop()
})

test('what was scheduled in a transaction that rolled back never runs', async () => {
  await world
    .ctx(async (ctx) => {
      await ctx.schedule('remind', { n: 3 })
      throw new Error('no')
    })
    .catch(() => null)
  expect((await world.database.owner.query('select count(*)::int as n from graphile_worker.jobs')).rows).toEqual([{ n: 0 }])
})

test('jobs of a process that died are freed: unseen for twenty seconds, or never seen', async () => {
  const now = systemClock.now()
  await world.ctx((ctx) => ctx.schedule('remind', { n: 4 }))
  await world.ctx((ctx) => ctx.schedule('remind', { n: 5 }))
  await world.database.owner.query(
    "update graphile_worker._private_jobs set locked_by = case when payload->'payload'->>'n' = '4' then 'dead' else 'alive' end, locked_at = now() - interval '25 seconds'",
  )
  await world.database.owner.query("insert into worker_pool values ('alive', $1), ('dead', $2)", [
    now.toString(),
    now.subtract({ seconds: 21 }).toString(),
  ])
  expect(await freeDeadPools(world.database.owner, now, 'unseen')).toBe(1)
  const { rows } = await world.database.owner.query('select locked_by from graphile_worker._private_jobs where locked_by is not null')
  expect(rows).toEqual([{ locked_by: 'alive' }])
})

test('a clock task runs once per merchant and period, whoever ticks', async () => {
  ran.length = 0
  const clock = {
    tasks: [clockTask],
    worker: dbOn(world.database.worker),
    withMerchant: world.withMerchant,
    now: world.clock.now,
    log: world.log,
  }
  await Promise.all([runDueTasks(clock), runDueTasks(clock)])
  world.clock.advance({ minutes: 14 })
  await runDueTasks(clock)
  expect(ran.length).toBe(1)
  world.clock.advance({ minutes: 1 })
  await runDueTasks(clock)
  expect(ran.length).toBe(2)
  expect(await dbOn(world.database.worker).first(sql`select count(*) as n from task_run`)).toEqual({ n: 1 })
})
