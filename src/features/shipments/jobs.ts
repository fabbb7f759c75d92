import { findOrder } from '#features/orders'
import type { Subscriber, Task } from '#platform/context'
import { forgetPeople } from './forget-people.ts'
import { openShipments } from './open-shipments.ts'

export const subscribers: Subscriber[] = [
  {
    name: 'shipments.open',
    types: ['fulfillment.created', 'fulfillment.changed', 'fulfillment.cancelled', 'order.changed'],
    handle: async (ctx, event) => {
      if (event.orderId === null) return
      const changed = event.data.changed
      if (Array.isArray(changed) && changed.includes('erased'))
        await forgetPeople(ctx, event.orderId, (await findOrder(ctx, event.orderId))?.destinationCountry ?? null)
      else await openShipments(ctx, event.orderId)
    },
  },
]

export const tasks: Task[] = []
