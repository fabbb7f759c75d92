/** Postal codes as text that compares: prefixes and ranges become spans of one order, so that "narrower" has a meaning. */
import type { PostalRule } from './offer.ts'

/** All texts t with `from ≤ t ≤ to`. */
export type PostalSpan = { from: string; to: string }

/** Capitals and digits only; British codes with the district in two digits (`KA3 1AB` → `KA031AB`), so that 3 comes before 27. */
export function postalKey(country: string, code: string): string {
  const plain = plainCode(code)
  if (!BRITISH.has(country)) return plain
  // A whole code ends with a digit and two letters; what is left, or a shorter text, is area and district.
  const inward = plain.length >= 5 && /\d[A-Z]{2}$/.test(plain) ? plain.slice(-3) : ''
  return outwardKey(plain.slice(0, plain.length - inward.length)) + inward
}

/** The span of a rule; null when it is none: empty, or a range whose ends have different lengths or the wrong order. */
export function postalSpan(country: string, rule: PostalRule): PostalSpan | null {
  if (typeof rule === 'string') {
    const key = postalKey(country, rule)
    return key === '' ? null : { from: key, to: key + LAST }
  }
  const from = postalKey(country, rule.from)
  const to = postalKey(country, rule.to)
  return from === '' || from.length !== to.length || from > to ? null : { from, to: to + LAST }
}

export const spanHolds = (span: PostalSpan, key: string): boolean => span.from <= key && key <= span.to

/** Neither apart nor one inside the other: then nothing says which is narrower. Equal spans count too. */
export function spansCross(a: PostalSpan, b: PostalSpan): boolean {
  if (a.to < b.from || b.to < a.from) return false
  return !(isInside(a, b) || isInside(b, a))
}

/** Narrowest first, among spans that hold the same code and do not cross. */
export const byNarrowness = (a: PostalSpan, b: PostalSpan): number => (a.from === b.from ? compare(a.to, b.to) : compare(b.from, a.from))

const isInside = (a: PostalSpan, b: PostalSpan): boolean => a.from >= b.from && a.to <= b.to && (a.from !== b.from || a.to !== b.to)
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const plainCode = (code: string): string =>
  code
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')

function outwardKey(outward: string): string {
  const match = /^([A-Z]{1,2})(\d{1,2})([A-Z]?)$/.exec(outward)
  return match ? `${match[1]}${match[2]?.padStart(2, '0')}${match[3]}` : outward
}

const LAST = '\uffff'
const BRITISH: ReadonlySet<string> = new Set(['GB', 'GG', 'IM', 'JE'])
