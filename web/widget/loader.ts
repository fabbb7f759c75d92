/**
 * The only thing a shop's page loads: a button in a shadow root of its own, no larger than itself. The panel comes on the
 * first click. When our server is dead or slow, a small button that says so is all that happens. No globals but `whereabouts`.
 */
import type { MountPanel, Panel, WidgetOptions } from './options.ts'

type Command = 'open' | 'close' | 'toggle' | 'reset' | 'destroy'
/** `q`: calls made before we were there, each the arguments of one call. */
type Api = { (command: Command): void; q?: ArrayLike<Command>[]; loaded?: boolean }
const scope = window as unknown as { whereabouts?: Api }

const WORDS = {
  en: { ask: 'Where is my order?', wait: 'Loading …', failed: 'The chat cannot be reached. Click to try again.' },
  de: {
    ask: 'Wo ist meine Bestellung?',
    wait: 'Wird geladen …',
    failed: 'Der Chat ist nicht erreichbar. Klicken für einen neuen Versuch.',
  },
}
const BUBBLE = 'M4 5.5A1.5 1.5 0 0 1 5.5 4h13A1.5 1.5 0 0 1 20 5.5v9a1.5 1.5 0 0 1-1.5 1.5H10l-5 4v-4.5A1 1 0 0 1 4 14.5z'
const SHEET = `:host{all:initial!important;position:fixed!important;inset-block-end:calc(var(--o) + env(safe-area-inset-bottom,0px))!important;left:var(--l)!important;right:var(--r)!important;z-index:var(--z)!important;inline-size:56px!important;block-size:56px!important;display:block!important}
:host([hidden]){display:none!important}
button{all:unset;box-sizing:border-box;inline-size:56px;block-size:56px;border-radius:50%;background:#17201d;color:#fff;display:grid;place-items:center;cursor:pointer;box-shadow:0 4px 16px #0005;position:relative}
button:focus-visible{outline:3px solid #fff;outline-offset:-5px;box-shadow:0 0 0 3px #17201d}
b,i{position:absolute;font:14px/1.4 system-ui,sans-serif;background:#17201d;color:#fff;border-radius:10px;inset-inline-end:0;inset-block-end:64px;padding:8px 12px;inline-size:180px}
b{background:#c22f1f;inset-block-end:40px;inline-size:auto;padding:0 6px}
.l i{inset-inline:0 auto}
b:empty,i:empty{display:none}
@media(prefers-color-scheme:dark){button{background:#eef3f1;color:#17201d}button:focus-visible{outline-color:#17201d}}
@media print{:host{display:none!important}}`

function start(script: HTMLScriptElement): void {
  const set = script.dataset
  const asked = set.language || document.documentElement.lang || navigator.language
  const options: WidgetOptions = {
    base: new URL(script.src).origin,
    key: set.key || '',
    language: /^de/i.test(asked) ? 'de' : 'en',
    position: set.position === 'left' ? 'left' : 'right',
    offset: Number(set.offset) || 20,
    zIndex: Number(set.zIndex) || 1000,
  }
  const words = WORDS[options.language]
  const host = document.createElement('div')
  const root = host.attachShadow({ mode: 'open' })
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(SHEET)
  root.adoptedStyleSheets = [sheet]
  host.style.setProperty('--o', `${options.offset}px`)
  host.style.setProperty('--z', `${options.zIndex}`)
  host.style.setProperty(`--${options.position[0]}`, `${options.offset}px`)
  const button = document.createElement('button')
  button.type = 'button'
  button.setAttribute('aria-haspopup', 'dialog')
  button.className = options.position[0] as string
  const badge = document.createElement('b')
  const note = document.createElement('i')
  note.setAttribute('role', 'status')
  const svg = draw('svg', { viewBox: '0 0 24 24', width: '28', 'aria-hidden': 'true' })
  svg.append(draw('path', { d: BUBBLE, fill: 'currentColor' }))
  button.append(svg, badge)
  root.append(button, note)

  let panel: Panel | undefined
  let loading = false
  let tries = 0
  let isOpen = false
  const label = (count: number) => button.setAttribute('aria-label', words.ask + (count ? ` (${count})` : ''))
  const shown = (open: boolean) => {
    isOpen = open
    button.setAttribute('aria-expanded', `${open}`)
  }
  label(0)
  shown(false)

  const open = () => {
    if (panel) {
      shown(true)
      panel.open()
      return
    }
    if (loading) return
    loading = true
    const slow = setTimeout(() => {
      note.textContent = words.wait
    }, 400)
    const settle = (text: string) => {
      clearTimeout(slow)
      loading = false
      note.textContent = text
    }
    // A changed address, because a browser remembers a failed import.
    const giveUp = setTimeout(() => settle(words.failed), 10_000)
    const address = `${options.base}/widget-panel.js${tries++ ? `?${tries}` : ''}`
    import(/* @vite-ignore */ address).then(
      (module: { mountPanel: MountPanel }) => {
        clearTimeout(giveUp)
        if (!panel)
          panel = module.mountPanel(options, {
            closed: () => {
              shown(false)
              button.focus()
            },
            unread: (count) => {
              badge.textContent = count ? `${count}` : ''
              label(count)
            },
          })
        const wanted = loading
        settle('')
        if (wanted) open()
      },
      () => {
        clearTimeout(giveUp)
        settle(words.failed)
      },
    )
  }
  button.onclick = () => run('toggle')

  // Shops that swap the whole body (Turbo and its kin) take the button with it: it comes back.
  const attach = () => {
    if (!host.isConnected && document.body) document.body.append(host)
  }
  const observer = new MutationObserver(attach)
  const observe = () => {
    attach()
    observer.observe(document.documentElement, { childList: true })
    observer.observe(document.body, { childList: true })
  }

  const run = (command: Command) => {
    if (command === 'destroy') {
      observer.disconnect()
      panel?.destroy()
      host.remove()
      scope.whereabouts = undefined
    } else if (command === 'reset') panel?.reset()
    else if (command === 'close' || (command === 'toggle' && isOpen)) panel?.close()
    else open()
  }

  const waiting = scope.whereabouts?.q || []
  const api: Api = (command) => run(command)
  api.loaded = true
  scope.whereabouts = api
  const begin = () => {
    observe()
    for (let i = 0; i < waiting.length; i++) run(waiting[i]![0]!)
    if (wasOpen() && !/checkout/i.test(location.pathname)) open()
  }
  if (document.body) begin()
  else document.addEventListener('DOMContentLoaded', begin)
}

/** Node by node: `innerHTML` is refused where a shop asks for Trusted Types. */
function draw(name: string, attributes: Record<string, string>): SVGElement {
  const node = document.createElementNS('http://www.w3.org/2000/svg', name)
  for (const key in attributes) node.setAttribute(key, attributes[key]!)
  return node
}

/** Storage may be forbidden: then nothing was open. */
function wasOpen(): boolean {
  try {
    return sessionStorage.getItem('whereabouts.open') === '1'
  } catch {
    return false
  }
}

// Under tag managers there is no current script; twice on one page counts once.
const own =
  (document.currentScript as HTMLScriptElement | null) || document.querySelector<HTMLScriptElement>('script[data-key][src*="widget.js"]')
if (own?.src && !scope.whereabouts?.loaded) start(own)
