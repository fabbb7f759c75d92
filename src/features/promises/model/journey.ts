/** What an order teaches: one journey for its first parcel and one for each of a few others. Days only, nobody's name. */
import type { TrackingStatus } from '#contracts/tracking'
import { type Day, dayNumber } from './day.ts'
import type { Path, StatedDays } from './engine/types.ts'

export type Journey = {
  /** The order's id for its first parcel, the parcel's own for others. */
  id: string
  orderId: string | null
  path: Path
  /** What the calendar expected when it was ordered. */
  stated: StatedDays | null
  /** Who really carried it. */
  carriedBy: string | null
  /** The day the shop itself had named. */
  promisedOn: Day | null
  handedOverOn: Day | null
  arrivedOn: Day | null
  /** It has left the stream without arriving. */
  dropped: boolean
}

export type JourneyRead = {
  orderId: string
  path: Path
  stated: StatedDays | null
  /** Cancelled, or nothing left that is to be shipped. */
  gone: boolean
  /** Nobody has most of this option: at checkout no carrier will be known either, so it teaches the option as such. */
  carrierVaries: boolean
  /** It left without a number by which anybody could see it arrive. */
  untracked: boolean
  /** Oldest first. `followed`: somebody can tell what becomes of it. */
  parcels: readonly {
    shipmentId: string
    carrier: string | null
    status: TrackingStatus
    /** The warehouse's day. */
    handedOverOn: Day | null
    /** The destination's day. */
    arrivedOn: Day | null
    followed: boolean
  }[]
}

/** A large order is one customer's luck on one lane: it must not outvote the others. */
const MOST_PARCELS = 5

export function journeysOf({ orderId, path, stated, gone, carrierVaries, untracked, parcels }: JourneyRead): Journey[] {
  const base = { orderId, stated, promisedOn: null }
  if (parcels.length === 0)
    return [{ ...base, id: orderId, path, carriedBy: null, handedOverOn: null, arrivedOn: null, dropped: gone || untracked }]
  return parcels.slice(0, MOST_PARCELS).map((parcel, position) => {
    const arrivedOn = possibleArrival(path, parcel.arrivedOn)
    // Said to have arrived before it was ordered: whatever that was, it was not this parcel's way.
    const nonsense = parcel.arrivedOn !== null && arrivedOn === null
    return {
      ...base,
      id: position === 0 ? orderId : parcel.shipmentId,
      path: { ...path, carrier: carrierVaries ? null : (parcel.carrier ?? path.carrier) },
      carriedBy: parcel.carrier,
      handedOverOn: possibleHandOver(path, parcel.handedOverOn, arrivedOn),
      arrivedOn,
      dropped: arrivedOn === null && (nonsense || gone || NOT_COMING.has(parcel.status) || !parcel.followed),
    }
  })
}

/** null for a day before the order. */
export function possibleArrival(path: Path, arrivedOn: Day | null): Day | null {
  if (arrivedOn === null) return null
  const day = dayNumber(arrivedOn)
  return day >= path.orderedOn ? arrivedOn : null
}

/** null for a day before the order or after the arrival: the arrival counts, the hand-over is nonsense. */
export function possibleHandOver(path: Path, handedOverOn: Day | null, arrivedOn: Day | null): Day | null {
  if (handedOverOn === null || dayNumber(handedOverOn) < path.orderedOn) return null
  return arrivedOn !== null && handedOverOn > arrivedOn ? null : handedOverOn
}

const NOT_COMING: ReadonlySet<TrackingStatus> = new Set(['cancelled', 'lost', 'returning', 'returned'] as const)
