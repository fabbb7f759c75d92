/** The five questions, answered in place, and a person for all others. */
import { html, type SafeHtml } from '#shared/html'
import type { Language, TrackingView } from './tracking-view.ts'
import { wordsIn } from './words/index.ts'

export function helpSection(view: TrackingView, language: Language): SafeHtml {
  const w = wordsIn(language)
  return html`<section class="card help" aria-labelledby="help"><h2 id="help">${w('help')}</h2>${view.help.map(
    ({ id, question, answer }) => html`<details id="${id}" name="help"><summary>${question}</summary><p>${answer}</p></details>`,
  )}<div class="person" id="person"><p><b>${w('person')}</b>${view.shop.supportEmail ? w('personText', { hours: view.shop.replyWithinHours }) : w('personNoMail', { shop: view.shop.name })}</p>${
    view.shop.supportEmail &&
    html`<a class="btn" href="mailto:${view.shop.supportEmail}?subject=${encodeURIComponent(w('order', { number: view.order.number }))}">${w('writeTo')}</a>`
  }</div></section>`
}
