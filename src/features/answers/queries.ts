import { sql } from 'kysely'
import type { Ctx } from '#platform/context'

export type ProvingEvent = { id: string; type: string; subjectId: string; at: string; reason: string | null }

/** The events that prove what no carrier tells: placed, cancelled, packed, parcel opened, late. The newest of each kind and subject. */
export const provingEvents = (ctx: Ctx, orderId: string, until: string) =>
  ctx.db.all(sql<ProvingEvent>`
    select distinct on (type, subject_id) id, type, subject_id as "subjectId", happened_at as at, data ->> 'reason' as reason from event
    where merchant_id = ${ctx.merchantId} and order_id = ${orderId} and recorded_at <= ${until}
      and type in ('order.placed', 'order.cancelled', 'fulfillment.created', 'shipment.created', 'promise.late', 'promise.recovered')
    order by type, subject_id, subject_sequence desc`)
