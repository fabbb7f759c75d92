/** The public pages: tracking, look-up, calendar, and the browser code of page and widget. */
import { z } from 'zod'
import { lookUpOrder, orderOfToken, trackingToken } from '#features/access'
import { widgetKey } from '#features/accounts'
import { UnknownMerchant } from '#platform/context'
import { type HttpApp, problem, type Routes } from '#platform/http'
import { parseWireId, wireId } from '#shared/ids'
import { assetRoutes } from './browser-code.ts'
import { calendarEntry } from './model/calendar-entry.ts'
import { contentSecurityPolicy } from './model/document-shell.ts'
import { type Language, pickLanguage } from './model/languages.ts'
import { type LookUpShop, type LookUpState, renderDeadLink, renderLookUp } from './model/look-up-document.ts'
import { trackingData } from './model/track-answer.ts'
import { pageLanguage } from './page-language.ts'
import { type Reply, sendHtml, sendRendered } from './send-page.ts'
import { merchantOfToken, showTrackingPage } from './show-tracking-page.ts'
import { trackingViewOf } from './tracking-view-of.ts'

declare module 'fastify' {
  interface FastifyInstance {
    /** Whose look-up page it is when the address names no shop; set by whoever builds the app. */
    defaultMerchantId?: string | null
  }
}

const params = z.object({ token: z.string().max(100) })
const querystring = z.object({ lang: z.string().max(20).optional(), shop: z.string().max(60).optional() })

export const routes: Routes = (app) => {
  pageRoutes(app)
  dataRoutes(app)
  lookUpRoutes(app)
  assetRoutes(app)
}

function pageRoutes(app: HttpApp): void {
  app.get('/t/:token', { schema: { hide: true, params, querystring } }, async (request, reply) => {
    const { token } = request.params
    const wish = { asked: request.query.lang, accepted: request.headers['accept-language'] }
    const merchantId = merchantOfToken(token)
    const page = merchantId && (await asKnownMerchant(app, merchantId, (ctx) => showTrackingPage(ctx, token, wish)))
    if (page) return sendRendered(request, reply, page)
    return deadLink(app, reply, merchantId, pickLanguage(wish.asked, wish.accepted))
  })

  app.get('/t/:token/calendar.ics', { schema: { hide: true, params, querystring } }, async (request, reply) => {
    const wish = { asked: request.query.lang, accepted: request.headers['accept-language'] }
    const entry = await withOrder(app, request.params.token, async (ctx, order) => {
      const language = await pageLanguage(ctx, order, wish)
      const view = await trackingViewOf(ctx, order.orderId, request.params.token, language)
      return view && calendarEntry(view, language, `${ctx.baseUrl}${view.path}`)
    })
    if (!entry) throw problem('not_found')
    return reply
      .type('text/calendar; charset=utf-8')
      .header('content-disposition', 'attachment; filename="delivery.ics"')
      .header('cache-control', 'no-store')
      .send(entry)
  })
}

function dataRoutes(app: HttpApp): void {
  const description = 'What the tracking page shows, as data. The token in the path is the permission.'
  app.get('/api/v1/track/:token', { schema: { description, tags: ['tracking'], params, querystring } }, async (request, reply) => {
    const { token } = request.params
    const wish = { asked: request.query.lang, accepted: request.headers['accept-language'] }
    const view = await withOrder(app, token, async (ctx, order) =>
      trackingViewOf(ctx, order.orderId, token, await pageLanguage(ctx, order, wish), 'api'),
    )
    if (!view) throw problem('not_found')
    return reply.header('cache-control', 'no-store').send(trackingData(view))
  })

  app.get(
    '/api/v1/track/:token/live',
    { schema: { description: 'Server-sent events: `changed` when there is something new.', tags: ['tracking'], params } },
    async (request, reply) => {
      const { token } = request.params
      const opened = await withOrder(app, token, async (ctx, { orderId }) => ({ merchantId: ctx.merchantId, orderId }))
      if (!opened) throw problem('not_found')
      await app.live(request, reply, opened.merchantId, [`order:${opened.orderId}`])
    },
  )
}

