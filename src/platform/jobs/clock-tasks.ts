/** Tasks that run by the clock, for each merchant, in one process at a time. */
import { sql } from 'kysely'
import type { Ctx, Task } from '#platform/context'
import type { Db } from '#platform/database'
import type { Log } from '#platform/log'

type ClockOptions = {
  tasks: readonly Task[]
  worker: Db
  withMerchant<T>(merchantId: string, work: (ctx: Ctx) => Promise<T>): Promise<T>
  now(): Temporal.Instant
  log: Log
}

/** Runs what is due. A task that fails is due again in the next round. */
export async function runDueTasks(options: ClockOptions): Promise<void> {
  const tasks = options.tasks.filter((task) => task.everyMinutes !== undefined)
  const merchants = await options.worker.all(sql<{ id: string }>`select id from merchant`)
  for (const { id } of merchants) for (const task of tasks) await runIfDue(options, id, task)
}

async function runIfDue(options: ClockOptions, merchantId: string, task: Task): Promise<void> {
  const now = options.now()
  const dueSince = now.subtract({ seconds: Math.round((task.everyMinutes ?? 0) * 60) }).toString()
  try {
    await options.withMerchant(merchantId, async (ctx) => {
      // Taking the turn locks the row: a second process waits, then finds that it is not due any more.
      const taken =
        await ctx.db.run(sql`insert into task_run (merchant_id, task, ran_at) values (${merchantId}, ${task.name}, ${now.toString()})
        on conflict (merchant_id, task) do update set ran_at = excluded.ran_at where task_run.ran_at <= ${dueSince}`)
      if (taken === 1) await task.run(ctx, {})
    })
  } catch (err) {
    options.log.error({ err, task: task.name }, 'a clock task failed')
  }
}
