/** A small shop as it could be anybody's: only the script tags and the promise under a price are ours. */
import { html } from '#shared/html'
import { picture } from './pictures.ts'
import { money, type ShopPage, shopFrame } from './shop-frame.ts'

export type ShopProduct = { sku: string; title: string; priceMinor: number; text: string }
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

export function shopPage(page: ShopPage & { shop: DemoShop }): string {
  const { shop } = page
  return shopFrame(
    { ...page, title: shop.name, path: '/shop' },
    html`<h1>Out there, and back in time for tea.</h1><p class="lead">Good things for bad weather. Order before three and it leaves today.</p>${
      shop.tryOrders.length > 0 &&
      html`<p class="strip">Buy something and follow it, or try the bubble in the corner: ask <b>“Where is my order ${shop.tryOrders[0]?.name}?”</b> It wants a proof: ${shop.tryOrders.map(
        (order, i) => html`${i > 0 && ', '}${order.name} goes to <b>${order.postalCode}</b>`,
      )}.</p>`
    }<ul class="tiles">${shop.products.map(
      (product) =>
        html`<li><a class="tile" href="/shop/products/${product.sku}">${picture(product.sku)}<h2>${product.title}</h2><p>${product.text}</p><p class="buy"><span class="price">${money(product.priceMinor, shop.currency)}</span><span class="ship">in stock</span></p></a></li>`,
    )}</ul><footer><p>A demo: nothing is paid and nothing is sent. Every page of a shop keeps a plain link, too: <a href="/track">Where is my order?</a></p></footer>`,
  )
}
