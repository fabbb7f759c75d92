/** Ids follow from what the shop calls a thing: whatever part of an order comes first, all parts meet. */
import { derivedId } from '#shared/ids'

export const orderIdOf = (merchantId: string, connectionId: string, orderExternalId: string): string =>
  derivedId(merchantId, 'order', connectionId, orderExternalId)

export const lineIdOf = (merchantId: string, orderId: string, lineExternalId: string): string =>
  derivedId(merchantId, 'line', orderId, lineExternalId)

export const fulfillmentIdOf = (merchantId: string, connectionId: string, fulfillmentExternalId: string): string =>
  derivedId(merchantId, 'fulfillment', connectionId, fulfillmentExternalId)

export const refundIdOf = (merchantId: string, connectionId: string, refundExternalId: string): string =>
  derivedId(merchantId, 'refund', connectionId, refundExternalId)
