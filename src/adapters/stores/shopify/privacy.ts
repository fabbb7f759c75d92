/** The three requests every app must obey. https://shopify.dev/docs/apps/build/compliance/privacy-law-compliance */
import type { PrivacyRequest } from '#contracts/store'
import { asFields, emailOf, type Fields, idOf, line } from '../fields.ts'

export function readPrivacyRequest(kind: PrivacyRequest['kind'], request: Fields): PrivacyRequest {
  const customer = asFields(request.customer)
  const orders = kind === 'customer_export' ? request.orders_requested : request.orders_to_redact
  return {
    kind,
    customerExternalId: idOf(customer?.id),
    email: emailOf(customer?.email),
    phone: line(customer?.phone, 50),
    orderExternalIds: Array.isArray(orders) ? orders.slice(0, 10_000).flatMap((id) => idOf(id) ?? []) : [],
  }
}
