/** One parcel: when, where it is, what is in it, what happened. */
import { html, type SafeHtml } from '#shared/html'
import { stepBar } from './step-bar.ts'
import { timeline } from './timeline.ts'
import type { ItemView, Language, ParcelView } from './tracking-view.ts'
import { formerly, verdict } from './verdict-pill.ts'
import { wholeDates } from './whole-dates.ts'
import { wordsIn } from './words/index.ts'

export type ParcelPosition = { index: number; of: number; several: boolean; timeZone: string }

/** A lone parcel shares the page's headline: its card brings only what is new. */
export function parcelCard(parcel: ParcelView, position: ParcelPosition, language: Language): SafeHtml {
  const w = wordsIn(language)
  const name = position.of > 1 ? w('parcelOf', { n: position.index, of: position.of }) : w('parcel')
  const sender = [parcel.carrier, parcel.trackingNumberMasked && w('numberEnding', { last: parcel.trackingNumberMasked.slice(-4) })]
    .filter(Boolean)
    .join(' · ')
  const id = `parcel-${position.index}`
  const head = position.several
    ? html`<div class="mini ${parcel.headline.tone}"><div><p>${name}</p><h3 id="${id}">${parcel.headline.label} ${wholeDates(parcel.headline.date)}</h3>${formerly(parcel.headline, language)}<p>${sender}</p></div>${verdict(parcel.headline)}</div>${
        parcel.headline.reason && html`<p class="why">${parcel.headline.reason}</p>`
      }${parcel.status !== 'delivered' && parcel.headline.action && html`<p class="act"><b>${w('whatYouCanDo')}</b>${parcel.headline.action}</p>`}<div class="mini ${parcel.headline.tone}">${stepBar(parcel.steps, language)}</div>`
    : html`<h2 id="${id}">${name}</h2><div class="mini"><p>${sender}</p></div>`
  return html`<section class="card part ${parcel.headline.tone}" aria-labelledby="${id}">${head}${goods(parcel.items, w('items'))}${timeline(parcel, position.timeZone, language)}</section>`
}

/** Units that nobody packed yet get a card of their own instead of being forgotten. */
export function unshippedCard(items: readonly ItemView[], besidesParcels: boolean, language: Language): SafeHtml {
  const w = wordsIn(language)
  return html`<section class="card" aria-labelledby="unshipped"><h2 id="unshipped">${besidesParcels ? w('unshipped') : w('parcel')}</h2>${goods(items, w('unshipped'))}<p class="next">${w('unshippedText')}</p></section>`
}

function goods(items: readonly ItemView[], label: string): SafeHtml | null {
  if (items.length === 0) return null
  return html`<ul class="goods" aria-label="${label}">${items.map(
    (item) =>
      html`<li>${item.imageUrl && html`<img src="${item.imageUrl}" alt="" width="40" height="40" loading="lazy">`}<span>${item.quantity > 1 && html`<b>${item.quantity} ×</b> `}<bdi>${item.title}</bdi></span></li>`,
  )}</ul>`
}
