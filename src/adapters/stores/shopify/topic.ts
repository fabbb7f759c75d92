/** Which topics say what. Names are Shopify's (`orders/create`), or those of its API objects (`order`, `order-list`). */
import { asFields } from '../fields.ts'

export type Subject = {
  name:
    | 'order'
    | 'deleted_order'
    | 'fulfillment'
    | 'fulfillment_event'
    | 'inventory_level'
    | 'product'
    | 'customer'
    | 'refund'
    | 'customer_export'
    | 'customer_erase'
    | 'shop_erase'
  /** Name of the envelope that the Admin API puts around one; with an `s` around many. */
  envelope: string
}

/** Known without looking at the body to be of no use to us. */
export const isIgnoredTopic = (topic: string): boolean => topic !== '' && subjectOfTopic(topic) === null

/** What a body speaks of; without a topic the envelope or the shape tells. Null: nothing for us. */
export function subjectOf(topic: string, document: unknown): Subject | null {
  if (topic !== '') return subjectOfTopic(topic)
  const fields = asFields(Array.isArray(document) ? document[0] : document)
  if (fields === null) return null
  // An envelope has no id of its own. A request to erase is never guessed: it needs its topic.
  if (fields.id === undefined && fields.shop_id === undefined) {
    for (const subject of BY_ENVELOPE)
      if (fields[subject.envelope] !== undefined || fields[`${subject.envelope}s`] !== undefined) return subject
  }
  for (const [field, subject] of BY_FIELD) if (fields[field] !== undefined) return subject
  return null
}

function subjectOfTopic(topic: string): Subject | null {
  const exact = EXACT.get(topic)
  if (exact !== undefined) return exact
  const [area = '', verb] = topic.split('/')
  if (verb === undefined) return OBJECTS.get(topic.replaceAll('_', '-').replace(/-list$/, '')) ?? null
  return VERBS.get(area)?.verbs.has(verb) ? VERBS.get(area)!.subject : null
}

const subject = (name: Subject['name'], envelope: string = name): Subject => ({ name, envelope })
const ORDER = subject('order')
const FULFILLMENT = subject('fulfillment')
const FULFILLMENT_EVENT = subject('fulfillment_event')
const INVENTORY_LEVEL = subject('inventory_level')
const PRODUCT = subject('product')
const CUSTOMER = subject('customer')
const REFUND = subject('refund')

const EXACT: ReadonlyMap<string, Subject | null> = new Map([
  ['orders/delete', subject('deleted_order', 'order')],
  ['customers/data_request', subject('customer_export', 'request')],
  ['customers/redact', subject('customer_erase', 'request')],
  ['shop/redact', subject('shop_erase', 'request')],
])

// `orders/edited` and the like carry other documents; the `orders/updated` that follows says the same in full.
const VERBS: ReadonlyMap<string, { subject: Subject; verbs: ReadonlySet<string> }> = new Map([
  ['orders', { subject: ORDER, verbs: new Set(['create', 'updated', 'cancelled', 'fulfilled', 'partially_fulfilled', 'paid', 'list']) }],
  ['fulfillments', { subject: FULFILLMENT, verbs: new Set(['create', 'update']) }],
  ['fulfillment_events', { subject: FULFILLMENT_EVENT, verbs: new Set(['create']) }],
  ['inventory_levels', { subject: INVENTORY_LEVEL, verbs: new Set(['connect', 'update', 'disconnect']) }],
  ['products', { subject: PRODUCT, verbs: new Set(['create', 'update']) }],
  ['customers', { subject: CUSTOMER, verbs: new Set(['create', 'update', 'enable', 'disable']) }],
  ['refunds', { subject: REFUND, verbs: new Set(['create']) }],
])

const OBJECTS: ReadonlyMap<string, Subject> = new Map(
  [ORDER, FULFILLMENT, FULFILLMENT_EVENT, INVENTORY_LEVEL, PRODUCT, CUSTOMER, REFUND].flatMap((object): [string, Subject][] => {
    const name = object.envelope.replaceAll('_', '-')
    return [
      [name, object],
      [`${name}s`, object],
    ]
  }),
)

const BY_ENVELOPE = [ORDER, FULFILLMENT, FULFILLMENT_EVENT, INVENTORY_LEVEL, PRODUCT, REFUND, CUSTOMER]

// Bare objects by a field that only they have, most telling first.
const BY_FIELD: readonly (readonly [string, Subject])[] = [
  ['refund_line_items', REFUND],
  ['order_number', ORDER],
  ['inventory_item_id', INVENTORY_LEVEL],
  ['happened_at', FULFILLMENT_EVENT],
  ['tracking_numbers', FULFILLMENT],
  ['tracking_number', FULFILLMENT],
  ['variants', PRODUCT],
  ['orders_count', CUSTOMER],
]
