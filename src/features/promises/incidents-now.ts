import { carrierNameOf } from '#contracts/carrier-names'
import type { Ctx } from '#platform/context'
import { incidentsWithOrders, orderIdsInIncident } from './queries/incidents.ts'

/** `carrier`: its name; null: the shop itself, orders that nobody packs. `place`: null: all over. */
export type IncidentNow = { id: string; carrier: string | null; place: string | null; since: string; orders: number }

/** Where many parcels stand still now, the largest first. */
export const incidentsNow = async (ctx: Ctx): Promise<IncidentNow[]> =>
  (await incidentsWithOrders(ctx)).map(({ id, carrier, place, startedAt, orders }) => ({
    id,
    carrier: carrier && carrierNameOf(carrier),
    place,
    since: startedAt,
    orders,
  }))

/** The orders that lie in one, at most so many as a page shows. */
export const ordersInIncident = async (ctx: Ctx, incidentId: string): Promise<string[]> =>
  (await orderIdsInIncident(ctx, incidentId, 200)).map(({ orderId }) => orderId)
