/** Shopify's order document (REST Admin API and webhooks). https://shopify.dev/docs/api/admin-rest/latest/resources/order */
import type { StoreAddress, StoreLine, StoreOrder, StoreRefund } from '#contracts/store'
import { minorUnits } from '#shared/money'
import {
  amountText,
  asFields,
  countryOf,
  currencyOf,
  emailOf,
  type Fields,
  idOf,
  instantOf,
  languageOf,
  line,
  listOf,
  text,
  units,
} from '../fields.ts'
import { readCustomer } from './customer.ts'
import { readFulfillment } from './fulfillment.ts'
import { promiseOf } from './promise.ts'
import { readRefund } from './refund.ts'

/** Null when the document has no id: then it is no order. */
export function readOrder(order: Fields): StoreOrder | null {
  const externalId = idOf(order.id)
  if (externalId === null) return null
  const currency = currencyOf(order.currency)
  const total = amountText(order.total_price)
  const number = line(order.order_number, 60) ?? line(order.number, 60)
  const customer = readCustomer(asFields(order.customer))
  const shippingAddress = readAddress(asFields(order.shipping_address))
  const refunds = readRefunds(order, externalId)
  const cancelledAt = instantOf(order.cancelled_at)
  return {
    externalId,
    name: line(order.name, 100) ?? (number === null ? externalId : `#${number}`),
    number,
    placedAt: instantOf(order.created_at) ?? instantOf(order.processed_at),
    updatedAt: instantOf(order.updated_at),
    cancelledAt,
    cancelled: cancelledAt !== null || line(order.cancel_reason) !== null,
    closedAt: instantOf(order.closed_at),
    test: order.test === true,
    email: emailOf(order.email) ?? emailOf(order.contact_email) ?? customer?.email ?? null,
    phone: line(order.phone, 50) ?? customer?.phone ?? null,
    language: languageOf(order.customer_locale) ?? customer?.language ?? null,
    currency,
    presentmentCurrency: currencyOf(order.presentment_currency),
    total,
    totalMinor: total === null ? null : minorUnits(total, currency),
    financialStatus: line(order.financial_status, 60),
    fulfillmentStatus: line(order.fulfillment_status, 60),
    customer,
    shippingAddress,
    destinationCountry: shippingAddress?.country ?? null,
    shippingOption: shippingOption(order),
    promiseId: promiseOf(order),
    note: text(order.note),
    lines: readLines(order, currency, refunds),
    fulfillments: listOf(order.fulfillments).flatMap((fulfillment) => readFulfillment(fulfillment, externalId) ?? []),
    refunds,
  }
}

function readRefunds(order: Fields, orderExternalId: string): StoreRefund[] {
  return Array.isArray(order.refunds) && order.refunds.length > 0
    ? listOf(order.refunds).flatMap((refund) => readRefund(refund, orderExternalId) ?? [])
    : []
}

function shippingOption(order: Fields): string | null {
  const first = listOf(order.shipping_lines, 1)[0]
  return first === undefined ? null : (line(first.title, 200) ?? line(first.code, 200))
}

function readLines(order: Fields, currency: string | null, refunds: StoreRefund[]): StoreLine[] {
  const lines: StoreLine[] = []
  for (const item of listOf(order.line_items)) {
    const externalId = idOf(item.id)
    if (externalId === null) continue
    const quantity = units(item.quantity)
    const price = amountText(item.price)
    lines.push({
      externalId,
      sku: line(item.sku, 200),
      title: line(item.title, 500) ?? line(item.name, 500) ?? '',
      variantTitle: line(item.variant_title, 500),
      productExternalId: idOf(item.product_id),
      quantity,
      quantityRemoved: removedUnits(externalId, quantity, item.current_quantity, refunds),
      priceMinor: price === null ? 0 : (minorUnits(price, currency) ?? 0),
      requiresShipping: item.requires_shipping !== false && item.gift_card !== true,
    })
  }
  return lines
}

/** Refunds tell it piece by piece; `current_quantity` also counts what an edit of the order took out. */
function removedUnits(lineExternalId: string, quantity: number, current: unknown, refunds: StoreRefund[]): number {
  let refunded = 0
  for (const refund of refunds) for (const part of refund.lines) if (part.externalId === lineExternalId) refunded += part.quantity
  return Math.min(quantity, Math.max(refunded, quantity - units(current, quantity)))
}

function readAddress(address: Fields | null): StoreAddress | null {
  if (address === null) return null
  const name = line(address.name, 200) ?? line([line(address.first_name, 100), line(address.last_name, 100)].filter(Boolean).join(' '))
  return {
    name,
    company: line(address.company, 200),
    line1: line(address.address1, 300),
    line2: line(address.address2, 300),
    city: line(address.city, 200),
    region: line(address.province_code, 100) ?? line(address.province, 100),
    postalCode: line(address.zip, 40),
    country: countryOf(address.country_code) ?? countryOf(address.country),
    phone: line(address.phone, 50),
  }
}
