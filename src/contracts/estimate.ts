/** Carriers keep old dates in their answers: an expected delivery before the first scan is none. */
import type { CarrierEstimate, TrackingEvent } from './tracking.ts'

/** The estimate, or nothing when it has no date or lies before the day of the first event. */
export function plausibleEstimate(estimate: CarrierEstimate, events: readonly TrackingEvent[]): CarrierEstimate | undefined {
  const last = (estimate.latest ?? estimate.earliest)?.slice(0, 10)
  if (!last) return undefined
  const first = events.reduce((least, event) => (event.at.value < least ? event.at.value : least), '9999').slice(0, 10)
  return first !== '9999' && last < first ? undefined : estimate
}
