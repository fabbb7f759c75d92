import { z } from 'zod'
import type { Routes } from '#platform/http'
import { calibrate } from '../calibrate.ts'
import type { CalibrationDimension, CalibrationFigures } from '../model/calibration.ts'
import { summarySentences } from '../model/sight/calibration-page.ts'
import { sightFormat } from '../model/sight/format.ts'
import { sightWords } from '../model/sight/words.ts'
import { day } from './basis.ts'

const DIMENSIONS = ['carrier', 'region', 'option', 'month'] as const satisfies readonly CalibrationDimension[]

const share = z.object({
  n: z.number(),
  count: z.number(),
  share: z.number().nullable(),
  low: z.number().nullable().describe('95 % Wilson interval'),
  high: z.number().nullable(),
  enough: z.boolean().describe('At least 30 cases; below that, do not read much into it'),
})
const figures = z.object({
  stated: z.number().nullable().describe('Mean of the stated probabilities; null: none was stated'),
  coverage: share.describe('Of the ranges that stated a probability: arrived within the range'),
  late: share.describe('Arrived after the range, or not at all'),
  early: share,
  meanWidthDays: z.number().nullable().describe('Last day minus first day'),
  verdict: z.enum(['as_stated', 'less', 'more']).nullable(),
  estimates: z.object({ coverage: share, meanWidthDays: z.number().nullable() }).describe('Ranges that stated no probability'),
  levels: z.array(z.object({ level: z.number(), coverage: share, late: share, early: share, meanWidthDays: z.number().nullable() })),
  notArrived: z.number().describe('Counted as late although nothing has arrived yet'),
  leftOut: z.object({
    pending: z.number().describe('The last promised day is not over'),
    cancelled: z.number(),
    untracked: z.number().describe('Left without a tracking number: nobody will report the arrival'),
  }),
  padding: z
    .object({
      n: z.number(),
      enough: z.boolean(),
      shop: z.object({ meanDays: z.number(), late: share }),
      ours: z.object({ meanDays: z.number(), late: share }),
    })
    .nullable()
    .describe("The shop's own dates beside ours: days between arrival and the last day named, same deliveries"),
})

export const calibrationRoutes: Routes = (app) => {
  app.get(
    '/api/v1/promises/calibration',
    {
      schema: {
        summary: 'Do promises hold as often as they say, and how wide are they for it?',
        description:
          'Counts the first promise of each order, once its last day is over, whether the parcel came or not. Never later estimates.',
        tags: ['promises'],
        querystring: z.object({
          from: z.iso.date().optional().describe('First day of ordering'),
          to: z.iso.date().optional().describe('Last day of ordering'),
          by: z.enum([...DIMENSIONS, 'all']).default('all'),
          carrier: z.string().max(60).optional(),
          region: z.string().max(60).optional(),
          option: z.string().max(200).optional(),
          source: z
            .enum(['order', 'history'])
            .default('order')
            .describe('`history`: imported deliveries, as they would have been promised on their day'),
        }),
        response: {
          200: z.object({
            from: day.nullable(),
            to: day.nullable(),
            by: z.enum([...DIMENSIONS, 'all']),
            source: z.enum(['order', 'history']),
            summary: z.array(z.string()).describe('The figures of `all` as sentences'),
            all: figures,
            groups: z.array(figures.extend({ key: z.string().nullable().describe('null: not known') })),
          }),
        },
      },
      config: { auth: 'secret', scope: 'orders:read' },
    },
    (request) =>
      request.merchant(async (ctx) => {
        const { from = null, to = null, by, source, carrier = null, region = null, option = null } = request.query
        const dimensions = by === 'all' ? [] : [by]
        const found = await calibrate(ctx, { source, from, to, carrier, region, option }, dimensions)
        const groups = by === 'all' ? [] : (found.by[by] ?? [])
        const { language, timeZone } = ctx.settings
        const summary = summarySentences(found.all, sightWords(language), sightFormat(language, timeZone))
        return {
          from,
          to,
          by,
          source,
          summary,
          all: wire(found.all),
          groups: groups.map((group) => ({ key: group.key, ...wire(group.figures) })),
        }
      }),
  )
}

const wire = (one: CalibrationFigures): z.infer<typeof figures> => one
