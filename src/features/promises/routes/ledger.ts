import { z } from 'zod'
import { problem, type Routes } from '#platform/http'
import { parseWireId, wireId } from '#shared/ids'
import { findPromise } from '../find-promise.ts'
import type { BasisPart } from '../model/window.ts'
import { basis, day, sentences } from './basis.ts'

const entrySchema = z.object({
  id: z.string(),
  kind: z.enum(['promise', 'estimate']),
  orderId: z.string().nullable(),
  shipmentId: z.string().nullable(),
  surface: z.string(),
  earliest: day,
  latest: day,
  confidence: z.number().nullable(),
  basis,
  inputs: z.unknown(),
  evidence: z.array(z.string()),
  engineVersion: z.string(),
  supersedes: z.string().nullable(),
  madeAt: z.string(),
  outcome: z.string(),
  arrivedOn: day.nullable(),
  shown: z.array(z.object({ surface: z.string(), at: z.string() })),
  hash: z.string(),
  previousHash: z.string(),
})

export const ledgerRoutes: Routes = (app) => {
  app.get(
    '/api/v1/promises/:id',
    {
      schema: {
        summary: 'One entry of the promise ledger',
        tags: ['promises'],
        params: z.object({ id: z.string().max(100) }),
        response: { 200: entrySchema },
      },
      config: { auth: 'agent', scope: 'orders:read' },
    },
    (request) =>
      request.merchant(async (ctx) => {
        const id = parseWireId('promise', request.params.id)
        const entry = id === null ? null : await findPromise(ctx, id)
        if (!entry) throw problem('not_found')
        const wire = (kind: 'promise' | 'order' | 'shipment', uuid: string | null) => uuid && wireId(kind, uuid)
        return {
          ...entry,
          id: wireId('promise', entry.id),
          orderId: wire('order', entry.orderId),
          shipmentId: wire('shipment', entry.shipmentId),
          supersedes: wire('promise', entry.supersedes),
          basis: sentences(entry.basis as BasisPart[], ctx.settings.language),
        }
      }),
  )
}
