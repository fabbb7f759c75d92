/** The orders behind a number of the calibration page. */
import { html, type SafeHtml } from '#shared/html'
import { type Day, daysBetween } from '../day.ts'
import { calibrationHref } from './calibration-filters.ts'
import type { PageFilter } from './calibration-view.ts'
import { groupName, type SightFormat } from './format.ts'
import { shell } from './shell.ts'
import type { SightWords } from './words.ts'

export type MissOutcome = 'within' | 'late' | 'early'
export type OrdersPage = {
  shopName: string
  words: SightWords
  format: SightFormat
  filter: PageFilter
  outcome: MissOutcome
  /** The list ends here although there are more. */
  isCut: boolean
  orders: { name: string; href: string; orderedOn: Day; carrier: string | null; earliest: Day; latest: Day; arrivedOn: Day | null }[]
}

/** The address of the list behind a number; history has no orders to open. */
export const ordersHref = (filter: PageFilter, outcome: MissOutcome): string | null =>
  filter.source === 'history'
    ? null
    : calibrationHref(filter)
        .replace(/^\/calibration\??/, `/calibration/orders?outcome=${outcome}&`)
        .replace(/&$/, '')

export function ordersPage(page: OrdersPage): string {
  const { words, outcome, orders, filter } = page
  const { behind, filters } = words
  const heads = [behind.order, behind.orderedOn, behind.range, behind.arrived, behind.by, filters.carrier]
  const table = html`<section class="card"><div class="scroll" tabindex="0" role="region" aria-label="${behind.title[outcome]}"><table><thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead><tbody>${orders.map((order) => row(order, page))}</tbody></table></div>${page.isCut && html`<p class="soft">${behind.newest(orders.length)}</p>`}</section>`
  const content = html`<p><a href="${calibrationHref(filter)}">${behind.back}</a></p>${orders.length === 0 ? html`<div class="empty"><p>${behind.none}</p></div>` : table}`
  return shell({ title: behind.title[outcome], shopName: page.shopName, words, current: null }, content)
}

function row(order: OrdersPage['orders'][number], { words, format }: OrdersPage): SafeHtml {
  const { arrivedOn, earliest, latest } = order
  const off =
    arrivedOn === null
      ? '–'
      : arrivedOn > latest
        ? `+${daysBetween(latest, arrivedOn)}`
        : arrivedOn < earliest
          ? `−${daysBetween(arrivedOn, earliest)}`
          : '0'
  const cells = [format.day(order.orderedOn), format.range(earliest, latest), arrivedOn ? format.day(arrivedOn) : words.behind.notYet, off]
  return html`<tr><th scope="row"><a href="${order.href}">${order.name}</a></th>${cells.map((cell) => html`<td>${cell}</td>`)}<td>${groupName('carrier', order.carrier, words, format)}</td></tr>`
}
