/** What may be shown of a number or a person to those who proved little. */

/** `…4711`; a short number shows half of itself at most. */
export function maskNumber(number: string): string {
  const bare = number.replaceAll(/[\s-]/g, '')
  return `…${bare.slice(-Math.min(4, Math.floor(bare.length / 2)))}`
}

/** "Anna Albrecht" → "A. A."; letters of any script. */
export const maskName = (name: string): string =>
  name
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, 3)
    .map((part) => `${[...part][0]}.`)
    .join(' ')

/** `a…@example.test`: enough to know one's own mailbox again. */
export function maskEmail(address: string): string {
  const at = address.lastIndexOf('@')
  return at < 1 ? '…' : `${[...address][0]}…${address.slice(at)}`
}
