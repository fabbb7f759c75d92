/** Envelope encryption: the installation's master key seals each merchant's data key, the data key seals what the merchant keeps. */
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import type { Secrets } from '#platform/context'

const VERSION = 1
const NONCE = 12
const TAG = 16

/** AES-256-GCM: version byte, nonce, tag, ciphertext. */
export function sealWith(key: Uint8Array, plain: Uint8Array): Uint8Array {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  const body = cipher.update(plain)
  cipher.final()
  return Buffer.concat([Buffer.of(VERSION), nonce, cipher.getAuthTag(), body])
}

/** Throws when the key is another one or the bytes were changed. */
export function openWith(key: Uint8Array, sealed: Uint8Array): Uint8Array {
  if (sealed[0] !== VERSION || sealed.length < 1 + NONCE + TAG) throw new Error('sealed bytes have an unknown form')
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(1, 1 + NONCE))
  decipher.setAuthTag(sealed.subarray(1 + NONCE, 1 + NONCE + TAG))
  return Buffer.concat([decipher.update(sealed.subarray(1 + NONCE + TAG)), decipher.final()])
}

/** A fresh data key, sealed for the merchant's row. */
export const newDataKey = (masterKey: Uint8Array): Uint8Array => sealWith(masterKey, randomBytes(32))

/** What `ctx.secrets` is made of. */
export function merchantSecrets(masterKey: Uint8Array, sealedKey: Uint8Array): Secrets {
  const dataKey = openWith(masterKey, sealedKey)
  const labelled = new Map<string, Uint8Array>()
  const keyFor = (label: string): Uint8Array => {
    const known = labelled.get(label)
    if (known) return known
    const key = new Uint8Array(hkdfSync('sha256', dataKey, new Uint8Array(0), label, 32))
    labelled.set(label, key)
    return key
  }
  const sealing = keyFor('seal')
  return {
    seal: (plain) => sealWith(sealing, plain),
    open: (sealed) => openWith(sealing, sealed),
    mac: (label, text) =>
      createHmac('sha256', keyFor(`mac:${label}`))
        .update(text)
        .digest(),
  }
}
