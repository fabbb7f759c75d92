import type { Subscriber } from '#platform/context'
import { eraseOrdersOfCustomer } from './erase-orders.ts'

export const subscribers: Subscriber[] = [
  {
    name: 'orders.erase',
    types: ['customer.erased'],
    handle: async (ctx, event) => {
      await eraseOrdersOfCustomer(ctx, event.subjectId)
    },
  },
]
