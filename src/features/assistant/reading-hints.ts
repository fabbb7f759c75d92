import { newestOrderNames } from '#features/orders'
import type { Ctx } from '#platform/context'
import { orderPattern } from './model/conversation/order-pattern.ts'

/** What reading a message needs to know of the shop: how it writes order numbers, and its language where `language` names none. */
export async function readingHints(ctx: Ctx, language?: string | null): Promise<{ locale: string; orderPattern: RegExp | null }> {
  return { locale: language ?? ctx.settings.language, orderPattern: orderPattern(await newestOrderNames(ctx)) }
}
