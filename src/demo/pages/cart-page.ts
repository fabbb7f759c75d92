/** The cart: what lies in it, what it costs, and when all of it arrives. */
import { html } from '#shared/html'
import { type Cart, MOST_OF_ONE, totalOf, writeCart } from '../cart.ts'
import { picture } from './pictures.ts'
import { money, type ShopPage, shopFrame } from './shop-frame.ts'

export function cartPage(page: ShopPage & { token: string; timeText: string }, cart: Cart): string {
  const { shop, token } = page
  const frame = { ...page, title: `Cart · ${shop.name}`, path: '/shop/cart' }
  if (cart.length === 0)
    return shopFrame(frame, html`<h1>Your cart</h1><p class="card empty">Nothing in it yet. <a href="/shop">Look around</a>.</p>`)
  const lines = cart.map(
    ({ product, quantity }) =>
      html`<li class="line">${picture(product.sku)}<div><h2><a href="/shop/products/${product.sku}">${product.title}</a></h2><p class="price">${money(product.priceMinor * quantity, shop.currency)}</p><form method="post" action="/shop/cart/quantity" class="row"><input type="hidden" name="token" value="${token}"><input type="hidden" name="sku" value="${product.sku}"><label class="inline">Quantity <select name="quantity" aria-label="Quantity of ${product.title}">${Array.from({ length: MOST_OF_ONE }, (_, i) => html`<option${i + 1 === quantity && html` selected`}>${i + 1}</option>`)}</select></label><button class="button quiet">Update</button><button class="button quiet" name="remove" value="1">Remove</button></form></div></li>`,
  )
  return shopFrame(
    frame,
    html`<h1>Your cart</h1><ul class="card lines">${lines}</ul><section class="card"><p class="buy"><span>Total, without shipping</span><span class="price">${money(totalOf(cart), shop.currency)}</span></p><form method="get" action="/shop/checkout"><whereabouts-promise items="${writeCart(cart)}" country="DE"><p>${page.timeText}</p></whereabouts-promise><button class="button wide">Go to checkout</button></form></section>`,
  )
}
