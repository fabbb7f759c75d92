import { nameOf } from '#features/shipping-options'
import type { Ctx } from '#platform/context'
import { dateOptions } from './date-options.ts'
import { standingEngine } from './engine-of.ts'
import { keepQuotes } from './keep-quotes.ts'
import { type CutOff, cutOffOf } from './model/cut-off.ts'
import type { Day } from './model/day.ts'
import { type QuoteViews, viewsOf } from './model/quote-views.ts'
import type { Assumption, NothingOffered } from './model/quote-words.ts'
import type { ServiceClass } from './model/transit.ts'
import type { Window } from './model/window.ts'
import { offeredFor } from './offered-for.ts'
import { holidaysFor } from './order-facts.ts'
import { type QuoteQuestion as Question, type QuestionFault, readQuestion } from './read-question.ts'

export type QuoteQuestion = Question & {
  /** The day it is needed: adds P(on time). */
  arriveBy?: Day | null
  language?: string | null
  /** A shopper's cart: her quotes are then hers alone. Default: equal questions share. */
  cart?: string | null
}

export type QuotedOption = Window & {
  /** UUID of the ledger entry. */
  promiseId: string
  option: string
  /** In the language asked for. */
  name: string
  carrier: string | null
  /** The carrier's product, else the class. */
  service: string
  serviceClass: ServiceClass
  /** Null: the merchant has set up no rates. */
  price: { amountMinor: number; currency: string } | null
  pOnTime: number | null
}

export type Quote = QuoteViews & {
  options: QuotedOption[]
  /** Why there is none. */
  none: NothingOffered | null
  /** ISO instant the dates count from. */
  orderedAt: string
  /** Null when today's has passed or nobody works today, and for other days than today. */
  cutOff: CutOff | null
  assumed: Assumption[]
}

/**
 * Every option of the shop for these items to that place: price, range of days, P(on time). Each range is in the ledger, and
 * its id may travel with the order, which then gets the very same promise.
 */
export async function quoteOptions(ctx: Ctx, question: QuoteQuestion): Promise<Quote | { fault: QuestionFault }> {
  const read = await readQuestion(ctx, question)
  if ('fault' in read) return read
  const { offered, none } = offeredFor(read)
  const standing = await standingEngine(ctx)
  const dated = await dateOptions(ctx, standing, read, offered)
  const ids = await keepQuotes(ctx, dated, question.cart ?? null)
  const language = question.language ?? ctx.settings.language
  const options = dated.map(
    ({ window, arrivedBy, option, note }, i): QuotedOption => ({
      ...window,
      promiseId: ids[i]!,
      option: option.id,
      name: nameOf(option, language),
      carrier: option.carrier,
      service: option.service ?? option.serviceClass,
      serviceClass: option.serviceClass,
      price: note.price,
      pOnTime: question.arriveBy ? arrivedBy(question.arriveBy) : null,
    }),
  )
  const isNow = Temporal.Instant.compare(read.placedAt, ctx.now()) <= 0
  const inputs = dated[0]?.inputs
  return {
    options,
    none,
    orderedAt: read.placedAt,
    cutOff: inputs && isNow ? cutOffOf(inputs, holidaysFor(inputs), ctx.now().toString()) : null,
    assumed: read.assumed,
    ...viewsOf(options, question.arriveBy ?? null),
  }
}
