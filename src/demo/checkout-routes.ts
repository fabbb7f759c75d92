/** Checkout and thanks: a real order by the signed webhook, with the promise that was shown, and the same dates afterwards. */
import { randomUUID, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { trackingLink } from '#features/access'
import { findOrderByName } from '#features/orders'
import { findPromise, promiseOfOrder } from '#features/promises'
import type { Ctx } from '#platform/context'
import { type HttpApp, problem } from '#platform/http'
import { parseWireId } from '#shared/ids'
import { type Address, type CheckoutFault, COUNTRIES, checkoutPage, SAMPLE_ADDRESS } from './pages/checkout-page.ts'
import { sendPage } from './pages/frame.ts'
import { type Thanks, thanksPage } from './pages/thanks-page.ts'
import { type NewOrder, placeOrder } from './place-order.ts'
import { listPrice, shippingOffer } from './shipping-offer.ts'
import { pageOf, type Shop } from './shop-routes.ts'
import { formToken, isOwnForm, keepCart, visitOf } from './visit.ts'

const line = z.string().trim().max(120).default('')
const form = z.object({
  token: z.string().max(100),
  onceKey: z.string().min(1).max(64),
  name: line,
  email: line,
  street: line,
  postalCode: line,
  city: line,
  country: z.enum(COUNTRIES).catch('DE'),
  option: z.string().max(60).catch('standard'),
  'attributes[whereabouts_promise]': z.string().max(60).optional(),
})

export function checkoutRoutes(app: HttpApp, shop: Shop): void {
  const withShop = <T>(work: (ctx: Ctx) => Promise<T>): Promise<T> => app.withMerchant(shop.merchantId, work)

  app.get('/shop/checkout', { schema: { hide: true } }, async (request, reply) => {
    const visit = visitOf(request, reply)
    if (visit.cart.length === 0) return reply.redirect('/shop/cart', 303)
    const token = await withShop(async (ctx) => formToken(ctx, visit))
    const page = { ...pageOf(shop, visit.cart), token, onceKey: randomUUID(), address: SAMPLE_ADDRESS, fault: null }
    return sendPage(reply, checkoutPage(page, visit.cart))
  })

  app.post('/shop/checkout', { schema: { hide: true, body: form } }, async (request, reply) => {
    const visit = visitOf(request, reply)
    if (visit.cart.length === 0) return reply.redirect('/shop/cart', 303)
    const { token, onceKey, option, 'attributes[whereabouts_promise]': shown, ...address } = request.body
    const own = await withShop(async (ctx) => isOwnForm(ctx, request, visit, token))
    const again = async (fault: CheckoutFault) => {
      const fresh = await withShop(async (ctx) => formToken(ctx, visit))
      const page = { ...pageOf(shop, visit.cart), token: fresh, onceKey, address, fault }
      return sendPage(reply.code(422), checkoutPage(page, visit.cart))
    }
    const fault = own ? faultOf(address) : 'stale_form'
    if (fault) return again(fault)
    const chosen = await withShop((ctx) => chosenOption(ctx, shown, option, address.country))
    let name: string
    try {
      name = await placeOrder(withShop, shop.store(), { cart: visit.cart, address, ...chosen, currency: shop.shop.currency, onceKey })
    } catch (error) {
      await withShop(async ({ log }) => log.warn({ err: error }, 'the demo shop could not place an order'))
      return again('store')
    }
    keepCart(request, reply, [])
    const proof = await withShop(async (ctx) => proofOf(ctx, name))
    return reply.redirect(`/shop/thanks?order=${name.slice(1)}&proof=${proof}`, 303)
  })

  const querystring = z.object({ order: z.string().regex(/^\d{1,12}$/), proof: z.string().max(100) })
  app.get('/shop/thanks', { schema: { hide: true, querystring } }, async (request, reply) => {
    const name = `#${request.query.order}`
    const wanted = await withShop(async (ctx) => proofOf(ctx, name))
    const { proof } = request.query
    if (proof.length !== wanted.length || !timingSafeEqual(Buffer.from(proof), Buffer.from(wanted))) throw problem('not_found')
    const thanks = await writtenDown(withShop, name)
    if (!thanks) reply.header('refresh', '2')
    return sendPage(reply, thanksPage(pageOf(shop, visitOf(request, reply).cart), thanks))
  })
}

function faultOf(address: Address): CheckoutFault | null {
  if (!/^[^\s@]+@[\w.-]+\.example$/i.test(address.email)) return 'email'
  return Object.values(address).every((value) => value !== '') && /\d/.test(address.postalCode) ? null : 'address'
}

/** The promise says which option it was made for, and what that costs; without one, the shop's own word and list. */
async function chosenOption(ctx: Ctx, shown: string | undefined, asked: string, country: string): Promise<Chosen> {
  const id = shown ? parseWireId('promise', shown) : null
  const entry = id ? await findPromise(ctx, id) : null
  const known = shippingOffer.options.find((option) => option.id === (entry?.option ?? asked))
  const code = known?.id ?? 'standard'
  const noted = z.object({ quote: z.object({ price: z.object({ amountMinor: z.number() }) }) }).safeParse(entry?.inputs)
  return {
    promiseId: entry && shown ? shown : null,
    option: {
      code,
      title: known?.names.en ?? 'Standard',
      priceMinor: noted.data?.quote.price.amountMinor ?? listPrice(code, country) ?? 0,
    },
  }
}

type Chosen = Pick<NewOrder, 'option' | 'promiseId'>
const proofOf = (ctx: Ctx, name: string): string => Buffer.from(ctx.secrets.mac('demo-order', name)).toString('hex')

/** Waits a moment for the webhook to be worked off; null when it takes longer. */
async function writtenDown(withShop: <T>(work: (ctx: Ctx) => Promise<T>) => Promise<T>, orderName: string): Promise<Thanks | null> {
  for (const until = performance.now() + 5_000; performance.now() < until; ) {
    const thanks = await withShop(async (ctx) => {
      const order = await findOrderByName(ctx, orderName)
      const promise = order && (await promiseOfOrder(ctx, order.id)).promise
      return order && promise ? { orderName, trackingUrl: await trackingLink(ctx, order.id), promise } : null
    })
    if (thanks) return thanks
    await new Promise((done) => setTimeout(done, 100))
  }
  return null
}
