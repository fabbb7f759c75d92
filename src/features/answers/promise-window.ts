/** From the promises' view to windows of the card. */
import type { DatedWindow, PromiseView } from '#features/promises'
import { wireId } from '#shared/ids'
import { isAtOrBefore } from '#shared/instants'
import type { DateWindow, Lateness } from './model/truth-card.ts'

export const windowFrom = (window: DatedWindow | null, source: DateWindow['source']): DateWindow | null =>
  window && {
    earliest: window.earliest,
    latest: window.latest,
    source,
    confidence: window.confidence,
    evidence: wireEvidence(window.evidence),
  }

export const latenessFrom = (late: PromiseView['late'], now: string): Lateness | null =>
  late && isAtOrBefore(late.since, now) ? { days: late.byDays, since: late.since, evidence: wireEvidence(late.evidence) } : null

/** Facts are told by their bare id inside; on the card every id says what it is. */
export const wireEvidence = (ids: readonly string[]): string[] => [
  ...new Set(ids.map((id) => (id.includes('_') ? id : wireId('fact', id)))),
]
