import { upsCheckDigit } from '#shared/check-digit'

/** 1Z numbers and waybills carry a modulo 10 digit; the 1Z form is used by nobody else, so a wrong digit (sandbox numbers) leaves a maybe. */
export function recognizesUps(trackingNumber: string): 'yes' | 'maybe' | 'no' {
  const number = trackingNumber.replace(/\s/g, '').toUpperCase()
  if (/^1Z[A-Z0-9]{15}\d$/.test(number)) return upsCheckDigit(number.slice(2, 17), number.slice(17)) ? 'yes' : 'maybe'
  if (/^[AHJKTV]\d{10}$/.test(number)) return upsCheckDigit(number.slice(1, 10), number.slice(10)) ? 'yes' : 'no'
  return 'no'
}
