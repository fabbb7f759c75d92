import { z } from 'zod'
import { orderDocument, storeOrderOf } from '#contracts/order-document'
import { problem, type Routes } from '#platform/http'
import { derivedId, parseWireId, wireId } from '#shared/ids'
import { findOrder } from './find-order.ts'
import { listOrders } from './list-orders.ts'
import { orderSchema, wireOrder } from './model/order-wire.ts'
import { recordOrders } from './record-orders.ts'

export const routes: Routes = (app) => {
  app.get(
    '/api/v1/orders',
    {
      schema: {
        summary: 'Orders, newest first',
        tags: ['orders'],
        querystring: z.object({
          query: z.string().max(200).optional().describe('Name or number of an order, or the e-mail address it was placed with'),
          cursor: z.string().max(200).optional(),
          limit: z.coerce.number().int().min(1).max(200).default(50),
        }),
        response: { 200: z.object({ data: z.array(orderSchema), nextCursor: z.string().nullable() }) },
      },
      config: { auth: 'agent', scope: 'orders:read' },
    },
    (request) =>
      request.merchant(async (ctx) => {
        const { orders, nextCursor } = await listOrders(ctx, request.query)
        return { data: orders.map(wireOrder), nextCursor }
      }),
  )

  app.get(
    '/api/v1/orders/:id',
    {
      schema: {
        summary: 'One order with lines and fulfillments',
        tags: ['orders'],
        params: z.object({ id: z.string().max(100) }),
        response: { 200: orderSchema },
      },
      config: { auth: 'agent', scope: 'orders:read' },
    },
    (request) =>
      request.merchant(async (ctx) => {
        const id = parseWireId('order', request.params.id)
        const order = id === null ? null : await findOrder(ctx, id)
        if (order === null) throw problem('not_found')
        return wireOrder(order)
      }),
  )

  app.post(
    '/api/v1/orders',
    {
      schema: {
        summary: 'Tell us an order, or a new version of one',
        description:
          'For shops without an adapter. Sending the same again changes nothing; an older `updatedAt` never overwrites a newer one.',
        tags: ['orders'],
        body: orderDocument,
        response: { 200: z.object({ id: z.string(), outcome: z.enum(['placed', 'changed', 'unchanged', 'stale']) }) },
      },
      config: { auth: 'secret', scope: 'orders:write' },
    },
    (request) =>
      request.merchant(async (ctx) => {
        const [recorded] = await recordOrders(ctx, { connectionId: apiConnection(ctx.merchantId) }, [storeOrderOf(request.body)])
        return { id: wireId('order', recorded!.orderId), outcome: recorded!.outcome }
      }),
  )
}

/** Orders told over the API have no connection row: all of a merchant count as one source. */
const apiConnection = (merchantId: string): string => derivedId(merchantId, 'connection', 'api')
