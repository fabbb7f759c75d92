/** Building a StoreReading: empty to begin with, filled by what a payload says. */
import type { StoreReading } from '#contracts/store'
import type { ProblemKind } from '#contracts/tracking'

export const emptyReading = (): StoreReading => ({
  orders: [],
  deletedOrders: [],
  fulfillments: [],
  fulfillmentEvents: [],
  refunds: [],
  stock: [],
  products: [],
  customers: [],
  privacyRequests: [],
  problems: [],
  ignored: false,
})

export const ignoredReading = (): StoreReading => ({ ...emptyReading(), ignored: true })

/** `text` names fields and rows, never what stood in them. */
export const problemReading = (code: string, text: string, kind: ProblemKind = 'unreadable'): StoreReading => ({
  ...emptyReading(),
  problems: [{ kind, code, text }],
})

/** The text of a body: UTF-8, with or without a byte order mark. */
export function bodyText(body: Uint8Array): string {
  const text = Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('utf8')
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
}
