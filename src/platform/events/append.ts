/** Appending to the log: sequence per subject, one delivery row per subscriber, the orders' revisions; three statements, one round trip. */
import { sql } from 'kysely'
import type { NewEvent, RecordedEvent, Subscriber } from '#platform/context'
import type { Db } from '#platform/database'
import { newId } from '#shared/ids'

export type Subscriptions = ReadonlyMap<string, readonly string[]>

type SubscribersOf = (event: NewEvent) => string[]

/** Event → names of its subscribers. A type that ends in `.*` stands for all of its prefix. */
export function subscriptionsOf(subscribers: readonly Subscriber[]): SubscribersOf {
  const cache = new Map<string, Subscriber[]>()
  const ofType = (type: string): Subscriber[] => {
    const known = cache.get(type)
    if (known) return known
    const found = subscribers.filter((subscriber) =>
      subscriber.types.some((wanted) => wanted === type || (wanted.endsWith('.*') && type.startsWith(wanted.slice(0, -1)))),
    )
    cache.set(type, found)
    return found
  }
  return (event) => ofType(event.type).flatMap((subscriber) => (subscriber.concerns?.(event) === false ? [] : subscriber.name))
}

/**
 * The subject is locked until commit, so its sequence has no gaps and no event commits behind a later one of the same
 * subject. Across subjects nothing is ordered, and nothing needs to be: each subscriber has its own row for each event.
 */
export async function appendEvents(
  db: Db,
  merchantId: string,
  now: Temporal.Instant,
  events: readonly NewEvent[],
  subscribersOf: SubscribersOf,
): Promise<RecordedEvent[]> {
  if (events.length === 0) return []
  const recordedAt = now.toString()
  const rows = events.map((event) => ({
    ...event,
    id: newId(now.epochMilliseconds),
    happenedAt: event.happenedAt ?? recordedAt,
    orderId: event.orderId ?? null,
    causeId: event.causeId ?? null,
    data: event.data ?? {},
  }))
  const deliveries = rows.flatMap((row, index) =>
    subscribersOf(events[index]!).map((subscriber) => ({ id: newId(now.epochMilliseconds), subscriber, eventId: row.id })),
  )
  const orders = [...new Set(rows.flatMap((row) => row.orderId ?? []))].sort()
  const [, inserted] = await Promise.all([
    db.run(sql`select pg_advisory_xact_lock(k) from (
      select distinct hashtextextended(${merchantId} || t || s, 0) as k from unnest(${rows.map((r) => r.subjectType)}::text[], ${rows.map((r) => r.subjectId)}::text[]) u(t, s) order by 1) keys`),
    db.all(insertEvents(merchantId, recordedAt, rows, deliveries)),
    orders.length > 0 && db.run(bumpOrders(merchantId, recordedAt, orders)),
  ])
  const sequences = new Map(inserted.map((row) => [row.id, row.subject_sequence]))
  return rows.map((row) => ({ ...row, merchantId, recordedAt, subjectSequence: sequences.get(row.id) ?? 0 }))
}

type Row = Required<Omit<NewEvent, 'orderId' | 'causeId'>> & { id: string; orderId: string | null; causeId: string | null }

function insertEvents(
  merchantId: string,
  recordedAt: string,
  rows: Row[],
  deliveries: { id: string; subscriber: string; eventId: string }[],
) {
  return sql<{ id: string; subject_sequence: number }>`
    with input as (
      select * from unnest(${rows.map((r) => r.id)}::uuid[], ${rows.map((r) => r.type)}::text[], ${rows.map((r) => r.subjectType)}::text[], ${rows.map((r) => r.subjectId)}::uuid[],
        ${rows.map((r) => r.orderId)}::uuid[], ${rows.map((r) => r.happenedAt)}::timestamptz[], ${rows.map((r) => r.causeId)}::uuid[], ${rows.map((r) => JSON.stringify(r.data))}::jsonb[])
        with ordinality as u(id, type, subject_type, subject_id, order_id, happened_at, cause_id, data, n)
    ), base as (
      select s.subject_type, s.subject_id, coalesce((
        select max(e.subject_sequence) from event e where e.merchant_id = ${merchantId} and e.subject_id = s.subject_id and e.subject_type = s.subject_type), 0) as last
      from (select distinct subject_type, subject_id from input) s
    ), appended as (
      insert into event (merchant_id, id, type, subject_type, subject_id, subject_sequence, order_id, happened_at, recorded_at, cause_id, data)
      select ${merchantId}, i.id, i.type, i.subject_type, i.subject_id, b.last + row_number() over (partition by i.subject_type, i.subject_id order by i.n), i.order_id, i.happened_at, ${recordedAt}, i.cause_id, i.data
      from input i join base b on b.subject_id = i.subject_id and b.subject_type = i.subject_type
      returning id, subject_id, subject_sequence
    ), delivered as (
      insert into delivery (merchant_id, id, subscriber, event_id, subject_id, subject_sequence, run_at)
      select ${merchantId}, d.id, d.subscriber, a.id, a.subject_id, a.subject_sequence, ${recordedAt}
      from unnest(${deliveries.map((d) => d.id)}::uuid[], ${deliveries.map((d) => d.subscriber)}::text[], ${deliveries.map((d) => d.eventId)}::uuid[]) d(id, subscriber, event_id)
      join appended a on a.id = d.event_id
    )
    select id, subject_sequence from appended`
}

// Sorted, so that two transactions which touch the same orders wait for each other instead of deadlocking.
const bumpOrders = (merchantId: string, now: string, orders: string[]) => sql`
  insert into order_revision (merchant_id, order_id, revision, changed_at)
  select ${merchantId}, id, 1, ${now} from unnest(${orders}::uuid[]) id order by id
  on conflict (merchant_id, order_id) do update set revision = order_revision.revision + 1, changed_at = excluded.changed_at`
