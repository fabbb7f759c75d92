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
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>${word('page.title')}</title>
<style>${trusted(STYLE)}</style></head>
<body><main>
<h1>${word('page.title')}</h1>
${page.notice ? html`<p role="status" class="notice">${word(`page.${page.notice}`)}</p>` : null}
<p>${word('page.always')}</p>
<form method="post" action="${page.action}">
<label><input type="checkbox" name="updates" value="on"${page.wantsUpdates ? trusted(' checked') : null} aria-describedby="help"> <span>${word('page.updates')}</span></label>
<p id="help" class="help">${word('page.updatesHelp')}</p>
<button type="submit">${word('page.save')}</button>
</form>
</main></body></html>`
}

const STYLE = `:root{color-scheme:light dark}body{margin:0;font:16px/1.5 system-ui,sans-serif;background:Canvas;color:CanvasText}main{max-width:34rem;margin:0 auto;padding:2rem 1.25rem}
h1{font-size:1.6rem;line-height:1.2}label{display:flex;gap:.75rem;align-items:flex-start;padding:.75rem 0}input{width:1.5rem;height:1.5rem;flex:none;margin:0}.help{margin:.25rem 0 1.5rem}
.notice{border:1px solid;border-radius:.5rem;padding:.75rem 1rem}button{font:inherit;font-weight:600;padding:.75rem 1.5rem;border-radius:.5rem;border:1px solid;cursor:pointer;min-height:44px}`
