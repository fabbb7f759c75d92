import { z } from 'zod'
import type { Routes } from '#platform/http'
import { wireId } from '#shared/ids'
import { quoteOptions } from '../quote-options.ts'
import { basis, day, sentences } from './basis.ts'

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

export const quoteRoutes: Routes = (app) => {
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
}
