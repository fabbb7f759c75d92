/** After the order: the same dates, and where to see them come true. */
import { html } from '#shared/html'
import { days, type ShopPage, shopFrame } from './shop-frame.ts'

export type Thanks = { orderName: string; trackingUrl: string; promise: { earliest: string; latest: string } | null }

/** `thanks`: null while the order is still on its way to us. */
export function thanksPage(page: ShopPage, thanks: Thanks | null): string {
  const frame = { ...page, title: `Thank you · ${page.shop.name}`, path: '/shop/thanks' }
  if (!thanks)
    return shopFrame(
      frame,
      html`<h1>Thank you!</h1><p class="lead">The order is being written down; this page looks again by itself.</p><p><a class="button" href="">Look again</a></p>`,
    )
  return shopFrame(
    frame,
    html`<h1>Thank you!</h1><p class="lead">Order ${thanks.orderName} is placed.</p><section class="card">${
      thanks.promise && html`<p class="ship">It arrives</p><p class="price big">${days(thanks.promise.earliest, thanks.promise.latest)}</p>`
    }<p class="row"><a class="button" href="${thanks.trackingUrl}">Follow the order</a> <a class="button quiet" href="/mailbox?q=${encodeURIComponent(thanks.orderName)}">Read the confirmation mail</a></p></section><p>Or ask the bubble in the corner: “Where is my order ${thanks.orderName}?”</p>`,
  )
}
