/** Charts as SVG, drawn by hand: small, no script, each with a text that says what it shows (the tables say it in figures). */
import { html, type SafeHtml } from '#shared/html'
import type { CalibrationFigures, Share } from '../calibration.ts'
import type { SightFormat } from './format.ts'
import type { SightWords } from './words.ts'

type Look = { words: SightWords; format: SightFormat }
export type MonthFigures = { key: string; figures: CalibrationFigures }

/** Stated against real: one point for each level, and the one that is shown, each with its interval. */
export function reliabilityChart(figures: CalibrationFigures, { words, format }: Look): SafeHtml {
  const points = [
    ...figures.levels.map(({ level, coverage }) => ({ stated: level, coverage, shown: false })),
    ...(figures.stated === null ? [] : [{ stated: figures.stated, coverage: figures.coverage, shown: true }]),
  ].filter((point) => point.coverage.share !== null)
  const floor = Math.max(0, Math.floor(Math.min(0.4, ...points.map((point) => point.coverage.low ?? 1)) * 10) / 10)
  const [left, right, top, bottom] = [44, 346, 12, 270]
  const x = (share: number) => left + ((share - floor) / (1 - floor)) * (right - left)
  const y = (share: number) => bottom - ((share - floor) / (1 - floor)) * (bottom - top)
  const ticks = ticksBetween(floor)
  const spoken = points.map((point) => `${format.stated(point.stated)}: ${inWords(point.coverage, format)}`).join('; ')
  return html`<svg viewBox="0 0 360 312" role="img" aria-label="${words.reliability}. ${spoken}">
${ticks.map((tick) => html`<line class="grid" x1="${left}" x2="${right}" y1="${y(tick)}" y2="${y(tick)}"/><text x="${left - 6}" y="${y(tick) + 4}" text-anchor="end">${format.percent(tick)}</text><text x="${x(tick)}" y="${bottom + 18}" text-anchor="middle">${format.percent(tick)}</text>`)}
<line class="ideal" x1="${x(floor)}" y1="${y(floor)}" x2="${x(1)}" y2="${y(1)}"/>
${points.map(({ stated, coverage, shown }) => {
  const at = rounded(x(stated))
  return html`<g${coverage.enough ? null : html` class="few"`}>${interval(coverage, at, y)}<circle class="dot${shown ? '' : ' hollow'}" cx="${at}" cy="${rounded(y(coverage.share!))}" r="${shown ? 6 : 4}"/></g>`
})}
<text x="${(left + right) / 2}" y="${bottom + 36}" text-anchor="middle">${words.statedAxis}</text>
<text x="${left + 6}" y="${top + 6}">${words.realAxis}</text></svg>`
}

