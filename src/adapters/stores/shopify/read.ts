/** A body and its topic → what it says. */
import type { StoreHint, StoreReading } from '#contracts/store'
import { parseExactJson } from '#shared/json'
import { asFields, type Fields, idOf, listOf } from '../fields.ts'
import { bodyText, emptyReading, ignoredReading, problemReading } from '../reading.ts'
import { readCustomer } from './customer.ts'
import { readFulfillment } from './fulfillment.ts'
import { readFulfillmentEvent } from './fulfillment-event.ts'
import { readOrder } from './order.ts'
import { readPrivacyRequest } from './privacy.ts'
import { readProduct, readStockLevel } from './product.ts'
import { readRefund } from './refund.ts'
import { isIgnoredTopic, type Subject, subjectOf } from './topic.ts'

/** Webhooks carry the object bare, the Admin API in an envelope (`{"order": …}`, `{"orders": [ … ]}`): both are read. */
export function readShopify(body: Uint8Array, hint: StoreHint): StoreReading {
  const topic = hint.topic?.trim().toLowerCase() ?? ''
  if (isIgnoredTopic(topic)) return ignoredReading()
  const document = parsed(body)
  if (document === undefined) return problemReading('json_malformed', 'The body is not JSON')
  const subject = subjectOf(topic, document)
  if (subject === null) return ignoredReading()
  const objects = unwrapped(document, subject.envelope)
  if (objects === null) return problemReading('unexpected_shape', `The body is no ${subject.name} and no list of them`)
  const reading = emptyReading()
  for (const object of objects)
    if (!READERS[subject.name](object, reading))
      reading.problems.push({
        kind: 'unreadable',
        code: `${subject.name}_incomplete`,
        text: `A ${subject.name} lacks its id or what it belongs to`,
      })
  return reading
}

const READERS: Record<Subject['name'], (object: Fields, reading: StoreReading) => boolean> = {
  order: (object, reading) => added(reading.orders, readOrder(object)),
  deleted_order: (object, reading) => {
    const externalId = idOf(object.id)
    return added(reading.deletedOrders, externalId === null ? null : { externalId })
  },
  fulfillment: (object, reading) => added(reading.fulfillments, readFulfillment(object, null)),
  fulfillment_event: (object, reading) => added(reading.fulfillmentEvents, readFulfillmentEvent(object)),
  inventory_level: (object, reading) => added(reading.stock, readStockLevel(object)),
  product: (object, reading) => added(reading.products, readProduct(object)),
  customer: (object, reading) => added(reading.customers, readCustomer(object)),
  refund: (object, reading) => added(reading.refunds, readRefund(object, null)),
  customer_export: (object, reading) => added(reading.privacyRequests, readPrivacyRequest('customer_export', object)),
  customer_erase: (object, reading) => added(reading.privacyRequests, readPrivacyRequest('customer_erase', object)),
  shop_erase: (object, reading) => added(reading.privacyRequests, readPrivacyRequest('shop_erase', object)),
}

function added<T>(list: T[], item: T | null): boolean {
  if (item === null) return false
  list.push(item)
  return true
}

function parsed(body: Uint8Array): unknown {
  try {
    return parseExactJson(bodyText(body))
  } catch {
    // Syntax, or nesting deeper than any document: either way it cannot be read, and the caller says so.
    return undefined
  }
}

function unwrapped(document: unknown, envelope: string): Fields[] | null {
  if (Array.isArray(document)) return listOf(document, 10_000)
  const fields = asFields(document)
  if (fields === null) return null
  const list = fields[`${envelope}s`]
  if (Array.isArray(list)) return listOf(list, 10_000)
  return [asFields(fields[envelope]) ?? fields]
}
