import type { OrderView } from '#features/orders'
import type { Ctx } from '#platform/context'
import { newId, wireId } from '#shared/ids'
import { forgetQuote } from './keep-quotes.ts'
import { chainHash, type LedgerEntry } from './model/ledger.ts'
import { type QuoteNote, type QuoteRefusal, refusalOf } from './model/quote-fit.ts'
import type { WindowInputs } from './model/window.ts'
import { todayAt } from './order-facts.ts'
import type { ChainedEntry } from './queries/ledger.ts'
import { type QuoteRow, quoteRow, takeQuote } from './queries/quotes.ts'

/**
 * `entry`: the first of the order's ledger; null: the order named no quote, or one that does not fit (`refusal` says why), and
 * gets a promise of its own. `isWritten`: it is in the ledger already, as it was quoted.
 */
export type Adoption = { entry: ChainedEntry | null; isWritten: boolean; refusal: QuoteRefusal | null }

/**
 * The promise that the shopper saw becomes the order's, under the same id. When another order has taken it, the days hold all
 * the same, in an entry of this order's own that names the quote. An id from outside that is unknown or another merchant's
 * tells nothing to anybody.
 */
export async function adoptQuote(ctx: Ctx, order: OrderView, madeAt: string): Promise<Adoption> {
  const refused = (refusal: QuoteRefusal | null): Adoption => ({ entry: null, isWritten: false, refusal })
  if (order.quotedPromiseId === null) return refused(null)
  const quote = await quoteRow(ctx, order.quotedPromiseId)
  const inputs = quote?.inputs as (WindowInputs & { quote?: QuoteNote }) | undefined
  if (!quote || !inputs?.quote) return refused('unknown')
  if (quote.takenBy === order.id) return refused(null)
  const { placedAt, destinationCountry: country, shippingOption } = order
  const refusal = refusalOf(
    { ...quote, asIfAt: inputs.placedAt, note: inputs.quote },
    { placedAt, country, postalCode: order.destination?.postalCode ?? null, shippingOption },
    todayAt(ctx, inputs),
  )
  if (refusal) return refused(refusal)
  if (quote.takenBy === null && (await takeQuote(ctx, quote.id, order.id)) === 1) {
    if (quote.quoteKey) forgetQuote(ctx, quote.quoteKey)
    return { entry: chainedAsQuoted(quote), isWritten: true, refusal: null }
  }
  return { entry: sameDays(ctx, quote, order.id, madeAt), isWritten: false, refusal: 'taken' }
}

function chainedAsQuoted({ quoteKey: _key, takenBy: _takenBy, ...entry }: QuoteRow): ChainedEntry {
  return entry
}

function sameDays(ctx: Ctx, quote: QuoteRow, orderId: string, madeAt: string): ChainedEntry {
  const { option, earliest, latest, confidence, basis, inputs, engineVersion } = quote
  const entry: LedgerEntry = {
    id: newId(ctx.now().epochMilliseconds),
    orderId,
    shipmentId: null,
    kind: 'promise',
    surface: 'confirmation',
    option,
    earliest,
    latest,
    confidence,
    basis,
    inputs,
    evidence: [wireId('promise', quote.id)],
    engineVersion,
    supersedes: quote.id,
    madeAt,
  }
  return { ...entry, sequence: 1, previousHash: '', hash: chainHash('', entry) }
}
