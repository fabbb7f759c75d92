/** The demo shop's shelf, products and cart. Every form carries its visitor's token; all of it works without JavaScript. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Ctx } from '#platform/context'
import { type HttpApp, problem } from '#platform/http'
import { type Cart, quantityOf, unitsIn, withQuantity } from './cart.ts'
import { cartPage } from './pages/cart-page.ts'
import { type Place, sendPage } from './pages/frame.ts'
import { productPage } from './pages/product-page.ts'
import { SCRIPT } from './pages/script.ts'
import type { ShopPage } from './pages/shop-frame.ts'
import { type DemoShop, shopPage } from './pages/shop-page.ts'
import { products } from './shop.ts'
import { formToken, isOwnForm, keepCart, type Visit, visitOf } from './visit.ts'

export type Shop = {
  shop: DemoShop
  places: readonly Place[]
  merchantId: string
  /** The shop's own webhook at Whereabouts, and what it signs with; asked when an order is placed. */
  store(): { url: string; secret: string }
}

/** What stands in the element until it has an answer, and stays when it gets none. */
const TIME_TEXT = 'Usually with you in 2 to 4 working days within Germany.'

export function shopRoutes(app: HttpApp, shop: Shop): void {
  app.get('/demo.js', { schema: { hide: true } }, (_request, reply) =>
    reply.header('cache-control', 'max-age=300').type('text/javascript; charset=utf-8').send(SCRIPT),
  )
  app.get('/shop', { schema: { hide: true } }, (request, reply) =>
    sendPage(reply, shopPage({ ...pageOf(shop, visitOf(request, reply).cart), shop: shop.shop })),
  )
  app.get('/shop/products/:sku', { schema: { hide: true, params: z.object({ sku: z.string().max(40) }) } }, async (request, reply) => {
    const product = products.find(({ sku }) => sku === request.params.sku)
    if (!product) throw problem('not_found')
    const visit = visitOf(request, reply)
    const token = await tokenOf(app, shop, visit)
    return sendPage(reply, productPage({ ...pageOf(shop, visit.cart), token, timeText: TIME_TEXT }, product))
  })
  cartRoutes(app, shop)
}

function cartRoutes(app: HttpApp, shop: Shop): void {
  app.get('/shop/cart', { schema: { hide: true } }, async (request, reply) => {
    const visit = visitOf(request, reply)
    const token = await tokenOf(app, shop, visit)
    return sendPage(reply, cartPage({ ...pageOf(shop, visit.cart), token, timeText: TIME_TEXT }, visit.cart))
  })
  const line = z.object({ token: z.string().max(100), sku: z.string().max(40) })
  const change = async (request: FastifyRequest, reply: FastifyReply, token: string, changed: (cart: Cart) => Cart) => {
    const visit = visitOf(request, reply)
    const own = await app.withMerchant(shop.merchantId, async (ctx) => isOwnForm(ctx, request, visit, token))
    if (own) keepCart(request, reply, changed(visit.cart))
    return reply.redirect('/shop/cart', 303)
  }
  app.post('/shop/cart', { schema: { hide: true, body: line } }, (request, reply) => {
    const { sku, token } = request.body
    return change(request, reply, token, (cart) => withQuantity(cart, sku, quantityOf(cart, sku) + 1))
  })
  const quantity = z.coerce.number().int().min(1).max(9)
  app.post(
    '/shop/cart/quantity',
    { schema: { hide: true, body: line.extend({ quantity, remove: z.string().optional() }) } },
    (request, reply) => {
      const { sku, token, remove, quantity } = request.body
      return change(request, reply, token, (cart) => withQuantity(cart, sku, remove ? 0 : quantity))
    },
  )
}

export const pageOf = ({ shop, places }: Shop, cart: Cart): ShopPage => ({ shop, places, unitsInCart: unitsIn(cart) })

const tokenOf = (app: HttpApp, { merchantId }: Shop, visit: Visit): Promise<string> =>
  app.withMerchant(merchantId, async (ctx: Ctx) => formToken(ctx, visit))
