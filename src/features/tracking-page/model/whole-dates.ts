/** A date may break after a dash or a comma, never between its day and its month. */
import { html, type SafeHtml } from '#shared/html'

/** Words without a number break where they like. */
export function wholeDates(text: string): SafeHtml {
  if (!/\d/.test(text)) return html`${text}`
  return html`${text.split(BREAKS).map((part, i) => (i % 2 === 0 ? html`<span class="whole">${part}</span>` : part))}`
}

// In a group of its own the space stays in the text; a thin one, which would begin the next line, stays with its dash. Japanese has none.
const BREAKS = /((?<=[–,،、]) +|(?<=[–,،、][\u00a0\u2000-\u200a\u202f])|(?<=[～~])\s*)/u
