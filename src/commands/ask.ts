/** `whereabouts ask "TEXT"`: the answer engine over the database, as an agent sees it (L3). */
import { defineCommand } from 'citty'
import { ask as askAssistant } from '#features/assistant'
import { configOf, dataOption, jsonOption, printJson } from './options.ts'
import { merchantOption, withMerchant } from './with-merchant.ts'
import { WrongUse } from './wrong-use.ts'

export const ask = defineCommand({
  meta: { name: 'ask', description: 'Ask about an order and see the answer with its evidence' },
  args: {
    text: { type: 'positional', required: true, description: '"When can I expect delivery?"' },
    order: { type: 'string', valueHint: 'N', description: 'The order it is about (default: the one the text names)' },
    lang: { type: 'string', valueHint: 'L', description: 'Language of the answer (default: that of the question)' },
    'as-of': { type: 'string', valueHint: 'T', description: 'Answer as at this instant, 2026-11-25T10:00:00Z' },
    ...merchantOption,
    ...dataOption,
    ...jsonOption,
  },
  async run({ args }) {
    if (args.text === '') throw new WrongUse('There is no question: write it as "When can I expect delivery?"')
    const asOf = args['as-of']
    if (asOf && !isInstant(asOf)) throw new WrongUse(`--as-of ${asOf.slice(0, 40)} is no instant: write 2026-11-25T10:00:00Z`)
    const question = { text: args.text, orderNumber: args.order, language: args.lang, asOf: asOf && Temporal.Instant.from(asOf).toString() }
    const answer = await withMerchant(configOf({ dataFolder: args.data }), args.merchant, (inMerchant) =>
      inMerchant((ctx) => askAssistant(ctx, question)),
    )
    if (args.json) return printJson(answer)
    const evidence = [...new Set(answer.claims.flatMap((claim) => claim.evidence))]
    process.stdout.write(`${answer.text}\n\nEvidence: ${evidence.join(', ') || 'none'}\n`)
  },
})

function isInstant(text: string): boolean {
  try {
    Temporal.Instant.from(text)
    return true
  } catch {
    return false
  }
}
