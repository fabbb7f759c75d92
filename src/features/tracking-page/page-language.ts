/** Which language an order's page is in: what the reader chose, else the language she ordered in, else her browser's, else the shop's. */
import { findOrder } from '#features/orders'
import type { Ctx } from '#platform/context'
import { type Language, pickLanguage } from './model/languages.ts'

/** `asked`: the language in the address; `accepted`: the browser's list. */
export type Wish = { asked: string | undefined; accepted: string | undefined }

/** `revision`: of the order, so that its language is read once for as long as nothing changes. */
export async function pageLanguage(ctx: Ctx, order: { orderId: string; revision: number }, wish: Wish): Promise<Language> {
  const asked = wish.asked ? pickLanguage(wish.asked) : null
  // A language we do not speak falls to the next wish, not to English.
  if (asked && wish.asked?.toLowerCase().startsWith(asked)) return asked
  return pickLanguage(await languageOfOrder(ctx, order), wish.accepted, ctx.settings.language)
}

const known = new Map<string, string | null>()
const MOST_ORDERS = 5_000

async function languageOfOrder(ctx: Ctx, { orderId, revision }: { orderId: string; revision: number }): Promise<string | null> {
  const key = `${ctx.merchantId} ${orderId} ${revision}`
  const kept = known.get(key)
  if (kept !== undefined) return kept
  const language = (await findOrder(ctx, orderId))?.language ?? null
  if (known.size >= MOST_ORDERS) known.delete(known.keys().next().value as string)
  known.set(key, language)
  return language
}
