/** https://shopify.dev/docs/api/admin-rest/latest/resources/fulfillment */
import type { StoreFulfillment } from '#contracts/store'
import { type Fields, idOf, instantOf, line, listOf, units, urlOf } from '../fields.ts'

/** Null when it has no id, or belongs to no order. */
export function readFulfillment(fulfillment: Fields, orderExternalId: string | null): StoreFulfillment | null {
  const externalId = idOf(fulfillment.id)
  const order = idOf(fulfillment.order_id) ?? orderExternalId
  if (externalId === null || order === null) return null
  const lines: StoreFulfillment['lines'] = []
  for (const item of listOf(fulfillment.line_items)) {
    const lineId = idOf(item.id)
    if (lineId !== null) lines.push({ externalId: lineId, quantity: units(item.quantity) })
  }
  return {
    externalId,
    orderExternalId: order,
    name: line(fulfillment.name, 100),
    status: line(fulfillment.status, 40)?.toLowerCase() ?? 'success',
    trackingNumbers: collected(fulfillment.tracking_numbers, fulfillment.tracking_number, (value) => line(value, 100)),
    trackingCompany: line(fulfillment.tracking_company, 200),
    trackingUrls: collected(fulfillment.tracking_urls, fulfillment.tracking_url, urlOf),
    createdAt: instantOf(fulfillment.created_at),
    updatedAt: instantOf(fulfillment.updated_at),
    lines,
    shipmentStatus: line(fulfillment.shipment_status, 60),
  }
}

/** Older documents have the singular field, newer ones the list, most have both: each value once, in order. */
function collected(list: unknown, single: unknown, read: (value: unknown) => string | null): string[] {
  const values = new Set<string>()
  if (Array.isArray(list)) {
    for (const item of list.slice(0, 100)) {
      const value = read(item)
      if (value !== null) values.add(value)
    }
  }
  const value = read(single)
  if (value !== null) values.add(value)
  return [...values]
}
