/** Statements about deliveries and the readers of the log. */
import { sql } from 'kysely'
import type { RecordedEvent } from '#platform/context'

type EventRow = {
  id: string
  merchant_id: string
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

export const toEvent = (row: EventRow): RecordedEvent => ({
  id: row.id,
  merchantId: row.merchant_id,
  type: row.type,
  subjectType: row.subject_type,
  subjectId: row.subject_id,
  subjectSequence: row.subject_sequence,
  orderId: row.order_id,
  happenedAt: row.happened_at,
  recordedAt: row.recorded_at,
  causeId: row.cause_id,
  data: row.data,
})

/** What is due now, for all merchants (worker role). */
export const dueDeliveries = (now: string, limit: number) => sql<{ merchant_id: string; subscriber: string; subject_id: string }>`
  select merchant_id, subscriber, subject_id from delivery where dead_at is null and run_at <= ${now} order by run_at limit ${limit}`

/** Those of the subjects that nobody else works on at the moment, for this subscriber. */
export const lockSubjects = (merchantId: string, subscriber: string, subjects: string[]) => sql<{ subject_id: string }>`
  select s::uuid as subject_id from unnest(${[...subjects].sort()}::text[]) s where pg_try_advisory_xact_lock(hashtextextended(${merchantId} || ${subscriber} || s, 1))`

export type DeliveryRow = EventRow & { delivery_id: string; attempts: number; run_at: string }

export const deliveriesOf = (merchantId: string, subscriber: string, subjects: string[], limit: number) => sql<DeliveryRow>`
  select d.id as delivery_id, d.attempts, d.run_at, e.* from delivery d join event e on e.merchant_id = d.merchant_id and e.id = d.event_id
  where d.merchant_id = ${merchantId} and d.subscriber = ${subscriber} and d.subject_id = any(${subjects}::uuid[]) and d.dead_at is null
  order by d.subject_id, d.subject_sequence limit ${limit}`

export const removeDeliveries = (merchantId: string, ids: string[]) =>
  sql`delete from delivery where merchant_id = ${merchantId} and id = any(${ids}::uuid[])`

export const postponeDelivery = (merchantId: string, id: string, runAt: string, deadAt: string | null, problem: string) => sql`
  update delivery set attempts = attempts + 1, run_at = ${runAt}, dead_at = ${deadAt}, problem = ${problem} where merchant_id = ${merchantId} and id = ${id}`

/** Later events of the subject wait with the one that failed instead of being looked at in vain. */
export const holdBack = (merchantId: string, subscriber: string, subjectId: string, runAt: string) => sql`
  update delivery set run_at = greatest(run_at, ${runAt}) where merchant_id = ${merchantId} and subscriber = ${subscriber} and subject_id = ${subjectId} and dead_at is null`

export const eventsOfOrderQuery = (merchantId: string, orderId: string) => sql<EventRow>`
  select * from event where merchant_id = ${merchantId} and order_id = ${orderId} order by recorded_at, id limit 2000`

/** Of each order the newest event among these types, which are of one subject each. */
export const newestOfOrdersQuery = (merchantId: string, orderIds: readonly string[], types: readonly string[]) => sql<EventRow>`
  select distinct on (order_id) * from event where merchant_id = ${merchantId} and order_id = any(${[...orderIds]}::uuid[]) and type = any(${[...types]}::text[])
  order by order_id, recorded_at desc, subject_sequence desc`

export const eventById = (merchantId: string, id: string) =>
  sql<EventRow>`select * from event where merchant_id = ${merchantId} and id = ${id}`

/** Behind the settle time every transaction that began before `until` has ended; the feed never skips what commits late. */
export const feedPage = (
  merchantId: string,
  after: { at: string; id: string } | null,
  until: string,
  types: string[] | null,
  limit: number,
) => sql<EventRow>`
  select * from event where merchant_id = ${merchantId} and recorded_at < ${until}
    and (${after?.at ?? null}::timestamptz is null or (recorded_at, id) > (${after?.at ?? null}::timestamptz, ${after?.id ?? null}::uuid))
    and (${types}::text[] is null or type = any(${types}::text[]))
  order by recorded_at, id limit ${limit}`
