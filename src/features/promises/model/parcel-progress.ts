/** What a promise needs to know of a parcel: days and states only, told from the truth about it. */
import type { EventTime, TrackingStatus } from '#contracts/tracking'
import { type Day, localDay } from './day.ts'

export type ParcelProgress = {
  shipmentId: string
  carrier: string | null
  status: TrackingStatus
  detail: string | null
  reason: string | null
  /** The day of the newest fact that moved the parcel. */
  statusOn: Day | null
  /** The newest sign of life of any kind, ISO instant; null: never scanned. */
  lastSignAt: string | null
  /** When we first knew of the parcel, ISO instant. */
  knownSince: string
  handedOverOn: Day | null
  /** Delivered or ready at a pickup point: the carrier has done what was promised. */
  arrivedOn: Day | null
  estimate: { earliest: Day | null; latest: Day; statedOn: Day | null; evidence: string[] } | null
  delayReported: boolean
  evidence: string[]
}

/** The part of `ShipmentState` that is read here. */
export type StateRead = {
  status: TrackingStatus
  detail: string | null
  reason: string | null
  evidence: string[]
  timeline: readonly { status: TrackingStatus; at: EventTime; instant: number; overlayOnly: boolean; evidence: string[] }[]
  estimate: { earliest: string | null; latest: string | null; statedAt?: EventTime; evidence: string[] } | null
  deliveredAt: EventTime | null
  delayReported: boolean
}

export type ParcelRead = { shipmentId: string; carrier: string | null; knownSince: string; state: StateRead }

/** `timeZone`: the destination's, for times that are written in UTC. */
export function parcelProgress(parcel: ParcelRead, timeZone: string): ParcelProgress {
  const { state } = parcel
  const dayOf = (at: EventTime): Day => eventDay(at, timeZone)
  const moves = state.timeline.filter((entry) => !entry.overlayOnly)
  const newest = moves[0] ?? null
  const handedOver = moves.findLast((entry) => CARRIER_HAS_IT.has(entry.status)) ?? null
  const current = moves.find((entry) => entry.status === state.status) ?? null
  return {
    shipmentId: parcel.shipmentId,
    carrier: parcel.carrier,
    status: state.status,
    detail: state.detail,
    reason: state.reason,
    statusOn: newest ? dayOf((current ?? newest).at) : null,
    lastSignAt: lastSign(state),
    knownSince: parcel.knownSince,
    handedOverOn: handedOver ? dayOf(handedOver.at) : null,
    arrivedOn: arrivedOn(state, moves, dayOf),
    estimate: carrierEstimate(state, timeZone),
    delayReported: state.delayReported,
    evidence: state.evidence,
  }
}

/** A day as the customer lives it: as written, but times in UTC are moved to her zone. */
export function eventDay(at: EventTime, timeZone: string): Day {
  if (/(Z|[+-]00:00)$/.test(at.value)) return localDay(at.value, timeZone)
  return at.value.slice(0, 10)
}

const CARRIER_HAS_IT: ReadonlySet<TrackingStatus> = new Set([
  'accepted',
  'in_transit',
  'out_for_delivery',
  'delivery_attempted',
  'available_for_pickup',
  'delivered',
  'exception',
])

function arrivedOn(state: StateRead, moves: StateRead['timeline'], dayOf: (at: EventTime) => Day): Day | null {
  if (state.status === 'delivered') {
    // Left at a pickup point first: it had arrived then, whenever it was collected.
    const waiting = moves.findLast((entry) => entry.status === 'available_for_pickup')
    const at = waiting?.at ?? state.deliveredAt ?? moves.find((entry) => entry.status === 'delivered')?.at
    return at ? dayOf(at) : null
  }
  if (state.status !== 'available_for_pickup') return null
  const waiting = moves.findLast((entry) => entry.status === 'available_for_pickup')
  return waiting ? dayOf(waiting.at) : null
}

function carrierEstimate(state: StateRead, timeZone: string): ParcelProgress['estimate'] {
  const latest = state.estimate?.latest ?? state.estimate?.earliest ?? null
  if (!state.estimate || !latest) return null
  const day = (text: string): Day => (/T.*(Z|[+-]00:00)$/.test(text) ? localDay(text, timeZone) : text.slice(0, 10))
  const { earliest, statedAt, evidence } = state.estimate
  return {
    earliest: earliest && day(earliest) <= day(latest) ? day(earliest) : null,
    latest: day(latest),
    statedOn: statedAt ? eventDay(statedAt, timeZone) : null,
    evidence,
  }
}

function lastSign(state: StateRead): string | null {
  const newest = state.timeline.find((entry) => entry.status !== 'pre_transit' && entry.status !== 'unknown')
  return newest ? Temporal.Instant.fromEpochMilliseconds(newest.instant).toString() : null
}
