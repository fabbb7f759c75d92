/** The truth about one parcel: what the fold makes of the set of its facts. Shapes only; the rules are in `fold.ts`. */
import type { CarrierEstimate, EventTime, Party, Place, RequiredAction, TrackingEvent, TrackingStatus } from '#contracts/tracking'

/** A tracking event as it was recorded. `source` is who told us: `ups:webhook`, `easypost:poll`, `shopify:webhook`, `manual`. */
export type Fact = TrackingEvent & {
  id: string
  source: string
  /** The carrier whose words these are. */
  carrier: string
  trackingNumber: string
  /** Position in its payload, from the oldest event on: breaks ties of equal times. */
  position: number
  /** Estimate, signature and action that came in the same payload as this fact; most facts have none. */
  estimate?: CarrierEstimate
  action?: RequiredAction
}

/** One thing that happened, told by one or more sources. */
export type TimelineEntry = {
  status: TrackingStatus
  detail: string | null
  reason: string | null
  at: EventTime
  /** Instant for ordering and arithmetic, epoch milliseconds; end of the day for dates. */
  instant: number
  place: Place | null
  rawCode: string
  rawText: string
  carrier: string
  guessed: boolean
  /** Does not change the physical state (delayed, label reprinted). */
  overlayOnly: boolean
  /** Fact ids, the carrier's own first. */
  evidence: string[]
}

export type ShipmentState = {
  status: TrackingStatus
  detail: string | null
  reason: string | null
  party: Party | null
  action: RequiredAction | null
  /** Facts that the status rests on. */
  evidence: string[]
  /** Newest first, de-duplicated. */
  timeline: TimelineEntry[]
  /** The newest thing that happened; null while there are no facts. */
  latest: TimelineEntry | null
  /** The newest statement of the carrier about the delivery date. */
  estimate: (CarrierEstimate & { evidence: string[] }) | null
  deliveredAt: EventTime | null
  signedBy: string | null
  /** A carrier said this parcel is late or delayed (rule 5): an overlay, not a status. */
  delayReported: boolean
  /** Raw codes that no table knows. */
  unknownCodes: string[]
}