/** Coverage above, width below, on one axis of months. */
export function monthCharts(months: readonly MonthFigures[], { words, format }: Look): SafeHtml {
  const shown = months.filter(({ figures }) => figures.coverage.share !== null)
  const [left, right] = [44, 556]
  const step = (right - left) / Math.max(1, shown.length)
  const x = (position: number) => rounded(left + step * (position + 0.5))
  const floor = Math.max(0, Math.floor(Math.min(0.7, ...shown.map(({ figures }) => figures.coverage.low ?? 1)) * 10) / 10)
  const y = (share: number) => 150 - ((share - floor) / (1 - floor)) * 122
  const widest = Math.max(1, ...shown.map(({ figures }) => figures.meanWidthDays ?? 0))
  const height = (days: number) => (days / widest) * 76
  const every = Math.ceil(shown.length / 9)
  const spoken = shown.map(
    ({ key, figures }) => `${format.month(key)}: ${inWords(figures.coverage, format)}, ${words.days(format.tenth(figures.meanWidthDays))}`,
  )
  return html`<svg viewBox="0 0 570 300" role="img" aria-label="${words.byMonth}. ${spoken.join('; ')}">
<text class="strong" x="${left}" y="14">${words.coverage}</text>
${ticksBetween(floor).map((tick) => html`<line class="grid" x1="${left}" x2="${right}" y1="${rounded(y(tick))}" y2="${rounded(y(tick))}"/><text x="${left - 6}" y="${rounded(y(tick) + 4)}" text-anchor="end">${format.percent(tick)}</text>`)}
${shown.map(({ figures }, position) => {
  const { coverage, stated } = figures
  const line =
    stated === null
      ? null
      : html`<line class="ideal" x1="${rounded(x(position) - step / 2)}" x2="${rounded(x(position) + step / 2)}" y1="${rounded(y(stated))}" y2="${rounded(y(stated))}"/>`
  return html`${line}<g${coverage.enough ? null : html` class="few"`}>${interval(coverage, x(position), y)}<circle class="dot" cx="${x(position)}" cy="${rounded(y(coverage.share!))}" r="4.5"/></g>`
})}
<text class="strong" x="${left}" y="180">${words.width}</text>
${shown.map(({ key, figures }, position) => {
  const days = figures.meanWidthDays ?? 0
  const label = position % every === 0 || position === shown.length - 1
  return html`<g${figures.coverage.enough ? null : html` class="few"`}><rect class="bar" x="${rounded(x(position) - Math.min(14, step * 0.35))}" y="${rounded(274 - height(days))}" width="${rounded(Math.min(28, step * 0.7))}" height="${rounded(Math.max(1, height(days)))}" rx="3"/></g>${label && html`<text class="strong" x="${x(position)}" y="${rounded(270 - height(days))}" text-anchor="middle">${format.tenth(days)}</text><text x="${x(position)}" y="292" text-anchor="middle">${format.shortMonth(key)}${position === 0 || key.endsWith('-01') ? ` ${key.slice(2, 4)}` : ''}</text>`}`
})}
<line class="grid" x1="${left}" x2="${right}" y1="274" y2="274"/></svg>`
}

/** Two bars: how far the last day named lay behind the arrival. */
export function paddingChart(padding: NonNullable<CalibrationFigures['padding']>, { words, format }: Look): SafeHtml {
  const rows = [
    { name: words.shopDate, kind: 'bar shop', ...padding.shop },
    { name: words.ourDate, kind: 'bar', ...padding.ours },
  ]
  const longest = Math.max(1, ...rows.map((row) => row.meanDays))
  const spoken = rows.map(
    (row) => `${row.name}: ${words.days(format.tenth(row.meanDays))}, ${words.missed(format.percent(row.late.share))}`,
  )
  return html`<svg viewBox="0 0 380 124" role="img" aria-label="${words.paddingTitle}. ${spoken.join('; ')}">${rows.map((row, position) => {
    const top = position * 62
    const length = rounded(Math.max(2, (Math.max(0, row.meanDays) / longest) * 290))
    return html`<text class="strong" x="0" y="${top + 14}">${row.name}</text><rect class="${row.kind}" x="0" y="${top + 22}" width="${length}" height="24" rx="4"/><text class="strong" x="${length + 8}" y="${top + 39}">${words.days(format.tenth(row.meanDays))}</text>`
  })}</svg>`
}

const interval = ({ low, high }: Share, x: number, y: (share: number) => number): SafeHtml =>
  html`<line class="spread" x1="${x}" x2="${x}" y1="${rounded(y(low ?? 0))}" y2="${rounded(y(high ?? 1))}"/>`

const ticksBetween = (floor: number): number[] => {
  const step = floor < 0.5 ? 0.2 : 0.1
  return Array.from({ length: Math.floor((1 - floor) / step + 1e-9) + 1 }, (_, position) => 1 - position * step)
}

const inWords = ({ share, low, high, n }: Share, format: SightFormat): string =>
  `${format.percent(share)} (${format.percent(low)}–${format.percent(high)}, n ${format.count(n)})`

const rounded = (value: number): number => Math.round(value * 10) / 10
