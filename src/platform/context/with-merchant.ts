/** Builds the context of one transaction. After the commit the live feed and the loops that wait for work are told. */
import { sql } from 'kysely'
import { asMerchant, type Database, type Db, dbOn } from '#platform/database'
import { appendEvents, subscriptionsOf } from '#platform/events'
import type { Log } from '#platform/log'
import { queueEffect } from '#platform/outbox'
import { newId } from '#shared/ids'
import type { Ctx, NewEvent, Subscriber } from './index.ts'
import { merchantCache } from './merchants.ts'

export type ContextParts = Pick<Ctx, 'baseUrl' | 'carriers' | 'channels' | 'stores'> &
  Partial<Pick<Ctx, 'languageModels' | 'http'>> & {
    database: Database
    masterKey: Uint8Array
    subscribers: readonly Subscriber[]
    now(): Temporal.Instant
    /** When the machine's timer rings for an instant of `now`: another one only where `now` is not the machine's time. */
    timerAt?(instant: Temporal.Instant): Temporal.Instant
    log: Log
    /** Called after a commit that left work behind. */
    wake(what: 'deliveries' | 'effects'): void
  }

export type WithMerchant = <T>(merchantId: string, work: (ctx: Ctx) => Promise<T>) => Promise<T>

export function contextFactory(parts: ContextParts): { withMerchant: WithMerchant; forgetMerchant(id: string): void } {
  const merchants = merchantCache(dbOn(parts.database.worker), parts.masterKey, () => performance.now())
  const subscribersOf = subscriptionsOf(parts.subscribers)
  const mailDomain = new URL(parts.baseUrl).hostname
  const withMerchant: WithMerchant = async (merchantId, work) => {
    const merchant = await merchants.get(merchantId)
    const left = { topics: new Set<string>(), deliveries: false, effects: false }
    const result = await asMerchant(
      parts.database.app,
      merchantId,
      (db) => work(contextOn(db)),
      (db) => notifyLive(db, merchantId, left.topics),
    )
    if (left.deliveries) parts.wake('deliveries')
    if (left.effects) parts.wake('effects')
    return result

    function contextOn(db: Db): Ctx {
      return {
        merchantId,
        db,
        now: parts.now,
        log: parts.log,
        baseUrl: parts.baseUrl,
        settings: merchant.settings,
        secrets: merchant.secrets,
        carriers: parts.carriers,
        channels: parts.channels,
        stores: parts.stores,
        languageModels: parts.languageModels ?? new Map(),
        http: parts.http ?? null,
        emit: async (events) => {
          const list = (Array.isArray(events) ? events : [events]) as NewEvent[]
          if (list.some((event) => subscribersOf(event).length > 0)) left.deliveries = true
          const recorded = await appendEvents(db, merchantId, parts.now(), list, subscribersOf)
          for (const event of recorded) {
            left.topics.add(`${event.subjectType}:${event.subjectId}`)
            if (event.orderId) left.topics.add(`order:${event.orderId}`)
          }
          return recorded
        },
        send: async (effect) => {
          const id = newId(parts.now().epochMilliseconds)
          const queued = await db.run(queueEffect(merchantId, id, `<${id}@${mailDomain}>`, parts.now().toString(), effect))
          if (queued === 1 && !effect.runAt) left.effects = true
          return queued === 1
        },
        schedule: async (task, payload, options) => {
          const wanted = options?.runAt ?? parts.now()
          const runAt = parts.timerAt?.(wanted) ?? wanted
          await db.run(
            sql`select schedule_task(${task}, ${JSON.stringify(payload)}::jsonb, ${runAt.toString()}::timestamptz, ${options?.key ?? null})`,
          )
        },
      }
    }
  }
  return { withMerchant, forgetMerchant: merchants.forget }
}

// One NOTIFY per transaction: it takes a lock of the whole server at commit. The payload of one ends at 8,000 bytes.
async function notifyLive(db: Db, merchantId: string, topics: Set<string>): Promise<void> {
  const list = [...topics]
  const parts = Array.from({ length: Math.ceil(list.length / 100) }, (_, i) => list.slice(i * 100, (i + 1) * 100))
  await Promise.all(parts.map((part) => db.run(sql`select pg_notify('whereabouts_live', ${JSON.stringify([merchantId, ...part])})`)))
}
