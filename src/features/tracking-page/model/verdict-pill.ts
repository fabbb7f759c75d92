/** Kept or not: colour, shape and word together, so that none of them has to be seen alone. */
import { html, type SafeHtml } from '#shared/html'
import { icon } from './icon.ts'
import type { HeadlineView, Language } from './tracking-view.ts'
import { wordsIn } from './words/index.ts'

export function verdict(headline: HeadlineView): SafeHtml | null {
  if (!headline.verdict) return null
  const sign = headline.tone === 'good' ? 'check' : headline.tone === 'calm' || headline.tone === 'ended' ? 'dot' : 'bang'
  return html`<span class="pill ${headline.tone}">${icon(sign)}${headline.verdict}</span>`
}

/** The promise that no longer holds stays in sight, struck out; who hears the page is told so in words. */
export function formerly(headline: HeadlineView, language: Language): SafeHtml | null {
  if (!headline.formerly) return null
  const w = wordsIn(language)
  return html`<p class="was">${w('promised')} <s>${headline.formerly}</s><span class="vh"> ${w('noLongerHolds')}</span></p>`
}
