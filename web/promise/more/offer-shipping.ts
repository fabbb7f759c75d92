/** The same promise for search engines: https://schema.org/OfferShippingDetails, laid to the shop's own offer by its `@id`. */
import type { Kit } from '../kit.ts'
import type { Option, Place } from '../quote.ts'

/** Only where the shop asks for it: `jsonld="#offer"`. `now`: ms, on the server's clock. */
export function structuredData({ host, make, locale }: Kit, option: Option, { country, postalCode }: Place, now: number): void {
  const offer = host.getAttribute('jsonld')
  if (offer === null) return
  const days = (day: string) => Math.max(0, Math.ceil((Date.parse(day) - now) / 864e5))
  const { price } = option
  const text = JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'Offer',
    '@id': offer || '#offer',
    shippingDetails: {
      '@type': 'OfferShippingDetails',
      shippingDestination: { '@type': 'DefinedRegion', addressCountry: country, postalCode },
      shippingRate: price && { '@type': 'MonetaryAmount', value: majorUnits(price, locale), currency: price.currency },
      deliveryTime: {
        '@type': 'ShippingDeliveryTime',
        transitTime: { '@type': 'QuantitativeValue', minValue: days(option.earliest), maxValue: days(option.latest), unitCode: 'DAY' },
      },
    },
  })
  const script = host.querySelector('script') ?? make('script', { type: 'application/ld+json' })
  // By a text node: `textContent` of a script is refused where a shop asks for Trusted Types.
  script.replaceChildren(text)
  host.append(script)
}

export function majorUnits({ amountMinor, currency }: NonNullable<Option['price']>, locale: string): number {
  const { maximumFractionDigits = 2 } = new Intl.NumberFormat(locale, { style: 'currency', currency }).resolvedOptions()
  return amountMinor / 10 ** maximumFractionDigits
}
