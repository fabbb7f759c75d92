/** The tracking page: the date first, then whether the promise is kept, then everything else. */
import { html, type SafeHtml } from '#shared/html'
import { directionOf } from '#shared/languages'
import { documentShell } from './document-shell.ts'
import { helpSection } from './help-section.ts'
import { parcelCard, unshippedCard } from './parcel-card.ts'
import { dayInZone, formatAgo, formatLongDay, timeInZone, wallClock } from './place-time.ts'
import { routeFigure } from './route-figure.ts'
import { stepBar } from './step-bar.ts'
import type { Language, TrackingView } from './tracking-view.ts'
import { formerly, verdict } from './verdict-pill.ts'
import { wholeDates } from './whole-dates.ts'
import { wordsIn } from './words/index.ts'

/** The whole page as HTML. Pure: the same view gives the same bytes. */
export function renderTrackingPage(view: TrackingView, language: Language): string {
  const w = wordsIn(language)
  const title = `${view.headline.date} · ${w('order', { number: view.order.number })}${w('comma')}${view.shop.name}`
  return documentShell(
    {
      language,
      title,
      shopName: view.shop.name,
      brandColor: view.shop.brandColor,
      path: view.path,
      shopQuery: `&shop=${view.shop.id}`,
      live: view.path.replace('/t/', '/api/v1/track/'),
      chat: view.shop.chatKey ? { key: view.shop.chatKey, label: w('help') } : null,
    },
    html`${view.notice && html`<p class="notice">${view.notice}</p>`}${hero(view, language)}${parcels(view, language)}${routeFigure(view.stops, language)}${helpSection(view, language)}`,
  )
}

function hero(view: TrackingView, language: Language): SafeHtml {
  const w = wordsIn(language)
  const { headline } = view
  const placed = formatLongDay(dayInZone(view.order.placedAt, view.shop.timeZone), language)
  return html`<section class="card hero ${headline.tone}" aria-labelledby="date"><p class="label"><span>${headline.label}</span>${verdict(headline)}</p><h1 id="date">${wholeDates(headline.date)}</h1>${formerly(
    headline,
    language,
  )}${headline.basis && html`<p class="basis">${headline.basis}</p>`}${headline.reason && html`<p class="why">${headline.reason}</p>`}${seen(view, language)}${headline.next && html`<p class="next">${headline.next}</p>`}${
    headline.action && html`<p class="act"><b>${w('whatYouCanDo')}</b>${headline.action}</p>`
  }${stepBar(view.steps, language)}<p class="meta"><span>${w('order', { number: view.order.number })} · ${w('orderedOn', { day: placed })}</span>${checked(view, language)}${
    isAhead(view) && html`<a href="${view.path}/calendar.ics?lang=${language}">${w('calendar')}</a>`
  }</p></section>`
}

/** The second thing she came for, above the fold: the last place and when. */
function seen(view: TrackingView, language: Language): SafeHtml | null {
  if (!view.seen) return null
  const w = wordsIn(language)
  const { day, time, machine } = wallClock(view.seen.at, language, view.shop.timeZone)
  return html`<p class="seen">${w('hereNow', { place: `${directionOf(language) === 'rtl' ? RIGHT_TO_LEFT : ''}${view.seen.place}` })}${w('comma')}<time datetime="${machine}" class="whole">${day}${time && `${w('comma')}${time}`}</time></p>`
}

// A city in Latin letters must not turn the country behind it.
const RIGHT_TO_LEFT = '\u200F'

function parcels(view: TrackingView, language: Language): SafeHtml {
  const w = wordsIn(language)
  const several = view.parcels.length + (view.unshipped.length > 0 ? 1 : 0) > 1
  return html`${several && html`<h2 class="vh">${w('parcels')}</h2><p class="card">${view.order.summary}</p>`}${view.parcels.map(
    (parcel, i) => parcelCard(parcel, { index: i + 1, of: view.parcels.length, several, timeZone: view.shop.timeZone }, language),
  )}${view.unshipped.length > 0 && (view.parcels.length > 0 || view.unshipped.length > 0) && unshippedCard(view.unshipped, view.parcels.length > 0, language)}`
}

const isAhead = (view: TrackingView): boolean =>
  view.estimate?.latest != null && !['delivered', 'returned', 'returning', 'cancelled', 'lost'].includes(view.order.status)

function checked(view: TrackingView, language: Language): SafeHtml | null {
  if (!view.checkedAt) return null
  const w = wordsIn(language)
  const minutes = Math.floor((Date.parse(view.now) - Date.parse(view.checkedAt)) / 60_000)
  const next =
    view.nextCheckAt && view.nextCheckAt > view.now
      ? ` · ${w('nextCheck', { time: timeInZone(view.nextCheckAt, view.shop.timeZone) })}`
      : ''
  return html`<span>${minutes < 1 ? w('checkedNow') : w('checked', { ago: formatAgo(minutes, language) })}${next}</span>`
}
