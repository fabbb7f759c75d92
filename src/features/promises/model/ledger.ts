/** The ledger of dates: every entry is chained to the one before it, so that no shown date can be changed unseen. */
import { createHash } from 'node:crypto'

export type LedgerEntry = {
  id: string
  orderId: string | null
  shipmentId: string | null
  kind: 'promise' | 'estimate'
  surface: string
  option: string | null
  earliest: string
  latest: string
  confidence: number | null
  basis: unknown
  /** Ids of the facts it rests on. */
  evidence: string[]
  /** Impersonal: no name, no address, no full postal code. */
  inputs: unknown
  engineVersion: string
  supersedes: string | null
  /** ISO instant, whole seconds. */
  madeAt: string
}

/**
 * Hash of an entry, given the hash of the entry before it (`''` for the first of an order). A quote is written before there is
 * an order: its hash is that of the time when it was shown, also when an order has taken it since.
 */
export function chainHash(previousHash: string, entry: LedgerEntry): string {
  const written = entry.surface === 'quote' ? { ...entry, orderId: null } : entry
  return createHash('sha256').update(previousHash).update('\n').update(canonicalJson(written)).digest('hex')
}

/** The first entry (by position) whose hash does not follow from its content and its predecessor; -1: the chain is whole. */
export function firstBrokenLink(entries: readonly (LedgerEntry & { previousHash: string; hash: string })[]): number {
  let previous = ''
  for (const [position, { previousHash, hash, ...entry }] of entries.entries()) {
    if (previousHash !== previous || chainHash(previous, entry) !== hash) return position
    previous = hash
  }
  return -1
}

/** The same value always gives the same text, whatever order a database kept the keys in. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (value && typeof value === 'object') {
    const entries = Object.entries(value).filter(([, one]) => one !== undefined)
    return `{${entries
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => `${JSON.stringify(key)}:${canonicalJson(one)}`)
      .join(',')}}`
  }
  return JSON.stringify(value) ?? 'null'
}
