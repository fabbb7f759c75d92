import { createHash } from 'node:crypto'

/** Tokens are random and long, so one plain hash is enough; the database compares hashes, never tokens. */
export const tokenHashOf = (token: string): Uint8Array => createHash('sha256').update(token).digest()
