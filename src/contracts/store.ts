/** What we ask of a shop system. The suite is `store.contract.ts`. Ids are strings: some are above 2^53. */
import type { Http, RawDocument, RawRequest, SettingField, Settings, Verification } from './adapter.ts'
import type { Problem, TrackingEvent } from './tracking.ts'

export type StoreAddress = {
  name: string | null
  company: string | null
  line1: string | null
  line2: string | null
  city: string | null
  region: string | null
  postalCode: string | null
  /** ISO 3166-1 alpha-2. */
  country: string | null
  phone: string | null
}

export type StoreLine = {
  externalId: string
  sku: string | null
  title: string
  variantTitle: string | null
  productExternalId: string | null
  /** Units ordered, before refunds. */
  quantity: number
  /** Units that no longer count: refunded or removed. */
  quantityRemoved: number
  priceMinor: number
  requiresShipping: boolean
}

export type StoreFulfillment = {
  externalId: string
  orderExternalId: string
  name: string | null
  /** The shop's word, lower case: `success`, `pending`, `open`, `cancelled`, `error`, `failure`. */
  status: string
  trackingNumbers: string[]
  /** Free text, as sent; null when the shop gave none. */
  trackingCompany: string | null
  trackingUrls: string[]
  createdAt: string | null
  updatedAt: string | null
  lines: { externalId: string; quantity: number }[]
  /** Shop's own view of the journey (`in_transit`, …), a fact of the lowest rank. */
  shipmentStatus: string | null
}

export type StoreCustomer = {
  externalId: string | null
  name: string | null
  email: string | null
  phone: string | null
  /** BCP 47, when the shop knows. */
  language: string | null
  marketingConsent: boolean | null
  ordersCount: number | null
}

/** `name`: as people see it, with the shop's prefix and suffix (`#1001`); `number`: the running number as text. Money in minor units of `currency`. */
export type StoreOrder = {
  externalId: string
  name: string
  number: string | null
  placedAt: string | null
  updatedAt: string | null
  cancelledAt: string | null
  cancelled: boolean
  closedAt: string | null
  test: boolean
  email: string | null
  phone: string | null
  language: string | null
  currency: string | null
  presentmentCurrency: string | null
  /** Decimal text as sent, for exactness and for people; `totalMinor` is what we calculate with. */
  total: string | null
  totalMinor: number | null
  financialStatus: string | null
  fulfillmentStatus: string | null
  customer: StoreCustomer | null
  shippingAddress: StoreAddress | null
  destinationCountry: string | null
  shippingOption: string | null
  /** The promise that the shopper saw (`prm_…`), as the shop hands it on: from outside, not believed before it is checked. */
  promiseId?: string | null
  note: string | null
  lines: StoreLine[]
  fulfillments: StoreFulfillment[]
  refunds: StoreRefund[]
}

export type StoreRefund = {
  externalId: string
  orderExternalId: string
  createdAt: string | null
  lines: { externalId: string; quantity: number }[]
}

/** A journey event told by the shop (its app, its label provider), for a fulfillment. */
export type StoreFulfillmentEvent = {
  externalId: string
  fulfillmentExternalId: string
  orderExternalId: string | null
  trackingNumber: string | null
  event: TrackingEvent
  estimatedDeliveryAt: string | null
}

export type StockLevel = {
  itemExternalId: string
  locationExternalId: string
  sku: string | null
  available: number | null
  updatedAt: string | null
}
export type StoreProduct = {
  externalId: string
  title: string
  status: string | null
  imageUrl: string | null
  variants: {
    externalId: string
    sku: string | null
    title: string | null
    inventoryItemExternalId: string | null
    imageUrl: string | null
    weightGrams?: number | null
    /** Decimal text, in the shop's currency. */
    price?: string | null
  }[]
}
/** GDPR requests that a shop system forwards. */
export type PrivacyRequest = {
  kind: 'customer_export' | 'customer_erase' | 'shop_erase'
  customerExternalId: string | null
  email: string | null
  phone: string | null
  orderExternalIds: string[]
}

/** `ignored`: a topic we know and have no use for, or do not know: counted, never an error. */
export type StoreReading = {
  orders: StoreOrder[]
  deletedOrders: { externalId: string }[]
  fulfillments: StoreFulfillment[]
  fulfillmentEvents: StoreFulfillmentEvent[]
  refunds: StoreRefund[]
  stock: StockLevel[]
  products: StoreProduct[]
  customers: StoreCustomer[]
  privacyRequests: PrivacyRequest[]
  problems: Problem[]
  ignored: boolean
}

/** A checkout asks what it costs to send these items there. */
export type RatesQuestion = {
  destination: { country: string; region: string | null; postalCode: string | null; city: string | null }
  /** Name and street as sent, to tell one buyer from another; null when the checkout knows none yet. */
  addressText: string | null
  items: { sku: string | null; quantity: number; weightGrams: number | null; priceMinor: number | null }[]
  currency: string | null
  /** BCP 47. */
  language: string | null
}

/** `code`: comes back with the order as its shipping option's code. Both days included, local to the destination (`timeZone`). */
export type RateAnswer = {
  name: string
  code: string
  description: string
  amountMinor: number
  currency: string
  earliest: string
  latest: string
  timeZone: string
}

export type StoreHint = { topic?: string; contentType?: string }

export type Store = {
  id: string
  name: string
  settings: SettingField[]
  /** Pure: a payload → what it says. Never throws: what cannot be parsed is a problem `unreadable`. */
  read(body: Uint8Array, hint: StoreHint): StoreReading
  webhook?: {
    verify(request: RawRequest, settings: Settings): Verification
    topic(request: RawRequest): string
    dedupeKey(request: RawRequest): string
  }
  /** What the shop's checkout asks, to be answered at once in the response, in its own format. */
  rates?: {
    /** Null: no such question, or one that says nothing of where the parcel goes. Never throws. */
    read(request: RawRequest): RatesQuestion | null
    /** The code under which the checkout keeps a choice, so that the order tells it again as `promiseId`. */
    code(option: string, promiseId: string | null): string
    write(rates: readonly RateAnswer[]): { contentType: string; body: string }
  }
  /** Lists what changed at the shop since an instant, page by page: the net under lost webhooks. */
  reconcile?(since: string, settings: Settings, http: Http): AsyncIterable<RawDocument>
}
