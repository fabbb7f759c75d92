/** What Shopify's checkout asks a carrier service, and what it wants to hear. https://shopify.dev/docs/api/admin-rest/latest/resources/carrierservice */
import type { RawRequest } from '#contracts/adapter'
import type { RateAnswer, RatesQuestion } from '#contracts/store'
import { parseExactJson } from '#shared/json'
import { currencyExponent } from '#shared/money'
import { asFields, countryOf, currencyOf, type Fields, languageOf, line, listOf, units } from '../fields.ts'
import { bodyText } from '../reading.ts'

/** Webhooks name their topic, this question does not: its body holds one `rate`. */
export function readRatesQuestion(request: RawRequest): RatesQuestion | null {
  if (request.headers['x-shopify-topic']) return null
  const rate = asFields(asFields(parsed(request.body))?.rate)
  const destination = asFields(rate?.destination)
  const country = countryOf(destination?.country)
  if (!rate || !destination || country === null) return null
  const currency = currencyOf(rate.currency)
  const address = ['name', 'address1', 'address2', 'city'].map((key) => line(destination[key], 300)).filter((part) => part !== null)
  return {
    destination: {
      country,
      region: line(destination.province, 20),
      postalCode: line(destination.postal_code, 20) ?? line(destination.zip, 20),
      city: line(destination.city, 200),
    },
    addressText: line(destination.address1, 300) === null ? null : address.join('\n'),
    // An order of more lines than this is priced by its first ones rather than not at all.
    items: listOf(rate.items, 500).flatMap((item) => itemOf(item, currency) ?? []),
    currency,
    language: languageOf(rate.locale),
  }
}

export function writeRates(rates: readonly RateAnswer[]): { contentType: string; body: string } {
  return {
    contentType: 'application/json',
    body: JSON.stringify({
      rates: rates.map((rate) => ({
        service_name: rate.name,
        service_code: rate.code,
        total_price: String(rate.amountMinor * subunits(rate.currency)),
        currency: rate.currency,
        description: rate.description,
        phone_required: false,
        min_delivery_date: noonOf(rate.earliest, rate.timeZone),
        max_delivery_date: noonOf(rate.latest, rate.timeZone),
      })),
    }),
  }
}

function itemOf(item: Fields, currency: string | null): RatesQuestion['items'][number] | null {
  const quantity = units(item.quantity)
  if (quantity === 0 || item.requires_shipping === false) return null
  const grams = units(item.grams)
  const price = units(item.price, -1)
  return {
    sku: line(item.sku, 200),
    quantity: Math.min(quantity, 1_000_000),
    // 0: the shop never weighed it.
    weightGrams: grams === 0 ? null : grams,
    priceMinor: price < 0 ? null : Math.round(price / subunits(currency)),
  }
}

/** Shopify counts in hundredths also where a currency has none: 1,000 yen are 100000. */
const subunits = (currency: string | null): number => (currencyExponent(currency) === 0 ? 100 : 1)

/** In the form of Shopify's own examples. Noon where it is delivered is that day in any shop's zone nearby. */
function noonOf(day: string, timeZone: string): string {
  const noon = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone, plainTime: '12:00' })
  return `${day} 12:00:00 ${noon.offset.replace(':', '')}`
}

function parsed(body: Uint8Array): unknown {
  try {
    return parseExactJson(bodyText(body))
  } catch {
    // Not JSON: no question.
    return null
  }
}
