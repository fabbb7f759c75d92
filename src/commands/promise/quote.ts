/** `whereabouts promise quote --to DE-10115 --items SKU:1,SKU2:3`: the same quote as over HTTP. */
import { defineCommand } from 'citty'
import { quoteOptions, wireQuote } from '#features/promises'
import { decimalText } from '#shared/money'
import { configOf, dataOption, jsonOption, printJson } from '../options.ts'
import { merchantOption, withMerchant } from '../with-merchant.ts'
import { WrongUse } from '../wrong-use.ts'
import { readDay, readInstant, readItems, readPlace } from './read-quote.ts'

export const quote = defineCommand({
  meta: { name: 'quote', description: 'Shipping options with price and delivery dates for a basket, before there is an order' },
  args: {
    to: { type: 'string', required: true, valueHint: 'DE-10115', description: 'Country, or country and postal code' },
    items: { type: 'string', valueHint: 'SKU:1,SKU2:3', description: 'Articles and how many of each (default: one usual parcel)' },
    at: { type: 'string', valueHint: 'T', description: 'As if ordered at this instant, 2026-11-25T10:00:00Z' },
    'arrive-by': {
      type: 'string',
      valueHint: 'DAY',
      description: 'The day it is needed, 2026-11-27: adds how likely each option makes it',
    },
    lang: { type: 'string', valueHint: 'L', description: "Language of names and reasons (default: the merchant's)" },
    ...merchantOption,
    ...dataOption,
    ...jsonOption,
  },
  async run({ args }) {
    const { to, items, at, 'arrive-by': arriveBy, lang: language } = args
    const question = {
      destination: readPlace(to),
      items: readItems(items ?? ''),
      at: at === undefined ? null : readInstant(at),
      arriveBy: arriveBy === undefined ? null : readDay(arriveBy),
      language,
    }
    const answer = await withMerchant(configOf({ dataFolder: args.data }), args.merchant, (inMerchant) =>
      inMerchant(async (ctx) => {
        const quoted = await quoteOptions(ctx, question)
        if ('fault' in quoted) throw new WrongUse(quoted.fault.message)
        return wireQuote(quoted, language ?? ctx.settings.language)
      }),
    )
    if (args.json) printJson(answer)
    else process.stdout.write(`${inWords(answer)}\n`)
  },
})

function inWords({ options, none, orderWithinMinutes, arrivesBy, assumed }: ReturnType<typeof wireQuote>): string {
  const lines = options.map(({ name, price, earliest, latest, confidence, pOnTime, promiseId }) => {
    const cost = price === null ? 'no price set up' : `${decimalText(price.amountMinor, price.currency)} ${price.currency}`
    const days = earliest === latest ? earliest : `${earliest} to ${latest}`
    const sure = [
      ...(confidence === null ? [] : [`${Math.round(confidence * 100)} of 100 arrive then`]),
      ...(pOnTime === null || arrivesBy === null ? [] : [`${Math.round(pOnTime * 100)} of 100 by ${arrivesBy.date}`]),
    ]
    return [`${name}: ${days}`, cost, ...sure, promiseId].join(' · ')
  })
  if (none) lines.push(none.text)
  if (orderWithinMinutes !== null)
    lines.push(`For these days: order within ${Math.floor(orderWithinMinutes / 60)} h ${orderWithinMinutes % 60} min.`)
  return [...lines, ...assumed.map((one) => one.text)].join('\n')
}
