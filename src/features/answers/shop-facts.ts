import { findStock } from '#features/inventory'
import type { OrderView } from '#features/orders'
import { currentOffer, nameOf, optionsFor } from '#features/shipping-options'
import type { Ctx } from '#platform/context'
import type { ShopFacts, TruthCard } from './model/truth-card.ts'

/** What the shop offers to where the order goes, and the stock of what has not left; null when the question is about neither. */
export async function shopFacts(ctx: Ctx, order: OrderView, card: TruthCard, asked: Asked): Promise<ShopFacts | null> {
  const wants = (intent: string): boolean => asked.intents.includes(intent)
  if (!wants('shipping_options_cost') && !wants('stock_availability')) return null
  return {
    options: wants('shipping_options_cost') ? await offeredOptions(ctx, order, asked.language) : [],
    stock: wants('stock_availability') ? await stockOfWaiting(ctx, order, card) : [],
  }
}

/** `language`: in which options are named. */
export type Asked = { intents: readonly string[]; language: string }

/** A price is told only where it is the same for every basket. */
async function offeredOptions(ctx: Ctx, order: OrderView, language: string): Promise<ShopFacts['options']> {
  const known = order.destinationCountry ? await currentOffer(ctx) : null
  if (!known) return []
  const { region = null, postalCode = null } = order.destination ?? {}
  const place = { country: order.destinationCountry!, region, postalCode, remote: false }
  return optionsFor(known.offer, place, { weightGrams: 0, units: 1, goodsMinor: null }).options.map(({ option, rate }) => {
    const [step, ...more] = rate.steps
    const same = rate.by === 'flat' && step && more.length === 0 && rate.freeFromMinor === null
    const { currency } = known.offer
    return {
      name: nameOf(option, language),
      price: same ? { amount: decimal(step.amountMinor, currency), currency } : null,
      evidence: [SHIPPING_OFFER],
    }
  })
}
export const SHIPPING_OFFER = 'pol_shipping'

function decimal(minor: number, currency: string): string {
  const digits = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
  return (minor / 10 ** digits).toFixed(digits)
}

async function stockOfWaiting(ctx: Ctx, order: OrderView, card: TruthCard): Promise<ShopFacts['stock']> {
  const titles = new Set((card.waiting?.lines ?? []).map((line) => line.title))
  const lines = order.lines.filter((line) => line.sku && titles.has(line.title))
  const stock = await findStock(
    ctx,
    lines.map((line) => line.sku!),
  )
  return lines.flatMap((line) => {
    const found = stock.get(line.sku!)
    return found
      ? [
          {
            title: line.title,
            available: found.available > 0,
            expected: null,
            evidence: [`${STOCK}${Buffer.from(line.sku!).toString('base64url')}`],
          },
        ]
      : []
  })
}
/** The article stands behind the prefix, in base64url. */
export const STOCK = 'stk_'
