/** One measurement alone: `node bench/one.ts chat|compose|fold|readers|quote|rivals|speed|webhooks|understand`. */
const [which] = process.argv.slice(2)
const measures: Record<string, () => Promise<Record<string, number>>> = {
  chat: async () => (await import('./chat.ts')).benchChat(),
  compose: async () => (await import('./compose.ts')).benchCompose(),
  fold: async () => (await import('./fold.ts')).benchFold(),
  readers: async () => (await import('./page-answer-live.ts')).benchReaders(),
  understand: async () => (await import('./understand.ts')).benchUnderstand(),
  quote: async () => (await import('./quote.ts')).benchQuote(),
  rivals: async () => (await import('./promise-rivals.ts')).benchRivals(),
  speed: async () => (await import('./promise-speed.ts')).benchPromiseSpeed(),
  webhooks: async () => (await import('./webhooks.ts')).benchWebhooks(),
}
const measure = measures[which ?? '']
if (!measure) throw new Error(`choose one of ${Object.keys(measures).join(', ')}`)
console.log(JSON.stringify(await measure(), null, 2))
