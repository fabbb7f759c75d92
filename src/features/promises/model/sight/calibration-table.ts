import { html, type SafeHtml } from '#shared/html'
import type { CalibrationDimension, Share } from '../calibration.ts'
import { calibrationHref } from './calibration-filters.ts'
import type { CalibrationGroupRow, CalibrationPage } from './calibration-view.ts'
import { groupName } from './format.ts'
import { type MissOutcome, ordersHref } from './orders-page.ts'

const MOST_ROWS = 60

/** One row for each group; grey below 30, with the reason. */
export function figuresTable(
  page: CalibrationPage,
  dimension: CalibrationDimension | 'level',
  rows: readonly CalibrationGroupRow[],
): SafeHtml {
  const { words } = page
  const { columns } = words
  const withEstimates = rows.some((row) => row.figures.estimates.coverage.n > 0)
  const title = words.tables[dimension]
  const shown = rows.slice(dimension === 'month' ? -MOST_ROWS : 0, dimension === 'month' ? undefined : MOST_ROWS)
  const heads = [
    columns.n,
    columns.stated,
    columns.real,
    columns.interval,
    columns.late,
    columns.early,
    columns.width,
    withEstimates && columns.estimates,
    columns.verdict,
  ]
  return html`<section class="card"><div class="scroll" tabindex="0" role="region" aria-label="${title}"><table><caption>${title}</caption>
<thead><tr><th scope="col">${columns[dimension]}</th>${heads.map((head) => head && html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${shown.map((row) => tableRow(page, dimension, row, withEstimates))}</tbody></table></div>${rows.length > shown.length && html`<p class="soft">${words.more(rows.length - shown.length)}</p>`}</section>`
}

function tableRow(
  { words, format, filter }: CalibrationPage,
  dimension: CalibrationDimension | 'level',
  { key, figures }: CalibrationGroupRow,
  withEstimates: boolean,
): SafeHtml {
  const { coverage, late, early, stated, verdict, estimates } = figures
  const name = dimension === 'level' ? format.stated(Number(key)) : groupName(dimension, key, words, format)
  const linked =
    dimension === 'level' || key === null ? name : html`<a href="${calibrationHref({ ...filter, [dimension]: key })}">${name}</a>`
  const interval = coverage.low === null ? '–' : words.between(format.percent(coverage.low), format.percent(coverage.high))
  const said = verdict ? `${MARKS[verdict]} ${words.verdicts[verdict]}` : words.tooFew(format.count(coverage.n))
  const held =
    estimates.coverage.n > 0 ? words.ofEstimates(format.count(estimates.coverage.count), format.count(estimates.coverage.n)) : '–'
  const opened = (share: Share, outcome: MissOutcome): SafeHtml | string => {
    const href = dimension === 'level' || key === null || share.count === 0 ? null : ordersHref({ ...filter, [dimension]: key }, outcome)
    return href ? html`<a href="${href}">${format.percent(share.share)}</a>` : format.percent(share.share)
  }
  const cells = [
    format.count(coverage.n),
    format.stated(stated),
    format.percent(coverage.share),
    interval,
    opened(late, 'late'),
    opened(early, 'early'),
    format.tenth(figures.meanWidthDays),
  ]
  return html`<tr${!coverage.enough && html` class="few"`}><th scope="row">${linked}</th>${cells.map((cell) => html`<td>${cell}</td>`)}${withEstimates && html`<td>${held}</td>`}<td>${said}</td></tr>`
}

/** Shape beside the word, not colour alone. */
const MARKS = { as_stated: '✓', less: '▼', more: '▲' } as const
