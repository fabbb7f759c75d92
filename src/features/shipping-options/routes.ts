import { z } from 'zod'
import { problem, type Routes } from '#platform/http'
import { currentOffer } from './current-offer.ts'
import { checkOffer } from './model/check-offer.ts'
import { offerDocument } from './model/offer-document.ts'
import { saveOffer } from './save-offer.ts'

const finding = z.object({ path: z.string(), message: z.string() })
const answer = z.object({
  version: z.number().describe('0: nothing was set up yet; then "standard" and "express" are quoted without a price'),
  offer: z.record(z.string(), z.unknown()).nullable(),
  warnings: z.array(finding),
})

export const routes: Routes = (app) => {
  app.get(
    '/api/v1/shipping-options',
    {
      schema: { summary: 'What the shop offers at checkout', tags: ['shipping options'], response: { 200: answer } },
      config: { auth: 'agent', scope: 'settings:read' },
    },
    (request) =>
      request.merchant(async (ctx) => {
        const known = await currentOffer(ctx)
        if (!known) return { version: 0, offer: null, warnings: [] }
        return { version: known.version, offer: { ...known.offer }, warnings: checkOffer(known.offer, ctx.settings.language).warnings }
      }),
  )

  app.put(
    '/api/v1/shipping-options',
    {
      schema: {
        summary: 'Set what the shop offers at checkout: options, zones, rates, as a whole',
        description: 'Gaps come back as warnings, contradictions as errors. Give `version` to be refused when somebody else saved since.',
        tags: ['shipping options'],
        body: offerDocument.extend({ version: z.number().int().min(0).optional() }),
        response: { 200: answer },
      },
      config: { auth: 'agent', scope: 'settings:write' },
    },
    (request) =>
      request.merchant(async (ctx) => {
        const { version, ...offer } = request.body
        const result = await saveOffer(ctx, offer, version ?? null)
        switch (result.outcome) {
          case 'refused':
            throw problem('unprocessable', result.errors[0]?.message, { errors: result.errors })
          case 'outdated':
            throw problem('conflict', `Version ${result.version} was saved since: read it first.`)
          case 'saved':
            return { version: result.saved.version, offer: { ...result.saved.offer }, warnings: result.warnings }
        }
      }),
  )
}
