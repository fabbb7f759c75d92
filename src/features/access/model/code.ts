/** The six digits that are sent to an order's own mailbox. */
import { timingSafeEqual } from 'node:crypto'

export const CODE_MINUTES = 15
export const CODE_TRIES = 5

/** Six digits from a MAC over the id of the request: needs no storage, and means nothing without the merchant's key. */
export const codeFrom = (mac: Uint8Array): string => String(Number(Buffer.from(mac).readBigUInt64BE(0) % 1_000_000n)).padStart(6, '0')

/** In fixed time. Blanks and other digits that people type are forgiven. */
export function sameCode(given: string, expected: string): boolean {
  const digits = given.normalize('NFKC').replaceAll(/\D/g, '').slice(0, 6).padEnd(6, 'x')
  return timingSafeEqual(Buffer.from(digits), Buffer.from(expected))
}
