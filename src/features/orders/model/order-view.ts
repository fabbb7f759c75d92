/** An order as the rest of the product reads it: the shop's words, our ids. Erasable personal data is in here: never log it, never put it in an event. */
import type { StoreAddress } from '#contracts/store'

export type OrderLineView = {
  id: string
  externalId: string
  sku: string | null
  title: string
  variantTitle: string | null
  productExternalId: string | null
  imageUrl: string | null
  /** Units ordered. */
  quantity: number
  /** Units that no longer count: refunded or removed. */
  quantityRemoved: number
  priceMinor: number
  requiresShipping: boolean
}

export type FulfillmentView = {
  id: string
  orderId: string
  externalId: string
  name: string | null
  /** The shop's word, lower case: `success`, `pending`, `open`, `cancelled`, `error`, `failure`. */
  status: string
  /** Cancelled or failed: its units go back to what is still to be packed. */
  cancelled: boolean
  trackingNumbers: string[]
  trackingCompany: string | null
  trackingUrls: string[]
  /** The shop's own view of the journey, a fact of the lowest rank. */
  shipmentStatus: string | null
  lines: { lineId: string; quantity: number }[]
  createdAt: string | null
  updatedAt: string | null
}

export type OrderView = {
  id: string
  connectionId: string
  externalId: string
  /** As people see it: `#1001`. */
  name: string
  number: string | null
  placedAt: string
  updatedAt: string
  cancelledAt: string | null
  closedAt: string | null
  /** An order that a shop made to try things out: nobody is told about it. */
  test: boolean
  customerId: string | null
  email: string | null
  phone: string | null
  /** BCP 47 language of the customer, when the shop knows. */
  language: string | null
  currency: string | null
  /** Decimal text as the shop sent it. */
  total: string | null
  totalMinor: number | null
  financialStatus: string | null
  fulfillmentStatus: string | null
  /** Where it goes; null for orders without delivery and after erasure. */
  destination: StoreAddress | null
  destinationCountry: string | null
  shippingOption: string | null
  /** The quote the shopper saw, as the shop tells it (UUID): not believed before it is checked. */
  quotedPromiseId: string | null
  note: string | null
  lines: OrderLineView[]
  /** Oldest first, cancelled ones included. */
  fulfillments: FulfillmentView[]
  /** The person was erased: nothing personal is left. */
  erased: boolean
}

/** Units of a line that are still to reach the customer. */
export const unitsThatCount = (line: Pick<OrderLineView, 'quantity' | 'quantityRemoved' | 'requiresShipping'>): number =>
  line.requiresShipping ? Math.max(0, line.quantity - line.quantityRemoved) : 0
