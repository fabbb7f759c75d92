/** Whether a quote that an order names is really what this order's shopper was shown. */
import { postalArea } from './path.ts'
import { serviceClassOf } from './transit.ts'

/** What the ledger keeps of a quote beside its dates, without the person. */
export type QuoteNote = {
  option: { id: string; names: string[]; serviceClass: string }
  country: string
  /** The first characters of the postal code; null: the shopper gave none. */
  postalArea: string | null
  /** Two digits of it. */
  weightGrams: number
  units: number
  price: { amountMinor: number; currency: string } | null
  offerVersion: number | null
  zone: string | null
  assumed: string[]
}

/** `asIfAt`: when it was to be ordered, for which the days were given. */
export type QuotedEntry = { madeAt: string; asIfAt: string; latest: string; note: QuoteNote }
export type OrderOfQuote = { placedAt: string; country: string | null; postalCode: string | null; shippingOption: string | null }

/** `unknown`: no such quote of this merchant. `taken`: another order has it. `other_time`: it was asked for a later day. */
export type QuoteRefusal =
  | 'unknown'
  | 'taken'
  | 'too_old'
  | 'made_later'
  | 'other_time'
  | 'dates_passed'
  | 'other_country'
  | 'other_area'
  | 'other_option'

/** Null: it fits. `today`: at the destination. */
export function refusalOf(quote: QuotedEntry, order: OrderOfQuote, today: string): QuoteRefusal | null {
  const age = Temporal.Instant.from(quote.madeAt).until(order.placedAt).total('hours')
  if (age > GOOD_FOR_HOURS) return 'too_old'
  // Clocks of shops differ a little from ours.
  if (age < -CLOCKS_DIFFER_HOURS) return 'made_later'
  if (Temporal.Instant.from(order.placedAt).until(quote.asIfAt).total('hours') > CLOCKS_DIFFER_HOURS) return 'other_time'
  if (quote.latest < today) return 'dates_passed'
  if (order.country !== quote.note.country) return 'other_country'
  const area = postalArea(order.postalCode)
  if (quote.note.postalArea !== null && area !== null && area !== quote.note.postalArea) return 'other_area'
  return isOption(quote.note.option, order.shippingOption) ? null : 'other_option'
}

const GOOD_FOR_HOURS = 24
const CLOCKS_DIFFER_HOURS = 0.25

/** Shops hand on what the option was called, in some language, or its id; one that hands on nothing contradicts nothing. */
function isOption(option: QuoteNote['option'], named: string | null): boolean {
  if (named === null) return true
  const wanted = fold(named)
  if ([option.id, ...option.names].some((one) => fold(one) === wanted)) return true
  // Without options of the merchant's own, classes were quoted.
  return DEFAULT_IDS.has(option.id) && serviceClassOf(named) === option.serviceClass
}

const DEFAULT_IDS: ReadonlySet<string> = new Set(['standard', 'express'])
const fold = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
