/** The truth about one parcel: what the fold makes of the set of its facts. Shapes only; the rules are in `fold-facts.ts`. */
import type {
  CarrierEstimate,
  EventTime,
  Party,
  Place,
  RequiredAction,
  ShipmentReading,
  TrackingEvent,
  TrackingStatus,
} from '#contracts/tracking'

/**
 * `scan`: something happened to the parcel. `headline`: the payload's own summary. `estimate`: a statement about the
 * delivery date. `notice`: what else a payload says (signature, wanted action, pick-up point, hand-over).
 */
export type FactKind = 'scan' | 'headline' | 'estimate' | 'notice'

/**
 * One statement about a parcel as it was recorded. `source` is who told us: `ups:webhook`, `easypost:poll`,
 * `shop:shopify`, `manual`. For estimates and notices the fields of TrackingEvent are empty but for `at`.
 */
export type Fact = TrackingEvent & {
  /** A function of the content: the same statement of the same source has the same id, whenever it arrives. */
  id: string
  kind: FactKind
  source: string
  /** The carrier whose words these are. */
  carrier: string
  trackingNumber: string
  /** Position in its payload, from the oldest event on: breaks ties of equal times. */
  position: number
  /** Only on facts that carry no time of their own (ISO instant): when a scan was first heard, any other statement last heard. */
  heardAt?: string
  estimate?: CarrierEstimate
  action?: RequiredAction
  pickupPoint?: ShipmentReading['pickupPoint']
  handedTo?: ShipmentReading['handedTo']
  /** Where the payload says the parcel goes. */
  destination?: Place
}

/** What the fold must know besides the facts. */
export type FoldContext = {
  /** Where the parcel goes: gives a zone to local times of unknown places, tells a delivery from a return. */
  destination?: Place | null
  /** Facts before and after do not belong to this parcel: its number was used before, or was given out again (ISO instants). */
  windowStart?: string
  windowEnd?: string
  /** A label exists: a number that no carrier knows yet is `pre_transit`, not `unknown`. */
  labelled?: boolean
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
  /** Dated after the end of the journey but no part of it (a late hub scan after the delivery). */
  stray: boolean
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
  /** The newest thing that happened, strays apart; null while nothing has. */
  latest: TimelineEntry | null
  /** The newest statement of the carrier about the delivery date. */
  estimate: (CarrierEstimate & { evidence: string[] }) | null
  deliveredAt: EventTime | null
  signedBy: string | null
  /** Where it waits to be collected. */
  pickupPoint: ShipmentReading['pickupPoint'] | null
  /** A carrier said this parcel is late or delayed (rule 5): an overlay, not a status. */
  delayReported: boolean
  /** Raw codes that no table knows. */
  unknownCodes: string[]
  /** Facts left out because the number was used for another parcel at that time. */
  foreignFacts: string[]
}
