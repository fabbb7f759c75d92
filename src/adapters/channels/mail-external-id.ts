import { createHash } from 'node:crypto'

/** The Message-ID, or a hash of the bytes of a mail that has none. */
export function externalIdOf(messageId: string | undefined, raw: Uint8Array): string {
  const id = messageId?.replace(/\s/g, '').slice(0, 900)
  return id && id !== '<>' ? id : `sha256:${createHash('sha256').update(raw).digest('hex')}`
}
