/** Ids are UUIDv7 in the database and carry a prefix on the wire (`evt_…`), so that a person and a route can tell them apart. */
import { hash, randomBytes } from 'node:crypto'

export const idPrefixes = {
  merchant: 'mer',
  connection: 'con',
  order: 'ord',
  line: 'lin',
  fulfillment: 'ful',
  shipment: 'shp',
  fact: 'fct',
  event: 'evt',
  promise: 'prm',
  customer: 'cus',
  conversation: 'cnv',
  message: 'msg',
  ticket: 'tic',
  notification: 'ntf',
  attempt: 'att',
  policy: 'pol',
  incident: 'inc',
  apiKey: 'key',
  inbox: 'inb',
  proof: 'prf',
} as const
export type IdKind = keyof typeof idPrefixes

/** UUIDv7 (RFC 9562): 48 bits of milliseconds, then random. Never used to order events. */
export function newId(epochMilliseconds: number): string {
  const bytes = randomBytes(16)
  bytes.writeUIntBE(epochMilliseconds, 0, 6)
  bytes[6] = (bytes[6]! & 0x0f) | 0x70
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  return toUuid(bytes)
}

/** The same parts always give the same id: for rows that must exist once whoever writes first. */
export function derivedId(...parts: string[]): string {
  // In one call and as text: the fold makes one for each scan.
  const hex = hash('sha256', parts.join('\u0000'), 'hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${VARIANT[Number.parseInt(hex[16]!, 16) & 3]}${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

const VARIANT = '89ab'

/** `evt_0192…` from a UUID. */
export const wireId = (kind: IdKind, uuid: string): string => `${idPrefixes[kind]}_${uuid.replaceAll('-', '')}`

/** The UUID in a wire id (or a bare UUID); null when it is neither, or of another kind. */
export function parseWireId(kind: IdKind, text: string): string | null {
  const match = /^(?:([a-z]{3})_)?([0-9a-f]{8})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{12})$/i.exec(text)
  if (!match || (match[1] && match[1] !== idPrefixes[kind])) return null
  return match.slice(2).join('-').toLowerCase()
}

function toUuid(bytes: Uint8Array): string {
  const hex = Buffer.from(bytes).toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
