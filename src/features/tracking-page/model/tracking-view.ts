/** What the public page of an order shows: the least that helps (level L0), in one language, ready to be drawn. */
import type { EventTime, TrackingStatus } from '#contracts/tracking'

export type { Language } from './languages.ts'

/** `good` and `calm` are green and brand, `late` amber, `action` asks the customer for something, `ended` is grey. */
export type Tone = 'calm' | 'good' | 'late' | 'action' | 'ended'

/** `date` is what the page says biggest. `formerly`: the promised date when it no longer holds or hardly will. `verdict`: kept or not, in two words. */
export type HeadlineView = {
  tone: Tone
  label: string
  date: string
  formerly: string | null
  /** How sure the date is, and from how many deliveries that is known. */
  basis: string | null
  verdict: string | null
  reason: string | null
  next: string | null
  /** What the customer can do, never empty when late or in trouble. */
  action: string | null
}

export type ItemView = { title: string; quantity: number; imageUrl: string | null }

export type StepView = { key: string; label: string; state: 'done' | 'current' | 'todo' | 'failed' }

/** `text`: our sentence. `said`: the carrier's own words, null where they could name a person. `place`: city and country. */
export type TimelineView = {
  at: EventTime
  text: string
  place: string | null
  said: string | null
  status: TrackingStatus
  evidence: string[]
}

export type WindowView = { earliest: string | null; latest: string | null; evidence: string[] }

export type ParcelView = {
  shipmentId: string
  status: TrackingStatus
  detail: string | null
  reason: string | null
  overlays: string[]
  carrier: string | null
  /** The last four characters at most. */
  trackingNumberMasked: string | null
  items: ItemView[]
  headline: HeadlineView
  steps: StepView[]
  timeline: TimelineView[]
  estimate: WindowView | null
  promise: WindowView | null
}

/** City and country, and when it was there. */
export type SeenView = { place: string; at: EventTime }

export type StopView = { name: string; longitude: number; latitude: number; kind: 'origin' | 'stop' | 'here' | 'destination' }

/** `id`: of the merchant on the wire, for the look-up. */
export type ShopView = {
  id: string
  name: string
  brandColor: string
  supportEmail: string | null
  timeZone: string
  replyWithinHours: number
  /** The public key of the shop's chat; without one the page has none. */
  chatKey?: string | null
}

export type TrackingView = {
  /** `/t/{token}` of this page. */
  path: string
  shop: ShopView
  order: { number: string; placedAt: string; status: TrackingStatus; summary: string }
  headline: HeadlineView
  /** Where the part that the headline speaks of was seen last. */
  seen: SeenView | null
  steps: StepView[]
  parcels: ParcelView[]
  /** Units that are in no parcel yet. */
  unshipped: ItemView[]
  promise: WindowView | null
  estimate: WindowView | null
  /** Where it has been, oldest first; fewer than two stops give no map. */
  stops: StopView[]
  checkedAt: string | null
  nextCheckAt: string | null
  /** Said above everything else: the carrier does not answer, an incident. */
  notice: string | null
  help: { id: string; question: string; answer: string }[]
  /** The page's clock. */
  now: string
}
