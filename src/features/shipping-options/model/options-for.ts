import type { Basket, Destination, ShippingOffer, ShippingOption, ShippingRate, ShippingZone } from './offer.ts'
import { priceOf } from './price.ts'
import { zonesOf } from './zone.ts'

/** `priceMinor` in the offer's currency. */
export type OfferedOption = { option: ShippingOption; zone: ShippingZone; rate: ShippingRate; priceMinor: number }

/** Why nothing is offered: `not_served`: no zone holds the place; `excluded`: one says that nothing goes there; `no_rate`: no price fits the basket. */
export type NoOption = 'not_served' | 'excluded' | 'no_rate'

export type OptionsFound = { options: OfferedOption[]; none: NoOption | null }

/**
 * What is offered for a basket to a place, in the merchant's order. For each option the most specific zone that names it
 * decides alone: when that zone does not offer it, or has no price for the basket, no wider zone does.
 */
export function optionsFor(offer: ShippingOffer, destination: Destination, basket: Basket): OptionsFound {
  const zones = zonesOf(offer.zones, destination)
  if (zones.length === 0) return { options: [], none: 'not_served' }
  if (zones[0]?.excluded) return { options: [], none: 'excluded' }
  const options = offer.options.flatMap((option): OfferedOption[] => {
    if (!option.active) return []
    for (const zone of zones) {
      if (zone.excluded) return []
      const rate = zone.rates.find((one) => one.option === option.id)
      if (!rate) continue
      const priceMinor = rate.offered ? priceOf(rate, basket) : null
      return priceMinor === null ? [] : [{ option, zone, rate, priceMinor }]
    }
    return []
  })
  return { options, none: options.length > 0 ? null : 'no_rate' }
}
