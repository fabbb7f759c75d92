/** A journey as it was known to have gone by a moment: what is dated later is left out. */
import type { Journey } from './truth-card.ts'

export function journeyAsOf(journey: Journey, instant: number): Journey {
  if (journey.timeline.every((entry) => entry.instant <= instant)) return journey
  const timeline = journey.timeline.filter((entry) => entry.instant <= instant)
  const latest = timeline.find((entry) => !entry.overlayOnly) ?? null
  return {
    ...journey,
    timeline,
    latest,
    status: latest?.status ?? 'pre_transit',
    detail: latest?.detail ?? null,
    reason: latest?.reason ?? null,
    party: null,
    action: null,
    evidence: latest?.evidence ?? [],
    deliveredAt: latest?.status === 'delivered' ? latest.at : null,
    signedBy: latest?.status === 'delivered' ? journey.signedBy : null,
    delayReported: timeline.some((entry) => entry.overlayOnly && /delay/.test(entry.detail ?? '')),
  }
}
