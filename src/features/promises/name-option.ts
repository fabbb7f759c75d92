/** One name for a shipping option, however an order, a shopper's language or an old export calls it: what one taught, the others find. */
import { nameOf, optionNamed, type ShippingOption } from '#features/shipping-options'

/** A name that is no option's stays as it is; who names none means the shop's usual option. */
export function optionName(options: readonly ShippingOption[], text: string | null, language: string): string | null {
  if (text?.trim()) {
    const option = optionNamed({ options }, text)
    return option ? nameOf(option, language) : text
  }
  const usual = options.find((option) => option.serviceClass === 'standard') ?? options[0]
  return usual ? nameOf(usual, language) : null
}
