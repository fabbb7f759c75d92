/** Reading single fields of a shop's document: fast (webhooks come by the thousand), harmless, and never throwing. */
import { cleanLine, cleanText } from '#shared/text'

export type Fields = Readonly<Record<string, unknown>>

export const asFields = (value: unknown): Fields | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : null

/** The objects of a list; a list longer than any real one is cut. */
export function listOf(value: unknown, limit = 1_000): Fields[] {
  if (!Array.isArray(value)) return []
  const items: Fields[] = []
  for (const item of value) {
    const fields = asFields(item)
    if (fields) items.push(fields)
    if (items.length >= limit) break
  }
  return items
}

/** One line of text, or null when there is none. Numbers count as text. */
export function line(value: unknown, maxLength = 500): string | null {
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : null
  if (typeof value !== 'string' || value === '') return null
  if (value.length <= maxLength && PLAIN.test(value)) return value
  return cleanLine(value, maxLength) || null
}

/** Text that may have several lines. */
export const text = (value: unknown, maxLength = 10_000): string | null =>
  typeof value === 'string' ? cleanText(value, maxLength).trim() || null : null

/** An id as text: digits exact, `gid://shop/Order/12` → `12`. */
export function idOf(value: unknown): string | null {
  if (typeof value === 'number') return Number.isSafeInteger(value) && value >= 0 ? String(value) : null
  const id = line(value, 200)
  if (id === null || !id.startsWith('gid://')) return id
  return id.slice(id.lastIndexOf('/') + 1).split('?')[0] || null
}

/** A whole number of units; anything else is `fallback`. */
export function units(value: unknown, fallback = 0): number {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  return typeof number === 'number' && Number.isInteger(number) && number >= 0 && number <= 1_000_000_000 ? number : fallback
}

/** An amount as decimal text, however it was written. */
export function amountText(value: unknown): string | null {
  const amount = line(value, 40)
  return amount !== null && /^-?\d{1,18}(?:\.\d{0,20})?$/.test(amount) ? amount : null
}

/** ISO 4217 code in capitals. */
export const currencyOf = (value: unknown): string | null =>
  typeof value === 'string' && /^[a-z]{3}$/i.test(value) ? value.toUpperCase() : null

/** ISO 3166-1 alpha-2 in capitals. */
export const countryOf = (value: unknown): string | null =>
  typeof value === 'string' && /^[a-z]{2}$/i.test(value) ? value.toUpperCase() : null

/** BCP 47 tag: `pt-BR`, `de`. */
export function languageOf(value: unknown): string | null {
  if (typeof value !== 'string') return null
  const tag = value.trim().replaceAll('_', '-')
  return /^[a-z]{2,3}(-[a-z0-9]{2,8}){0,3}$/i.test(tag) ? tag : null
}

/** An e-mail address a message could be sent to, as written. */
export function emailOf(value: unknown): string | null {
  const address = line(value, 254)
  return address !== null && EMAIL.test(address) ? address : null
}

/** Only addresses of web pages: a link of any other kind is no link. */
export function urlOf(value: unknown): string | null {
  const url = line(value, 2_000)
  return url !== null && /^https?:\/\/[^\s"'<>\\]+$/i.test(url) && URL.canParse(url) ? url : null
}

/** An instant as written, when it exists on the calendar and has an offset. */
export function instantOf(value: unknown): string | null {
  if (typeof value !== 'string' || !INSTANT.test(value)) return null
  return Number(value.slice(8, 10)) <= 28 || isInstant(value) ? value : null
}

function isInstant(value: string): boolean {
  try {
    return Temporal.Instant.from(value) !== null
  } catch {
    return false
  }
}

// Printable ASCII without blanks at the ends or doubled inside: needs no cleaning.
const PLAIN = /^[!-~]+(?: [!-~]+)*$/
const EMAIL = /^[^\s@<>()[\]\\,;:"]+@[^\s@<>()[\]\\,;:"]+\.[^\s@<>()[\]\\,;:".]{2,}$/
const INSTANT =
  /^(?:19|20|21)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/
