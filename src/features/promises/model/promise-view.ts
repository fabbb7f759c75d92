/** What was promised, what is expected, and what became of it, as other features read it. */
import { wireId } from '#shared/ids'
import type { Day } from './day.ts'
import type { LedgerEntry } from './ledger.ts'
import type { Late, Risk } from './review.ts'
import type { ScanWait } from './silence/types.ts'
import type { Outcome } from './telling.ts'
import type { BasisPart, WindowInputs } from './window.ts'

/** `id`: UUID of the ledger entry. `evidence`: wire ids, the entry's own first (`prm_…`), then the facts it rests on. */
export type DatedWindow = {
  id: string
  earliest: Day
  latest: Day
  confidence: number | null
  basis: BasisPart[]
  madeAt: string
  evidence: string[]
}

export type PromiseView = {
  /** What was promised when the order was placed; kept for ever, also when late. */
  promise: DatedWindow | null
  /** When the last part of the order is expected; null: nothing is coming. Equals the promise while nothing is known to differ. */
  estimate: DatedWindow | null
  parcels: { shipmentId: string; estimate: DatedWindow | null }[]
  late: (Late & { since: string }) | null
  /** Not late, but more likely than not to be: new dates are shown, the promise beside them. */
  risk: (Risk & { since: string }) | null
  /** Scans (and the first parcel) that are being waited for, with the hour from which that is unusual. */
  waits: ScanWait[]
  /** P(not there by the end of the promised last day), as last computed; null: settled or never computed. */
  lateProbability: number | null
  outcome: Outcome
  /** The day on which all was there. */
  arrivedOn: Day | null
  inputs: WindowInputs | null
  nextReviewAt: string | null
  /** Everything ever promised or estimated for this order, oldest first. */
  history: PromiseEntry[]
}

export type PromiseEntry = LedgerEntry & {
  sequence: number
  previousHash: string
  hash: string
  outcome: Outcome
  arrivedOn: Day | null
  shown: { surface: string; at: string }[]
}

export function datedWindow(entry: LedgerEntry): DatedWindow {
  const { id, earliest, latest, confidence, basis, madeAt } = entry
  return { id, earliest, latest, confidence, basis: basis as BasisPart[], madeAt, evidence: [wireId('promise', id), ...entry.evidence] }
}

/** An order without a promise: nothing to be shipped, or not known yet. */
export const noPromise: PromiseView = {
  promise: null,
  estimate: null,
  parcels: [],
  late: null,
  risk: null,
  waits: [],
  lateProbability: null,
  outcome: 'open',
  arrivedOn: null,
  inputs: null,
  nextReviewAt: null,
  history: [],
}
