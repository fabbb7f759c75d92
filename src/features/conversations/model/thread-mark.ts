/**
 * A signed mark that names a conversation: `c.<id>.<tag>@shop.example`. It travels as an extra entry of References, which
 * mail programs copy into replies even where a provider rewrites our Message-ID, and is also read from an address
 * (`support+c.<id>.<tag>@shop.example`).
 */

// Lower case and without look-alikes: some servers fold the case of local parts, some people type them.
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'
const TAG_LENGTH = 12

/** Without angle brackets. `mac` is the merchant's HMAC of the conversation id. */
export const threadMark = (conversationId: string, mac: Uint8Array, domain: string): string =>
  `c.${shortened(conversationId)}.${tagOf(mac)}@${domain}`

/** What an address or a reference claims; the caller compares `tag` with `tagOf` its own HMAC. Null when it claims nothing. */
export function readThreadMark(text: string): { conversationId: string; tag: string } | null {
  const match = /(?:^|[+<])c\.([0-9a-z]{26})\.([0-9a-z]{12})@/i.exec(text)
  const conversationId = match ? lengthened((match[1] ?? '').toLowerCase()) : null
  return match && conversationId ? { conversationId, tag: (match[2] ?? '').toLowerCase() } : null
}

/** 60 bits of the HMAC: enough against guessing by mail, short enough for a local part. */
export const tagOf = (mac: Uint8Array): string => [...mac.slice(0, TAG_LENGTH)].map((byte) => ALPHABET[byte % 32]).join('')

/** A UUID in 26 characters. */
function shortened(uuid: string): string {
  let value = BigInt(`0x${uuid.replaceAll('-', '')}`)
  let text = ''
  for (let i = 0; i < 26; i++) {
    text = (ALPHABET[Number(value % 32n)] ?? '') + text
    value /= 32n
  }
  return text
}

function lengthened(text: string): string | null {
  let value = 0n
  for (const letter of text) {
    const digit = ALPHABET.indexOf(letter)
    if (digit < 0) return null
    value = value * 32n + BigInt(digit)
  }
  const hex = value.toString(16).padStart(32, '0')
  return hex.length > 32 ? null : `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
