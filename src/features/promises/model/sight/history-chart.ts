/** The ranges of one order as bars on one axis of days, oldest first, with the day of arrival across them. */
import { html, type SafeHtml } from '#shared/html'
import { addDays, type Day, daysBetween, earlierOf, laterOf } from '../day.ts'
import type { PromiseEntry } from '../promise-view.ts'
import type { SightFormat } from './format.ts'
import type { SightWords } from './words.ts'

export type HistoryChart = {
  entries: readonly PromiseEntry[]
  names: ReadonlyMap<string | null, string>
  arrivedOn: Day | null
  words: SightWords
  format: SightFormat
}

const [LEFT, RIGHT, ROW, TOP] = [150, 620, 30, 26]

export function historyChart({ entries, names, arrivedOn, words, format }: HistoryChart): SafeHtml {
  const shown = entries.slice(-MOST_ROWS)
  const days = [...shown.flatMap((entry) => [entry.earliest, entry.latest]), ...(arrivedOn ? [arrivedOn] : [])]
  const first = days.reduce(earlierOf)
  const span = daysBetween(first, days.reduce(laterOf)) + 1
  const width = (RIGHT - LEFT) / span
  const x = (day: Day) => rounded(LEFT + daysBetween(first, day) * width)
  const bottom = TOP + shown.length * ROW
  const every = Math.ceil(span / 8)
  const ticks = Array.from({ length: Math.ceil(span / every) }, (_, position) => addDays(first, position * every))
  const spoken = shown.map((entry) => `${nameOf(entry, names, words)}: ${format.range(entry.earliest, entry.latest)}`)
  const arrival = arrivedOn && `${words.history.arrival}: ${format.day(arrivedOn)}`
  return html`<svg viewBox="0 0 630 ${bottom + 26}" role="img" aria-label="${words.history.chart}. ${[...spoken, arrival].filter(Boolean).join('; ')}">
${ticks.map((tick) => html`<line class="grid" x1="${x(tick)}" x2="${x(tick)}" y1="${TOP - 6}" y2="${bottom}"/><text x="${x(tick)}" y="${bottom + 18}">${format.shortDay(tick)}</text>`)}
${shown.map((entry, position) => {
  const top = TOP + position * ROW
  const kind = entry.kind === 'promise' ? 'bar' : 'est'
  return html`<text class="${entry.kind === 'promise' ? 'strong' : ''}" x="0" y="${top + 17}">${entry.sequence}. ${nameOf(entry, names, words)}</text><rect class="${kind}" x="${x(entry.earliest)}" y="${top + 4}" width="${rounded((daysBetween(entry.earliest, entry.latest) + 1) * width)}" height="${ROW - 12}" rx="4"/>`
})}
${arrivedOn && html`<line class="arrived" x1="${rounded(x(arrivedOn) + width / 2)}" x2="${rounded(x(arrivedOn) + width / 2)}" y1="${TOP - 6}" y2="${bottom}"/><text class="good strong" x="${Math.min(x(arrivedOn), RIGHT - 60)}" y="${TOP - 10}">${words.history.arrival} ${format.shortDay(arrivedOn)}</text>`}</svg>`
}

const MOST_ROWS = 40

/** `Promise`, `Estimate`, or the parcel it is about. */
export const nameOf = (entry: PromiseEntry, names: HistoryChart['names'], words: SightWords): string =>
  entry.kind === 'promise' ? words.history.promise : (names.get(entry.shipmentId) ?? words.history.estimate)

const rounded = (value: number): number => Math.round(value * 10) / 10
