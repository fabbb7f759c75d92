/** One element at work: asks, shows, keeps the time, tells the shop. */
import { make } from './dom.ts'
import type { Kit } from './kit.ts'
import { choosePlace, placeOf } from './place.ts'
import { type Answer, ask, type Option, type Place, type Question } from './quote.ts'
import { sayChance, sayDays, sayTime } from './say.ts'
import { STYLE } from './style.ts'
import { fill, localeOf, type Words, wordsOf } from './words.ts'

type More = typeof import('./more/main.ts')

// Under tag managers there is no current script.
const script = (document.currentScript || document.querySelector('script[data-key][src*="promise.js"]')) as HTMLScriptElement
const BASE = new URL(script.src).origin
const sheet = new CSSStyleSheet()
sheet.replaceSync(STYLE)
/** All elements of the page: a place chosen in one holds for all. */
const refreshers = new Set<() => void>()

let more: More | undefined
let tries = 0
async function loadMore(): Promise<More> {
  // A changed address, because a browser remembers a failed import.
  more ??= (await import(/* @vite-ignore */ BASE + '/promise-more.js?' + tries++)) as More
  return more
}

export function mount(host: HTMLElement) {
  const root = host.attachShadow({ mode: 'open' })
  const shopsOwn = make('slot')
  const content = make('div')
  const to = make('span', { id: 'to' })
  const change = make('button', { type: 'button', part: 'change', 'aria-expanded': 'false' })
  const countdown = make('p', { part: 'countdown', 'aria-live': 'off' })
  const box = make('div', { part: 'box' }, content, countdown, make('p', { part: 'destination' }, to, ' – ', change))
  const field = make('input', { type: 'hidden', name: 'attributes[whereabouts_promise]' })
  const get = (name: string) => host.getAttribute(name)
  let locale: string
  let words: Words
  let answer: Answer
  let place: Place
  let picked: string | null
  let told: Option
  let form: HTMLElement | undefined
  let timer: ReturnType<typeof setTimeout>
  let turn = 0
  root.adoptedStyleSheets = [sheet]
  root.append(shopsOwn)

  const askFor = (destination: Place) =>
    ask(
      {
        destination,
        items: itemsOf(host),
        arriveBy: get('arrive-by') || undefined,
        cart: get('cart') || undefined,
        language: locale,
      } satisfies Question,
      BASE,
      script.dataset.key!,
    )
  const nameOf = (country: string) => new Intl.DisplayNames(locale, { type: 'region' }).of(country)!
  const chosen = () => answer.options.find(({ option }) => option === (picked ?? get('option'))) ?? answer.options[0]!
  const kit = (): Kit => ({ host, root, make, sayDays, sayChance, words, locale, nameOf })

  async function refresh(): Promise<void> {
    clearTimeout(timer)
    const mine = ++turn
    locale = localeOf((host.closest('[lang]') as HTMLElement)?.lang || navigator.language)
    const destination = placeOf(host, locale)
    try {
      const all = await Promise.all([
        askFor(destination),
        wordsOf(locale.slice(0, 2), BASE),
        (get('view') === 'options' || get('jsonld') !== null) && loadMore(),
      ])
      if (mine !== turn) return
      place = destination
      ;[answer, words] = all
      render()
    } catch {
      if (mine !== turn) return
      root.replaceChildren(shopsOwn)
      timer = setTimeout(refresh, 6e4)
    }
  }

  function render(): void {
    const option = chosen()
    const arriveBy = get('arrive-by')
    box.lang = locale
    box.dir = /^ar/.test(locale) ? 'rtl' : 'ltr'
    to.textContent = fill(words.to, place.postalCode || nameOf(place.country))
    change.textContent = words.change
    content.replaceChildren(
      ...(more && get('view') === 'options'
        ? [more.optionsList(kit(), answer.options, option, arriveBy, pick)]
        : [
            make('b', { part: 'range' }, sayDays(option.earliest, option.latest, locale)),
            ' · ',
            make('span', { part: 'note' }, sayChance(option, arriveBy, words, locale)),
          ]),
    )
    if (!box.isConnected) root.replaceChildren(box)
    settle()
  }

  function pick(option: string): void {
    picked = option
    settle()
  }

  /** What follows from the chosen option: the time left, the id for the order, the news to the shop. */
  function settle(): void {
    const option = chosen()
    tick()
    if (host.closest('form')) {
      field.value = option.promiseId
      host.append(field)
    }
    more?.structuredData(kit(), option, place, Date.now() + (answer.ahead || 0))
    if (told !== option)
      host.dispatchEvent(
        new CustomEvent('promise', {
          bubbles: true,
          detail: { ...option, destination: place, options: answer.options },
        }),
      )
    told = option
  }

  /** Once a minute; when the time is up, the next truth is asked for. */
  function tick(): void {
    clearTimeout(timer)
    const left = Date.parse(chosen().cutOffAt!) - Date.now() - answer.ahead
    countdown.textContent = left > 0 && left < 864e5 ? fill(words.within, sayTime(left, locale)) : ''
    // Not all shoppers in the same instant.
    if (left > 0) timer = setTimeout(left > 6e4 ? tick : refresh, (left % 6e4) + 50 + Math.random() * 500)
  }

  function close(taken?: Place): void {
    form?.remove()
    form = undefined
    change.ariaExpanded = 'false'
    change.focus()
    if (!taken) return
    choosePlace(taken)
    for (const one of refreshers) one()
  }

  change.onclick = async () => {
    if (form) return close()
    try {
      form = (await loadMore()).placeForm(kit(), place, box, askFor, close)
      change.ariaExpanded = 'true'
    } catch {
      countdown.textContent = words.failed
    }
  }

  /** Soon, once for many changes. What the shop says now counts more than what was chosen here before. */
  const later = (changed?: string) => {
    if (!refreshers.has(refresh)) return
    if (changed === 'option') picked = null
    if (/^country|^postcode/.test(changed!)) choosePlace()
    clearTimeout(timer)
    timer = setTimeout(refresh)
  }
  return {
    later,
    start: () => {
      refreshers.add(refresh)
      later()
    },
    stop: () => {
      refreshers.delete(refresh)
      turn++
      clearTimeout(timer)
    },
  }
}

/** `items="TENT-2:1, MUG-1:2"` or `sku` and `qty`; in one order, so that the same things make the same question. */
function itemsOf(host: HTMLElement): Question['items'] {
  const sku = host.getAttribute('sku')
  const list = host.getAttribute('items') ?? (sku ? sku + ':' + (host.getAttribute('qty') || 1) : '')
  const parts = list.split(/\s*,\s*/).filter(Boolean)
  return parts.sort().map((one) => {
    const [, sku = one, quantity = 1] = /^(.+):(\d+)$/.exec(one) ?? []
    return { sku, quantity: +quantity }
  })
}
