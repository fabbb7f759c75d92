/** Money as whole minor units of its currency: text in, exact integers out, no floating point in between. */

/** Digits after the point (ISO 4217): 0 for JPY, 3 for KWD, 2 where nothing else is known. */
export const currencyExponent = (currency: string | null): number => (currency === null ? 2 : (EXPONENTS.get(currency) ?? 2))

/** `"12.34"`, EUR → 1234; more digits than the currency has are rounded half away from zero. Null when it is no decimal number or too large to be exact. */
export function minorUnits(decimal: string, currency: string | null): number | null {
  const match = DECIMAL.exec(decimal)
  if (!match) return null
  const exponent = currencyExponent(currency)
  const fraction = match[3] ?? ''
  const units = Number((match[2] ?? '') + fraction.slice(0, exponent).padEnd(exponent, '0')) + (fraction.charCodeAt(exponent) >= 53 ? 1 : 0)
  if (!Number.isSafeInteger(units)) return null
  return match[1] === '-' && units !== 0 ? -units : units
}

/** 1234, EUR → `"12.34"`. */
export function decimalText(minor: number, currency: string | null): string {
  const exponent = currencyExponent(currency)
  const digits = String(Math.abs(minor)).padStart(exponent + 1, '0')
  const whole = digits.slice(0, digits.length - exponent)
  return `${minor < 0 ? '-' : ''}${whole}${exponent > 0 ? `.${digits.slice(-exponent)}` : ''}`
}

const DECIMAL = /^\s*([+-]?)(\d{1,18})(?:\.(\d{0,30}))?\s*$/

const EXPONENTS: ReadonlyMap<string, number> = new Map([
  ...['BIF', 'CLP', 'DJF', 'GNF', 'ISK', 'JPY', 'KMF', 'KRW', 'PYG', 'RWF', 'UGX', 'UYI', 'VND', 'VUV', 'XAF', 'XOF', 'XPF'].map(
    (code) => [code, 0] as const,
  ),
  ...['BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND'].map((code) => [code, 3] as const),
  ...['CLF', 'UYW'].map((code) => [code, 4] as const),
])
