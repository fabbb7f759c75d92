/** The options of a shop for a question that was read: what the merchant set up, or what every shop offers until it says so. */
import { type KnownOffer, optionsFor, type ShippingOption } from '#features/shipping-options'
import type { QuoteNote } from './model/quote-fit.ts'
import type { NothingOffered } from './model/quote-words.ts'
import { isRemoteArea } from './model/remote-area.ts'
import type { ReadQuestion } from './read-question.ts'

export type Offered = {
  option: ShippingOption
  price: QuoteNote['price']
  zone: string | null
  statedDays: { min: number; max: number } | null
}

export function offeredFor({ known, destination, basket }: Pick<ReadQuestion, 'known' | 'destination' | 'basket'>): {
  offered: Offered[]
  none: NothingOffered | null
} {
  if (!known) return { offered: DEFAULTS.map((option) => ({ option, price: null, zone: null, statedDays: null })), none: null }
  const { country, region, postalCode } = destination
  const found = optionsFor(known.offer, { country, region, postalCode, remote: isRemoteArea(country, postalCode) }, basket)
  const { currency } = known.offer
  const offered = found.options.map(({ option, zone, rate, priceMinor }) => ({
    option,
    price: { amountMinor: priceMinor, currency },
    zone: zone.id,
    statedDays: rate.statedDays,
  }))
  return { offered, none: found.none }
}

/** What orders can be placed with: whatever is active. */
export const activeOptions = (known: Pick<KnownOffer, 'offer'> | null): readonly ShippingOption[] =>
  known ? known.offer.options.filter((option) => option.active) : DEFAULTS

const standing = { carrier: null, service: null, handlingDays: null, active: true }
// What every shop offers until it says what it offers.
const DEFAULTS: readonly ShippingOption[] = [
  { id: 'standard', names: { en: 'Standard', de: 'Standardversand' }, serviceClass: 'standard', ...standing },
  { id: 'express', names: { en: 'Express', de: 'Express' }, serviceClass: 'express', ...standing },
]
