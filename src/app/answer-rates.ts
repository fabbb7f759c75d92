/**
 * A shop's checkout asks what it costs to send a basket there, and when it arrives: answered in the same response, within half
 * a second whatever our database does. In time: options of the ledger, whose ids come back with the order. Too slow or failed:
 * the same options by the calendar's rules, from what was last known of the shop. Only who was never known gets no answer;
 * the shop then shows its own backup rates.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import type { RateAnswer, RatesQuestion, Store } from '#contracts/store'
import { type QuoteQuestion, quoteByRules, quoteOptions, zoneOfCountry } from '#features/promises'
import { currentOffer, type KnownOffer } from '#features/shipping-options'
import type { Ctx, MerchantSettings, WithMerchant } from '#platform/context'
import { problem } from '#platform/http'
import type { KnownConnection, WebhookDesk } from '#platform/inbox'
import type { Log } from '#platform/log'
import { wireId } from '#shared/ids'

type Parts = { withMerchant: WithMerchant; stores: ReadonlyMap<string, Store>; now(): Temporal.Instant; log: Log }
type Shop = { settings: MerchantSettings; known: KnownOffer | null }
type Option = {
  option: string
  name: string
  price: { amountMinor: number; currency: string } | null
  earliest: string
  latest: string
  promiseId: string | null
}

/** With the connection's 100 ms and the writing of the answer well below half a second. */
const WITHIN_MS = 300

export function ratesDesk({ withMerchant, stores, now, log }: Parts): WebhookDesk {
  const shops = new Map<string, Shop>()
  const ratesOf = (connection: KnownConnection) => (connection.kind === 'store' ? stores.get(connection.adapter)?.rates : undefined)
  return {
    asks: (connection, request) => Boolean(ratesOf(connection)?.read(request)),
    answer: async (connection, request) => {
      const rates = ratesOf(connection)
      const asked = rates?.read(request)
      if (!rates || !asked) throw problem('invalid_request')
      const { merchantId } = connection
      const question = questionOf(asked)
      const inTime = withMerchant(merchantId, async (ctx) => {
        const shop = await shopOf(ctx)
        // Known from here on: a first quote that takes too long is answered by rules, not refused.
        shops.set(merchantId, shop)
        return { settings: shop.settings, options: await quoted(ctx, question, asked) }
      }).catch((err: unknown) => {
        log.warn({ err }, 'a checkout is answered by rules: the quote failed')
        return null
      })
      const answer = (await Promise.race([inTime, sleep(WITHIN_MS, null, { ref: false })])) ?? byRules(shops.get(merchantId), question)
      if (!answer) throw problem('unavailable', undefined, { retryAfterSeconds: 5 })
      return rates.write(answer.options.flatMap((option) => rateOf(option, asked, answer.settings, rates.code) ?? []))
    },
  }

  function byRules(shop: Shop | undefined, question: QuoteQuestion): { settings: MerchantSettings; options: Option[] } | null {
    if (!shop) return null
    const options = quoteByRules(shop, question, now().toString())
    return { settings: shop.settings, options: options.map((option) => ({ ...option, promiseId: null })) }
  }
}

const shopOf = async (ctx: Ctx): Promise<Shop> => ({ settings: ctx.settings, known: await currentOffer(ctx) })

async function quoted(ctx: Ctx, question: QuoteQuestion, { addressText }: RatesQuestion): Promise<Option[]> {
  // Her own promise for each buyer, without keeping who she is.
  const cart = addressText === null ? null : Buffer.from(ctx.secrets.mac('quote-cart', addressText)).toString('base64url')
  const quote = await quoteOptions(ctx, { ...question, cart })
  return 'fault' in quote ? [] : quote.options
}

const questionOf = ({ destination, items, currency, language }: RatesQuestion): QuoteQuestion => ({
  destination,
  items: items.map((item) => ({ ...item, sku: item.sku ?? '' })),
  currency,
  language,
})

/** A checkout cannot show an option that has no price, and none may be invented. */
function rateOf(
  option: Option,
  { destination, language }: RatesQuestion,
  settings: MerchantSettings,
  code: NonNullable<Store['rates']>['code'],
): RateAnswer | null {
  const { price, earliest, latest, promiseId } = option
  if (!price) return null
  return {
    name: option.name,
    code: code(option.option, promiseId && wireId('promise', promiseId)),
    description: daysText(earliest, latest, language ?? settings.language),
    ...price,
    earliest,
    latest,
    timeZone: zoneOfCountry(destination.country, settings.timeZone),
  }
}

function daysText(earliest: string, latest: string, language: string): string {
  const [locale] = Intl.DateTimeFormat.supportedLocalesOf([language, 'en'])
  const format = new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' })
  const [from, to] = [earliest, latest].map((day) => Temporal.PlainDate.from(day).toZonedDateTime('UTC').epochMilliseconds) as [
    number,
    number,
  ]
  return from === to ? format.format(from) : format.formatRange(from, to)
}
