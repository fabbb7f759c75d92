/** Values as people write them into spreadsheets. Each function answers null for what it cannot read. */
import { currencyExponent } from '#shared/money'
import { instantOf } from '../fields.ts'

export type DateOrder = 'dmy' | 'mdy' | 'unknown'

/** `1.234,56 €`, `1,234.56`, `12,5`, `12` → decimal text with a point. */
export function decimalOf(text: string, currency: string | null): string | null {
  const match = /^[^\d.,+-]*(-?)(\d[\d.,' \u00a0]*)[^\d.,]*$/.exec(text)
  if (!match) return null
  const digits = match[2]!.replace(/[' \u00a0]/g, '')
  const at = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','))
  if (at < 0) return match[1]! + digits
  const fraction = digits.slice(at + 1)
  const separators = digits.replace(/\d/g, '')
  // "1.234": three digits behind a lone kind of separator are thousands, unless the currency has three or it starts with a zero.
  const grouping =
    new Set(separators).size === 1 &&
    (separators.length > 1 || (fraction.length === 3 && currencyExponent(currency) !== 3 && !digits.startsWith('0')))
  const whole = (grouping ? digits : digits.slice(0, at)).replace(/[.,]/g, '')
  return `${match[1]}${whole}${grouping || fraction === '' ? '' : `.${fraction}`}`
}

/** Whether `3/4/2026` means April or March: a file shows it by any day above 12. */
export function dateOrderOf(dates: readonly string[]): DateOrder {
  const parts = dates.flatMap((date) => /^\s*(\d{1,2})\/(\d{1,2})\/\d{4}/.exec(date)?.slice(1, 3).map(Number) ?? [])
  const first = parts.filter((_, i) => i % 2 === 0).some((part) => part > 12)
  const second = parts.filter((_, i) => i % 2 === 1).some((part) => part > 12)
  if (first === second) return 'unknown'
  return first ? 'dmy' : 'mdy'
}

/** An instant; without a zone UTC is meant, without a time noon: the same day for most of the world. */
export function instantIn(text: string, order: DateOrder): string | null {
  const exact = instantOf(text)
  if (exact !== null) return exact
  const match = PATTERN.exec(text)
  if (!match) return null
  const { y, m, d, a, b, year, sep, hour, minute, second, zone } = match.groups as Record<string, string | undefined>
  const [day, month] = y !== undefined ? [d, m] : sep === '.' || order === 'dmy' ? [a, b] : order === 'mdy' ? [b, a] : a === b ? [a, b] : []
  if (day === undefined || month === undefined) return null
  const time = hour === undefined ? '12:00:00' : `${hour.padStart(2, '0')}:${minute}:${second ?? '00'}`
  const offset =
    zone === undefined || zone === 'UTC' ? 'Z' : zone.includes(':') || zone === 'Z' ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`
  return checked(`${y ?? year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}T${time}${offset}`)
}

const PATTERN =
  /^(?:(?<y>\d{4})[-/](?<m>\d{1,2})[-/](?<d>\d{1,2})|(?<a>\d{1,2})(?<sep>[./])(?<b>\d{1,2})[./](?<year>\d{4}))(?:[T ,]+(?<hour>\d{1,2}):(?<minute>\d\d)(?::(?<second>\d\d))?(?:\.\d+)?\s*(?<zone>Z|UTC|[+-]\d\d:?\d\d)?)?$/

const checked = (instant: string): string | null => {
  try {
    return instantOf(Temporal.Instant.from(instant).toString())
  } catch {
    return null
  }
}

/** A country by code or by its English or German name. */
export function countryIn(text: string): string | null {
  return countryNames().get(text.toLowerCase()) ?? (/^[a-z]{2}$/i.test(text) ? text.toUpperCase() : null)
}

let names: Map<string, string> | undefined
function countryNames(): Map<string, string> {
  if (names !== undefined) return names
  names = new Map([
    ['usa', 'US'],
    ['uk', 'GB'],
    ['england', 'GB'],
    ['holland', 'NL'],
    ['brd', 'DE'],
  ])
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  for (const language of ['en', 'de']) {
    const regions = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' })
    for (const code of letters.flatMap((a) => letters.map((b) => a + b))) {
      const name = regions.of(code)
      // Withdrawn codes share their name with the one in force.
      if (name && !names.has(name.toLowerCase()) && Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`)
        names.set(name.toLowerCase(), code)
    }
  }
  return names
}
