/** A world for a database test: a database of its own on the run's real PostgreSQL, one merchant, a clock that is moved by hand. */
import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, inject } from 'vitest'
import type { Http } from '#contracts/adapter'
import type { Carrier } from '#contracts/carrier'
import type { Channel } from '#contracts/channel'
import type { LanguageModel } from '#contracts/language-model'
import type { Store } from '#contracts/store'
import { manualClock } from '#platform/clock'
import { type Ctx, contextFactory, type EffectHandler, type MerchantSettings, type RecordedEvent, type Subscriber } from '#platform/context'
import { connect, type Database, dbOn } from '#platform/database'
import { deliverDue } from '#platform/events'
import { createLog, type Log } from '#platform/log'
import { newDataKey } from '#platform/secrets'
import { newId } from '#shared/ids'

export type TestWorld = {
  database: Database
  masterKey: Uint8Array
  merchantId: string
  clock: ReturnType<typeof manualClock>
  log: Log
  /** Runs work in one transaction of the merchant (or of another one). */
  ctx<T>(work: (ctx: Ctx) => Promise<T>, merchantId?: string): Promise<T>
  withMerchant<T>(merchantId: string, work: (ctx: Ctx) => Promise<T>): Promise<T>
  addMerchant(settings?: Partial<MerchantSettings>): Promise<string>
  /** All events so far, oldest first. */
  events(): Promise<RecordedEvent[]>
  /** Lets the subscribers work until nothing is due. */
  drain(): Promise<void>
}

export type WorldOptions = {
  subscribers?: readonly Subscriber[]
  effects?: readonly EffectHandler[]
  carriers?: ReadonlyMap<string, Carrier>
  channels?: ReadonlyMap<string, Channel>
  stores?: ReadonlyMap<string, Store>
  languageModels?: ReadonlyMap<string, LanguageModel>
  http?: Http
  settings?: Partial<MerchantSettings>
  now?: string
}

/** Call at the top of a test file; the database goes when the file is done. */
export async function testWorld(options: WorldOptions = {}): Promise<TestWorld> {
  const { database, remove } = await ownDatabase()
  afterAll(remove)
  const clock = manualClock(options.now ?? '2026-11-25T10:00:00Z')
  const masterKey = randomBytes(32)
  const log = createLog('error')
  const subscribers = options.subscribers ?? []
  const { withMerchant } = contextFactory({
    database,
    masterKey,
    subscribers,
    log,
    now: clock.now,
    baseUrl: 'http://shop.test',
    wake: () => {},
    carriers: options.carriers ?? new Map(),
    channels: options.channels ?? new Map(),
    stores: options.stores ?? new Map(),
    ...(options.languageModels ? { languageModels: options.languageModels } : {}),
    ...(options.http ? { http: options.http } : {}),
  })
  const addMerchant = async (settings: Partial<MerchantSettings> = {}): Promise<string> => {
    const id = newId(clock.now().epochMilliseconds)
    const worker = dbOn(database.worker)
    await worker.run(
      sql`insert into merchant (id, settings, sealed_key, created_at) values (${id}, ${JSON.stringify(settings)}::jsonb, ${newDataKey(masterKey)}, ${clock.now().toString()})`,
    )
    return id
  }
  const merchantId = await addMerchant(options.settings)
  const drain = async (): Promise<void> => {
    while ((await deliverDue({ subscribers, worker: dbOn(database.worker), withMerchant, now: clock.now, log, parallel: 2 })) > 0);
  }
  const events = () =>
    withMerchant(merchantId, async (ctx) => {
      type Row = {
        id: string
        type: string
        subject_type: RecordedEvent['subjectType']
        subject_id: string
        subject_sequence: number
        order_id: string | null
        happened_at: string
        recorded_at: string
        cause_id: string | null
        data: Record<string, unknown>
      }
      const rows = await ctx.db.all(sql<Row>`select * from event where merchant_id = ${merchantId} order by recorded_at, id`)
      return rows.map((r) => ({
        id: r.id,
        merchantId,
        type: r.type,
        subjectType: r.subject_type,
        subjectId: r.subject_id,
        subjectSequence: r.subject_sequence,
        orderId: r.order_id,
        happenedAt: r.happened_at,
        recordedAt: r.recorded_at,
        causeId: r.cause_id,
        data: r.data,
      }))
    })
  return {
    database,
    masterKey,
    merchantId,
    clock,
    log,
    withMerchant,
    addMerchant,
    ctx: (work, id) => withMerchant(id ?? merchantId, work),
    events,
    drain,
  }
}

/** A fresh copy of the migrated template. */
export async function ownDatabase(): Promise<{ database: Database; name: string; remove(): Promise<void> }> {
  const socketFolder = inject('socketFolder')
  const name = `test_${randomBytes(6).toString('hex')}`
  await administer(socketFolder, `create database ${name} template whereabouts_template`)
  const database = await connect({ socketFolder, database: name }, { log: createLog('error'), poolSize: 4 }, async () => {})
  return {
    database,
    name,
    remove: async () => {
      await database.close()
      await administer(socketFolder, `drop database ${name} with (force)`)
    },
  }
}

async function administer(socketFolder: string, statement: string): Promise<void> {
  const client = new pg.Client({ host: socketFolder, user: 'postgres', database: 'postgres' })
  await client.connect()
  await client.query(statement)
  await client.end()
}
