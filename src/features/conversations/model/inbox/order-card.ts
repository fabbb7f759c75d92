/** Who bought what, where it is, and what else she bought: beside the conversation, so that nobody has to look elsewhere. */
import { html, type SafeHtml } from '#shared/html'
import { type TimeFormat, time } from './shell.ts'
import type { InboxWords } from './words.ts'

export type ShownOrder = {
  name: string
  placedAt: string
  /** `€249.00 · Standard`. */
  bought: string
  items: string[]
  parcels: { label: string; status: string }[]
  datesHref: string
  trackingHref: string
  buyer: { name: string | null; contacts: string[]; address: string | null } | null
  /** Her other orders, newest first. */
  others: { chip: string; placedAt: string; datesHref: string }[]
}

type Telling = { words: InboxWords; format: TimeFormat }

export const orderCard = (order: ShownOrder, telling: Telling): SafeHtml =>
  html`${order.buyer && buyerCard(order.buyer, telling)}<div class="card"><h2>${telling.words.order} ${order.name}</h2><p class="soft">${telling.words.ordered} ${time(order.placedAt, telling.format)}${order.bought && ` · ${order.bought}`}</p>${list(order.items)}${list(
    order.parcels.map((parcel) => `${parcel.label}: ${parcel.status}`),
  )}<p class="links"><a href="${order.trackingHref}">${telling.words.trackingPage}</a> <a href="${order.datesHref}">${telling.words.datesOfOrder}</a></p></div>${order.others.length > 0 && othersCard(order.others, telling)}`

const buyerCard = (buyer: NonNullable<ShownOrder['buyer']>, { words }: Telling): SafeHtml =>
  html`<div class="card"><h2>${words.customer}</h2>${buyer.name && html`<p class="text"><b>${buyer.name}</b></p>`}${buyer.contacts.map((contact) => html`<p class="text">${contact}</p>`)}${buyer.address && html`<p class="text soft">${buyer.address}</p>`}</div>`

const othersCard = (others: ShownOrder['others'], { words, format }: Telling): SafeHtml =>
  html`<div class="card"><h2>${words.otherOrders}</h2><ul class="plain">${others.map(
    (other) => html`<li><a href="${other.datesHref}">${other.chip}</a> <span class="soft">${time(other.placedAt, format)}</span></li>`,
  )}</ul></div>`

const list = (lines: readonly string[]): SafeHtml | null =>
  lines.length > 0 ? html`<ul class="plain">${lines.map((line) => html`<li>${line}</li>`)}</ul>` : null
