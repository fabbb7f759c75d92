import { html, type SafeHtml } from '#shared/html'
import type { Incident } from '../incident.ts'
import { type Shell, shell, type TimeFormat, time } from './shell.ts'
import type { InboxWords } from './words.ts'

export type ListedIncident = Incident & { href: string }
type Telling = { words: InboxWords; format: TimeFormat }
export type IncidentPage = Omit<Shell, 'title' | 'words'> &
  Telling & { incident: ListedIncident; orders: { name: string; href: string; chip: string; conversationHref: string | null }[] }

/** Above the list: what many customers will ask about next. */
export const incidentBanner = (incidents: readonly ListedIncident[], telling: Telling): SafeHtml | null =>
  incidents.length > 0
    ? html`<section class="incidents" aria-label="${telling.words.incidents}">${incidents.map((one) => html`<p class="error">${sentence(one, telling)} <a href="${one.href}">${telling.words.incidentOrders} (${one.orders})</a></p>`)}</section>`
    : null

export function incidentPage(page: IncidentPage): string {
  const { words, incident } = page
  const rows = page.orders.map(
    ({ name, href, chip, conversationHref }) =>
      html`<li><a class="item" data-item href="${conversationHref ?? href}"><span class="who">${name}</span><span class="time">${conversationHref ? words.hasConversation : ''}</span><span class="snippet">${chip}</span></a></li>`,
  )
  const content = html`<p><a id="back" href="/inbox">← ${words.back}</a></p><h1>${words.incidents}</h1><p class="error">${sentence(incident, page)}</p><ul class="list">${rows}</ul>`
  return shell({ ...page, title: words.incidents }, content)
}

function sentence({ carrier, place, since }: Incident, { words, format }: Telling): SafeHtml {
  const where = [carrier ?? words.incidentShop, place].filter(Boolean).join(', ')
  return html`<b>${where}</b>: ${words.incidentSince} ${time(since, format)}.`
}
