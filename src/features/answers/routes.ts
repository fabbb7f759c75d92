import { z } from 'zod'
import { problem, type Routes } from '#platform/http'
import { wireId } from '#shared/ids'
import { evidence } from './evidence.ts'

export const routes: Routes = (app) => {
  app.get(
    '/api/v1/evidence/:id',
    {
      schema: {
        summary: 'What stands behind a claim',
        description: 'Every claim of an answer names ids; each resolves here to the event, fact, promise or policy itself.',
        tags: ['answers'],
        params: z.object({ id: z.string().max(100) }),
        response: {
          200: z.object({
            id: z.string(),
            kind: z.string(),
            orderIds: z.array(z.string()),
            at: z.string().nullable(),
            content: z.record(z.string(), z.unknown()),
          }),
        },
      },
      config: { auth: 'agent', scope: 'orders:read' },
    },
    (request) =>
      request.merchant(async (ctx) => {
        const found = await evidence(ctx, request.params.id)
        if (!found) throw problem('not_found')
        return { ...found, orderIds: found.orderIds.map((id) => wireId('order', id)) }
      }),
  )
}
