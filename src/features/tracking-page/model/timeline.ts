/** What happened, newest first: three at once, the rest behind a fold that needs no script. */
import { html, type SafeHtml } from '#shared/html'
import { wallClock } from './place-time.ts'
import type { Language, ParcelView, TimelineView } from './tracking-view.ts'
import { wordsIn } from './words/index.ts'

export function timeline(parcel: ParcelView, timeZone: string, language: Language): SafeHtml {
  const w = wordsIn(language)
  if (parcel.timeline.length === 0) return html`<p class="next">${w('nothingYet')}</p>`
  const first = parcel.timeline.slice(0, SHOWN)
  const rest = parcel.timeline.slice(SHOWN)
  return html`<h3 class="vh">${w('history')}</h3><ol class="line">${first.map((entry, i) => row(entry, i === 0, timeZone, language))}</ol>${
    rest.length > 0 &&
    html`<details><summary>${w('earlier', { count: rest.length })}</summary><ol class="line">${rest.map((entry) => row(entry, false, timeZone, language))}</ol></details>`
  }`
}

const SHOWN = 3

function row(entry: TimelineView, newest: boolean, timeZone: string, language: Language): SafeHtml {
  const w = wordsIn(language)
  const { day, time, machine } = wallClock(entry.at, language, timeZone)
  return html`<li${newest ? html` class="top1"` : null}><time datetime="${machine}">${day}${time && `${w('comma')}${time}`}${entry.place && html` · ${entry.place}`}</time><p>${entry.text}</p>${
    entry.said && html`<details class="said"><summary>${w('said')}</summary><q dir="auto">${entry.said}</q></details>`
  }</li>`
}
