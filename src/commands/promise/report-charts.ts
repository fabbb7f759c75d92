/** Charts of the report as SVG, without a script; each has a text that says what it shows, and a table beside it. */
import { html, type SafeHtml } from '#shared/html'
import { type Comparison, type MonthFigures, percent } from './report-figures.ts'
import type { Scores } from './score.ts'

/** Stated against real coverage. On the dashed line a promise is as true as it says. */
export function reliabilityChart(levels: Scores['levels']): SafeHtml {
  const points = Object.entries(levels).map(([level, { coverage }]) => ({ stated: Number(level), coverage }))
  const floor = Math.max(0, Math.floor(10 * Math.min(0.4, ...points.map(({ coverage }) => coverage))) / 10)
  const [left, right, top, bottom] = [44, 346, 12, 270]
  const x = (share: number) => rounded(left + ((share - floor) / (1 - floor)) * (right - left))
  const y = (share: number) => rounded(bottom - ((share - floor) / (1 - floor)) * (bottom - top))
  const spoken = points.map(({ stated, coverage }) => `stated ${percent(stated)}, held ${percent(coverage)}`).join('; ')
  return html`<svg viewBox="0 0 368 312" role="img" aria-label="How often ranges held against how often they said they would: ${spoken}">
${ticks(floor).map((tick) => html`<line class="grid" x1="${left}" x2="${right}" y1="${y(tick)}" y2="${y(tick)}"/><text x="${left - 6}" y="${y(tick) + 4}" text-anchor="end">${whole(tick)}</text><text x="${x(tick)}" y="${bottom + 18}" text-anchor="middle">${whole(tick)}</text>`)}
<line class="ideal" x1="${x(floor)}" y1="${y(floor)}" x2="${x(1)}" y2="${y(1)}"/>
${points.map(({ stated, coverage }) => html`<circle class="dot" cx="${x(stated)}" cy="${y(coverage)}" r="5"/>`)}
<text x="${(left + right) / 2}" y="${bottom + 36}" text-anchor="middle">stated</text><text x="${left + 6}" y="${top + 6}">held</text></svg>`
}

/** Coverage above, width below, month by month. */
export function monthsChart(months: readonly MonthFigures[]): SafeHtml {
  const [left, right] = [44, 556]
  const step = (right - left) / Math.max(1, months.length)
  const x = (position: number) => rounded(left + step * (position + 0.5))
  const floor = Math.max(0, Math.floor(10 * Math.min(0.7, ...months.map(({ coverage }) => coverage))) / 10)
  const y = (share: number) => rounded(150 - ((share - floor) / (1 - floor)) * 122)
  const widest = Math.max(1, ...months.map(({ width }) => width))
  const labelled = Math.ceil(months.length / 9)
  const spoken = months.map(({ month, coverage, width }) => `${month}: ${percent(coverage)} held, ${width.toFixed(1)} days wide`).join('; ')
  return html`<svg viewBox="0 0 570 300" role="img" aria-label="The 90 % range by month of order. ${spoken}">
<text class="strong" x="${left}" y="14">90 % range: held</text>
${ticks(floor).map((tick) => html`<line class="grid" x1="${left}" x2="${right}" y1="${y(tick)}" y2="${y(tick)}"/><text x="${left - 6}" y="${y(tick) + 4}" text-anchor="end">${whole(tick)}</text>`)}
<line class="ideal" x1="${left}" x2="${right}" y1="${y(0.9)}" y2="${y(0.9)}"/>
${months.map(({ coverage }, position) => html`<circle class="dot" cx="${x(position)}" cy="${y(coverage)}" r="4.5"/>`)}
<text class="strong" x="${left}" y="180">Days wide</text>
${months.map(({ month, width }, position) => {
  const height = rounded((width / widest) * 76)
  const label = html`<text class="strong" x="${x(position)}" y="${270 - height}" text-anchor="middle">${width.toFixed(1)}</text><text x="${x(position)}" y="292" text-anchor="middle">${month}</text>`
  return html`<rect class="bar" x="${rounded(x(position) - Math.min(14, step * 0.35))}" y="${274 - height}" width="${rounded(Math.min(28, step * 0.7))}" height="${height}" rx="3"/>${position % labelled === 0 && label}`
})}
<line class="grid" x1="${left}" x2="${right}" y1="274" y2="274"/></svg>`
}

/** Last days named against how often they did not hold: the shop's dates as one point, ours as a line of choices. Its name stands below, ours above. */
export function comparisonChart({ shop, ours }: Comparison): SafeHtml {
  const [left, right, top, bottom] = [44, 346, 16, 250]
  const longest = 1.1 * Math.max(shop.days, ...ours.map(({ days }) => days))
  const worst = 1.1 * Math.max(shop.late, 0.01, ...ours.map(({ late }) => late))
  const x = (days: number) => rounded(left + (days / longest) * (right - left))
  const y = (late: number) => rounded(bottom - (late / worst) * (bottom - top))
  const spoken = ours.map(({ level, days, late }) => `${percent(level!)} range: ${days.toFixed(1)} days, late ${percent(late)}`).join('; ')
  return html`<svg viewBox="0 0 360 296" role="img" aria-label="Days promised against late orders. Your dates: ${shop.days.toFixed(1)} days, late ${percent(shop.late)}. Ours: ${spoken}">
<line class="grid" x1="${left}" x2="${right}" y1="${bottom}" y2="${bottom}"/><line class="grid" x1="${left}" x2="${left}" y1="${top}" y2="${bottom}"/>
<polyline class="curve" points="${ours.map(({ days, late }) => `${x(days)},${y(late)}`).join(' ')}"/>
${ours.map(({ level, days, late }) => html`<circle class="dot" cx="${x(days)}" cy="${y(late)}" r="4.5"/><text x="${x(days)}" y="${y(late) - 9}" text-anchor="middle">${whole(level!)}</text>`)}
<rect class="shop" x="${x(shop.days) - 5}" y="${y(shop.late) - 5}" width="10" height="10"/><text class="strong" x="${x(shop.days) - 8}" y="${y(shop.late) + 16}" text-anchor="${x(shop.days) < left + 90 ? 'start' : 'end'}">your dates</text>
<text x="${(left + right) / 2}" y="${bottom + 34}" text-anchor="middle">days promised (the last one named)</text><text x="${left + 6}" y="${top}">late, up to ${percent(worst / 1.1)}</text>
<text x="${left}" y="${bottom + 16}">0</text><text x="${right}" y="${bottom + 16}" text-anchor="end">${longest.toFixed(0)}</text></svg>`
}

const ticks = (floor: number): number[] => {
  const step = floor < 0.5 ? 0.2 : 0.1
  return Array.from({ length: Math.floor((1 - floor) / step + 1e-9) + 1 }, (_none, position) => 1 - position * step)
}
const whole = (share: number): string => `${Math.round(share * 100)} %`
const rounded = (value: number): number => Math.round(value * 10) / 10
