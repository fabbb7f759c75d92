/** Check digits of tracking numbers: what they confirm is no order number by chance. */

/** UPS: 1Z and 16 characters; letters count as their place in the alphabet, shifted (UPS's published rule). */
export function isUpsNumber(text: string): boolean {
  if (!/^1Z[0-9A-Z]{15}\d$/.test(text)) return false
  const sum = [...text.slice(2, -1)].reduce((total, char, index) => {
    const value = /\d/.test(char) ? Number(char) : (char.charCodeAt(0) - 63) % 10
    return total + (index % 2 === 0 ? value : value * 2)
  }, 0)
  return (10 - (sum % 10)) % 10 === Number(text.at(-1))
}

/** Universal Postal Union S10: two letters, eight digits, a check digit (mod 11), two letters of the country. */
export function isS10Number(text: string): boolean {
  const match = /^[A-Z]{2}(\d{8})(\d)[A-Z]{2}$/.exec(text)
  if (!match) return false
  const weights = [8, 6, 4, 2, 3, 5, 9, 7]
  const rest = 11 - (weights.reduce((sum, weight, index) => sum + weight * Number(match[1]![index]), 0) % 11)
  return Number(match[2]) === (rest === 10 ? 0 : rest === 11 ? 5 : rest)
}

/** GS1 serial shipping container code: 18 digits, with or without its 00 in front (mod 10, weights 3 and 1). */
export function isSsccNumber(text: string): boolean {
  const digits = /^(?:00)?(\d{18})$/.exec(text)?.[1]
  if (!digits) return false
  const sum = [...digits.slice(0, -1)].reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 3 : 1), 0)
  return (10 - (sum % 10)) % 10 === Number(digits.at(-1))
}
