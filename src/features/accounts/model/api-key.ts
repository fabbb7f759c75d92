/** Keys of programs: `sk_` (secret, scoped) and `pk_` (public, bound to origins), the merchant's id, 192 random bits. */
import { createHash } from 'node:crypto'

export type ApiKeyKind = 'secret' | 'public'
export const SECRET_BYTES = 24

/** The key as it is shown, once. `random`: 24 bytes from a source for secrets. */
export function writeApiKey(kind: ApiKeyKind, merchantId: string, random: Uint8Array): string {
  if (random.length < SECRET_BYTES) throw new Error('a key needs at least 128 random bits')
  return `${PREFIXES[kind]}_${merchantId.replaceAll('-', '')}_${Buffer.from(random).toString('base64url')}`
}

/** What a presented key claims; null when it cannot be one of ours. */
export function readApiKey(text: string): { kind: ApiKeyKind; merchantId: string; hash: Uint8Array } | null {
  const match = /^(sk|pk)_([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})_[A-Za-z0-9_-]{32}$/.exec(text)
  return match && { kind: match[1] === 'sk' ? 'secret' : 'public', merchantId: match.slice(2, 7).join('-'), hash: hashOfKey(text) }
}

export const hashOfKey = (key: string): Uint8Array => createHash('sha256').update(key).digest()

/** The key of an `Authorization: Bearer …` header. */
export const bearerOf = (header: string | undefined): string | null => /^bearer +(\S{1,300})$/i.exec(header ?? '')?.[1] ?? null

/**
 * May a page of this origin use a public key? Browsers send the origin with every request to another site; where there is
 * none, no foreign page is asking.
 */
export function originAllowed(origins: readonly string[], origin: string | undefined, own: string): boolean {
  if (origin === undefined || origin === own) return true
  return origins.includes('*') || origins.includes(origin.toLowerCase())
}

const PREFIXES = { secret: 'sk', public: 'pk' } as const
