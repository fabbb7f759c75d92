/**
 * Is the address in From really the sender's? Yes when the domain's own DMARC check passed, aligned: told by the merchant's mail server
 * (Authentication-Results with its name, RFC 8601), or found here by checking the signatures. The verdict is made once, at receipt,
 * when the keys are still published, and travels beside the raw mail as a parameter of its content type.
 */
import { authenticate } from 'mailauth'
import PostalMime from 'postal-mime'

export type DnsResolver = (domain: string, type: string) => Promise<string[][] | string[]>

export const contentTypeOf = (proved: boolean): string => `message/rfc822; sender-proved=${proved ? 'yes' : 'no'}`

export const provedByContentType = (contentType: string | undefined): boolean => /;\s*sender-proved=yes\s*(;|$)/i.test(contentType ?? '')

/** `authservId` empty: the DKIM signatures are checked over DNS. */
export async function provesSender(raw: Uint8Array, authservId: string, resolver?: DnsResolver): Promise<boolean> {
  const { headers } = await PostalMime.parse(raw.subarray(0, 200_000))
  const froms = headers.filter((header) => header.key === 'from').map((header) => header.value)
  const domain = froms.length === 1 ? soleDomain(froms[0] ?? '') : null
  // Several senders, or a sender in a form that parsers read differently, prove nobody.
  if (!domain) return false
  if (authservId !== '') return serverSaysPass(headers, authservId.toLowerCase(), domain)
  const result = await authenticate(Buffer.from(raw), {
    disableArc: true,
    disableBimi: true,
    trustReceived: false,
    ...(resolver ? { resolver } : {}),
  })
  return typeof result.dmarc === 'object' && result.dmarc.status.result === 'pass'
}

/** Only the topmost line with the server's name counts: it adds its own above whatever the mail brought along. */
function serverSaysPass(headers: { key: string; value: string }[], authservId: string, domain: string): boolean {
  const own = headers.find(
    (header) => header.key === 'authentication-results' && (header.value.trim().toLowerCase().split(/[\s;]/)[0] ?? '') === authservId,
  )
  const verdict = /(?:^|[;\s])dmarc=pass\b[^;]*/i.exec((own?.value ?? '').replace(/\([^)]*\)/g, ' '))?.[0]
  const from = /header\.from="?([^\s;"]+)/i.exec(verdict ?? '')?.[1]?.toLowerCase()
  return verdict !== undefined && (from === domain || from?.endsWith(`@${domain}`) === true)
}

function soleDomain(from: string): string | null {
  const addresses = from.match(/[^\s<>,;"()]+@[^\s<>,;"()]+/g) ?? []
  const inBrackets = /<[^<>@\s]+@([^<>@\s]+)>\s*$/.exec(from)?.[1] ?? (/^[^\s<>,;"()@]+@([^\s<>,;"()@]+)$/.exec(from.trim())?.[1] || null)
  return addresses.length === 1 && inBrackets ? inBrackets.toLowerCase() : null
}
