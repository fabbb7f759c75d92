import { gs1CheckDigit, identCheckDigit, mod7CheckDigit, s10CheckDigit } from '#shared/check-digit'

/**
 * Numbers of DHL's divisions. `yes`: SSCC with DHL's prefix (00340434), international items of Deutsche Post, JVGL
 * licence plates. JJD plates are issued to others (Yodel) as well. Ten to fourteen digits are also written by others: a fitting check digit makes them a maybe only.
 */
export function recognizesDhl(trackingNumber: string): 'yes' | 'maybe' | 'no' {
  const number = trackingNumber.replace(/[\s.-]/g, '').toUpperCase()
  if (/^0034043\d{13}$/.test(number)) return gs1CheckDigit(number) ? 'yes' : 'no'
  if (/^34043\d{13}$/.test(number)) return gs1CheckDigit(number) ? 'yes' : 'no'
  const postal = /^[A-Z]{2}(\d{8})(\d)DE$/.exec(number)
  if (postal) return s10CheckDigit(postal[1]!, postal[2]!) ? 'yes' : 'no'
  if (/^JVGL\d{8,22}$/.test(number)) return 'yes'
  if (/^(GM|LX|RX)[0-9A-Z]{10,39}$/.test(number) && /\d/.test(number)) return 'maybe'
  if (/^\d{10,11}$/.test(number) && mod7CheckDigit(number)) return 'maybe'
  if (/^(\d{12}|\d{14})$/.test(number) && identCheckDigit(number)) return 'maybe'
  return /^J[A-Z]{2,3}\d{9,20}$/.test(number) || /^\d{14}$/.test(number) ? 'maybe' : 'no'
}
