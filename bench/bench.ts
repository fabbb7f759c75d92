/** `npm run bench`: ratios measured in one run, as JSON on stdout and as a table on stderr. */
import { benchChat } from './chat.ts'
import { benchFold } from './fold.ts'
import { benchReaders } from './page-answer-live.ts'
import { benchRivals } from './promise-rivals.ts'
import { benchPromiseSpeed } from './promise-speed.ts'
import { benchQuote } from './quote.ts'
import { benchUnderstand } from './understand.ts'
import { benchWebhooks } from './webhooks.ts'

const figures = {
  ...(await benchFold()),
  ...(await benchReaders()),
  ...(await benchChat()),
  ...(await benchQuote()),
  ...(await benchWebhooks()),
  ...(await benchUnderstand()),
  ...benchRivals(),
  ...benchPromiseSpeed(),
} as Record<string, number>
const bars = [
  ['webhooks acknowledged: whole app ÷ bare', 'webhooksRatio', '≥', 0.5],
  ['fold ÷ JSON.parse', 'foldRatio', '≥', 0.2],
  ['tracking page ÷ bare bytes', 'pageRatio', '≤', 3],
  ['answer p95, ms', 'answerP95Ms', '≤', 60],
  ['chat answer at 50 a second p95, ms', 'chatP95Ms', '≤', 50],
  ['chat messages answered from facts, share', 'chatAnsweredShare', '≥', 0.9],
  ['quote over HTTP p95, ms', 'quoteP95Ms', '≤', 15],
  ['checkout rates, slowest of 600, ms', 'checkoutRatesSlowestMs', '≤', 500],
  ['scan to visible p95, ms', 'scanToVisibleP95Ms', '≤', 500],
  ['promise, made up: pinball .9 ÷ best rival', 'promiseMadeUpPinball90Ratio', '≤', 1],
  ['promises learn 100,000 deliveries, s', 'promiseLearn100kSeconds', '≤', 5],
  ['promises learn 1,000,000 deliveries, s', 'promiseLearn1mSeconds', '≤', 40],
  ['one promise p99, ms', 'promiseMsP99', '≤', 0.2],
  ['evening of 1,000,000 open parcels, s', 'promiseEvening1mSeconds', '≤', 60],
  ['messages understood ÷ nlp.js', 'understandRatio', '≥', 4],
  ['understanding p99, ms', 'understandP99Ms', '≤', 2],
  ['intent accuracy on held-out lines', 'understandAccuracy', '≥', 0.82],
  ['language told on held-out lines', 'languageAccuracy', '≥', 0.94],
] as const
console.error('\nmeasure                                     figure     bar')
for (const [title, key, relation, bar] of bars) {
  const figure = figures[key] ?? Number.NaN
  const reached = relation === '≥' ? figure >= bar : figure <= bar
  console.error(`${title.padEnd(42)} ${figure.toFixed(2).padStart(8)}   ${relation} ${bar} ${reached ? 'reached' : 'MISSED'}`)
}
console.log(JSON.stringify(Object.fromEntries(Object.entries(figures).map(([key, value]) => [key, Math.round(value * 1000) / 1000]))))
