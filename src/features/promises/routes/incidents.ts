import { z } from 'zod'
import { carrierNameOf } from '#contracts/carrier-names'
import type { Routes } from '#platform/http'
import { wireId } from '#shared/ids'
import { recentIncidents } from '../queries/incidents.ts'

const incident = z.object({
  id: z.string(),
  carrier: z.string().nullable().describe('null: the shop itself, orders that nobody packs'),
  carrierName: z.string().nullable(),
  place: z.string().nullable().describe('Where most of the parcels lie; null: all over'),
  parcels: z.number().describe('Silent at most'),
  of: z.number().describe('Of so many that were on their way within a day'),
  startedAt: z.string(),
  endedAt: z.string().nullable(),
})

export const incidentRoutes: Routes = (app) => {
  app.get(
    '/api/v1/incidents',
    {
      schema: {
        summary: 'Where many parcels stand still at once',
        description: 'Standing ones first, then those of the last 30 days. Their parcels are not told one by one.',
        tags: ['promises'],
        response: { 200: z.object({ data: z.array(incident) }) },
      },
      config: { auth: 'agent', scope: 'orders:read' },
    },
    (request) =>
      request.merchant(async (ctx) => {
        const rows = await recentIncidents(
          ctx,
          ctx
            .now()
            .subtract({ hours: 30 * 24 })
            .toString(),
        )
        return {
          data: rows.map(({ id, carrier, place, silentMost, parcels, startedAt, endedAt }) => ({
            id: wireId('incident', id),
            carrier,
            carrierName: carrier && carrierNameOf(carrier),
            place,
            parcels: silentMost,
            of: parcels,
            startedAt,
            endedAt,
          })),
        }
      }),
  )
}
