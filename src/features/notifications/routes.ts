import type { FastifyReply } from 'fastify'
import { z } from 'zod'
import { orderOfToken, resolveToken } from '#features/access'
import { findOrder } from '#features/orders'
import type { Ctx } from '#platform/context'
import { type HttpApp, problem, type Routes } from '#platform/http'
import { parseWireId, wireId } from '#shared/ids'
import { pickLanguage } from '#shared/languages'
import { notificationsOfOrder } from './list-notifications.ts'
import { meanings } from './model/meaning.ts'
import { type PreferencesPage, preferencesPage } from './preferences-page.ts'
import { findPreference, setPreference } from './set-preference.ts'

const notificationSchema = z.object({
  id: z.string(),
  orderId: z.string(),
  meaning: z.enum(meanings),
  channel: z.string(),
  state: z.string(),
  why: z.string().describe('Event that led to it, or the code of how it ended'),
  evidence: z.array(z.string()),
  subjects: z.array(z.object({ id: z.string(), told: z.boolean() })).describe('Parcels it speaks of, or the order'),
  expected: z.object({ earliest: z.string(), latest: z.string() }).nullable().describe('The dates that were told'),
  messageId: z.string().nullable(),
  decidedAt: z.string(),
  settledAt: z.string().nullable(),
})

export const routes: Routes = (app) => {
  app.get(
    '/api/v1/notifications',
    {
      schema: {
        summary: 'What was told about an order, and what became of it',
        tags: ['notifications'],
        querystring: z.object({ orderId: z.string().max(100) }),
        response: { 200: z.object({ data: z.array(notificationSchema), nextCursor: z.null() }) },
      },
      config: { auth: 'agent', scope: 'orders:read' },
    },
    (request) =>
      request.merchant(async (ctx) => {
        const orderId = parseWireId('order', request.query.orderId)
        if (orderId === null) throw problem('not_found')
        const rows = await notificationsOfOrder(ctx, orderId)
        return {
          data: rows.map(({ evidenceEventId, details, subjects, ...row }) => ({
            ...row,
            id: wireId('notification', row.id),
            orderId: wireId('order', row.orderId),
            evidence: [wireId('event', evidenceEventId)],
            subjects: subjects.map(({ subjectId, held }) => ({
              id: wireId(subjectId === row.orderId ? 'order' : 'shipment', subjectId),
              told: held,
            })),
            expected: details.expected ?? null,
          })),
          nextCursor: null,
        }
      }),
  )

  const params = z.object({ token: z.string().max(200) })
  app.get('/p/:token', { schema: { hide: true, params } }, (request, reply) =>
    answerPage(app, reply, request.params.token, 'p', async () => null),
  )
  app.post(
    '/p/:token',
    { schema: { hide: true, params, body: z.object({ updates: z.string().max(10).optional() }).nullish() } },
    (request, reply) =>
      answerPage(app, reply, request.params.token, 'p', async (ctx, orderId) => {
        await setPreference(ctx, orderId, request.body?.updates !== undefined, 'page')
        return 'saved'
      }),
  )
  // Mail programs post here on "unsubscribe"; a GET must change nothing, because link checkers follow it.
  app.get('/u/:token', { schema: { hide: true, params } }, (request, reply) =>
    answerPage(app, reply, request.params.token, 'p', async () => null),
  )
  app.post('/u/:token', { schema: { hide: true, params, body: z.record(z.string(), z.unknown()).nullish() } }, (request, reply) =>
    answerPage(app, reply, request.params.token, 'p', async (ctx, orderId) => {
      await setPreference(ctx, orderId, false, 'one_click')
      return 'off'
    }),
  )
}

/** Wrong, foreign and revoked tokens get one answer. */
async function answerPage(
  app: HttpApp,
  reply: FastifyReply,
  token: string,
  path: 'p',
  work: (ctx: Ctx, orderId: string) => Promise<PreferencesPage['notice']>,
): Promise<FastifyReply> {
  const merchantId = resolveToken(token)?.merchantId
  if (!merchantId) throw problem('not_found')
  const page = await app
    .withMerchant(merchantId, async (ctx): Promise<PreferencesPage | null> => {
      const found = await orderOfToken(ctx, token)
      if (!found) return null
      const notice = await work(ctx, found.orderId)
      const order = await findOrder(ctx, found.orderId)
      const { wantsUpdates } = await findPreference(ctx, found.orderId)
      return {
        language: pickLanguage(order?.language, ctx.settings.language),
        shopName: ctx.settings.name,
        action: `${ctx.baseUrl}/${path}/${token}`,
        wantsUpdates,
        notice,
      }
    })
    .catch((error: unknown) => {
      if (error instanceof Error && error.name === 'UnknownMerchant') return null
      throw error
    })
  if (!page) throw problem('not_found')
  return reply
    .type('text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .header(
      'content-security-policy',
      "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
    )
    .send(preferencesPage(page).value)
}
