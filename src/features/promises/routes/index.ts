import { z } from 'zod'
import { problem, type Routes } from '#platform/http'
import { parseWireId, wireId } from '#shared/ids'
import { findPromise } from '../find-promise.ts'
import type { BasisPart } from '../model/window.ts'
import { basisSentences } from '../model/words.ts'
import { quoteOptions } from '../quote-options.ts'

const day = z.string().describe('YYYY-MM-DD')
const basis = z.array(z.object({ part: z.string(), text: z.string() })).describe('Why this range, sentence by sentence')
const sentences = (parts: readonly BasisPart[], language: string) =>
  basisSentences(parts, language).map((text, position) => ({ part: parts[position]!.part, text }))

const quoteBody = z.object({
  destination: z.object({ country: z.string().regex(/^[A-Za-z]{2}$/), postalCode: z.string().max(20).nullish() }),
  items: z
    .array(z.object({ sku: z.string().max(200), quantity: z.number().int().min(1).max(10_000) }))
    .max(500)
    .default([]),
  at: z.iso.datetime({ offset: true }).optional().describe('As if ordered then; default now'),
  language: z.string().max(20).optional(),
})
const quotedOption = z.object({
  option: z.string(),
  carrier: z.string().nullable(),
  service: z.string(),
  price: z.object({ amountMinor: z.number(), currency: z.string() }).nullable(),
  earliest: day,
  latest: day,
  confidence: z.number().nullable().describe('Measured probability of the range; null while it was not measured'),
  basis,
  promiseId: z.string(),
})

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

export const routes: Routes = (app) => {
  app.post(
    '/api/v1/promises/quote',
    {
      schema: {
        summary: 'Delivery dates before purchase',
        tags: ['promises'],
        body: quoteBody,
        response: { 200: z.object({ options: z.array(quotedOption) }) },
      },
      config: { auth: 'public' },
    },
    (request) =>
      request.merchant(async (ctx) => {
        const { destination, at, language } = request.body
        const options = await quoteOptions(ctx, {
          destination: { country: destination.country.toUpperCase(), postalCode: destination.postalCode ?? null },
          at,
        })
        return {
          options: options.map((option) => ({
            ...option,
            price: null,
            basis: sentences(option.basis, language ?? ctx.settings.language),
            promiseId: wireId('promise', option.promiseId),
          })),
        }
      }),
  )

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
