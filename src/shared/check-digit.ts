/** Check digits of numbers on labels. Each takes the bare number (no blanks, upper case) and says whether its last part fits. */

/** UPS: letters count (code - 3) mod 10, every second character from the second on doubles, the sum fills up to ten. */
export function upsCheckDigit(serial: string, check: string): boolean {
  let sum = 0
  for (let i = 0; i < serial.length; i++) {
    const code = serial.charCodeAt(i)
    const value = code >= 65 ? (code - 3) % 10 : code - 48
    sum += i % 2 === 1 ? value * 2 : value
  }
  return (10 - (sum % 10)) % 10 === Number(check)
}

/** UPU S10: eight digits with weights 8 6 4 2 3 5 9 7, eleven minus the remainder (10 → 0, 11 → 5). */
export function s10CheckDigit(serial: string, check: string): boolean {
  const sum = [8, 6, 4, 2, 3, 5, 9, 7].reduce((total, weight, i) => total + weight * Number(serial[i]), 0)
  const rest = 11 - (sum % 11)
  return (rest === 10 ? 0 : rest === 11 ? 5 : rest) === Number(check)
}

/** GS1 (SSCC, 20 and 22 digit parcel numbers): weights 3 and 1 from the right, the last digit fills up to ten. */
export function gs1CheckDigit(digits: string): boolean {
  let sum = 0
  for (let i = digits.length - 2, weight = 3; i >= 0; i--, weight = 4 - weight) sum += Number(digits[i]) * weight
  return (10 - (sum % 10)) % 10 === Number(digits.at(-1))
}

/** DHL Identcode (12 digits) and Leitcode (14): weights 4 and 9, the last digit fills up to ten. */
export function identCheckDigit(digits: string): boolean {
  let sum = 0
  for (let i = 0; i < digits.length - 1; i++) sum += Number(digits[i]) * (i % 2 === 0 ? 4 : 9)
  return (10 - (sum % 10)) % 10 === Number(digits.at(-1))
}

/** Air waybills and DHL Express: the number before the last digit, modulo seven. */
export const mod7CheckDigit = (digits: string): boolean => Number(BigInt(digits.slice(0, -1)) % 7n) === Number(digits.at(-1))
