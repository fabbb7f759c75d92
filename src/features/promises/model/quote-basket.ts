/** What a shopper's items weigh and cost together, and what had to be assumed for that. */
import { minorUnits } from '#shared/money'

/** What the asker knows of an item goes before what the shop's products tell. */
export type QuoteItem = { sku: string; quantity: number; weightGrams?: number | null; priceMinor?: number | null }
export type KnownArticle = { weightGrams: number | null; price: string | null }

/** `no_items`: one parcel of the usual weight. `typical_weight`, `no_price`: not known for all of them. `other_currency`: prices that cannot be compared. */
export type BasketAssumption = 'no_items' | 'typical_weight' | 'no_price' | 'other_currency'
export type QuoteBasket = { weightGrams: number; units: number; goodsMinor: number | null; assumed: BasketAssumption[] }

/** `currency`: of `priceMinor` of the items; null: the offer's. Articles' own prices are in the offer's currency. */
export function basketOf(
  items: readonly QuoteItem[],
  articles: ReadonlyMap<string, KnownArticle>,
  offer: { currency: string; typicalWeightGrams: number } | null,
  currency: string | null,
): QuoteBasket {
  const typical = offer?.typicalWeightGrams ?? TYPICAL_GRAMS
  if (items.length === 0) return { weightGrams: typical, units: 1, goodsMinor: null, assumed: ['no_items'] }
  const assumed = new Set<BasketAssumption>()
  const comparable = currency === null || offer === null || currency === offer.currency
  let weightGrams = 0
  let units = 0
  let goodsMinor: number | null = 0
  for (const item of items) {
    const article = articles.get(item.sku)
    const weight = item.weightGrams ?? article?.weightGrams ?? null
    if (weight === null) assumed.add('typical_weight')
    weightGrams += (weight ?? typical) * item.quantity
    units += item.quantity
    const price = priceOfItem(item, article, offer?.currency ?? null, comparable)
    if (price === null)
      assumed.add(item.priceMinor !== null && item.priceMinor !== undefined && !comparable ? 'other_currency' : 'no_price')
    goodsMinor = goodsMinor === null || price === null ? null : goodsMinor + price * item.quantity
  }
  return {
    weightGrams: Math.min(weightGrams, MOST),
    units,
    goodsMinor: goodsMinor === null ? null : Math.min(goodsMinor, MOST),
    assumed: [...assumed],
  }
}

function priceOfItem(item: QuoteItem, article: KnownArticle | undefined, currency: string | null, comparable: boolean): number | null {
  if (item.priceMinor !== null && item.priceMinor !== undefined && comparable) return item.priceMinor
  return article?.price ? minorUnits(article.price, currency) : null
}

/** What a parcel of a web shop weighs while its merchant has said nothing. */
const TYPICAL_GRAMS = 500
const MOST = 1_000_000_000_000
