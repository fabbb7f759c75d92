/** What all pages of the shop have: its cart, the bubble, the promise element, and the little script of the shop itself. */
import { html, type SafeHtml } from '#shared/html'
import { demoFrame, type Place } from './frame.ts'

export type ShopPage = {
  shop: { name: string; currency: string; publicKey: string; language: string }
  places: readonly Place[]
  unitsInCart: number
}

export function shopFrame(page: ShopPage & { title: string; path: string }, main: SafeHtml): string {
  const { shop, unitsInCart } = page
  const tail = html`<script src="/demo.js" async></script><script src="/promise.js" async data-key="${shop.publicKey}"></script><script src="/widget.js" async data-key="${shop.publicKey}" data-language="${shop.language}"></script>`
  const cart = { title: unitsInCart > 0 ? `Cart (${unitsInCart})` : 'Cart', href: '/shop/cart' }
  return demoFrame({ title: page.title, path: page.path, logo: shop.name, home: '/shop', places: [...page.places, cart], tail }, main)
}

/** `€249.00` */
export const money = (minor: number, currency: string): string =>
  new Intl.NumberFormat('en-GB', { style: 'currency', currency }).format(minor / 100)

/** `Tue 24 – Thu 26 Nov`, as the element writes it. */
export function days(earliest: string, latest: string): string {
  const say = (day: string, month: boolean): string =>
    new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', ...(month && { month: 'short' }), timeZone: 'UTC' })
      .format(Date.parse(`${day}T00:00:00Z`))
      .replace(',', '')
  if (earliest === latest) return say(latest, true)
  return `${say(earliest, earliest.slice(0, 7) !== latest.slice(0, 7))} – ${say(latest, true)}`
}
