/** What the demo shop offers at checkout, and for how much; the names are those that its orders say. */
import type { ShippingOffer, ShippingOption } from '#features/shipping-options'

const option = (id: string, serviceClass: ShippingOption['serviceClass'], names: Record<string, string>): ShippingOption => ({
  id,
  names,
  carrier: null,
  service: null,
  serviceClass,
  handlingDays: null,
  active: true,
})

const rates = (prices: Record<string, number>): ShippingOffer['zones'][number]['rates'] =>
  Object.entries(prices).map(([id, amountMinor]) => ({
    option: id,
    offered: true,
    by: 'flat',
    steps: [{ from: 0, to: null, amountMinor }],
    freeFromMinor: null,
    statedDays: null,
  }))

const zone = (id: string, name: string, countries: string[], prices: Record<string, number>): ShippingOffer['zones'][number] => ({
  id,
  name,
  countries,
  regions: [],
  postalCodes: [],
  remote: false,
  excluded: false,
  rates: rates(prices),
})

export const shippingOffer: ShippingOffer = {
  currency: 'EUR',
  typicalWeightGrams: 800,
  options: [
    option('standard', 'standard', { en: 'Standard', de: 'Standard' }),
    option('express', 'express', { en: 'Express', de: 'Express' }),
    option('economy', 'economy', { en: 'Economy', de: 'Sparversand' }),
  ],
  zones: [
    zone('home', 'Germany', ['DE'], { standard: 490, express: 1290, economy: 290 }),
    zone('abroad', 'Europe', ['AT', 'BE', 'CH', 'DK', 'ES', 'FR', 'GB', 'IT', 'NL', 'PL', 'SE'], { standard: 990, express: 2490 }),
  ],
}

/** What an option costs there, when no quote said it; null where it does not go. */
export function listPrice(optionId: string, country: string): number | null {
  const there = shippingOffer.zones.find(({ countries }) => countries.includes(country))
  return there?.rates.find((rate) => rate.option === optionId)?.steps[0]?.amountMinor ?? null
}
