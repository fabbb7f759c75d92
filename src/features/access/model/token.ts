/**
 * Tokens of tracking links: base64url of the merchant's id (16 bytes) and a MAC over order and generation (20 bytes, 160 bits).
 * The same order and generation give the same link, for every mail; only the hash is stored.
 */
import { createHash } from 'node:crypto'

const MERCHANT_BYTES = 16
const MAC_BYTES = 20

export function composeToken(merchantId: string, mac: Uint8Array): string {
  return Buffer.concat([Buffer.from(merchantId.replaceAll('-', ''), 'hex'), mac.subarray(0, MAC_BYTES)]).toString('base64url')
}

/** What the MAC is made over. */
export const tokenText = (orderId: string, generation: number): string => `${orderId}:${generation}`

/** The merchant that a token names and the hash under which it is kept; null for what can be no token. Proves nothing yet. */
export function resolveToken(token: string): { merchantId: string; tokenHash: Uint8Array } | null {
  if (!/^[A-Za-z0-9_-]{48}$/.test(token)) return null
  const bytes = Buffer.from(token, 'base64url')
  if (bytes.length !== MERCHANT_BYTES + MAC_BYTES) return null
  const hex = bytes.subarray(0, MERCHANT_BYTES).toString('hex')
  return {
    merchantId: [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-'),
    tokenHash: hashToken(bytes),
  }
}

/** Tokens are long and random, so that a plain hash is enough. */
export const hashToken = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest()
