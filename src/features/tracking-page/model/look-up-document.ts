/** "Where is my order?" as a form that needs no script (one keeps the number she typed), and the two ends of a link that leads nowhere any more. */
import { html, type SafeHtml } from '#shared/html'
import { documentShell } from './document-shell.ts'
import type { Language } from './tracking-view.ts'
import { wordsIn } from './words/index.ts'

/** `id`: the merchant's on the wire; null when nobody said which shop is meant. `chatKey`: public key of its chat. */
export type LookUpShop = { id: string | null; name: string; brandColor: string; chatKey?: string | null }

/** `failed` is one answer for a wrong pair, an unknown order, a foreign order and too many tries. */
export type LookUpState = { kind: 'empty' | 'no_shop' } | { kind: 'failed' | 'missing'; orderNumber: string }

export function renderLookUp(shop: LookUpShop, state: LookUpState, language: Language): string {
  const w = wordsIn(language)
  const typed = 'orderNumber' in state ? state.orderNumber : ''
  const error = state.kind === 'failed' ? w('lookUpFailed') : state.kind === 'missing' ? w('lookUpMissing') : null
  return documentShell(
    {
      language,
      title: `${w('lookUpTitle')} · ${shop.name}`,
      shopName: shop.name,
      brandColor: shop.brandColor,
      path: '/track',
      shopQuery: queryOf(shop),
      chat: shop.chatKey ? { key: shop.chatKey } : null,
    },
    html`<section class="card hero" aria-labelledby="date"><h1 id="date">${w('lookUpTitle')}</h1><p class="next">${state.kind === 'no_shop' ? w('lookUpNoShop') : w('lookUpText')}</p>${state.kind !== 'no_shop' && form(shop, language, typed, error)}</section>`,
  )
}

/** `expired`: there was an order behind it. `unknown`: there never was. Both offer the look-up. */
export function renderDeadLink(shop: LookUpShop, kind: 'expired' | 'unknown', language: Language): string {
  const w = wordsIn(language)
  const title = kind === 'expired' ? w('expiredTitle') : w('notFoundTitle')
  return documentShell(
    {
      language,
      title: `${title} · ${shop.name}`,
      shopName: shop.name,
      brandColor: shop.brandColor,
      path: '/track',
      shopQuery: queryOf(shop),
      chat: shop.chatKey ? { key: shop.chatKey } : null,
    },
    html`<section class="card hero ended" aria-labelledby="date"><h1 id="date">${title}</h1><p class="next">${kind === 'expired' ? w('expiredText') : w('notFoundText')}</p>${form(shop, language, '', null)}</section>`,
  )
}

const queryOf = (shop: LookUpShop): string => (shop.id ? `&shop=${shop.id}` : '')

function form(shop: LookUpShop, language: Language, typed: string, error: string | null): SafeHtml {
  const w = wordsIn(language)
  return html`<form method="post" action="/track?lang=${language}${queryOf(shop)}">${error && html`<p class="error" id="error" role="alert">${error}</p>`}<label for="order">${w('orderNumber')}</label><small id="hint">${w(
    'orderNumberHint',
  )}</small><input id="order" name="orderNumber" value="${typed}" required maxlength="60" autocomplete="on" autocapitalize="characters" spellcheck="false" dir="auto" aria-describedby="hint${error && ' error'}"><label for="proof">${w(
    'proof',
  )}</label><input id="proof" name="proof" required maxlength="200" autocomplete="email" autocapitalize="none" spellcheck="false" dir="auto"${error && html` aria-describedby="error"`}><button class="btn">${w('find')}</button></form>`
}
