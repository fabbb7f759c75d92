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

type Money = { amount: string | null; currency: string | null }

/** "€4.90". Null for what is no amount or no currency. */
export const sayMoney = (money: Money, language: string): string | null => written(money, language, 'symbol')

/** "4.90 euros", "5 euros": as it is said. */
export function sayMoneyAloud(money: Money, language: string): string | null {
  const said = written(money, language, 'name')
  // `Intl` writes "Euros" in Portuguese, where only German has a capital.
  return language === 'pt' ? (said?.toLowerCase() ?? null) : said
}

function written({ amount, currency }: Money, language: string, currencyDisplay: 'symbol' | 'name'): string | null {
  if (amount === null || !/^\d+(\.\d+)?$/.test(amount) || !/^[A-Z]{3}$/.test(currency ?? '')) return null
  const trailingZeroDisplay = currencyDisplay === 'name' ? 'stripIfInteger' : 'auto'
  const parts = format(
    `money ${currency} ${currencyDisplay} ${language}`,
    () => new Intl.NumberFormat(localeOf(language), { style: 'currency', currency: currency!, currencyDisplay, trailingZeroDisplay }),
  ).formatToParts(Number(amount))
  // In Turkish `Intl` writes the sign beside the name.
  return parts
    .filter(({ value }) => currencyDisplay === 'symbol' || !/^\p{Sc}$/u.test(value))
    .map(({ value }) => value)
    .join('')
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
