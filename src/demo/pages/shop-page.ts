/** A small shop as it could be anybody's: only the last line, the script tag of the widget, is ours. */
import { html } from '#shared/html'
import { demoFrame, type Place } from './frame.ts'

export type ShopProduct = { sku: string; title: string; priceMinor: number; emoji: string; text: string }
/** An order to ask about, with what proves that one may: shown because all people here are invented. */
export type TryOrder = { name: string; postalCode: string }
export type DemoShop = {
  name: string
  currency: string
  products: readonly ShopProduct[]
  publicKey: string
  language: string
  tryOrders: readonly TryOrder[]
}

export function shopPage(shop: DemoShop, places: readonly Place[]): string {
  const price = new Intl.NumberFormat('en-GB', { style: 'currency', currency: shop.currency })
  const tail = html`<script src="/widget.js" async data-key="${shop.publicKey}" data-language="${shop.language}"></script>`
  return demoFrame(
    { title: shop.name, path: '/shop', logo: shop.name, places, tail },
    html`<h1>Out there, and back in time for tea.</h1><p class="lead">Good things for bad weather. Order before three and it leaves today.</p>${
      shop.tryOrders.length > 0 &&
      html`<p class="strip">Try the bubble in the corner: ask <b>“Where is my order ${shop.tryOrders[0]?.name}?”</b> It wants a proof: ${shop.tryOrders.map(
        (order, i) => html`${i > 0 && ', '}${order.name} goes to <b>${order.postalCode}</b>`,
      )}.</p>`
    }<ul class="tiles">${shop.products.map(
      (product) =>
        html`<li class="tile"><span class="pic" aria-hidden="true">${product.emoji}</span><h2>${product.title}</h2><p>${product.text}</p><p class="buy"><span class="price">${price.format(product.priceMinor / 100)}</span><span class="ship">in stock</span></p></li>`,
    )}</ul><footer><p>A demo: nothing can be bought here. Every page of a shop keeps a plain link, too: <a href="/track">Where is my order?</a></p></footer>`,
  )
}
