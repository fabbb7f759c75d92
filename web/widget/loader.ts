/**
 * The only thing a shop's page loads: a button in a shadow root of its own, no larger than itself. The panel comes on the
 * first click. When our server is dead or slow, a small button that says so is all that happens. No globals but `whereabouts`.
 */
import type { MountPanel, Panel, WidgetOptions } from './options.ts'

type Command = 'open' | 'close' | 'toggle' | 'reset' | 'destroy'
/** `q`: calls made before we were there, each the arguments of one call. */
type Api = { (command: Command): void; q?: ArrayLike<Command>[]; loaded?: boolean }
const scope = window as unknown as { whereabouts?: Api }

/** English is said until the words of another language are here, and where they cannot be had. */
const EN = {
  ask: 'Where is my order?',
  wait: 'Loading …',
  dead: 'The chat cannot be reached. Try again.',
}
const BUBBLE = 'M5 5h14v10h-9l-4 4v-4H5z'
const SHEET = `:host{all:initial!important;direction:ltr!important;position:fixed!important;bottom:calc(var(--wo) + env(safe-area-inset-bottom,0px))!important;left:var(--wl)!important;right:var(--wr)!important;z-index:var(--wz)!important;inline-size:56px!important;block-size:56px!important;display:block!important}
:host([hidden]){display:none!important}
button{all:unset;box-sizing:border-box;inline-size:56px;block-size:56px;border-radius:50%;background:#17201d;color:#fff;display:grid;place-items:center;cursor:pointer;box-shadow:0 4px 16px #0005;position:relative}
button:focus-visible{outline:3px solid #fff;outline-offset:-5px;box-shadow:0 0 0 3px #17201d}
b,i{position:absolute;right:0;font:14px/1.4 system-ui,sans-serif;background:#17201d;color:#fff;border-radius:10px;bottom:64px;padding:8px 12px;inline-size:180px}
b{background:#c22f1f;bottom:40px;inline-size:auto;padding:0 6px}
.l~i{right:auto}
b:empty,i:empty{display:none}
@media(prefers-color-scheme:dark){button{background:#eef3f1;color:#17201d}button:focus-visible{outline-color:#17201d}}
@media print{:host{display:none!important}}`

function start(script: HTMLScriptElement): void {
  const options = optionsOf(script)
  const view = launcher(options)
  const { host, button } = view
  let panel: Panel | undefined
  const show = panelLoader(options, view, (mounted) => {
    panel = mounted
  })
  // Shops that swap the whole body (Turbo and its kin) take the button with it: it comes back.
  const attach = () => {
    if (!document.body) return
    if (!host.isConnected) document.body.append(host)
    observer.observe(document.body, { childList: true })
  }
  const observer = new MutationObserver(attach)

  const run = (command: Command) => {
    if (command === 'destroy') {
      observer.disconnect()
      panel?.destroy()
      host.remove()
      scope.whereabouts = undefined
    } else if (command === 'reset') panel?.reset()
    else if (command === 'close' || (command === 'toggle' && button.ariaExpanded === 'true')) panel?.close()
    else show()
  }
  button.onclick = () => run('toggle')

  const waiting = scope.whereabouts?.q || []
  const api: Api = run
  api.loaded = true
  scope.whereabouts = api
  const begin = () => {
    attach()
    observer.observe(document.documentElement, { childList: true })
    for (let i = 0; i < waiting.length; i++) run(waiting[i]![0]!)
    if (wasOpen() && !/checkout/i.test(location.pathname)) show()
  }
  if (document.body) begin()
  else document.addEventListener('DOMContentLoaded', begin)
}

function optionsOf(script: HTMLScriptElement): WidgetOptions {
  const set = script.dataset
  return {
    // Key, tracking link and label as they stand in the tag.
    ...set,
    words: EN,
    base: new URL(script.src).origin,
    language: (set.language || document.documentElement.lang || navigator.language).slice(0, 2).toLowerCase(),
    position: set.position === 'left' ? 'left' : 'right',
    offset: Number(set.offset) || 20,
    zIndex: Number(set.zIndex) || 1000,
  }
}

type View = {
  host: HTMLElement
  button: HTMLButtonElement
  note: HTMLElement
  shown: (open: boolean) => void
  unread: (count: number) => void
}

function launcher(options: WidgetOptions): View {
  const { position, offset, zIndex } = options
  const host = document.createElement('div')
  const root = host.attachShadow({ mode: 'open' })
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(SHEET)
  root.adoptedStyleSheets = [sheet]
  host.style.setProperty('--wo', `${offset}px`)
  host.style.setProperty('--wz', `${zIndex}`)
  host.style.setProperty(`--w${position[0]}`, `${offset}px`)
  const button = document.createElement('button')
  button.type = 'button'
  button.ariaHasPopup = 'dialog'
  button.className = position[0]!
  const badge = document.createElement('b')
  const note = document.createElement('i')
  note.role = 'status'
  note.dir = 'auto'
  const svg = draw('svg', { viewBox: '0 0 24 24', width: '28', 'aria-hidden': 'true' })
  svg.append(draw('path', { d: BUBBLE, fill: 'currentColor', stroke: 'currentColor', 'stroke-width': '2', 'stroke-linejoin': 'round' }))
  button.append(svg, badge)
  root.append(button, note)
  const shown = (open: boolean) => {
    button.ariaExpanded = `${open}`
  }
  const unread = (count: number) => {
    badge.textContent = count ? `${count}` : ''
    button.ariaLabel = (options.label || options.words.ask) + (count ? ` (${count})` : '')
  }
  shown(false)
  unread(0)
  return { host, button, note, shown, unread }
}

/** Shows the panel; the first time it has to be fetched, which may be slow or fail and can be tried again. */
function panelLoader(options: WidgetOptions, { button, note, shown, unread }: View, mounted: (panel: Panel) => void): () => void {
  /** Small and kept by the browser. Asked for at once, because the button has a name; and again with the panel, should it have failed. */
  const speak = async () => {
    if (options.words.title || options.language === 'en') return
    try {
      options.words = await (await fetch(`${options.base}/widget-words/${options.language}.json`)).json()
      // Nothing is unread before the panel is there.
      unread(0)
    } catch {
      // It goes on in English; the panel asks again.
    }
  }
  void speak()
  let panel: Panel | undefined
  let wanted = false
  let tries = 0
  const show = () => {
    if (panel) {
      shown(true)
      panel.open()
    } else if (!wanted) void load()
  }
  const load = async () => {
    wanted = true
    const slow = setTimeout(() => {
      note.textContent = options.words.wait
    }, 400)
    const settle = (text: string) => {
      clearTimeout(slow)
      clearTimeout(giveUp)
      wanted = false
      note.textContent = text
    }
    const giveUp = setTimeout(() => settle(options.words.dead), 10_000)
    // A changed address, because a browser remembers a failed import.
    const address = `${options.base}/widget-panel.js?${tries++}`
    try {
      const module: { mountPanel: MountPanel } = await import(/* @vite-ignore */ address)
      await speak()
      const closed = () => {
        shown(false)
        button.focus()
      }
      if (!panel) {
        panel = module.mountPanel(options, { closed, unread })
        mounted(panel)
      }
      const open = wanted
      settle('')
      if (open) show()
    } catch {
      settle(options.words.dead)
    }
  }
  return show
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
