import { orderOfToken, resolveToken } from '#features/access'
import type { Ctx } from '#platform/context'
import { renderTrackingPage } from './model/tracking-document.ts'
import { pageLanguage, type Wish } from './page-language.ts'
import { keepPage, keptPage, type RenderedPage } from './rendered-pages.ts'
import { trackingViewOf } from './tracking-view-of.ts'

/** The page behind a link: from memory while it is still true, which one read of the database tells. Null for a link that opens nothing. */
export async function showTrackingPage(ctx: Ctx, token: string, wish: Wish): Promise<RenderedPage | null> {
  const order = await orderOfToken(ctx, token)
  if (!order) return null
  const language = await pageLanguage(ctx, order, wish)
  const minute = Math.floor(ctx.now().epochMilliseconds / 60_000)
  const key = `${token} ${order.revision} ${language} ${minute}`
  const known = keptPage(key)
  if (known) return known
  const view = await trackingViewOf(ctx, order.orderId, token, language)
  return view && keepPage(key, { html: renderTrackingPage(view, language), brandColor: view.shop.brandColor, language })
}

/** The merchant a link names; null when it is no link at all. Proves nothing yet. */
export const merchantOfToken = (token: string): string | null => resolveToken(token)?.merchantId ?? null
