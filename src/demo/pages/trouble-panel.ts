/** On the demo's start page: something goes wrong at a carrier, for whoever wants to see what happens then. */
import { html, type SafeHtml } from '#shared/html'

export type TroubleView = {
  places: readonly { id: string; title: string }[]
  /** Of now or later. */
  troubles: readonly { title: string; to: number }[]
}

export function troublePanel({ places, troubles }: TroubleView, timeZone: string): SafeHtml {
  const until = new Intl.DateTimeFormat('en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
  })
  return html`<section class="card" id="trouble" aria-labelledby="trouble-title"><h2 id="trouble-title">Make trouble</h2><p>Stop a hub for three days and watch: dates widen, customers at risk are told once, about a working day later it is one incident, and all are told again when it moves on.</p>${
    troubles.length > 0 && html`<ul>${troubles.map((one) => html`<li>${one.title} until ${until.format(one.to)}</li>`)}</ul>`
  }<form class="row" method="post" action="/demo/trouble"><label for="trouble-where">Where</label><select id="trouble-where" name="where">${places.map(
    (place) => html`<option value="${place.id}">${place.title}</option>`,
  )}</select><button class="button quiet">Stop it</button></form></section>`
}
