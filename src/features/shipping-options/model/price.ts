/** What one rate asks for a basket. */
import type { Basket, ShippingRate } from './offer.ts'

/** Minor units, never below zero; null when the rate has no step for this basket (too heavy, too many): not offered then. */
export function priceOf(rate: Pick<ShippingRate, 'by' | 'steps' | 'freeFromMinor'>, basket: Basket): number | null {
  const value = measured(rate, basket)
  const step = rate.steps
    .filter((one) => one.from <= value && (one.to === null || value <= one.to))
    .reduce<(typeof rate.steps)[number] | null>((lowest, one) => (lowest && lowest.from <= one.from ? lowest : one), null)
  if (!step) return null
  const free = rate.freeFromMinor !== null && basket.goodsMinor !== null && basket.goodsMinor >= rate.freeFromMinor
  return free ? 0 : Math.max(0, step.amountMinor)
}

function measured(rate: Pick<ShippingRate, 'by' | 'steps'>, basket: Basket): number {
  switch (rate.by) {
    case 'flat':
      return Math.min(...rate.steps.map((step) => step.from))
    case 'weight':
      return Math.max(0, Math.ceil(basket.weightGrams))
    case 'items':
      return Math.max(0, basket.units)
    case 'price':
      // Nobody told the price: the lowest step, which in such tables asks the most.
      return Math.max(0, basket.goodsMinor ?? Math.min(...rate.steps.map((step) => step.from)))
  }
}
