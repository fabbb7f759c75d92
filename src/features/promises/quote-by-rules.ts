/** A quote without database and engine: from the rules of the calendar and what was last known of the shop. Nothing of it is in the ledger. */
import { type KnownOffer, nameOf } from '#features/shipping-options'
import type { MerchantSettings } from '#platform/context'
import type { Day } from './model/day.ts'
import { windowInputs } from './model/inputs.ts'
import { readPostalCode } from './model/postal-form.ts'
import { basketOf } from './model/quote-basket.ts'
import { windowFor } from './model/window.ts'
import { offeredFor } from './offered-for.ts'
import { holidaysFor } from './order-facts.ts'
import type { QuoteQuestion } from './quote-options.ts'

export type RuledOption = {
  option: string
  name: string
  price: { amountMinor: number; currency: string } | null
  earliest: Day
  latest: Day
}

/** `now`: ISO instant. Items weigh and cost what the asker says, else what is usual. */
export function quoteByRules(
  shop: { settings: MerchantSettings; known: KnownOffer | null },
  question: QuoteQuestion,
  now: string,
): RuledOption[] {
  const { settings, known } = shop
  const { country, region = null, city = null, postalCode: given } = question.destination
  const postalCode = given ? readPostalCode(country, given) : null
  const basket = basketOf(question.items ?? [], new Map(), known?.offer ?? null, question.currency ?? null)
  const { offered } = offeredFor({ known, destination: { country, region, postalCode, city }, basket })
  return offered.map(({ option, price }) => {
    const name = nameOf(option, settings.language)
    const { handlingDays, serviceClass, carrier } = option
    const inputs = windowInputs(
      { placedAt: now, destinationCountry: country, destinationRegion: region, postalCode, shippingOption: name },
      handlingDays ? { ...settings, handlingDaysMin: handlingDays.min, handlingDaysMax: handlingDays.max } : settings,
      { serviceClass, carrier },
    )
    const { earliest, latest } = windowFor(inputs, holidaysFor(inputs))
    return { option: option.id, name: nameOf(option, question.language ?? settings.language), price, earliest, latest }
  })
}
