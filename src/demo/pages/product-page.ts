/** One thing of the shelf: what it is, what it costs, and when it arrives. */
import { html } from '#shared/html'
import type { Product } from '../shop.ts'
import { picture } from './pictures.ts'
import { money, type ShopPage, shopFrame } from './shop-frame.ts'

export function productPage(page: ShopPage & { token: string; timeText: string }, product: Product): string {
  const { shop } = page
  return shopFrame(
    { ...page, title: `${product.title} · ${shop.name}`, path: `/shop/products/${product.sku}` },
    html`<p><a class="back" href="/shop">← All things</a></p><article class="product">${picture(product.sku)}<div><h1>${product.title}</h1><p class="lead">${product.text}</p><p class="price big">${money(product.priceMinor, shop.currency)}</p><form method="post" action="/shop/cart"><input type="hidden" name="token" value="${page.token}"><input type="hidden" name="sku" value="${product.sku}"><whereabouts-promise sku="${product.sku}" country="DE" jsonld="#offer"><p>${page.timeText}</p></whereabouts-promise><button class="button wide">Add to cart</button></form></div></article>`,
  )
}
