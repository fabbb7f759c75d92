/** Carriers keep old dates in their answers: an expected delivery before the first scan is none. */
import type { CarrierEstimate, TrackingEvent } from './tracking.ts'

/** The estimate, or nothing when it has no date or lies before the day of the first event. */
export function plausibleEstimate(estimate: CarrierEstimate, events: readonly TrackingEvent[]): CarrierEstimate | undefined {
  const last = (estimate.latest ?? estimate.earliest)?.slice(0, 10)
  if (!last) return undefined
  const first = events.map((event) => event.at.value.slice(0, 10)).sort()[0]
  return first !== undefined && last < first ? undefined : estimate
}
