/** The vocabulary of a parcel's journey: every adapter speaks it, every feature reads it. */

export const trackingStatuses = [
  'ordered',
  'waiting_stock',
  'preparing',
  'pre_transit',
  'accepted',
  'in_transit',
  'out_for_delivery',
  'delivery_attempted',
  'available_for_pickup',
  'delivered',
  'exception',
  'returning',
  'returned',
  'cancelled',
  'lost',
  'unknown',
] as const
export type TrackingStatus = (typeof trackingStatuses)[number]

/** Who caused a problem. `reason` starts with the party: `recipient_not_home`, `carrier_missorted`, … */
export type Party = 'carrier' | 'merchant' | 'recipient' | 'customs' | 'weather' | 'unknown'

/**
 * How we know the zone of a time. `carrier_offset`: written with an offset; `inferred_from_place`: local time, zone
 * taken from the place; `carrier_local`: local time of an unknown zone, never shifted; `date_only`: a day;
 * `received_at`: the payload has no time, this is when we got it.
 */
export type TimeProvenance = 'carrier_offset' | 'inferred_from_place' | 'carrier_local' | 'date_only' | 'received_at'

/** `value`: ISO 8601 with offset (`…+02:00` or `…Z`), local `YYYY-MM-DDTHH:mm:ss`, or `YYYY-MM-DD`, as `provenance` says. */
export type EventTime = { value: string; provenance: TimeProvenance }

/** A place as the carrier wrote it (`text`), and what could be told from it. `country`: ISO 3166-1 alpha-2. */
export type Place = {
  text: string
  city?: string
  region?: string
  postalCode?: string
  country?: string
  latitude?: number
  longitude?: number
}

/** What a raw code means. `guessed`: the code is not in the table, the status was read from an unambiguous text, or is `unknown`. */
export type CodeMeaning = {
  status: TrackingStatus
  detail: string | null
  reason: string | null
  guessed: boolean
}

/** One scan, normalised. Never changed after it was recorded. */
export type TrackingEvent = CodeMeaning & {
  at: EventTime
  rawCode: string
  rawText: string
  place: Place | null
  signedBy?: string
  /** Something that is told about the parcel without moving it ("label reprinted", "delayed"): never the physical state. */
  overlayOnly?: boolean
}

/** When the carrier expects delivery: days or instants as written, either end may be missing. */
export type CarrierEstimate = { earliest: string | null; latest: string | null; statedAt?: EventTime }

/** What somebody must do, when the carrier says so. */
export type RequiredAction = { who: 'customer' | 'merchant' | 'carrier'; what: string; by?: string }

/** What one payload says about one tracking number. */
export type ShipmentReading = {
  trackingNumber: string
  otherNumbers: string[]
  /** Carrier id (a folder name of `adapters/carriers`); for an aggregator the carrier it speaks of, or null when it does not say. */
  carrier: string | null
  service?: string
  /** In payload order; repeated scans are kept (the fold de-duplicates). */
  events: TrackingEvent[]
  /** The payload's own headline, when it is not one of the events or is ahead of them. */
  headline?: CodeMeaning & { at: EventTime | null; rawCode: string; rawText: string }
  estimate?: CarrierEstimate
  signedBy?: string
  origin?: Place
  destination?: Place
  /** A hand-over to a last-mile carrier. */
  handedTo?: { carrier: string | null; trackingNumber: string }
  action?: RequiredAction
  pickupPoint?: { name: string; place: Place; holdUntil?: string }
}

export const problemKinds = ['not_found', 'auth', 'rate_limited', 'invalid_request', 'service', 'unreadable', 'unknown_adapter'] as const
export type ProblemKind = (typeof problemKinds)[number]
export type Problem = { kind: ProblemKind; code: string; text: string }
