/**
 * The truth card: everything that any surface may say about one order, each thing with the ids of what proves it.
 * What a reader may not see is not in the card he is answered from (`seeAs`), so that no sentence can tell it.
 */
import type { EventTime, Place, TrackingStatus } from '#contracts/tracking'

/** L0 tracking link or nothing · L1 order number and contact · L2 proved mailbox or phone · L3 agent. */
export type Level = 'L0' | 'L1' | 'L2' | 'L3'

/** The journey of one parcel as `shipments` folds it; the part of ShipmentState that answers are made of. */
export type Journey = {
  status: TrackingStatus
  detail: string | null
  reason: string | null
  party: string | null
  action: { who: 'customer' | 'merchant' | 'carrier'; what: string; by?: string } | null
  /** Wire ids of the facts (`fct_…`) or of the event that opened the parcel (`evt_…`). */
  evidence: string[]
  /** Newest first. */
  timeline: JourneyEntry[]
  latest: JourneyEntry | null
  deliveredAt: EventTime | null
  signedBy: string | null
  delayReported: boolean
}

export type JourneyEntry = {
  status: TrackingStatus
  detail: string | null
  reason: string | null
  at: EventTime
  /** Epoch milliseconds, for ordering and arithmetic. */
  instant: number
  place: Place | null
  /** The carrier's own words: quoted to agents, never the source of a sentence for customers. */
  rawText: string
  overlayOnly: boolean
  evidence: string[]
}

/** Days (`YYYY-MM-DD`) or instants; one end may be open. `source`: whose word it is. */
export type DateWindow = {
  earliest: string | null
  latest: string | null
  source: 'promise' | 'carrier' | 'estimate'
  confidence: number | null
  /** What deliveries before this one taught about it; null: nobody has learned anything, or somebody stated the date. */
  learned: Learned | null
  evidence: string[]
}

/** `arrivedBy`: measured probability of arrival by the last day; null: an estimate. Place and carrier are null where they made no difference. */
export type Learned = {
  arrivedBy: number | null
  deliveries: number
  country: string | null
  region: string | null
  carrier: string | null
}

/** `days`: whole days between the promised last day and the day we expect now; negative is early. `since`: known since this instant. */
export type Lateness = { days: number; since: string | null; evidence: string[] }

export type OverlayKind = 'late' | 'at_risk' | 'silent' | 'stale_source' | 'disputed' | 'claim_open' | 'partial' | 'incident'
export type Overlay = { kind: OverlayKind; since: string | null; evidence: string[]; silence?: Silence }

/** A sign of life that should have come. `share`: of 100 others so many came sooner; null: too few to say. `incident`: many at once. */
export type Silence = { days: number; share: number | null; incident: { carrier: string | null; place: string | null } | null }

/** Great circle between two places at city level; steps are the stages still to come. */
export type Distance = { km: number; from: string; to: string; evidence: string[] }

export type ParcelCard = {
  /** UUID. */
  shipmentId: string
  journey: Journey
  overlays: Overlay[]
  /** Name for people ("DHL Express"); null when unknown or not to be seen. */
  carrier: string | null
  trackingNumberMasked: string | null
  /** Only from L2 on. */
  trackingNumber: string | null
  trackingUrl: string | null
  lines: Item[]
  promise: DateWindow | null
  estimate: DateWindow | null
  late: Lateness | null
  distance: Distance | null
  pickup: { name: string; holdUntil: string | null; evidence: string[] } | null
}

/** A title is the shop's text: shown as a name, never believed. */
export type Item = { title: string; quantity: number }

/** Units that are in no parcel yet. `reason`: `payment_pending`, `stock`, or null. */
export type WaitingUnits = {
  units: number
  status: 'ordered' | 'waiting_stock' | 'preparing'
  reason: 'payment_pending' | 'stock' | null
  lines: Item[]
  evidence: string[]
}

/** As far as the shop has told; `amount` decimal text. */
export type Payment = {
  state: 'paid' | 'pending' | 'authorized' | 'partly_paid' | 'refunded' | 'partly_refunded' | 'voided'
  amount: string | null
  currency: string | null
  evidence: string[]
}

/** What the shop offers and has: collected only when somebody asks. `price`: null where it depends on the basket. */
export type ShopFacts = {
  options: { name: string; price: { amount: string; currency: string } | null; evidence: string[] }[]
  stock: { title: string; available: boolean; expected: string | null; evidence: string[] }[]
}

export type PolicyTopic = 'returns' | 'support' | 'damage' | 'lost' | 'customs'
/** `language`: in which the shop wrote it. */
export type Policy = { topic: PolicyTopic; text: string; language: string; evidence: string[] }

export type TruthCard = {
  order: {
    /** UUID. */
    id: string
    /** As people see it (`#1001`). */
    number: string
    placedAt: string | null
    status: TrackingStatus
    cancelled: boolean
    /** Units that count, and how many of them are where. */
    units: { total: number; delivered: number; onTheWay: number; waiting: number }
    destination: { city: string | null; country: string | null }
    /** The shipping option that was chosen, in the shop's words. */
    shippingOption: string | null
    evidence: string[]
  }
  parcels: ParcelCard[]
  waiting: WaitingUnits | null
  /** The first word given to the customer, kept even when a newer estimate differs. */
  promise: DateWindow | null
  estimate: DateWindow | null
  late: Lateness | null
  /** What lies over the order as a whole; said of what has not left. */
  overlays: Overlay[]
  policies: Policy[]
  /** Only from L2 on. */
  payment: Payment | null
  shop: ShopFacts | null
  /** The last message told, passed in by the caller. */
  lastTold: { at: string; meaning: string; evidence: string[] } | null
  /** When we last asked or were told, and when we shall ask next. ISO instants. */
  checkedAt: string | null
  nextCheckAt: string | null
  /** IANA zone in which this reader thinks of dates: the destination's, else the shop's. */
  timeZone: string
  replyWithinHours: number
  now: string
  /** Path or URL of the tracking page, when the surface may show it. */
  trackingLink: string | null
}
