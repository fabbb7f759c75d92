/** The documented order of our own API, for shops without an adapter: `POST /api/v1/orders`, and what the `demo` store sends. */
import { z } from 'zod'
import { minorUnits } from '#shared/money'
import { cleanLine, cleanText } from '#shared/text'
import type { StoreFulfillment, StoreOrder } from './store.ts'

const lineOf = (max: number) =>
  z
    .string()
    .max(max)
    .transform((value) => cleanLine(value, max))
const optional = (max: number) =>
  lineOf(max)
    .nullish()
    .transform((value) => value || null)
const id = lineOf(200).refine((value) => value !== '', 'must not be empty')
const instant = z.iso.datetime({ offset: true }).refine((value) => /^(19|20|21)/.test(value), 'a year from 1900 to 2199')
const optionalInstant = instant.nullish().transform((value) => value ?? null)
const decimal = z.string().regex(/^\d{1,12}(\.\d{1,6})?$/, 'a decimal number as text, such as "12.50"')
const country = z
  .string()
  .regex(/^[A-Za-z]{2}$/, 'two letters (ISO 3166-1)')
  .transform((value) => value.toUpperCase())
const email = z
  .string()
  .max(254)
  .regex(/^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;]{2,}$/, 'an e-mail address')
  .refine((value) => cleanLine(value) === value, 'an e-mail address')
const webAddress = z
  .string()
  .max(2000)
  .regex(/^https?:\/\/[!#-&(-;=?-[\]^-~]+$/i, 'an http or https address')
const language = z.string().regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/, 'a BCP 47 language tag')

const address = z.object({
  name: optional(200),
  company: optional(200),
  line1: optional(300),
  line2: optional(300),
  city: optional(200),
  region: optional(100),
  postalCode: optional(40),
  country,
  phone: optional(50),
})

const orderLine = z.object({
  id,
  sku: optional(200),
  title: lineOf(500),
  variantTitle: optional(500),
  productId: optional(200),
  quantity: z.number().int().min(1).max(1_000_000),
  quantityRemoved: z.number().int().min(0).max(1_000_000).default(0),
  price: decimal.default('0'),
  requiresShipping: z.boolean().default(true),
})

const orderFulfillment = z.object({
  id,
  status: z.enum(['pending', 'open', 'success', 'cancelled', 'error', 'failure']).default('success'),
  carrier: optional(200).describe('As you call it: "DHL", "UPS Ground"'),
  trackingNumbers: z.array(id).max(100).default([]),
  trackingUrls: z.array(webAddress).max(100).default([]),
  lines: z
    .array(z.object({ id, quantity: z.number().int().min(1).max(1_000_000) }))
    .max(1000)
    .default([])
    .describe('Empty: everything that is left'),
  createdAt: optionalInstant,
  updatedAt: optionalInstant,
})

export const orderDocument = z.object({
  id: id.describe('Your own id of the order: sending it again updates the order'),
  name: lineOf(100)
    .refine((value) => value !== '', 'must not be empty')
    .describe('As the customer sees it: "#1001"'),
  placedAt: instant,
  updatedAt: optionalInstant.describe('Your version of the order: an older one never overwrites a newer one'),
  cancelledAt: optionalInstant,
  test: z.boolean().default(false),
  email: email.nullish().transform((value) => value ?? null),
  phone: optional(50),
  language: language.nullish().transform((value) => value ?? null),
  currency: z.string().regex(/^[A-Z]{3}$/, 'three capitals (ISO 4217)'),
  total: decimal,
  paid: z.boolean().default(true),
  customer: z
    .object({ id: optional(200), name: optional(200), email: email.nullish().transform((value) => value ?? null), phone: optional(50) })
    .nullish()
    .transform((value) => value ?? null),
  shippingAddress: address.nullish().transform((value) => value ?? null),
  shippingOption: optional(200),
  promiseId: optional(60).describe('The promise that the shopper chose in your checkout: `promiseId` of a quote'),
  note: z
    .string()
    .max(10_000)
    .nullish()
    .transform((value) => (value ? cleanText(value) : null)),
  lines: z.array(orderLine).min(1).max(1000),
  fulfillments: z.array(orderFulfillment).max(200).default([]),
})
export type OrderDocument = z.infer<typeof orderDocument>

/** The document as every store adapter tells an order. */
export function storeOrderOf(document: OrderDocument): StoreOrder {
  const { customer } = document
  return {
    externalId: document.id,
    name: document.name,
    number: /\d+/.exec(document.name)?.[0] ?? null,
    placedAt: document.placedAt,
    updatedAt: document.updatedAt,
    cancelledAt: document.cancelledAt,
    cancelled: document.cancelledAt !== null,
    closedAt: null,
    test: document.test,
    email: document.email ?? customer?.email ?? null,
    phone: document.phone ?? customer?.phone ?? null,
    language: document.language,
    currency: document.currency,
    presentmentCurrency: null,
    total: document.total,
    totalMinor: minorUnits(document.total, document.currency),
    financialStatus: document.paid ? 'paid' : 'pending',
    fulfillmentStatus: null,
    customer:
      customer === null
        ? null
        : {
            externalId: customer.id,
            name: customer.name,
            email: customer.email ?? document.email,
            phone: customer.phone,
            language: document.language,
            marketingConsent: null,
            ordersCount: null,
          },
    shippingAddress: document.shippingAddress,
    destinationCountry: document.shippingAddress?.country ?? null,
    shippingOption: document.shippingOption,
    promiseId: document.promiseId,
    note: document.note,
    lines: document.lines.map((line) => ({
      externalId: line.id,
      sku: line.sku,
      title: line.title,
      variantTitle: line.variantTitle,
      productExternalId: line.productId,
      quantity: line.quantity,
      quantityRemoved: Math.min(line.quantity, line.quantityRemoved),
      priceMinor: minorUnits(line.price, document.currency) ?? 0,
      requiresShipping: line.requiresShipping,
    })),
    fulfillments: fulfillmentsOf(document),
    refunds: [],
  }
}

function fulfillmentsOf(document: OrderDocument): StoreFulfillment[] {
  return document.fulfillments.map((fulfillment, i) => ({
    externalId: `${document.id}/${fulfillment.id}`,
    orderExternalId: document.id,
    name: `${document.name}.${i + 1}`,
    status: fulfillment.status,
    trackingNumbers: fulfillment.trackingNumbers,
    trackingCompany: fulfillment.carrier,
    trackingUrls: fulfillment.trackingUrls,
    createdAt: fulfillment.createdAt,
    updatedAt: fulfillment.updatedAt ?? document.updatedAt,
    lines: fulfillment.lines.map((line) => ({ externalId: line.id, quantity: line.quantity })),
    shipmentStatus: null,
  }))
}
