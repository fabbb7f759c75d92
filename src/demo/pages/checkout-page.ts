/** Where to, how, and done: an invented address is filled in, and the ways to send it say when each arrives. */
import { html } from '#shared/html'
import { type Cart, totalOf, unitsIn, writeCart } from '../cart.ts'
import { listPrice } from '../shipping-offer.ts'
import { money, type ShopPage, shopFrame } from './shop-frame.ts'

export type Address = { name: string; email: string; street: string; postalCode: string; city: string; country: string }
export type CheckoutFault = 'stale_form' | 'email' | 'address' | 'store'

export const SAMPLE_ADDRESS: Address = {
  name: 'Lena Vogt',
  email: 'lena@vogt.example',
  street: 'Gartenweg 7',
  postalCode: '80331',
  city: 'München',
  country: 'DE',
}
export const COUNTRIES = ['AT', 'BE', 'CH', 'DE', 'DK', 'ES', 'FR', 'GB', 'IT', 'NL', 'PL', 'SE'] as const

const FAULTS: Record<CheckoutFault, string> = {
  stale_form: 'This page was open for too long. Everything is still here: order once more.',
  email: 'People of this demo live at .example addresses only, so that no real mailbox is written to. Use one, such as lena@vogt.example.',
  address: 'Fill in every field of the address. A postcode has at least one digit.',
  store: 'The shop did not take the order. Nothing was bought: try once more.',
}

export function checkoutPage(
  page: ShopPage & { token: string; onceKey: string; address: Address; fault: CheckoutFault | null },
  cart: Cart,
): string {
  const { shop, address, fault } = page
  const costs = (option: string): number => listPrice(option, address.country) ?? 0
  const price = (minor: number): string => money(minor, shop.currency)
  const names = new Intl.DisplayNames('en', { type: 'region' })
  const field = (name: keyof Address, label: string, autocomplete: string, type = 'text') =>
    html`<div><label for="${name}">${label}</label><input id="${name}" name="${name}" type="${type}" autocomplete="${autocomplete}" value="${address[name]}" required maxlength="120"></div>`
  // As the first way to send has it; the shop's script follows the one that is chosen.
  const totals = html`<p class="buy"><span>${unitsIn(cart)} ${unitsIn(cart) === 1 ? 'item' : 'items'}</span><span>${price(totalOf(cart))}</span></p><p class="buy"><span id="shippingName">Shipping: Standard</span><span id="shippingPrice">${price(costs('standard'))}</span></p><p class="buy" aria-live="polite"><span>Total</span><span class="price" id="total">${price(totalOf(cart) + costs('standard'))}</span></p>`
  return shopFrame(
    { ...page, title: `Checkout · ${shop.name}`, path: '/shop/checkout' },
    html`<h1>Checkout</h1>${fault && html`<p class="strip" role="alert">${FAULTS[fault]}</p>`}<form method="post" action="/shop/checkout"><input type="hidden" name="token" value="${page.token}"><input type="hidden" name="onceKey" value="${page.onceKey}"><fieldset class="card"><legend>Where to</legend><div class="fields">${field('name', 'Name', 'name')}${field('email', 'E-mail', 'email', 'email')}${field('street', 'Street and number', 'street-address')}${field('postalCode', 'Postcode', 'postal-code')}${field('city', 'City', 'address-level2')}<div><label for="country">Country</label><select id="country" name="country" autocomplete="country">${COUNTRIES.map((code) => html`<option value="${code}"${code === address.country && html` selected`}>${names.of(code)}</option>`)}</select></div></div></fieldset><fieldset class="card"><legend>How</legend><p id="needed" class="row unseen"><label for="arriveBy">Needed by, if there is a day</label><input id="arriveBy" type="date"></p><whereabouts-promise view="options" class="tall" items="${writeCart(cart)}" country="${address.country}" postcode="${address.postalCode}" countries="${COUNTRIES.join(' ')}"><p><label class="inline"><input type="radio" name="option" value="standard" checked> Standard, usually 2 to 4 working days, ${price(costs('standard'))}</label></p><p><label class="inline"><input type="radio" name="option" value="express"> Express, usually the next working day, ${price(costs('express'))}</label></p></whereabouts-promise></fieldset><section class="card" id="totals" data-items="${totalOf(cart)}" data-currency="${shop.currency}">${totals}<p class="ship">A demo: nothing is paid, nothing is sent. The order itself is real: it reaches Whereabouts by the signed webhook of a shop.</p><button class="button wide">Place the order</button></section></form>`,
  )
}
