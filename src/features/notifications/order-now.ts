/** The state that rules are asked about, read afresh: when deciding, and again when sending. */
import { findOrder, type OrderView } from '#features/orders'
import { overlaysOfOrder, type PromiseView, promiseOfOrder } from '#features/promises'
import { type ShipmentView, shipmentsOfOrder } from '#features/shipments'
import type { Ctx } from '#platform/context'
import { NEW_DATES, type OrderNow } from './model/meaning.ts'
import { type NotificationRow, notificationRows } from './queries.ts'

export type Situation = {
  order: OrderView
  shipments: ShipmentView[]
  promise: PromiseView
  notifications: NotificationRow[]
  now: OrderNow
}

export async function situationOf(ctx: Ctx, orderId: string): Promise<Situation | null> {
  const [order, all, promise, notifications] = await Promise.all([
    findOrder(ctx, orderId),
    shipmentsOfOrder(ctx, orderId),
    promiseOfOrder(ctx, orderId),
    notificationRows(ctx, orderId),
  ])
  if (!order) return null
  const shipments = all.filter((shipment) => shipment.endedReason !== 'superseded')
  const silent = new Map(
    overlaysOfOrder(order, shipments, promise, ctx.now().toString()).flatMap(({ shipmentId, silence }) =>
      shipmentId && silence?.tellCustomer ? [[shipmentId, { days: silence.days, share: silence.share }] as const] : [],
    ),
  )
  const now: OrderNow = {
    cancelled: order.cancelledAt !== null,
    parcels: shipments.map((shipment) => ({
      shipmentId: shipment.id,
      status: shipment.state.status,
      reason: shipment.state.reason,
      silence: silent.get(shipment.id) ?? null,
    })),
    risk: promise.risk !== null,
    late: promise.late !== null,
    settled: promise.outcome !== 'open',
    lateTold: notifications.some((one) => NEW_DATES.has(one.meaning) && REACHED.has(one.state)),
  }
  return { order, shipments, promise, notifications, now }
}

/** In doubt, or under way, counts as told: it may have arrived. */
const REACHED: ReadonlySet<string> = new Set(['sending', 'sent', 'in_doubt'])
