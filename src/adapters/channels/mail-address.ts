import { domainToASCII } from 'node:url'

/**
 * The strict form of an address that we write to: no comments, no quoted local parts, no routes. Parsers disagree about those,
 * and a disagreement sends a mail to somebody else. Null: refused.
 */
export function strictAddress(address: string): string | null {
  const match = /^([A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*)@([^@\s<>()[\]\\,;:"]{1,253})$/.exec(address)
  if (!match?.[1] || !match[2] || match[1].length > 64) return null
  const domain = domainToASCII(match[2])
  return /^[a-z0-9-]+(\.[a-z0-9-]+)*$/.test(domain) ? `${match[1]}@${domain}` : null
}

/** `Example Shop <hello@example.com>` or a bare address. */
export function namedAddress(text: string): { address: string; name: string | null } | null {
  const match = /^\s*(?:"?([^"<>\r\n]*?)"?\s*)<([^<>\s]+)>\s*$/.exec(text)
  const address = strictAddress((match?.[2] ?? text).trim())
  return address ? { address, name: match?.[1]?.trim() || null } : null
}
