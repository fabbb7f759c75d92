/** The frame of every public page: head, shop, language switch, foot. */
import { html, type SafeHtml, trusted } from '#shared/html'
import { directionOf } from '#shared/languages'
import { nativeName, pageLanguages } from './languages.ts'
import { pageStyle } from './page-style.ts'
import type { Language } from './tracking-view.ts'
import { wordsIn } from './words/index.ts'

export type Shell = {
  language: Language
  title: string
  shopName: string
  brandColor: string
  /** Path of this page, for the language switch. */
  path: string
  /** Query of the look-up page that names the shop (`shop=mer_…`); empty when there is only one. */
  shopQuery: string
  /** Where the script finds what changed; absent: nothing changes by itself. */
  live?: string
  /** Public key of the chat that the script adds, and what it is called here. */
  chat?: { key: string; label?: string } | null
}

/** A whole document around `main`. Works without JavaScript; never indexed. */
export function documentShell(shell: Shell, main: SafeHtml): string {
  const w = wordsIn(shell.language)
  return html`<!doctype html>
<html lang="${shell.language}" dir="${directionOf(shell.language)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex,nofollow"><meta name="referrer" content="no-referrer"><meta name="format-detection" content="telephone=no,date=no"><title>${shell.title}</title><link rel="icon" href="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24' fill='none' stroke='%23${trusted(iconColor(shell.brandColor))}' stroke-width='2'%3E%3Cpath d='M12 2 3 7v10l9 5 9-5V7zM3 7l9 5 9-5M12 12v10'/%3E%3C/svg%3E"><style>${trusted(pageStyle(shell.brandColor).css)}</style><script src="/assets/tracking-page.js" type="module"${
    shell.live && html` data-live="${shell.live}" data-updated="${w('updated')}"`
  }${shell.chat && html` data-chat="${shell.chat.key}" data-label="${shell.chat.label ?? ''}"`}></script></head><body><a class="skip" href="#main">${w('skip')}</a><div class="page"><header class="top"><span class="shop"><span class="mark" aria-hidden="true">${initial(shell.shopName)}</span><bdi>${shell.shopName}</bdi></span>${languageSwitch(shell)}</header><main id="main" tabindex="-1">${main}</main><footer><p>${shell.live ? w('privacy') : ''}</p>${shell.path !== '/track' && html`<p><a href="/track?lang=${shell.language}${shell.shopQuery}">${w('lookUpOther')}</a></p>`}</footer></div><div class="vh" role="status" aria-live="polite" id="say"></div></body></html>`
    .value
}

/** CSP of a public page: nothing from anywhere but us, and only this style sheet. Item pictures come from the shop's own servers. */
export function contentSecurityPolicy(brandColor: string): string {
  return `default-src 'none'; style-src ${pageStyle(brandColor).cspSource}; script-src 'self'; connect-src 'self'; img-src 'self' https: data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`
}

/** A fold with links: no script, and any language is two key presses away. */
function languageSwitch(shell: Shell): SafeHtml {
  const items = pageLanguages.map((language) =>
    language === shell.language
      ? html`<li><b aria-current="true">${nativeName(language)}</b></li>`
      : html`<li><a href="${shell.path}?lang=${language}${shell.path === '/track' && shell.shopQuery}" lang="${language}" hreflang="${language}" dir="auto">${nativeName(language)}</a></li>`,
  )
  return html`<nav class="lang" aria-label="${wordsIn(shell.language)('language')}"><details><summary>${nativeName(shell.language)}<span class="vh">, ${wordsIn(shell.language)('language')}</span></summary><ul>${items}</ul></details></nav>`
}

const initial = (name: string): string => [...name.trim()][0]?.toUpperCase() ?? '•'

const iconColor = (color: string): string => (/^#[0-9a-f]{6}$/i.test(color) ? color.slice(1) : '1f6f5c')
