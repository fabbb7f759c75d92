/** https://shopify.dev/docs/api/admin-rest/latest/resources/customer */
import type { StoreCustomer } from '#contracts/store'
import { asFields, emailOf, type Fields, idOf, languageOf, line, units } from '../fields.ts'

/** Null when there is no customer (orders of guests and of deleted people). */
export function readCustomer(customer: Fields | null): StoreCustomer | null {
  if (customer === null) return null
  const externalId = idOf(customer.id)
  const email = emailOf(customer.email)
  const phone = line(customer.phone, 50)
  if (externalId === null && email === null && phone === null) return null
  return {
    externalId,
    name:
      line([line(customer.first_name, 100), line(customer.last_name, 100)].filter(Boolean).join(' ')) ??
      line(asFields(customer.default_address)?.name, 200),
    email,
    phone,
    language: languageOf(customer.locale),
    marketingConsent: consent(customer),
    ordersCount: customer.orders_count === undefined || customer.orders_count === null ? null : units(customer.orders_count),
  }
}

function consent(customer: Fields): boolean | null {
  const state = asFields(customer.email_marketing_consent)?.state
  if (typeof state === 'string') return state === 'subscribed'
  return typeof customer.accepts_marketing === 'boolean' ? customer.accepts_marketing : null
}
