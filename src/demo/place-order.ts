/** An order of the demo shop, told to us as a shop's system would: by its signed webhook. */
import { createHash } from 'node:crypto'
import { findOrderByName } from '#features/orders'
import type { Ctx } from '#platform/context'
import { type Cart, totalOf } from './cart.ts'
import type { Address } from './pages/checkout-page.ts'
import { toStore } from './seed.ts'

/** `promiseId`: the wire id of the promise that was shown with the option, as the element wrote it into the form. */
export type NewOrder = {
  cart: Cart
  address: Address
  option: { code: string; title: string; priceMinor: number }
  promiseId: string | null
  currency: string
  /** The same key again is the same order. */
  onceKey: string
}
type Door = { url: string; secret: string }

/** The name of the order (`#482913`). Throws when the webhook does not take it. */
export async function placeOrder(
  withMerchant: <T>(work: (ctx: Ctx) => Promise<T>) => Promise<T>,
  store: Door,
  order: NewOrder,
): Promise<string> {
  const id = idOf(order.onceKey)
  const { name, now } = await withMerchant(async (ctx) => ({ name: await freeName(ctx, id), now: ctx.now() }))
  await toStore({ store }, 'orders/create', orderDocument(order, id, name, now))
  return name
}

/** As Shopify's `orders/create` writes it. */
function orderDocument(order: NewOrder, id: number, name: string, now: Temporal.Instant): Record<string, unknown> {
  const { address, cart, option, currency } = order
  const [first = '', ...rest] = address.name.split(' ')
  const placedAt = now.toString({ smallestUnit: 'second' })
  const person = { first_name: first, last_name: rest.join(' ') }
  return {
    id,
    name,
    order_number: Number(name.slice(1)),
    created_at: placedAt,
    updated_at: placedAt,
    cancelled_at: null,
    closed_at: null,
    test: false,
    email: address.email,
    contact_email: address.email,
    currency,
    presentment_currency: currency,
    total_price: decimal(totalOf(cart) + option.priceMinor),
    financial_status: 'paid',
    fulfillment_status: null,
    customer_locale: 'en',
    line_items: cart.map(({ product, quantity }, position) => ({
      id: id * 10 + position,
      sku: product.sku,
      title: product.title,
      name: product.title,
      quantity,
      current_quantity: quantity,
      price: decimal(product.priceMinor),
      requires_shipping: true,
    })),
    fulfillments: [],
    refunds: [],
    shipping_lines: [{ id: id * 10 + 9, title: option.title, code: option.code, price: decimal(option.priceMinor) }],
    note_attributes: order.promiseId ? [{ name: 'whereabouts_promise', value: order.promiseId }] : [],
    customer: { id: idOf(address.email), email: address.email, ...person },
    shipping_address: {
      ...person,
      name: address.name,
      address1: address.street,
      zip: address.postalCode,
      city: address.city,
      country_code: address.country,
    },
  }
}

/** Whether the shop's own checkout made the order of that id. */
export const isCheckoutId = (externalId: string): boolean => Number(externalId) >= FIRST_ID

const FIRST_ID = 600_000_000_000_000

/** Far from the ids of the seeded orders, and with room for the ids of lines below 2^53. */
const idOf = (key: string): number => FIRST_ID + Number.parseInt(createHash('sha256').update(key).digest('hex').slice(0, 11), 16)

/** Six digits that no other order has; the same for the same order, placed twice. */
async function freeName(ctx: Ctx, id: number): Promise<string> {
  for (let number = 400_000 + (id % 500_000); ; number++) {
    const taken = await findOrderByName(ctx, `#${number}`)
    if (!taken || taken.externalId === String(id)) return `#${number}`
  }
}

const decimal = (minor: number): string => (minor / 100).toFixed(2)
