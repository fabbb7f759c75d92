/** Kept or not: colour, shape and word together, so that none of them has to be seen alone. */
import { html, type SafeHtml } from '#shared/html'
import { icon } from './icon.ts'
import type { HeadlineView } from './tracking-view.ts'

export function verdict(headline: HeadlineView): SafeHtml | null {
  if (!headline.verdict) return null
  const sign = headline.tone === 'good' ? 'check' : headline.tone === 'calm' || headline.tone === 'ended' ? 'dot' : 'bang'
  return html`<span class="pill ${headline.tone}">${icon(sign)}${headline.verdict}</span>`
}
