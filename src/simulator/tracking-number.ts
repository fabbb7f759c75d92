import { assert } from '#shared/assert'

/** `DEMO`, eleven digits and their GS1 check digit. Parcels of the world begin with 7. */
export function trackingNumber(order: number, part: number): string {
  assert(order < 1e8 && part < 99, 'a world of fewer than a hundred million orders')
  const digits = `7${String(order).padStart(8, '0')}${String(part + 1).padStart(2, '0')}`
  const sum = [...digits].reverse().reduce((total, digit, i) => total + Number(digit) * (i % 2 === 0 ? 3 : 1), 0)
  return `DEMO${digits}${(10 - (sum % 10)) % 10}`
}
