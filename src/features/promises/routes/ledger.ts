import { z } from 'zod'
import { findOrder } from '#features/orders'
import { problem, type Routes } from '#platform/http'
import { parseWireId, wireId } from '#shared/ids'
import { findPromise } from '../find-promise.ts'
import { ledgerOfOrder } from '../ledger-of-order.ts'
import { checkChain } from '../model/chain-check.ts'
import { verifyLedger } from '../verify-ledger.ts'
import { chainSchema, entrySchema, flawSchema, wireChain, wireEntry, wireFlaw } from './ledger-wire.ts'

const read = { auth: 'agent', scope: 'orders:read' } as const
const params = z.object({ id: z.string().max(100) })

export const ledgerRoutes: Routes = (app) => {
  app.get(
    '/api/v1/promises/verification',
    {
      schema: {
        summary: 'Is the ledger what was written?',
        description:
          'Checks hash chains in steps: follow `nextCursor` until it is null. A flaw names the entry that was edited or taken out.',
        tags: ['promises'],
        querystring: z.object({
          cursor: z
            .string()
            .regex(/^(orders|quotes):[0-9a-f-]{36}$/)
            .optional(),
          limit: z.coerce.number().int().min(1).max(2_000).default(500),
        }),
        response: {
          200: z.object({
            orders: z.number().describe('Chains of orders in this step'),
            quotes: z.number().describe('Quotes that no order took, each a chain of its own'),
            entries: z.number(),
            whole: z.boolean(),
            flaws: z.array(flawSchema.extend({ orderId: z.string().nullable() })),
            nextCursor: z.string().nullable(),
          }),
        },
      },
      config: read,
    },
    (request) =>
      request.merchant(async (ctx) => {
        const { cursor, limit } = request.query
        const { flaws, next, ...counts } = await verifyLedger(ctx, { after: cursor ?? null, limit })
        return {
          ...counts,
          whole: flaws.length === 0,
          flaws: flaws.map((one) => ({ orderId: one.orderId && wireId('order', one.orderId), ...wireFlaw(one, ctx.settings.language) })),
          nextCursor: next,
        }
      }),
  )

  app.get(
    '/api/v1/promises/:id',
    {
      schema: {
        summary: 'One entry of the promise ledger: why, what came before and after it, what became of it',
        tags: ['promises'],
        params,
        response: { 200: entrySchema.extend({ history: z.array(entrySchema), chain: chainSchema }) },
      },
      config: read,
    },
    (request) =>
      request.merchant(async (ctx) => {
        const id = parseWireId('promise', request.params.id)
        const entry = id === null ? null : await findPromise(ctx, id)
        if (!entry) throw problem('not_found')
        const { language } = ctx.settings
        const { entries, flaws } = entry.orderId
          ? await ledgerOfOrder(ctx, entry.orderId)
          : { entries: [entry], flaws: checkChain([entry], null) }
        return {
          ...wireEntry(entry, language),
          history: entries.map((one) => wireEntry(one, language)),
          chain: wireChain(entries.length, flaws, language),
        }
      }),
  )

  app.get(
    '/api/v1/orders/:id/promises',
    {
      schema: {
        summary: 'Every date an order was given, oldest first, and whether their chain is whole',
        tags: ['promises'],
        params,
        response: { 200: z.object({ data: z.array(entrySchema), chain: chainSchema, nextCursor: z.null() }) },
      },
      config: read,
    },
    (request) =>
      request.merchant(async (ctx) => {
        const id = parseWireId('order', request.params.id)
        if (!id || !(await findOrder(ctx, id))) throw problem('not_found')
        const { entries, flaws } = await ledgerOfOrder(ctx, id)
        const { language } = ctx.settings
        return {
          data: entries.map((one) => wireEntry(one, language)),
          chain: wireChain(entries.length, flaws, language),
          nextCursor: null,
        }
      }),
  )
}
