/** A question as it was asked → what can be looked up, and what had to be assumed. */
import { findArticles } from '#features/inventory'
import { currentOffer, isCountry, type KnownOffer } from '#features/shipping-options'
import type { Ctx } from '#platform/context'
import { readPostalCode } from './model/postal-form.ts'
import { basketOf, type QuoteBasket, type QuoteItem } from './model/quote-basket.ts'
import type { Assumption } from './model/quote-words.ts'

export type QuoteQuestion = {
  destination: { country: string; region?: string | null; postalCode?: string | null; city?: string | null }
  items?: readonly QuoteItem[]
  /** Of the prices of the items; null: the offer's. */
  currency?: string | null
  /** As if ordered then (ISO instant); default now. */
  at?: string | null
}

export type ReadQuestion = {
  destination: { country: string; region: string | null; postalCode: string | null; city: string | null }
  known: KnownOffer | null
  basket: QuoteBasket
  /** ISO instant. */
  placedAt: string
  assumed: Assumption[]
}
export type QuestionFault = { path: string; message: string }

export async function readQuestion(ctx: Ctx, question: QuoteQuestion): Promise<ReadQuestion | { fault: QuestionFault }> {
  const country = ALIASES.get(question.destination.country.toUpperCase()) ?? question.destination.country.toUpperCase()
  if (!isCountry(country)) return { fault: { path: '/destination/country', message: `There is no country ${country.slice(0, 2)}.` } }
  const placed = placedAt(ctx, question.at ?? null)
  if ('fault' in placed) return placed
  const items = question.items ?? []
  const skus = items.filter((item) => item.weightGrams == null || item.priceMinor == null).map((item) => item.sku)
  const [known, articles] = await Promise.all([currentOffer(ctx), findArticles(ctx, skus)])
  const basket = basketOf(items, articles, known?.offer ?? null, question.currency ?? null)
  const { region = null, city = null, postalCode: given } = question.destination
  const postalCode = given?.trim() ? readPostalCode(country, given) : null
  const assumed: Assumption[] = [...basket.assumed, ...placed.assumed]
  if (postalCode === null) assumed.push(given?.trim() ? 'postal_code_unread' : 'no_postal_code')
  return { destination: { country, region, postalCode, city }, known, basket, placedAt: placed.at, assumed }
}

// What people write and addresses say; ISO has other codes for them.
const ALIASES: ReadonlyMap<string, string> = new Map([
  ['UK', 'GB'],
  ['EL', 'GR'],
])

/** Nobody can order in the past: what has just passed is now, what lies further back is a mistake. */
function placedAt(ctx: Ctx, at: string | null): { at: string; assumed: Assumption[] } | { fault: QuestionFault } {
  const now = ctx.now()
  if (at === null) return { at: now.toString(), assumed: [] }
  const hours = now.until(Temporal.Instant.from(at)).total('hours')
  if (hours < -24) return { fault: { path: '/at', message: 'The time asked for lies in the past: leave `at` out to ask for now.' } }
  if (hours > 24 * 366) return { fault: { path: '/at', message: 'The time asked for is more than a year away.' } }
  if (hours >= 0) return { at: Temporal.Instant.from(at).toString(), assumed: [] }
  return { at: now.toString(), assumed: hours < -0.1 ? ['asked_for_the_past'] : [] }
}
