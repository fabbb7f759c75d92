/** One way to reach a person, in the one form we compare. */
import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js'

export type ContactKind = 'email' | 'phone'
export type ContactPoint = { kind: ContactKind; value: string }

/** Lower case, without blanks around; null when no message could be sent there. */
export function normalEmail(address: string | null): string | null {
  const value = address?.trim().toLowerCase() ?? ''
  return /^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;]{2,}$/.test(value) && value.length <= 254 ? value : null
}

/** E.164 (`+4915112345678`); `country` (ISO 3166-1 alpha-2) tells what a number without prefix means. Null when it is no possible number. */
export function normalPhone(number: string | null, country: string | null): string | null {
  if (number === null || number.length > 50 || !/\d{4}/.test(number.replace(/\D/g, ''))) return null
  const parsed = parsePhoneNumberFromString(number, (country ?? undefined) as CountryCode | undefined)
  return parsed?.isPossible() ? parsed.number : null
}

/** Either kind by its look. */
export const contactPointOf = (text: string, country: string | null): ContactPoint | null => {
  const email = normalEmail(text)
  if (email !== null) return { kind: 'email', value: email }
  const phone = normalPhone(text, country)
  return phone === null ? null : { kind: 'phone', value: phone }
}
