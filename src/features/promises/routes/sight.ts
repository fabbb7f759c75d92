import { createHash } from 'node:crypto'
import type { FastifyReply } from 'fastify'
import { z } from 'zod'
import { findOrder } from '#features/orders'
import { problem, type Routes } from '#platform/http'
import { parseWireId } from '#shared/ids'
import { calibrationCsv } from '../calibration-csv.ts'
import { calibrationPage } from '../model/sight/calibration-page.ts'
import { historyPage } from '../model/sight/history-page.ts'
import { ordersPage } from '../model/sight/orders-page.ts'
import { sightStyle } from '../model/sight/style.ts'
import { showCalibration } from '../show-calibration.ts'
import { showHistory } from '../show-history.ts'
import { showJudgedOrders } from '../show-judged-orders.ts'

const staff = { config: { auth: 'staff', scope: 'promises:read' } } as const
const filter = z.string().min(1).max(200).nullable().catch(null).default(null)

/** Pages for staff: whether dates hold, and every date of one order. Server HTML, no script. */
export const sightRoutes: Routes = (app) => {
  const querystring = z.object({
    source: z.enum(['order', 'history']).nullable().catch(null).default(null),
    carrier: filter,
    region: filter,
    option: filter,
    month: z
      .string()
      .regex(/^20\d\d-(0[1-9]|1[0-2])$/)
      .nullable()
      .catch(null)
      .default(null),
  })
  app.get('/calibration', { ...staff, schema: { hide: true, querystring } }, async (request, reply) =>
    send(reply, calibrationPage(await request.merchant((ctx) => showCalibration(ctx, request.query)))),
  )
  app.get('/calibration.csv', { ...staff, schema: { hide: true, querystring } }, async (request, reply) => {
    const csv = calibrationCsv(await request.merchant((ctx) => showCalibration(ctx, request.query)))
    return reply
      .headers({ 'content-disposition': 'attachment; filename="promises-kept.csv"', 'cache-control': 'no-store' })
      .type('text/csv; charset=utf-8')
      .serializer(String)
      .send(csv)
  })
  const behind = querystring.extend({ outcome: z.enum(['within', 'late', 'early']).catch('late') })
  app.get('/calibration/orders', { ...staff, schema: { hide: true, querystring: behind } }, async (request, reply) => {
    const { source: _source, outcome, ...asked } = request.query
    return send(reply, ordersPage(await request.merchant((ctx) => showJudgedOrders(ctx, asked, outcome))))
  })
  app.get(
    '/orders/:id/promises',
    { ...staff, schema: { hide: true, params: z.object({ id: z.string().max(60) }) } },
    async (request, reply) => {
      const page = await request.merchant(async (ctx) => {
        const id = parseWireId('order', request.params.id)
        const order = id && (await findOrder(ctx, id))
        if (!order) throw problem('not_found')
        return showHistory(ctx, order)
      })
      return send(reply, historyPage(page))
    },
  )
}

const POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(sightStyle).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`

const send = (reply: FastifyReply, page: string): FastifyReply =>
  reply
    .headers({ 'content-security-policy': POLICY, 'cache-control': 'no-store' })
    .type('text/html; charset=utf-8')
    .serializer(String)
    .send(page)
