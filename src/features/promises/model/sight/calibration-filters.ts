/** Filters as links: the state of the page is its address. */
import { html, type SafeHtml } from '#shared/html'
import type { CalibrationDimension } from '../calibration.ts'
import type { CalibrationPage, PageFilter } from './calibration-view.ts'
import { groupName } from './format.ts'

/** The address of the page with these filters. */
export function calibrationHref(filter: PageFilter): string {
  const query = new URLSearchParams()
  if (filter.source === 'history') query.set('source', 'history')
  for (const dimension of ['carrier', 'region', 'option', 'month'] as const)
    if (filter[dimension] !== null) query.set(dimension, filter[dimension])
  const text = query.toString()
  return text ? `/calibration?${text}` : '/calibration'
}

export function filterBar(page: CalibrationPage): SafeHtml {
  const { words, filter } = page
  const sources = page.hasHistory
    ? html`<nav aria-label="${words.calibration}"><ul class="tabs">${(['order', 'history'] as const).map(
        (source) =>
          html`<li><a href="${calibrationHref({ source, carrier: null, region: null, option: null, month: null })}"${filter.source === source && html` aria-current="page"`}>${words.sources[source]}</a></li>`,
      )}</ul></nav>`
    : null
  const bars = (['carrier', 'region', 'option', 'month'] as const).map((dimension) => choices(page, dimension))
  return html`${sources}<dl class="filters">${bars}</dl>`
}

const AT_ONCE = 8

function choices({ words, format, filter, choices }: CalibrationPage, dimension: CalibrationDimension): SafeHtml | null {
  const keys = choices[dimension].filter((key) => key !== null)
  const chosen = filter[dimension]
  if (keys.length < 2 && chosen === null) return null
  const ordered = dimension === 'month' ? keys.toReversed() : keys
  const link = (key: string | null) =>
    html`<li><a href="${calibrationHref({ ...filter, [dimension]: key })}"${chosen === key && html` aria-current="true"`}>${key === null ? words.all : groupName(dimension, key, words, format)}</a></li>`
  const [first, later] = [ordered.slice(0, AT_ONCE), ordered.slice(AT_ONCE)]
  if (chosen !== null && !first.includes(chosen)) first.push(chosen)
  const more =
    later.length > 0 && html`<details><summary>${words.more(later.length)}</summary><ul class="chips">${later.map(link)}</ul></details>`
  return html`<dt>${words.filters[dimension]}</dt><dd><ul class="chips">${link(null)}${first.map(link)}</ul>${more}</dd>`
}
