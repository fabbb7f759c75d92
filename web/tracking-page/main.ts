/** Keeps an open tracking page true: what changed on the server replaces `<main>`, without moving focus, scroll or open folds. */
import { follow } from '../live/follow.ts'
import { addChat } from './chat.ts'
import { keepNumber } from './keep-number.ts'

const script = document.querySelector<HTMLScriptElement>('script[data-live], script[data-chat]')
const say = document.getElementById('say')
let busy = false
let again = false

async function refresh(): Promise<void> {
  if (busy) {
    again = true
    return
  }
  busy = true
  try {
    const response = await fetch(location.href, { headers: { accept: 'text/html' }, cache: 'no-cache' })
    if (response.ok) replaceMain(new DOMParser().parseFromString(await response.text(), 'text/html'))
  } catch {
    // Offline: the page keeps what it knows; the next wake-up looks again.
  }
  busy = false
  if (again) {
    again = false
    void refresh()
  }
}

function replaceMain(fresh: Document): void {
  const before = document.querySelector('main')
  const after = fresh.querySelector('main')
  if (!before || !after || before.innerHTML === after.innerHTML) return
  const news =
    headline(before) !== headline(after) || before.querySelectorAll('.line li').length !== after.querySelectorAll('.line li').length
  for (const fold of before.querySelectorAll<HTMLDetailsElement>('details[open]')) {
    const same = counterpart(fold, before, after)
    if (same instanceof HTMLDetailsElement) same.open = true
  }
  const focused = document.activeElement
  const target = focused && before.contains(focused) && focused !== before ? counterpart(focused, before, after) : null
  before.replaceChildren(...after.childNodes)
  document.title = fresh.title
  if (target instanceof HTMLElement) target.focus({ preventScroll: true })
  if (!news) return
  before.querySelector('.hero')?.classList.add('fresh')
  if (say) say.textContent = `${script?.dataset.updated}: ${headline(before)}`
}

const headline = (main: Element): string =>
  [...main.querySelectorAll('.hero .label, .hero h1, .hero .why')].map((part) => part.textContent).join(' · ')

/** The same element in the new page: by id, else the one of its kind with the same text, else the one in the same place. */
function counterpart(element: Element, before: Element, after: Element): Element | null {
  if (element.id) return after.querySelector(`#${CSS.escape(element.id)}`)
  const kind = element.tagName
  const olds = [...before.querySelectorAll(kind)]
  const news = [...after.querySelectorAll(kind)]
  // The timeline grows at its top, so places are counted from the end.
  return (
    news[news.length - (olds.length - olds.indexOf(element))] ?? news.find((other) => other.textContent === element.textContent) ?? null
  )
}

if (script?.dataset.live) {
  follow({ url: `${script.dataset.live}/live`, changed: refresh, pollSeconds: 60 })
  // "Checked 4 min ago" must not grow old on an open page.
  setInterval(() => document.hidden || refresh(), 300_000)
}
if (script?.dataset.chat) addChat(script.dataset)
keepNumber()
