import { z } from 'zod'
import { problem, type Routes } from '#platform/http'
import { parseWireId, wireId } from '#shared/ids'
import { findCustomer } from './find-customer.ts'

export const routes: Routes = (app) => {
  app.get(
    '/api/v1/customers/:id',
    {
      schema: {
        summary: 'One customer with her contact points',
        tags: ['customers'],
        params: z.object({ id: z.string() }),
        response: { 200: customerSchema },
      },
      config: { auth: 'agent', scope: 'customers:read' },
    },
    (request) =>
      request.merchant(async (ctx) => {
        const id = parseWireId('customer', request.params.id)
        const customer = id === null ? null : await findCustomer(ctx, id)
        if (customer === null) throw problem('not_found')
        return {
          ...customer,
          id: wireId('customer', customer.id),
          identities: customer.identities.map((identity) => ({ ...identity, connectionId: wireId('connection', identity.connectionId) })),
        }
      }),
  )
}

const customerSchema = z.object({
  id: z.string(),
  name: z.string().nullable(),
  language: z.string().nullable(),
  marketingConsent: z.boolean().nullable(),
  ordersCount: z.number().nullable(),
  contactPoints: z.array(z.object({ kind: z.enum(['email', 'phone']), value: z.string(), verified: z.boolean() })),
  identities: z.array(z.object({ connectionId: z.string(), externalId: z.string() })),
  createdAt: z.string(),
  updatedAt: z.string(),
  erased: z.boolean(),
})
