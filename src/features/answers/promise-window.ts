/** From the promises' view to windows of the card. */
import { carrierNameOf } from '#contracts/carrier-names'
import type { BasisPart, DatedWindow, Overlay as PromiseOverlay, Silence as PromiseSilence, PromiseView } from '#features/promises'
import { wireId } from '#shared/ids'
import { isAtOrBefore } from '#shared/instants'
import type { DateWindow, Lateness, Learned, Overlay, Silence } from './model/truth-card.ts'

export const windowFrom = (window: DatedWindow | null, source: DateWindow['source']): DateWindow | null =>
  window && {
    earliest: window.earliest,
    latest: window.latest,
    source,
    confidence: window.confidence,
    learned: learnedFrom(window.basis),
    evidence: wireEvidence(window.evidence),
  }

export const latenessFrom = (late: PromiseView['late'], now: string): Lateness | null =>
  late && isAtOrBefore(late.since, now) ? { days: late.byDays, since: late.since, evidence: wireEvidence(late.evidence) } : null

export const overlayFrom = ({ kind, since, evidence, silence }: PromiseOverlay): Overlay => ({
  kind,
  since,
  evidence: wireEvidence(evidence),
  ...(silence && { silence: silenceFrom(silence) }),
})

const silenceFrom = ({ days, share, incident }: PromiseSilence): Silence => ({
  days,
  share,
  incident: incident && { carrier: incident.carrier && carrierNameOf(incident.carrier), place: incident.place },
})

function learnedFrom(basis: readonly BasisPart[]): Learned | null {
  const part = basis.find((one) => one.part === 'learned')
  if (!part) return null
  const { arrivedBy, deliveries, country, region, carrier } = part
  return { arrivedBy, deliveries, country, region, carrier: carrier && carrierNameOf(carrier) }
}

/** Facts are told by their bare id inside; on the card every id says what it is. */
export const wireEvidence = (ids: readonly string[]): string[] => [
  ...new Set(ids.map((id) => (id.includes('_') ? id : wireId('fact', id)))),
]
