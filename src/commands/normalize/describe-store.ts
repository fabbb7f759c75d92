/** What a shop's payload says, in the shape of the command's output. */

import type { StoreFulfillment, StoreOrder, StoreReading } from '#contracts/store'
import type { Problem } from '#contracts/tracking'

export function describeStore(reading: StoreReading): { problems: Problem[] } & Record<string, unknown> {
  const { orders, deletedOrders, fulfillments, fulfillmentEvents, refunds, stock, products, customers, privacyRequests, ignored } = reading
  const further = { deletedOrders, fulfillmentEvents, refunds, stock, products, customers, privacyRequests }
  return {
    orders: orders.map(describeOrder),
    fulfillments: fulfillments.map(describeFulfillment),
    ...Object.fromEntries(Object.entries(further).filter(([, rows]) => rows.length > 0)),
    ...(ignored ? { ignored } : {}),
    problems: reading.problems,
  }
}

function describeOrder(order: StoreOrder): Record<string, unknown> {
  const { externalId, name, number, placedAt, email, currency, total, financialStatus, fulfillmentStatus, destinationCountry } = order
  const { cancelled, cancelledAt, test, lines, refunds, shippingOption } = order
  return {
    externalId,
    name,
    number,
    placedAt,
    email,
    currency,
    total: total === null ? null : Number(total),
    lines,
    financialStatus,
    fulfillmentStatus,
    destinationCountry,
    cancelled,
    cancelledAt,
    test,
    shippingOption,
    fulfillments: order.fulfillments.map(describeFulfillment),
    refunds,
  }
}

function describeFulfillment(fulfillment: StoreFulfillment): Record<string, unknown> {
  const { externalId, orderExternalId, status, trackingNumbers, trackingCompany, trackingUrls, shipmentStatus, lines } = fulfillment
  return { externalId, orderExternalId, status, trackingNumbers, trackingCompany, trackingUrls, shipmentStatus, lines }
}
