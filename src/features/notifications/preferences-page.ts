/** The page behind "choose what we write to you": plain HTML, one form. */
import { html, type SafeHtml, trusted } from '#shared/html'
import { directionOf, pickLanguage } from '#shared/languages'
import { say, type WordKey } from './model/words/index.ts'

export type PreferencesPage = { language: string; shopName: string; action: string; wantsUpdates: boolean; notice: 'saved' | 'off' | null }

export function preferencesPage(page: PreferencesPage): SafeHtml {
  const language = pickLanguage(page.language)
  const word = (key: Extract<WordKey, `page.${string}`>) => say(language, key, { shop: page.shopName })
  return html`${trusted('<!doctype html>')}
<html lang="${language}" dir="${directionOf(language)}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>${word('page.title')}</title>
<style>${trusted(STYLE)}</style></head>
<body><main><p class="shop"><bdi>${page.shopName}</bdi></p><div class="card">
<h1>${word('page.title')}</h1>
${page.notice ? html`<p role="status" class="notice">${word(`page.${page.notice}`)}</p>` : null}
<p class="always">${word('page.always')}</p>
<form method="post" action="${page.action}">
<label><input type="checkbox" name="updates" value="on"${page.wantsUpdates ? trusted(' checked') : null} aria-describedby="help"> <span>${word('page.updates')}</span></label>
<p id="help" class="help">${word('page.updatesHelp')}</p>
<button type="submit">${word('page.save')}</button>
</form></div>
</main></body></html>`
}

const STYLE = `:root{color-scheme:light dark;--bg:#f4f6f5;--card:#fff;--ink:#17201d;--muted:#52605b;--line:#dde3e0;--good:#12683f;--good-soft:#e3f4ea}
@media(prefers-color-scheme:dark){:root{--bg:#121615;--card:#1b211f;--ink:#eef3f1;--muted:#a9b6b1;--line:#333c39;--good:#74d6a4;--good-soft:#16322a}}
body{margin:0;font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;background:var(--bg);color:var(--ink);overflow-wrap:anywhere}main{max-width:34rem;margin:0 auto;padding:1rem}
.shop{font-weight:700;margin:0 0 1rem}.card{background:var(--card);border:1px solid var(--line);border-radius:1rem;padding:1.25rem}h1{font-size:1.6rem;line-height:1.2;margin:0 0 .5rem;text-wrap:balance}p{margin:0}
label{display:flex;gap:.75rem;align-items:flex-start;padding:.75rem 0;margin-block-start:.5rem;font-weight:600;cursor:pointer}input{width:1.5rem;height:1.5rem;flex:none;margin:0;accent-color:var(--good)}.help,.always{color:var(--muted)}.help{margin-block-end:1.25rem}
.notice{background:var(--good-soft);color:var(--good);font-weight:600;border-radius:.6rem;padding:.75rem 1rem;margin-block-end:1rem}
button{font:inherit;font-weight:650;padding:.7rem 1.5rem;border-radius:.75rem;border:0;background:var(--good);color:var(--card);cursor:pointer;min-height:2.75rem;width:100%}
:focus-visible{outline:3px solid var(--good);outline-offset:2px;border-radius:.3rem}`
