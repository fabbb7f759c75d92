/** Lists, lengths and money as `Intl` writes them; each format is made once, because making one is slow. */
import { localeOf } from './words/index.ts'

export const sayList = (names: readonly string[], language: string): string =>
  format(`list ${language}`, () => new Intl.ListFormat(localeOf(language), { type: 'conjunction' })).format(names)

export const sayNumber = (count: number, language: string): string =>
  format(`number ${language}`, () => new Intl.NumberFormat(localeOf(language))).format(count)

/** "150 km", "90 miles". */
export const sayLength = (length: number, unit: 'kilometer' | 'mile', language: string): string =>
  lengthFormat(unit, unit === 'mile' ? 'long' : 'short', language).format(length)

/** The word alone, bent as the count asks for. */
export const kilometres = (km: number, language: string): string =>
  lengthFormat('kilometer', 'long', language)
    .formatToParts(km)
    .find((part) => part.type === 'unit')?.value ?? 'km'

const lengthFormat = (unit: string, unitDisplay: 'long' | 'short', language: string): Intl.NumberFormat =>
  format(`${unit} ${unitDisplay} ${language}`, () => new Intl.NumberFormat(localeOf(language), { style: 'unit', unit, unitDisplay }))

/** Null for what is no amount or no currency. */
export function sayMoney({ amount, currency }: { amount: string | null; currency: string | null }, language: string): string | null {
  if (amount === null || !/^\d+(\.\d+)?$/.test(amount) || !/^[A-Z]{3}$/.test(currency ?? '')) return null
  return format(
    `money ${currency} ${language}`,
    () => new Intl.NumberFormat(localeOf(language), { style: 'currency', currency: currency! }),
  ).format(Number(amount))
}

function format<F>(name: string, make: () => F): F {
  const known = made.get(name)
  if (known) return known as F
  const fresh = make()
  // Currencies come from outside: bounded.
  if (made.size < 500) made.set(name, fresh)
  return fresh
}
const made = new Map<string, unknown>()
