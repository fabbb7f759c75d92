/** From what happened, in order, to where the parcel is (status-model rules 3, 4, 5, 9). */
import { partyOf } from '#contracts/reason'
import type { Place, TrackingStatus } from '#contracts/tracking'
import type { TimelineEntry } from './shipment-state.ts'

/** A timeline entry and the number under which it was told. */
export type Step = TimelineEntry & { number: string; authority: number; position: number; headline: boolean }

/** `steps` are those that the status rests on, the deciding one first. */
export type Position = { status: TrackingStatus; detail: string | null; reason: string | null; steps: Step[] }

/** How far on in a journey a status is: decides between events of the same instant. */
export const RANK: Record<TrackingStatus, number> = {
  unknown: 0,
  ordered: 1,
  waiting_stock: 2,
  preparing: 3,
  pre_transit: 4,
  cancelled: 5,
  accepted: 6,
  in_transit: 7,
  exception: 8,
  out_for_delivery: 9,
  delivery_attempted: 10,
  available_for_pickup: 11,
  delivered: 12,
  lost: 13,
  returning: 14,
  returned: 15,
}

/**
 * Walks the steps (oldest first) and marks strays on them. `nextLegs`: number → the number it was handed over to.
 * Null when no step says where the parcel is.
 */
export function walk(steps: readonly Step[], destination: Place | null, nextLegs: ReadonlyMap<string, string>): Position | null {
  let at: Position | null = null
  let onReturn = false
  for (const step of steps) {
    if (step.overlayOnly || step.status === 'unknown') continue
    if (at && contradicts(at, step, nextLegs)) {
      step.stray = MOVES.has(step.status)
      continue
    }
    if (step.status === 'returning' && !step.guessed) onReturn = true
    const status = onReturn ? statusOnReturn(step, destination) : step.status
    if (status === 'delivered' || status === 'returned') onReturn = false
    if (at && status === at.status && ENDS.has(status)) at.steps.push(step)
    else at = { status, detail: step.detail, reason: step.reason, steps: [step] }
  }
  return at && ENDS.has(at.status) ? ended(at) : at
}

const ENDS: ReadonlySet<TrackingStatus> = new Set(['delivered', 'returned'])
const BEFORE_HAND_OVER: ReadonlySet<TrackingStatus> = new Set(['ordered', 'waiting_stock', 'preparing', 'pre_transit'])
const MOVES: ReadonlySet<TrackingStatus> = new Set(['preparing', 'pre_transit', 'accepted', 'in_transit'])
const UNDOES_DELIVERY: ReadonlySet<TrackingStatus> = new Set([
  'delivered',
  'returning',
  'returned',
  'delivery_attempted',
  'available_for_pickup',
  'lost',
])

/** A later step that does not change where the parcel is. */
function contradicts(at: Position, step: Step, nextLegs: ReadonlyMap<string, string>): boolean {
  const deciding = at.steps[0]!
  if (at.status === 'delivered') {
    if (UNDOES_DELIVERY.has(step.status)) return false
    if (step.status === 'exception') return !isCorrection(step)
    return !follows(deciding.number, step.number, nextLegs)
  }
  if (at.status === 'returned') return step.status !== 'returned' && step.status !== 'lost' && step.status !== 'delivered'
  // Labels are announced late: who has scanned the parcel has it.
  return BEFORE_HAND_OVER.has(step.status) && RANK[step.status] < RANK[at.status] && at.status !== 'cancelled'
}

// "Delivered" was wrong when a later problem lies with the recipient or the address: it speaks of a delivery still to come.
const isCorrection = (step: Step): boolean => partyOf(step.reason) === 'recipient' || CORRECTIONS.has(step.detail ?? '')
const CORRECTIONS: ReadonlySet<string> = new Set(['address_problem', 'refused', 'undeliverable', 'unclaimed', 'return_requested'])

function follows(from: string, to: string, nextLegs: ReadonlyMap<string, string>): boolean {
  if (from === to) return false
  for (let hops = 0, next = nextLegs.get(from); next !== undefined && hops < 5; hops++, next = nextLegs.get(next))
    if (next === to) return true
  return false
}

/** On its way back, hub scans are part of the return, and "delivered" means to the sender unless it is where the customer lives. */
function statusOnReturn(step: Step, destination: Place | null): TrackingStatus {
  if (step.status === 'delivered') return isAt(step.place, destination) ? 'delivered' : 'returned'
  return step.status === 'accepted' || step.status === 'in_transit' || step.status === 'out_for_delivery' ? 'returning' : step.status
}

function isAt(place: Place | null, destination: Place | null): boolean {
  if (!place || !destination || (place.country && destination.country && place.country !== destination.country)) return false
  const same = (a: string | undefined, b: string | undefined) =>
    a !== undefined && b !== undefined && a.replace(/\W/g, '').toLowerCase() === b.replace(/\W/g, '').toLowerCase()
  return same(place.postalCode, destination.postalCode) || same(place.city, destination.city)
}

/** Told several times (a signature follows, an aggregator repeats it): the carrier's first word stands, the others are evidence. */
function ended(at: Position): Position {
  const first = at.steps.reduce((a, b) => (b.authority < a.authority ? b : a))
  const detail = first.detail ?? at.steps.find((step) => step.detail)?.detail ?? null
  return { ...at, detail, reason: first.reason, steps: [first, ...at.steps.filter((step) => step !== first)] }
}
