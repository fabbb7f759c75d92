import { z } from 'zod'
import { problem, type Routes } from '#platform/http'
import { wireId } from '#shared/ids'
import { quoteSentence } from '../model/quote-words.ts'
import { type Quote, quoteOptions } from '../quote-options.ts'
import { basis, day, sentences } from './basis.ts'

const quoteBody = z.object({
  destination: z.object({
    country: z.string().regex(/^[A-Za-z]{2}$/, 'a country of two letters such as DE'),
    postalCode: z.string().max(20).nullish(),
    region: z.string().max(20).nullish().describe('ISO 3166-2: DE-BY or BY'),
    city: z.string().max(200).nullish(),
  }),
  items: z
    .array(
      z.object({
        sku: z.string().max(200),
        quantity: z.number().int().min(1).max(10_000),
        weightGrams: z.number().int().min(0).max(10_000_000).nullish().describe('Of one unit; default: what the shop tells of the article'),
        priceMinor: z.number().int().min(0).max(1_000_000_000).nullish().describe('Of one unit, in `currency`'),
      }),
    )
    .max(500)
    .default([]),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .nullish()
    .describe("Of the items' prices; default: the currency of your rates"),
  at: z.iso.datetime({ offset: true }).optional().describe('As if ordered then; default now'),
  arriveBy: z.iso.date().nullish().describe('The day it is needed: adds `pOnTime` and `arrivesBy`'),
  language: z.string().max(20).optional(),
  cart: z.string().min(1).max(100).nullish().describe('Your id of the cart: its quotes are then its own. Nothing personal.'),
})
const coded = z.object({ code: z.string(), text: z.string() })
const quotedOption = z.object({
  option: z.string(),
  name: z.string(),
  carrier: z.string().nullable(),
  service: z.string(),
  serviceClass: z.string(),
  price: z.object({ amountMinor: z.number(), currency: z.string() }).nullable(),
  earliest: day,
  latest: day,
  confidence: z.number().nullable().describe('Measured probability of the range; null while it was not measured'),
  pOnTime: z.number().nullable().describe('Probability of arrival by the end of `arriveBy`'),
  basis,
  promiseId: z.string(),
  cutOffAt: z
    .string()
    .nullable()
    .describe('An order before this instant still starts today; null when that has passed or nobody works today'),
  orderWithinMinutes: z.number().nullable().describe('The same from the server’s clock, in whole minutes'),
})
const optionId = z.string().nullable().describe('`option` of one of the options')
const quoteAnswer = z.object({
  options: z.array(quotedOption),
  none: coded.nullable().describe('Why there is no option'),
  orderedAt: z.string(),
  cutOffAt: z.string().nullable(),
  orderWithinMinutes: z.number().nullable(),
  cheapest: optionId,
  fastest: optionId,
  arrivesBy: z.object({ date: day, option: optionId, best: optionId }).nullable(),
  assumed: z.array(coded).describe('What was not known and had to be assumed'),
})

/** The same answer over HTTP and on the command line. */
export function wireQuote(quote: Quote, language: string): z.infer<typeof quoteAnswer> {
  const { options, none, orderedAt, cutOff, cheapest, fastest, arrivesBy, assumed } = quote
  const ends = { cutOffAt: cutOff?.at ?? null, orderWithinMinutes: cutOff?.minutes ?? null }
  return {
    options: options.map((option) => ({
      ...option,
      ...ends,
      basis: sentences(option.basis, language),
      promiseId: wireId('promise', option.promiseId),
    })),
    none: none && { code: none, text: quoteSentence(none, language) },
    orderedAt,
    ...ends,
    cheapest,
    fastest,
    arrivesBy,
    assumed: assumed.map((code) => ({ code, text: quoteSentence(code, language) })),
  }
}

export const quoteRoutes: Routes = (app) => {
  app.post(
    '/api/v1/promises/quote',
    {
      schema: {
        summary: 'Shipping options with price and delivery dates, before purchase',
        tags: ['promises'],
        body: quoteBody,
        response: { 200: quoteAnswer },
      },
      config: { auth: 'public' },
    },
    (request) =>
      request.merchant(async (ctx) => {
        const quote = await quoteOptions(ctx, request.body)
        if ('fault' in quote) throw problem('unprocessable', quote.fault.message, { errors: [quote.fault] })
        return wireQuote(quote, request.body.language ?? ctx.settings.language)
      }),
  )
}
