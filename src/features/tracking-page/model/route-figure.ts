/** The map and its text: whoever cannot see the drawing reads the same stops. */
import { html, type SafeHtml, trusted } from '#shared/html'
import { routeMap } from './route-map.ts'
import type { Language, StopView } from './tracking-view.ts'
import { wordsIn } from './words/index.ts'

export function routeFigure(stops: readonly StopView[], language: Language): SafeHtml | null {
  if (stops.length < 2) return null
  const w = wordsIn(language)
  const named = stops.map((stop) => {
    if (stop.kind === 'here') return html`<li><b>${w('hereNow', { place: stop.name })}</b></li>`
    return html`<li>${stop.kind === 'destination' ? w('mapDestination', { place: stop.name }) : stop.name}</li>`
  })
  return html`<section class="card map" aria-labelledby="map"><h2 id="map">${w('map')}</h2><figure>${trusted(routeMap(stops))}<figcaption><ol aria-label="${w('map')}">${named}</ol></figcaption></figure></section>`
}
