import { z } from 'zod'
import { problem, type Routes } from '#platform/http'
import { merchantSettingsSchema } from '../model/merchant-settings.ts'
import { updateSettings } from '../update-settings.ts'
import type { AccountParts } from './parts.ts'

const all = merchantSettingsSchema.required()

/** What the merchant has set about herself. */
export const settingsRoutes =
  ({ forgetMerchant }: AccountParts): Routes =>
  (app) => {
    app.get(
      '/api/v1/settings',
      {
        config: { auth: 'agent', scope: 'settings:read' },
        schema: {
          summary: "The merchant's settings, defaults included",
          tags: ['settings'],
          response: { 200: z.record(z.string(), z.unknown()) },
        },
      },
      (request) => request.merchant(async (ctx) => ({ ...ctx.settings })),
    )

    app.patch(
      '/api/v1/settings',
      {
        config: { auth: 'agent', scope: 'settings:write' },
        schema: { summary: 'Change some settings', tags: ['settings'], body: merchantSettingsSchema, response: { 200: all } },
      },
      async (request) => {
        const changed = await request.merchant((ctx) => updateSettings(ctx, request.body))
        if (changed.outcome === 'refused') throw problem('unprocessable', changed.reason)
        forgetMerchant(request.caller?.merchantId ?? '')
        return changed.settings
      },
    )
  }
