import { z } from 'zod'
import { findOrder } from '#features/orders'
import { problem, type Routes } from '#platform/http'
import { parseWireId } from '#shared/ids'
import { revokeLinks } from './revoke-links.ts'
import { trackingLink } from './tracking-link.ts'

const params = z.object({ id: z.string().max(100) })
const link = z.object({ url: z.string() })

/** Asking for codes and proving them is in `assistant`, because a proof can be for a conversation. */
export const routes: Routes = (app) => {
  app.get(
    '/api/v1/orders/:id/tracking-link',
    {
      schema: {
        summary: 'The link to the tracking page of an order',
        description: 'Always the same until it is revoked.',
        tags: ['access'],
        params,
        response: { 200: link },
      },
      config: { auth: 'agent', scope: 'orders:read' },
    },
    (request) => request.merchant(async (ctx) => ({ url: await trackingLink(ctx, await known(ctx, request.params.id)) })),
  )

  app.post(
    '/api/v1/orders/:id/tracking-link/revocations',
    {
      schema: {
        summary: 'Revoke all links of an order',
        description: 'Answers the new link.',
        tags: ['access'],
        params,
        response: { 201: link },
      },
      config: { auth: 'agent', scope: 'orders:write' },
    },
    async (request, reply) => {
      const url = await request.merchant(async (ctx) => {
        const orderId = await known(ctx, request.params.id)
        await revokeLinks(ctx, orderId)
        return trackingLink(ctx, orderId)
      })
      return reply.code(201).send({ url })
    },
  )
}

async function known(ctx: Parameters<typeof findOrder>[0], id: string): Promise<string> {
  const orderId = parseWireId('order', id)
  if (!orderId || !(await findOrder(ctx, orderId))) throw problem('not_found')
  return orderId
}
