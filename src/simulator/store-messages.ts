/** A world's orders as Shopify's webhooks write them. */
import type { Cast } from './cast.ts'
import { zoneOf } from './places.ts'
import type { Order, Parcel } from './truth.ts'

/** What the shop calls things. */
export type Storefront = {
  /** In the order of the catalogue. */
  goods: readonly { sku: string; title: string; priceMinor: number }[]
  options: Readonly<Record<Order['service'], { code: string; title: string; priceMinor: number }>>
  /** Added to the number of an order: `#2001` is the first for 2000. */
  numbersAbove: number
}

export const orderName = (storefront: Storefront, order: Pick<Order, 'number'>): string => `#${storefront.numbersAbove + order.number}`

/** `orders/create`, and `orders/cancelled` once it is cancelled. */
export function orderMessage(cast: Cast, storefront: Storefront, order: Order, isCancelled = false): Record<string, unknown> {
  const customer = cast.customerOf(order)
  const id = idOf(storefront, order)
  const option = storefront.options[order.service]
  const placedAt = isoTime(order.orderedAt)
  const cancelledAt = isCancelled && order.cancelledAt !== null ? isoTime(order.cancelledAt) : null
  const lines = order.lines.map(([product, units], position) => {
    const { sku, title, priceMinor } = storefront.goods[product % storefront.goods.length]!
    const quantities = { quantity: units, current_quantity: cancelledAt ? 0 : units }
    return {
      id: lineId(storefront, order, position),
      sku,
      title,
      name: title,
      ...quantities,
      price: decimal(priceMinor),
      requires_shipping: true,
      grams: 0,
    }
  })
  const goods = order.lines.reduce(
    (sum, [product, units]) => sum + units * storefront.goods[product % storefront.goods.length]!.priceMinor,
    0,
  )
  const person = { first_name: customer.first, last_name: customer.last }
  const number = storefront.numbersAbove + order.number
  return {
    id,
    name: `#${number}`,
    order_number: number,
    created_at: placedAt,
    updated_at: cancelledAt ?? placedAt,
    cancelled_at: cancelledAt,
    closed_at: null,
    test: false,
    email: customer.email,
    contact_email: customer.email,
    currency: 'EUR',
    presentment_currency: 'EUR',
    total_price: decimal(goods + option.priceMinor),
    total_weight: order.weightGrams,
    financial_status: cancelledAt ? 'refunded' : 'paid',
    fulfillment_status: null,
    customer_locale: customer.language,
    line_items: lines,
    fulfillments: [],
    refunds: [],
    shipping_lines: [{ id: id * 100 + 99, title: option.title, code: option.code, price: decimal(option.priceMinor) }],
    customer: { id: storefront.numbersAbove * 1_000_000 + order.customer, email: customer.email, ...person },
    shipping_address: {
      name: `${customer.first} ${customer.last}`,
      ...person,
      address1: customer.street,
      zip: customer.postalCode,
      city: customer.city.name,
      province_code: customer.city.region,
      country_code: customer.city.country,
    },
  }
}

/** `fulfillments/create`: a parcel was packed. */
export function fulfillmentMessage(cast: Cast, storefront: Storefront, order: Order, parcel: Parcel): Record<string, unknown> {
  const at = isoTime(parcel.labelledAt)
  const orderId = order.shopIds?.order ?? idOf(storefront, order)
  const part = order.parcels.findIndex((one) => one.trackingNumber === parcel.trackingNumber)
  return {
    id: orderId * (order.shopIds ? 10 : 100) + part,
    order_id: orderId,
    name: `${orderName(storefront, order)}.${part + 1}`,
    status: 'success',
    created_at: at,
    updated_at: at,
    tracking_company: cast.carriers.find((one) => one.id === order.carrier)?.name,
    tracking_number: parcel.trackingNumber,
    tracking_numbers: [parcel.trackingNumber],
    tracking_urls: [],
    line_items: parcel.lines.map((line) => ({
      id: order.shopIds?.lines[line] ?? lineId(storefront, order, line),
      quantity: order.lines[line]?.[1] ?? 1,
    })),
  }
}

/** With the offset of the place, as both shops and carriers write it. */
export const isoTime = (at: number, country = 'DE'): string =>
  Temporal.Instant.fromEpochMilliseconds(Math.floor(at / 1000) * 1000)
    .toZonedDateTimeISO(zoneOf(country))
    .toString({ timeZoneName: 'never', smallestUnit: 'second' })

const idOf = (storefront: Storefront, order: Pick<Order, 'number'>): number => 830_000_000_000 + storefront.numbersAbove + order.number
const lineId = (storefront: Storefront, order: Pick<Order, 'number'>, position: number): number => idOf(storefront, order) * 100 + position
const decimal = (minor: number): string => (minor / 100).toFixed(2)