function lookUpRoutes(app: HttpApp): void {
  const answer = async (reply: Reply, merchantId: string | null, state: LookUpState, language: Language): Promise<unknown> => {
    const shop = await shopOf(app, merchantId)
    return sendHtml(
      reply,
      state.kind === 'failed' ? 422 : 200,
      renderLookUp(shop, shop.id ? state : { kind: 'no_shop' }, language),
      contentSecurityPolicy(shop.brandColor),
      language,
    )
  }
  app.get('/track', { schema: { hide: true, querystring } }, async (request, reply) =>
    answer(
      reply,
      merchantAsked(app, request.query.shop),
      { kind: 'empty' },
      pickLanguage(request.query.lang, request.headers['accept-language']),
    ),
  )
  const body = z.object({ orderNumber: z.string().max(500).default(''), proof: z.string().max(500).default('') })
  app.post('/track', { schema: { hide: true, querystring, body } }, async (request, reply) => {
    const language = pickLanguage(request.query.lang, request.headers['accept-language'])
    const merchantId = merchantAsked(app, request.query.shop)
    const { orderNumber, proof } = request.body
    if (!merchantId || orderNumber.trim() === '' || proof.trim() === '')
      return answer(reply, merchantId, { kind: 'missing', orderNumber: orderNumber.slice(0, 60) }, language)
    const token = await asKnownMerchant(app, merchantId, async (ctx) => {
      const result = await lookUpOrder(ctx, { number: orderNumber, contact: proof, client: request.ip })
      return result.outcome === 'found' ? trackingToken(ctx, result.orderId) : null
    })
    // What was typed is not given back: one answer, the same bytes, whatever was wrong.
    if (!token) return answer(reply, merchantId, { kind: 'failed', orderNumber: '' }, language)
    return reply.header('cache-control', 'no-store').redirect(`/t/${token}?lang=${language}`, 303)
  })
}

type Ctx = Parameters<Parameters<HttpApp['withMerchant']>[1]>[0]

async function withOrder<T>(
  app: HttpApp,
  token: string,
  work: (ctx: Ctx, order: { orderId: string; revision: number }) => Promise<T>,
): Promise<T | null> {
  const merchantId = merchantOfToken(token)
  if (!merchantId) return null
  return asKnownMerchant(app, merchantId, async (ctx) => {
    const order = await orderOfToken(ctx, token)
    return order && work(ctx, order)
  })
}

/** A token or an address may name a merchant that does not exist: nothing is behind it, which is no failure of ours. */
async function asKnownMerchant<T>(app: HttpApp, merchantId: string, work: (ctx: Ctx) => Promise<T>): Promise<T | null> {
  try {
    return await app.withMerchant(merchantId, work)
  } catch (error) {
    if (error instanceof UnknownMerchant) return null
    throw error
  }
}

const merchantAsked = (app: HttpApp, shop: string | undefined): string | null =>
  shop ? parseWireId('merchant', shop) : (app.defaultMerchantId ?? null)

async function shopOf(app: HttpApp, merchantId: string | null): Promise<LookUpShop> {
  const shop =
    merchantId &&
    (await asKnownMerchant(app, merchantId, async (ctx) => ({
      id: wireId('merchant', merchantId),
      name: ctx.settings.name,
      brandColor: ctx.settings.brandColor,
      chatKey: await widgetKey(ctx),
    })))
  return shop || { id: null, name: 'Whereabouts', brandColor: '#1f6f5c' }
}

async function deadLink(app: HttpApp, reply: Reply, merchantId: string | null, language: Language): Promise<unknown> {
  const shop = await shopOf(app, merchantId ?? app.defaultMerchantId ?? null)
  return sendHtml(
    reply,
    404,
    renderDeadLink(shop, merchantId && shop.id ? 'expired' : 'unknown', language),
    contentSecurityPolicy(shop.brandColor),
    language,
  )
}
