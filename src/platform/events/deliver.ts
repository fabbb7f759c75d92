/**
 * Hands events to their subscribers: at least once, per subject in order, subscribers independent of each other.
 * Many subjects share a transaction; when one fails, each is tried alone, so that one bad event stops nobody else.
 */
import type { Ctx, Subscriber } from '#platform/context'
import type { Db } from '#platform/database'
import type { Log } from '#platform/log'
import {
  type DeliveryRow,
  deliveriesOf,
  dueDeliveries,
  holdBack,
  lockSubjects,
  postponeDelivery,
  removeDeliveries,
  toEvent,
} from './queries.ts'

const DUE_AT_ONCE = 400
const SUBJECTS_PER_TRANSACTION = 25
const MOST_ATTEMPTS = 12

export type DeliverOptions = {
  subscribers: readonly Subscriber[]
  worker: Db
  withMerchant<T>(merchantId: string, work: (ctx: Ctx) => Promise<T>): Promise<T>
  now(): Temporal.Instant
  log: Log
  /** How many groups are worked on at the same time. */
  parallel: number
}

type Group = { merchantId: string; subscriber: Subscriber; subjects: string[] }

/** One round over what is due. Returns how many events were handled: zero means idle. */
export async function deliverDue(options: DeliverOptions): Promise<number> {
  const due = await options.worker.all(dueDeliveries(options.now().toString(), DUE_AT_ONCE))
  const groups = groupsOf(due, options.subscribers)
  let next = 0
  let handled = 0
  const lane = async () => {
    for (let group = groups[next++]; group; group = groups[next++]) handled += await deliverGroup(options, group)
  }
  await Promise.all(Array.from({ length: options.parallel }, lane))
  return handled
}

function groupsOf(due: { merchant_id: string; subscriber: string; subject_id: string }[], subscribers: readonly Subscriber[]): Group[] {
  const byKey = new Map<string, Group>()
  for (const row of due) {
    // A subscriber of a newer version of the program: left for a process that knows it.
    const subscriber = subscribers.find((one) => one.name === row.subscriber)
    if (!subscriber) continue
    const key = `${row.merchant_id} ${row.subscriber}`
    const group = byKey.get(key) ?? { merchantId: row.merchant_id, subscriber, subjects: [] }
    if (!group.subjects.includes(row.subject_id)) group.subjects.push(row.subject_id)
    byKey.set(key, group)
  }
  return [...byKey.values()].flatMap((group) =>
    chunks(group.subjects, SUBJECTS_PER_TRANSACTION).map((subjects) => ({ ...group, subjects })),
  )
}

async function deliverGroup(options: DeliverOptions, group: Group): Promise<number> {
  try {
    return await options.withMerchant(group.merchantId, (ctx) => handleAll(ctx, group, options.now()))
  } catch (err) {
    if (group.subjects.length > 1)
      options.log.debug({ err, subscriber: group.subscriber.name }, 'a batch of events is delivered one by one')
  }
  let handled = 0
  for (const subject of group.subjects) handled += await deliverOneByOne(options, { ...group, subjects: [subject] })
  return handled
}

async function handleAll(ctx: Ctx, group: Group, now: Temporal.Instant): Promise<number> {
  const locked = (await ctx.db.all(lockSubjects(ctx.merchantId, group.subscriber.name, group.subjects))).map((row) => row.subject_id)
  if (locked.length === 0) return 0
  const rows = byOrder(inTurn(await ctx.db.all(deliveriesOf(ctx.merchantId, group.subscriber.name, locked, 500)), now))
  for (const row of rows) await group.subscriber.handle(ctx, toEvent(row))
  if (rows.length > 0)
    await ctx.db.run(
      removeDeliveries(
        ctx.merchantId,
        rows.map((row) => row.delivery_id),
      ),
    )
  return rows.length
}

/** One subject, one event after the other, each in its own transaction: what went well stays done. */
async function deliverOneByOne(options: DeliverOptions, group: Group): Promise<number> {
  for (let handled = 0; ; handled++) {
    let current: DeliveryRow | undefined
    try {
      current = await options.withMerchant(group.merchantId, async (ctx) => {
        const [locked] = await ctx.db.all(lockSubjects(ctx.merchantId, group.subscriber.name, group.subjects))
        if (!locked) return undefined
        current = inTurn(await ctx.db.all(deliveriesOf(ctx.merchantId, group.subscriber.name, group.subjects, 1)), options.now())[0]
        if (!current) return undefined
        await group.subscriber.handle(ctx, toEvent(current))
        await ctx.db.run(removeDeliveries(ctx.merchantId, [current.delivery_id]))
        return current
      })
      if (!current) return handled
    } catch (err) {
      if (!current) throw err
      if (!(await postpone(options, group, current, err))) return handled
    }
  }
}

/** True when the event was given up, so that its subject goes on. */
async function postpone(options: DeliverOptions, group: Group, row: DeliveryRow, err: unknown): Promise<boolean> {
  const dead = row.attempts + 1 >= MOST_ATTEMPTS
  const fields = { err, subscriber: group.subscriber.name, eventId: row.id, type: row.type, attempt: row.attempts + 1 }
  if (dead) options.log.error(fields, 'an event became a dead letter')
  else options.log.warn(fields, 'a subscriber failed; tried again later')
  const now = options.now()
  const runAt = now.add({ seconds: Math.min(600, 2 ** row.attempts) }).toString()
  const problem = err instanceof Error ? err.name : 'unknown'
  await options.withMerchant(group.merchantId, async (ctx) => {
    await ctx.db.run(postponeDelivery(ctx.merchantId, row.delivery_id, runAt, dead ? now.toString() : null, problem))
    if (!dead) await ctx.db.run(holdBack(ctx.merchantId, group.subscriber.name, row.subject_id, runAt))
  })
  return dead
}

/** An event that waits for its next try holds back the later ones of its subject. */
function inTurn(rows: DeliveryRow[], now: Temporal.Instant): DeliveryRow[] {
  const waiting = new Set<string>()
  return rows.filter((row) => {
    if (Temporal.Instant.compare(row.run_at, now) > 0) waiting.add(row.subject_id)
    return !waiting.has(row.subject_id)
  })
}

/** Whole subjects, by the order they belong to: two batches that write to the same orders come to them in the same turn, and never wait in a circle. */
function byOrder(rows: readonly DeliveryRow[]): DeliveryRow[] {
  const orderOf = (events: readonly DeliveryRow[]): string => events.find((event) => event.order_id !== null)?.order_id ?? ''
  const subjects = [...Map.groupBy(rows, (row) => row.subject_id).values()].map((events) => ({ order: orderOf(events), events }))
  return subjects.toSorted((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0)).flatMap(({ events }) => events)
}

const chunks = <T>(list: T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, i) => list.slice(i * size, (i + 1) * size))
