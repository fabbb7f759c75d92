/** Comparing secrets and signatures without telling by the time it takes how much of them was right. */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto'

/** Equal text? Takes the same time for any two texts of the same lengths. */
export function equalSecrets(given: string, expected: string): boolean {
  // Hashes have one length, so that the length of the expected secret does not show either.
  return timingSafeEqual(createHash('sha256').update(given).digest(), createHash('sha256').update(expected).digest())
}

/** HMAC-SHA-256 of bytes exactly as they came. */
export const hmacSha256 = (secret: string | Uint8Array, encoding: 'hex' | 'base64', ...parts: (string | Uint8Array)[]): string => {
  const hmac = createHmac('sha256', secret)
  for (const part of parts) hmac.update(part)
  return hmac.digest(encoding)
}

/** Name of a document by its bytes. */
export const contentHash = (...parts: (string | Uint8Array)[]): string => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part).update('\u0000')
  return hash.digest('hex')
}
