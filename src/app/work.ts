/** The loops of a working process: inbox, deliveries, effects, polls, receivers, timers. Each is woken by the commit that leaves it work. */
import type { Http } from '#contracts/adapter'
import type { Carrier } from '#contracts/carrier'
import type { Channel } from '#contracts/channel'
import type { Store } from '#contracts/store'
import type { EffectHandler, Subscriber, Task, WithMerchant } from '#platform/context'
import { type Database, dbOn } from '#platform/database'
import { deliverDue } from '#platform/events'
import { type connectionCache, type GroupCommit, processInbox } from '#platform/inbox'
import { startJobs, workLoop } from '#platform/jobs'
import type { Log } from '#platform/log'
import { sendDue } from '#platform/outbox'
import type { Config } from '../config.ts'
import { ingest } from './ingest.ts'
import { pollCarriers } from './poll-carriers.ts'
import { figures as figuresQuery, merchantIds } from './queries.ts'
import { keepReceiving } from './receivers.ts'
import { reconcileStores } from './reconcile-stores.ts'

export type WorkOptions = {
  config: Config
  database: Database
  withMerchant: WithMerchant
  connections: ReturnType<typeof connectionCache>
  http: Http
  now(): Temporal.Instant
  /** The machine's time, for what others wait for in real time; `now` may be a moved clock. */
  machineNow(): Temporal.Instant
  log: Log
  commit: GroupCommit
  subscribers: readonly Subscriber[]
  effects: readonly EffectHandler[]
  tasks: readonly Task[]
  carriers: ReadonlyMap<string, Carrier>
  channels: ReadonlyMap<string, Channel>
  stores: ReadonlyMap<string, Store>
}
export type Work = {
  wake(what: 'inbox' | 'deliveries' | 'effects'): void
  figures(): Promise<Record<string, number>>
  stop(): Promise<void>
}

// Another process may leave work without waking this one.
const IDLE_MS = 200
const POLL_EVERY_MS = 5_000
const RECONCILE_EVERY_MS = 10 * 60_000
// More acknowledgements than this waiting: they go first, the backlog takes the burst.
const CROWD = 20

export function startWork(options: WorkOptions): Work {
  const worker = dbOn(options.database.worker)
  const figures = async () => readFigures(options.database)
  if (!options.config.role.includes('worker')) return { wake: () => {}, figures, stop: async () => {} }
  const { withMerchant, now, log, commit, connections } = options
  const merchants = async (): Promise<string[]> => (await worker.all(merchantIds())).map((row) => row.id)
  const connectionsOf = connections.all
  const calm = async (): Promise<void> => {
    for (let waited = 0; commit.waiting() > CROWD && waited < 10; waited++) await new Promise((done) => setTimeout(done, 10))
  }
  const loops = {
    inbox: workLoop(
      'inbox',
      () =>
        processInbox({
          worker,
          withMerchant,
          now: () => later(options.machineNow(), now()),
          log,
          calm,
          ingest: async (ctx, items) => ingest(ctx, await connections.all(ctx.merchantId), items),
        }),
      { idleMs: IDLE_MS, log },
    ),
    deliveries: workLoop(
      'deliveries',
      async () => {
        await calm()
        return await deliverDue({ subscribers: options.subscribers, worker, withMerchant, now, log, parallel: 3 })
      },
      { idleMs: IDLE_MS, log },
    ),
    effects: workLoop(
      'effects',
      () => sendDue({ handlers: options.effects, channels: options.channels, worker, withMerchant, http: options.http, now, log }),
      { idleMs: IDLE_MS, log },
    ),
  }
  const onStored = () => loops.inbox.wake()
  const receiving = keepReceiving({ withMerchant, merchants, connectionsOf, channels: options.channels, log, onStored })
  const shared = { withMerchant, connectionsOf, http: options.http, now, log, onStored }
  const slow = [
    workLoop(
      'polls',
      async () => {
        for (const merchantId of await merchants()) await pollCarriers({ ...shared, carriers: options.carriers }, merchantId)
        return 0
      },
      { idleMs: POLL_EVERY_MS, log },
    ),
    workLoop(
      'reconcile',
      async () => {
        for (const merchantId of await merchants()) await reconcileStores({ ...shared, stores: options.stores }, merchantId)
        return 0
      },
      { idleMs: RECONCILE_EVERY_MS, log },
    ),
    workLoop('receivers', receiving.round, { idleMs: 3_000, log }),
  ]
  const jobs = startJobs({
    owner: options.database.owner,
    worker: options.database.worker,
    tasks: options.tasks,
    withMerchant,
    now,
    machineNow: options.machineNow,
    log,
    alone: options.config.databaseUrl === null,
  })
  jobs.catch((err: unknown) => log.error({ err }, 'the job runner did not start'))
  return {
    wake: (what) => loops[what].wake(),
    figures,
    stop: async () => {
      await Promise.all([...slow, ...Object.values(loops)].map((loop) => loop.stop()))
      await receiving.stop()
      await (await jobs).stop()
    },
  }
}

// What came by a door bears the machine's time, what we fetched ourselves that of `now`: both are due at once.
const later = (one: Temporal.Instant, other: Temporal.Instant): Temporal.Instant => (Temporal.Instant.compare(one, other) > 0 ? one : other)

async function readFigures(database: Database): Promise<Record<string, number>> {
  const row = await dbOn(database.worker).first(figuresQuery())
  return row ?? {}
}
