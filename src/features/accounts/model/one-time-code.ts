/** Codes of one-time links: the merchant's id, so that the look-up starts with it, and 192 random bits. */
import { createHash } from 'node:crypto'

export function writeCode(merchantId: string, random: Uint8Array): string {
  if (random.length < 24) throw new Error('a code needs at least 128 random bits')
  return `${merchantId.replaceAll('-', '')}${Buffer.from(random).toString('base64url')}`
}

/** Null when it cannot be one of ours. */
export function readCode(text: string): { merchantId: string; hash: Uint8Array } | null {
  const match = /^([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})[A-Za-z0-9_-]{32}$/.exec(text)
  return match && { merchantId: match.slice(1, 6).join('-'), hash: hashOfCode(text) }
}

export const hashOfCode = (code: string): Uint8Array => createHash('sha256').update(code).digest()
