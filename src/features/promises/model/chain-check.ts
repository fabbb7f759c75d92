/** Whether the ledger of an order is still what was written: names every entry that is not. */
import { chainHash, type LedgerEntry } from './ledger.ts'
import type { Outcome } from './telling.ts'

export type ChainedRow = LedgerEntry & { sequence: number; previousHash: string; hash: string; outcome: Outcome; arrivedOn: string | null }

/**
 * `content_changed`: what the entry says is not what its hash was made of. `link_broken`: it does not follow on the entry
 * before it. `entry_missing`: a number is left out, before this entry or (entry null) at the end. `outcome_contradicts`: the
 * outcome is not the one that the day of arrival gives.
 */
export type ChainFlaw = {
  promiseId: string | null
  sequence: number
  flaw: 'content_changed' | 'link_broken' | 'entry_missing' | 'outcome_contradicts'
}

/** Where the chain ends by the order's standing; null: not known (a quote). */
export type ChainHead = { sequence: number; hash: string } | null

/** Entries by sequence. No flaw: the chain is whole. */
export function checkChain(entries: readonly ChainedRow[], head: ChainHead): ChainFlaw[] {
  const flaws: ChainFlaw[] = []
  let previous = { sequence: 0, hash: '' }
  for (const row of entries) {
    const flaw = (found: ChainFlaw['flaw']) => flaws.push({ promiseId: row.id, sequence: row.sequence, flaw: found })
    if (row.sequence !== previous.sequence + 1) flaw('entry_missing')
    else if (row.previousHash !== previous.hash) flaw('link_broken')
    if (chainHash(row.previousHash, contentOf(row)) !== row.hash) flaw('content_changed')
    if (contradicts(row)) flaw('outcome_contradicts')
    previous = row
  }
  if (head && previous.sequence < head.sequence) flaws.push({ promiseId: null, sequence: previous.sequence + 1, flaw: 'entry_missing' })
  else if (head && previous.hash !== head.hash)
    flaws.push({ promiseId: entries.at(-1)?.id ?? null, sequence: previous.sequence, flaw: 'link_broken' })
  return flaws
}

/** What the hash covers: named one by one, so that a column more does not break old chains. */
function contentOf(row: LedgerEntry): LedgerEntry {
  const { id, orderId, shipmentId, kind, surface, option, earliest, latest, confidence } = row
  const { basis, inputs, evidence, engineVersion, supersedes, madeAt } = row
  return {
    id,
    orderId,
    shipmentId,
    kind,
    surface,
    option,
    earliest,
    latest,
    confidence,
    basis,
    inputs,
    evidence,
    engineVersion,
    supersedes,
    madeAt,
  }
}

function contradicts({ outcome, arrivedOn, earliest, latest }: ChainedRow): boolean {
  if (outcome === 'open' || outcome === 'void') return false
  if (arrivedOn === null) return outcome !== 'late'
  return outcome !== (arrivedOn > latest ? 'late' : arrivedOn < earliest ? 'early' : 'kept')
}
