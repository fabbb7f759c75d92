/**
 * graphile-worker for timers and clock work, supervised: a job of a process that died is freed within thirty seconds
 * (by itself the library waits four hours), and after a crash of the database the runner is made anew.
 */
import { EventEmitter } from 'node:events'
import { Logger, type Runner, run, runMigrations, type WorkerEvents } from 'graphile-worker'
import { sql } from 'kysely'
import type { Pool } from 'pg'
import type { Ctx, Task } from '#platform/context'
import { dbOn } from '#platform/database'
import type { Log } from '#platform/log'
import { runDueTasks } from './clock-tasks.ts'
import { freeDeadPools, showAlive } from './pools.ts'

export type JobOptions = {
  owner: Pool
  worker: Pool
  tasks: readonly Task[]
  withMerchant<T>(merchantId: string, work: (ctx: Ctx) => Promise<T>): Promise<T>
  /** What tasks go by. */
  now(): Temporal.Instant
  /** What leases of pools go by; default `now`. */
  machineNow?(): Temporal.Instant
  log: Log
  alone: boolean
}
export type JobRunner = { stop(): Promise<void>; poolId(): string | null }

const ALIVE_EVERY_MS = 5_000
const CLOCK_EVERY_MS = 15_000

export async function startJobs(options: JobOptions): Promise<JobRunner> {
  const machineNow = options.machineNow ?? options.now
  let runner: Runner | null = null
  let poolId: string | null = null
  let stopping = false

  async function start(): Promise<void> {
    await runMigrations({ pgPool: options.owner })
    // One process on an embedded database: whoever held a job before us is dead.
    await freeDeadPools(options.owner, machineNow(), options.alone ? 'all' : 'unseen')
    const events = new EventEmitter() as WorkerEvents
    events.on('pool:create', ({ workerPool }) => {
      poolId = workerPool.id
    })
    runner = await run({
      pgPool: options.owner,
      events,
      noHandleSignals: true,
      concurrency: 4,
      pollInterval: 1_000,
      taskList: taskList(options),
      logger: quietLogger(options.log),
      preset: { worker: { localQueue: { size: 20 }, completeJobBatchDelay: 2 } },
    })
    if (poolId) await showAlive(options.owner, poolId, machineNow())
    runner.promise.catch((err: unknown) => restart(err))
  }

  // The library loses the completion of a job when the database dies under it, and the job stays locked by a pool that lives.
  function restart(err: unknown): void {
    if (stopping) return
    options.log.warn({ err }, 'the job runner lost the database and is started anew')
    const old = runner
    runner = null
    old?.stop().catch(() => null)
    setTimeout(() => start().catch(restart), 1_000)
  }
  const beat = setInterval(() => {
    if (!runner || stopping) return
    const alive = poolId ? showAlive(options.owner, poolId, machineNow()) : Promise.resolve()
    alive
      .then(() => freeDeadPools(options.owner, machineNow(), 'unseen'))
      .catch((err: unknown) => options.log.warn({ err }, 'the job pool could not show that it lives'))
  }, ALIVE_EVERY_MS)
  let ticking = Promise.resolve()
  const tick = setInterval(() => {
    ticking = ticking
      .then(() => runDueTasks({ ...options, worker: dbOn(options.worker) }))
      .catch((err: unknown) => options.log.warn({ err }, 'clock work failed'))
  }, CLOCK_EVERY_MS)

  await start()
  return {
    poolId: () => poolId,
    stop: async () => {
      stopping = true
      clearInterval(beat)
      clearInterval(tick)
      await ticking
      await runner?.stop()
    },
  }
}

const taskList = (options: JobOptions) => ({
  merchant_task: async (payload: unknown) => {
    const job = payload as { merchantId: string; task: string; payload: Record<string, unknown> }
    const task = options.tasks.find((one) => one.name === job.task)
    if (!task) throw new Error(`no task is named ${job.task}`)
    // A key does not keep two jobs of it from running at once: the lock does.
    await options.withMerchant(job.merchantId, async (ctx) => {
      await ctx.db.run(sql`select pg_advisory_xact_lock(hashtextextended(${`${job.merchantId}${job.task}`}, 2))`)
      await task.run(ctx, job.payload)
    })
  },
})

// The library logs payloads; only the text of its warnings and errors is ours to keep.
const quietLogger = (log: Log) =>
  new Logger(() => (level, message) => {
    if (level === 'error' || level === 'warning') log.warn({ from: 'jobs' }, message.slice(0, 200))
  })
