/** The second half of a look-up: e-mail, phone or postcode of the order, compared in one form and in fixed time. */
import { normalEmail, normalPhone } from '#features/customers'

export type OrderContact = { email: string | null; phone: string | null; postalCode: string | null; country: string | null }

/** Does what was typed belong to the order? `order` null: compared all the same, so that an unknown order costs as much as a known one. */
export function contactMatches(typed: string, order: OrderContact | null, equal: (a: string, b: string) => boolean): boolean {
  const given = {
    email: normalEmail(typed.normalize('NFKC')),
    phone: normalPhone(typed, order?.country ?? 'DE'),
    postalCode: normalPostcode(typed),
  }
  const known = {
    email: normalEmail(order?.email ?? ''),
    phone: normalPhone(order?.phone ?? '', order?.country ?? 'DE'),
    postalCode: normalPostcode(order?.postalCode ?? ''),
  }
  // No short cut: all three are always compared.
  const email = equal(given.email ?? ' 1', known.email ?? ' 2')
  const phone = equal(given.phone ?? ' 1', known.phone ?? ' 2')
  const postalCode = equal(given.postalCode ?? ' 1', known.postalCode ?? ' 2')
  return order !== null && (email || phone || postalCode)
}

/** One form of what was typed, whatever it is: what tries are counted by. */
export const contactKey = (typed: string): string =>
  normalEmail(typed.normalize('NFKC')) ??
  typed
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}@.+]/gu, '')

/** Postcodes are short: only a whole one counts ("10115", "SW1A 1AA", "1012 AB"). */
function normalPostcode(text: string): string | null {
  const value = text.normalize('NFKC').toUpperCase().replaceAll(/[\s-]/g, '')
  return /^(?=.*\d)[A-Z0-9]{3,10}$/.test(value) ? value : null
}
