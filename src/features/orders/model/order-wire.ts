/** An order on the wire: the view with prefixed ids. */
import { z } from 'zod'
import { wireId } from '#shared/ids'
import type { OrderView } from './order-view.ts'

const text = z.string().nullable()

export const orderSchema = z.object({
  id: z.string(),
  connectionId: z.string(),
  externalId: z.string(),
  name: z.string(),
  number: text,
  placedAt: z.string(),
  updatedAt: z.string(),
  cancelledAt: text,
  closedAt: text,
  test: z.boolean(),
  customerId: text,
  email: text,
  phone: text,
  language: text,
  currency: text,
  total: text,
  totalMinor: z.number().nullable(),
  financialStatus: text,
  fulfillmentStatus: text,
  destination: z
    .object({ name: text, company: text, line1: text, line2: text, city: text, region: text, postalCode: text, country: text, phone: text })
    .nullable(),
  destinationCountry: text,
  shippingOption: text,
  quotedPromiseId: text.describe('The promise the shop says the shopper saw'),
  note: text,
  erased: z.boolean(),
  lines: z.array(
    z.object({
      id: z.string(),
      externalId: z.string(),
      sku: text,
      title: z.string(),
      variantTitle: text,
      productExternalId: text,
      imageUrl: text,
      quantity: z.number(),
      quantityRemoved: z.number(),
      priceMinor: z.number(),
      requiresShipping: z.boolean(),
    }),
  ),
  fulfillments: z.array(
    z.object({
      id: z.string(),
      orderId: z.string(),
      externalId: z.string(),
      name: text,
      status: z.string(),
      cancelled: z.boolean(),
      trackingNumbers: z.array(z.string()),
      trackingCompany: text,
      trackingUrls: z.array(z.string()),
      shipmentStatus: text,
      lines: z.array(z.object({ lineId: z.string(), quantity: z.number() })),
      createdAt: text,
      updatedAt: text,
    }),
  ),
})

export const wireOrder = (order: OrderView): z.infer<typeof orderSchema> => ({
  ...order,
  id: wireId('order', order.id),
  connectionId: wireId('connection', order.connectionId),
  customerId: order.customerId === null ? null : wireId('customer', order.customerId),
  quotedPromiseId: order.quotedPromiseId === null ? null : wireId('promise', order.quotedPromiseId),
  lines: order.lines.map((line) => ({ ...line, id: wireId('line', line.id) })),
  fulfillments: order.fulfillments.map((fulfillment) => ({
    ...fulfillment,
    id: wireId('fulfillment', fulfillment.id),
    orderId: wireId('order', fulfillment.orderId),
    lines: fulfillment.lines.map((line) => ({ ...line, lineId: wireId('line', line.lineId) })),
  })),
})
