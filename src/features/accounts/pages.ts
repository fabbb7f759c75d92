/** The pages of signing in: plain HTML that works without JavaScript. */
import { html, type SafeHtml, trusted } from '#shared/html'

export const signInPage = (options: { next: string; email: string; problem: string | null }): string =>
  page(
    'Sign in',
    html`${alert(options.problem)}<form method="post" action="/sign-in"><input type="hidden" name="next" value="${options.next}">
${field({ name: 'email', label: 'E-mail', type: 'email', value: options.email, autocomplete: 'username', focus: !options.email })}
${field({ name: 'password', label: 'Password', type: 'password', autocomplete: 'current-password', focus: Boolean(options.email) })}
<button>Sign in</button></form>`,
  )

export const setupPage = (options: { shop: string; name: string; email: string; problem: string | null }): string =>
  page(
    'Create the owner',
    html`<p>You are the first to open <strong>${options.shop}</strong>. This account may do everything; you can add others later.</p>
${alert(options.problem)}<form method="post">
${field({ name: 'name', label: 'Your name', type: 'text', value: options.name, autocomplete: 'name', focus: true })}
${field({ name: 'email', label: 'E-mail', type: 'email', value: options.email, autocomplete: 'username' })}
${field({ name: 'password', label: 'Password', type: 'password', autocomplete: 'new-password', hint: 'At least 12 characters. Four words in a row are good and easy to keep.' })}
<button>Create and sign in</button></form>`,
  )

export const signOutPage = (): string =>
  page(
    'Sign out',
    html`<p>This ends your session in this browser.</p><form method="post" action="/sign-out"><button>Sign out</button></form>`,
  )

export const endedPage = (): string =>
  page(
    'This link has ended',
    html`<p>Links of this kind work once, for a day. Start the program again with an empty list of staff, or ask an owner, to get a new one.</p><p><a href="/sign-in">Sign in</a></p>`,
  )

const alert = (problem: string | null): SafeHtml | null => (problem ? html`<p role="alert" id="problem">${problem}</p>` : null)

type Field = { name: string; label: string; type: string; autocomplete: string; value?: string; focus?: boolean; hint?: string }

const field = ({ name, label, type, autocomplete, value, focus, hint }: Field): SafeHtml =>
  html`<label for="${name}">${label}</label><input id="${name}" name="${name}" type="${type}" value="${value ?? ''}" autocomplete="${autocomplete}" required maxlength="254"${focus ? trusted(' autofocus') : null}${hint ? html` aria-describedby="${name}-hint"` : null}>${hint ? html`<p class="hint" id="${name}-hint">${hint}</p>` : null}`

const STYLE =
  trusted(`:root{color-scheme:light dark;--ink:#1b2330;--soft:#5a6577;--paper:#f4f6fa;--card:#fff;--line:#c3cad6;--accent:#1a56db;--on:#fff;--bad:#a61b1b;--badback:#fdecec}
@media (prefers-color-scheme:dark){:root{--ink:#e8ecf3;--soft:#a3aebf;--paper:#10151d;--card:#1a212c;--line:#465063;--accent:#8ab4ff;--on:#0c1424;--bad:#ffb4b4;--badback:#3a1a1d}}
*{box-sizing:border-box}body{margin:0;min-height:100vh;display:grid;place-items:center;padding:1.5rem;background:var(--paper);color:var(--ink);font:1rem/1.55 system-ui,sans-serif}
main{width:100%;max-width:25rem;background:var(--card);padding:2.25rem 2rem;border-radius:16px;border:1px solid color-mix(in srgb,var(--line) 45%,transparent);box-shadow:0 12px 40px rgb(15 30 60/.08)}
.brand{display:flex;gap:.55rem;align-items:center;margin:0 0 1.6rem;font-weight:650;letter-spacing:-.01em;color:var(--soft)}.brand svg{color:var(--accent)}
h1{font-size:1.6rem;line-height:1.2;margin:0 0 1rem;letter-spacing:-.02em}p{margin:.25rem 0 1rem}label{display:block;font-weight:600;margin:1rem 0 .3rem}
input:not([type=hidden]){width:100%;font:inherit;color:inherit;background:transparent;border:1px solid var(--soft);border-radius:10px;padding:.65rem .8rem}
input:focus-visible,button:focus-visible,a:focus-visible{outline:3px solid color-mix(in srgb,var(--accent) 55%,transparent);outline-offset:2px}
button{width:100%;margin-top:1.6rem;font:inherit;font-weight:650;border:0;border-radius:10px;padding:.75rem;background:var(--accent);color:var(--on);cursor:pointer}button:hover{filter:brightness(1.07)}
.hint{color:var(--soft);font-size:.9rem;margin:.35rem 0 0}[role=alert]{background:var(--badback);color:var(--bad);border-radius:10px;padding:.7rem .9rem}a{color:var(--accent)}`)

const MARK = trusted(
  '<svg width="22" height="22" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2.2" stroke-linejoin="round" aria-hidden="true"><path d="M12 21s7-6.1 7-11.3A7 7 0 0 0 5 9.7C5 14.9 12 21 12 21Z"/><circle cx="12" cy="9.8" r="2.4"/></svg>',
)

const page = (title: string, body: SafeHtml): string =>
  `<!doctype html>${html`<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>${title} · Whereabouts</title><style>${STYLE}</style></head><body><main><p class="brand">${MARK}Whereabouts</p><h1>${title}</h1>${body}</main></body></html>`}`
