/** The page that says whether dates hold: a sentence, three charts, the figures, and how they are counted. */
import { html, type SafeHtml } from '#shared/html'
import { type CalibrationDimension, type CalibrationFigures, ENOUGH } from '../calibration.ts'
import { calibrationHref, filterBar } from './calibration-filters.ts'
import { figuresTable } from './calibration-table.ts'
import type { CalibrationPage } from './calibration-view.ts'
import { monthCharts, paddingChart, reliabilityChart } from './charts.ts'
import type { SightFormat } from './format.ts'
import { shell } from './shell.ts'
import type { SightWords } from './words.ts'

export function calibrationPage(page: CalibrationPage): string {
  const { words, all, filter } = page
  const judged = all.coverage.n + all.estimates.coverage.n
  const content = html`${filterBar(page)}${filter.source === 'history' && html`<p class="soft">${words.historyNote}</p>`}
${judged === 0 ? empty(page) : html`${lead(page)}${charts(page)}${tables(page)}`}
<section class="card"><h2>${words.howTitle}</h2><ul>${words.how.map((line) => html`<li>${line}</li>`)}</ul>${leftOut(page)}<p><a href="${calibrationHref(filter).replace('/calibration', '/calibration.csv')}" download>${words.download}</a></p></section>`
  return shell({ title: words.title, shopName: page.shopName, words, current: 'calibration' }, content)
}

/** The figures as sentences: all that the charts show, for those who read or hear them. */
export function summarySentences(all: CalibrationFigures, words: SightWords, format: SightFormat): string[] {
  const { coverage, late, early, stated, estimates, padding } = all
  const { count, percent, tenth } = format
  return [
    coverage.n > 0 &&
      words.summary(
        count(coverage.n),
        format.stated(stated),
        count(coverage.count),
        percent(coverage.share),
        percent(coverage.low),
        percent(coverage.high),
      ),
    coverage.n > 0 && words.misses(percent(late.share), percent(early.share), tenth(all.meanWidthDays)),
    all.notArrived > 0 && words.notArrived(count(all.notArrived)),
    estimates.coverage.n > 0 &&
      words.estimates(count(estimates.coverage.n), count(estimates.coverage.count), tenth(estimates.meanWidthDays)),
    padding &&
      words.padding(
        count(padding.n),
        tenth(padding.shop.meanDays),
        tenth(padding.ours.meanDays),
        percent(padding.shop.late.share),
        percent(padding.ours.late.share),
      ),
  ].filter((sentence) => typeof sentence === 'string')
}

function lead({ all, words, format }: CalibrationPage): SafeHtml {
  const [first, ...others] = summarySentences(all, words, format)
  const verdict = all.verdict && html`<p><span class="verdict ${all.verdict}">${words.verdicts[all.verdict]}</span></p>`
  const few =
    all.coverage.n > 0 && all.coverage.n < ENOUGH && html`<p class="soft">${words.tooFewSummary(format.count(all.coverage.n))}</p>`
  return html`<section class="card"><p class="lead">${first}</p>${verdict}${few}${others.map((sentence) => html`<p>${sentence}</p>`)}</section>`
}

const MONTHS_SHOWN = 18

function charts(page: CalibrationPage): SafeHtml {
  const { all, words } = page
  const months = page.groups.month.flatMap(({ key, figures }) => (key === null ? [] : { key, figures }))
  const shown = months.slice(-MONTHS_SHOWN)
  const legend = html`<figcaption><svg width="14" height="12" aria-hidden="true"><circle class="dot" cx="7" cy="6" r="5"/></svg> ${words.shownLevel} <svg width="14" height="12" aria-hidden="true"><circle class="dot hollow" cx="7" cy="6" r="4"/></svg> ${words.otherLevel}</figcaption>`
  const reliable =
    (all.levels.length > 0 || all.stated !== null) &&
    html`<figure class="card"><h2>${words.reliability}</h2><p class="soft">${words.reliabilityNote}</p>${reliabilityChart(all, page)}${legend}</figure>`
  const monthly =
    months.some(({ figures }) => figures.coverage.n > 0) &&
    html`<figure class="card"><h2>${words.byMonth}</h2><div class="scroll wide" tabindex="0" role="region" aria-label="${words.byMonth}">${monthCharts(shown, page)}</div>${months.length > shown.length && html`<figcaption>${words.lastMonths(shown.length)}</figcaption>`}</figure>`
  const padding =
    all.padding &&
    html`<figure class="card bars"><h2>${words.paddingTitle}</h2><p class="soft">${words.paddingAxis}</p>${paddingChart(all.padding, page)}</figure>`
  return html`<div class="charts">${reliable}${monthly}</div>${padding}`
}

function tables(page: CalibrationPage): SafeHtml {
  const { levels } = page.all
  const byLevel =
    levels.length > 0 &&
    figuresTable(
      page,
      'level',
      levels.map((one) => ({ key: String(one.level), figures: levelFigures(one) })),
    )
  return html`${byLevel}${DIMENSIONS.map((dimension) => tableOf(page, dimension))}`
}

function tableOf(page: CalibrationPage, dimension: CalibrationDimension): SafeHtml | null {
  const judged = page.groups[dimension].filter(({ figures }) => figures.coverage.n + figures.estimates.coverage.n > 0)
  return judged.length === 0 ? null : figuresTable(page, dimension, judged)
}

const DIMENSIONS = ['carrier', 'region', 'option', 'month'] as const

/** A level that was not shown, in the form of one that was. */
function levelFigures({ level, coverage, late, early, meanWidthDays }: CalibrationFigures['levels'][number]): CalibrationFigures {
  const { enough, low, high } = coverage
  const verdict = !enough || low === null || high === null ? null : high < level ? 'less' : low > level ? 'more' : 'as_stated'
  const none = { n: 0, count: 0, share: null, low: null, high: null, enough: false }
  return {
    stated: level,
    coverage,
    late,
    early,
    meanWidthDays,
    verdict,
    estimates: { coverage: none, meanWidthDays: null },
    levels: [],
    notArrived: 0,
    leftOut: { pending: 0, cancelled: 0, untracked: 0 },
    padding: null,
  }
}

function leftOut({ all, words, format }: CalibrationPage): SafeHtml {
  const { pending, cancelled, untracked } = all.leftOut
  return html`<p class="soft">${words.leftOut(format.count(pending), format.count(cancelled), format.count(untracked))}</p>`
}

function empty({ all, words, format, filter }: CalibrationPage): SafeHtml {
  const filtered = [filter.carrier, filter.region, filter.option, filter.month].some((one) => one !== null)
  if (filtered) return html`<div class="empty"><h2>${words.emptyFilter}</h2><p><a href="/calibration">${words.clear}</a></p></div>`
  const { pending } = all.leftOut
  return html`<div class="empty"><h2>${words.emptyTitle}</h2><p>${pending > 0 ? words.emptyPending(format.count(pending)) : words.emptyNone}</p><p>${words.emptyWhat}</p></div>`
}
