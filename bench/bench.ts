/** `npm run bench`: ratios measured in one run, as JSON on stdout and as a table on stderr. */
import { benchFold } from './fold.ts'
import { benchReaders } from './page-answer-live.ts'
import { benchWebhooks } from './webhooks.ts'

const figures = { ...(await benchFold()), ...(await benchReaders()), ...(await benchWebhooks()) } as Record<string, number>
const bars = [
  ['webhooks acknowledged: whole app ÷ bare', 'webhooksRatio', '≥', 0.5],
  ['fold ÷ JSON.parse', 'foldRatio', '≥', 0.2],
  ['tracking page ÷ bare bytes', 'pageRatio', '≤', 3],
  ['answer p95, ms', 'answerP95Ms', '≤', 60],
  ['scan to visible p95, ms', 'scanToVisibleP95Ms', '≤', 500],
] as const
console.error('\nmeasure                                     figure     bar')
for (const [title, key, relation, bar] of bars) {
  const figure = figures[key] ?? Number.NaN
  const reached = relation === '≥' ? figure >= bar : figure <= bar
  console.error(`${title.padEnd(42)} ${figure.toFixed(2).padStart(8)}   ${relation} ${bar} ${reached ? 'reached' : 'MISSED'}`)
}
console.log(JSON.stringify(Object.fromEntries(Object.entries(figures).map(([key, value]) => [key, Math.round(value * 1000) / 1000]))))
