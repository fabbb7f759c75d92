/** The only file that knows everybody: opens what the program stands on, gives adapters to features and features to the router. */
import { carriers } from '#adapters/carriers'
import { channels } from '#adapters/channels'
import { languageModels } from '#adapters/language-models'
import { stores } from '#adapters/stores'
import { listMerchants, openAccounts } from '#features/accounts'
import { understandPage } from '#features/assistant'
import { systemClock } from '#platform/clock'
import { contextFactory } from '#platform/context'
import { type Database, dbOn, openDatabase } from '#platform/database'
import { createHttpServer, type HttpApp, healthRoutes, metricsServer } from '#platform/http'
import { createHttpClient } from '#platform/http-client'
import { connectionCache, groupCommit, webhookDoor } from '#platform/inbox'
import { liveStreams, openLiveFeed } from '#platform/live'
import { createLog, type Log } from '#platform/log'
import { ratesDesk } from './app/answer-rates.ts'
import { allEffects, allRoutes, allSubscribers, allTasks } from './app/features.ts'
import { fillDemo, keepDemoAlive } from './app/fill-demo.ts'
import { type FirstRun, openFirstMerchant } from './app/first-merchant.ts'
import { listenOn } from './app/listen.ts'
import { operationsRoutes } from './app/operations-routes.ts'
import { orderRoutes } from './app/order-routes.ts'
import { answering } from './app/queries.ts'
import { type ReadyLine, readyLine } from './app/ready-line.ts'
import { webhookReaderOf } from './app/webhook-readers.ts'
import { startWork, type Work } from './app/work.ts'
import { type Config, masterKeyOf } from './config.ts'
import { type DemoClock, openDemoClock } from './demo/demo-clock.ts'
import type { LivingShop } from './demo/living-shop.ts'
import { demoRoutes } from './demo/routes.ts'

export type { ReadyLine } from './app/ready-line.ts'
export type StartedApp = {
  ready: ReadyLine
  http: HttpApp | null
  database: Database
  firstRun: FirstRun
  livingShop: LivingShop | null
  demoClock: DemoClock
  stop(): Promise<void>
}

const WEBHOOK_BODY_BYTES = 5 * 1024 * 1024

/** Starts everything the config's roles ask for; resolves when requests are answered. `stop` leaves nothing half done. */
export async function startApp(config: Config): Promise<StartedApp> {
  const startedAt = performance.now()
  const log = createLog(config.logLevel)
  const database = await openDatabase({ databaseUrl: config.databaseUrl, dataFolder: config.dataFolder, purpose: 'serve', log })
  try {
    return await startOn(config, database, log, startedAt)
  } catch (error) {
    await database.close()
    throw error
  }
}

async function startOn(config: Config, database: Database, log: Log, startedAt: number): Promise<StartedApp> {
  // Signatures, sessions and leases go by the machine's clock; what the product says and decides by a clock that the demo may move.
  const machineNow = systemClock.now
  const demoClock = openDemoClock(config, await listMerchants(database))
  const now = demoClock.clock.now
  const masterKey = masterKeyOf(config)
  const place = await listenOn(config)
  const counters = { webhooks_stored_total: 0, webhooks_refused_total: 0, webhooks_unavailable_total: 0, webhooks_answered_total: 0 }
  let work: Work | null = null
  let livingShop: LivingShop | null = null
  const outside = createHttpClient({ allowPrivateNetwork: config.allowPrivateNetwork })
  const { withMerchant, forgetMerchant } = contextFactory({
    database,
    masterKey,
    subscribers: allSubscribers,
    now,
    timerAt: demoClock.clock.wallTimeOf,
    log,
    baseUrl: place.baseUrl,
    carriers,
    channels,
    stores,
    languageModels,
    http: outside.http,
    wake: (what) => work?.wake(what),
  })
  const accounts = await openAccounts({ database, masterKey, baseUrl: place.baseUrl, now: machineNow, log, withMerchant, forgetMerchant })
  const connections = connectionCache(withMerchant)
  const feed = await openLiveFeed(database.address, log)
  const streams = liveStreams(feed)
  const commit = groupCommit(
    database.ingest,
    () => work?.wake('inbox'),
    (err) => log.warn({ err }, 'the inbox cannot store'),
  )
  const firstRun = await openFirstMerchant({ config, database, masterKey, now, withMerchant, accounts, baseUrl: place.baseUrl })
  work = startWork({
    config,
    database,
    withMerchant,
    connections,
    http: outside.http,
    now,
    machineNow,
    log,
    commit,
    subscribers: allSubscribers,
    effects: allEffects,
    tasks: allTasks,
    carriers,
    channels,
    stores,
  })
  const http = config.role.includes('web')
    ? await createHttpServer({
        log,
        now,
        withMerchant,
        streams,
        baseUrl: place.baseUrl,
        trustedProxies: config.trustedProxies,
        requestsPerMinute: config.requestsPerMinute,
        authenticate: accounts.authenticate,
        door: webhookDoor({
          commit,
          connections,
          withMerchant,
          now: machineNow,
          log,
          maxBodyBytes: WEBHOOK_BODY_BYTES,
          readerOf: (connection) => webhookReaderOf({ carriers, channels, stores }, connection),
          count: (name) => counters[`webhooks_${name}_total`]++,
          desk: ratesDesk({ withMerchant, stores, now, log }),
        }),
        routes: [
          healthRoutes(() => readiness(database)),
          operationsRoutes,
          orderRoutes,
          accounts.routes,
          ...allRoutes,
          ...(firstRun.demo || config.devPages ? [understandPage] : []),
          demoRoutes({ config, firstRun, demoClock, livingShop: () => livingShop }),
        ],
      })
    : null
  if (http) await http.listen({ host: config.host, port: place.port })
  const metrics =
    config.metricsPort === null
      ? null
      : metricsServer(async () => ({ ...counters, live_streams: streams.count(), ...(await work?.figures()) }))
  await metrics?.listen({ host: '127.0.0.1', port: config.metricsPort ?? 0 })
  const isSettled = async (): Promise<boolean> => {
    const { inbox_waiting, deliveries_due } = (await work?.figures()) ?? {}
    return Number(inbox_waiting) + Number(deliveries_due) === 0
  }
  const demo = {
    dataFolder: config.dataFolder,
    withMerchant,
    now,
    machineNow,
    isSettled,
    listeningAt: `http://127.0.0.1:${place.port}`,
    log,
  }
  if (http) firstRun.lateOrder = await fillDemo(firstRun, demo)
  const ready = readyLine({ url: place.baseUrl, firstRun, startMs: Math.round(performance.now() - startedAt) })
  livingShop = http && config.role.includes('worker') ? keepDemoAlive(firstRun, demo) : null
  return { ready, http, database, firstRun, livingShop, demoClock, stop }

  /** HTTP first, so that nothing new comes in; then what was taken in is stored; then the work in hand; the database last. */
  async function stop(): Promise<void> {
    await livingShop?.stop()
    streams.closeAll()
    await Promise.all([http?.close(), metrics?.close()])
    await commit.drain()
    await work?.stop()
    await feed.close()
    await outside.close()
    await accounts.close()
    demoClock.close()
    await database.close()
  }
}

async function readiness(database: Database): Promise<{ name: string; ready: boolean }[]> {
  const answers = await Promise.allSettled([dbOn(database.worker).first(answering())])
  return [{ name: 'database', ready: answers[0].status === 'fulfilled' }]
}
