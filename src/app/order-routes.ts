/** The log, seen from an order. */
import { z } from 'zod'
import { findOrder } from '#features/orders'
import { eventsOfOrder } from '#platform/events'
import { problem, type Routes } from '#platform/http'
import { parseWireId, wireId } from '#shared/ids'

const params = z.object({ id: z.string().max(64) })
const event = z.object({
  id: z.string(),
  type: z.string(),
  happenedAt: z.string(),
  recordedAt: z.string(),
  subjectType: z.string(),
  subjectId: z.string(),
  data: z.record(z.string(), z.unknown()),
})

export const orderRoutes: Routes = (app) => {
  app.get(
    '/api/v1/orders/:id/timeline',
    {
      config: { auth: 'agent', scope: 'orders:read' },
      schema: {
        summary: 'Everything that happened to an order, oldest first',
        params,
        response: { 200: z.object({ data: z.array(event), nextCursor: z.null() }) },
      },
    },
    async (request) =>
      request.merchant(async (ctx) => {
        const id = parseWireId('order', request.params.id)
        if (!id || !(await findOrder(ctx, id))) throw problem('not_found')
        const events = await eventsOfOrder(ctx, id)
        return {
          data: events.map((one) => ({
            id: wireId('event', one.id),
            type: one.type,
            happenedAt: one.happenedAt,
            recordedAt: one.recordedAt,
            subjectType: one.subjectType,
            subjectId: one.subjectId,
            data: one.data,
          })),
          nextCursor: null,
        }
      }),
  )
}
