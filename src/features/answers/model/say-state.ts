/** Claims about the state: what it is, how it was delivered, where it was last seen, how far and how many steps are left. */

import type { Claim } from './answer.ts'
import { relativeDay, sayDay, sayWhen, whenScanned } from './calendar.ts'
import { type Expected, expectedOf } from './expected.ts'
import { sayLength, sayList } from './formats.ts'
import { cityOf } from './how-far.ts'
import { safeName } from './safe-name.ts'
import { keyFor, situationOf } from './situation.ts'
import { claim, stateEvidence, statusOf, type View } from './view.ts'
import { say } from './words/index.ts'

export function stateClaims(view: View): (Claim | null)[] {
  const { language, parcel } = view
  const situation = situationOf(view)
  const expected = expectedOf(view)
  // What could be collected until a day that has passed waits for nobody any more.
  if (expected.kind === 'pickup' && expected.passed) return pickupClaims(view, expected)
  const key = keyFor('state', situation, statusOf(view)) ?? 'state.unknown'
  const value = { status: statusOf(view), situation, carrier: parcel?.carrier ?? null, point: safeName(parcel?.pickup?.name) }
  const main = claim('state', say(language, key, value), value, stateEvidence(view), parcel?.pickup?.evidence)
  return [main, ...handedOverClaims(view)]
}

/** Until when it can be collected, or could. */
export function pickupClaims({ language, today }: View, { by, passed, evidence }: Extract<Expected, { kind: 'pickup' }>): (Claim | null)[] {
  const text = say(language, passed ? 'window.pickup_over' : 'window.pickup', { by: by && sayDay(by, today, language) })
  return [claim('window', text, { [passed ? 'day' : 'until']: by }, evidence)]
}

/** How it was left, and with whom. */
export const handedOverClaims = (view: View): (Claim | null)[] => [detailClaim(view), signedClaim(view)]

function detailClaim(view: View): Claim | null {
  const detail = view.parcel?.journey.detail ?? null
  const key = statusOf(view) === 'delivered' ? keyFor('detail', detail) : null
  return key && key !== 'detail.signed' ? claim('state', say(view.language, key), { detail }, stateEvidence(view)) : null
}

function signedClaim(view: View): Claim | null {
  const name = statusOf(view) === 'delivered' ? safeName(view.parcel?.journey.signedBy) : null
  return name ? claim('state', say(view.language, 'detail.signed', { name }), { name }, stateEvidence(view)) : null
}

/** The last physical scan: city level, the local time of the place. */
export function lastEventClaims(view: View): (Claim | null)[] {
  const { language, today, card } = view
  // Beside parcels, it is said that something is still with the shop.
  if (!view.parcel)
    return view.count > 0 ? [] : [claim('last_event', say(language, 'last.none_waiting'), { day: null }, stateEvidence(view))]
  const entry = lastPhysical(view)
  if (!entry) return [claim('last_event', say(language, 'last.none'), { day: null }, stateEvidence(view))]
  const when = whenScanned(entry.at, card.timeZone)
  const place = cityOf(entry.place)
  const text = say(language, place ? 'last.place' : 'last.noplace', {
    place,
    when: sayWhen(when.day, when.time, today, language),
    local: when.local && when.time ? 'yes' : null,
  })
  return [claim('last_event', text, { place, day: when.day, time: when.time, relative: relativeDay(when.day, today) }, entry.evidence)]
}

/** The newest entry that a carrier's hand made; a label made and a reported delay are no scans. */
export const lastPhysical = (view: View) =>
  view.parcel?.journey.timeline.find((entry) => !entry.overlayOnly && !NO_SCAN.has(entry.status)) ?? null

const NO_SCAN = new Set(['lost', 'cancelled', 'ordered', 'waiting_stock', 'preparing', 'pre_transit', 'unknown'])

export function distanceClaims(view: View): (Claim | null)[] {
  const distance = view.parcel?.distance ?? null
  if (!distance || !MOVING.has(statusOf(view))) return []
  const unit = view.miles ? 'mile' : 'kilometer'
  const length = view.miles ? inMiles(distance.km) : distance.km
  const value = { from: distance.from, to: distance.to, [view.miles ? 'miles' : 'km']: length }
  const said = sayLength(length, unit, view.language)
  const key = distance.km < NEAR_KM ? 'distance.near' : 'distance.far'
  return [claim('distance', say(view.language, key, { ...value, distance: said }), value, distance.evidence)]
}

/** As rough as the kilometres are. */
const inMiles = (km: number): number => (km < 20 ? Math.max(1, Math.round(km / 1.609344)) : Math.round(km / 16.09344) * 10)

const NEAR_KM = 8
const MOVING = new Set(['accepted', 'in_transit', 'out_for_delivery', 'exception', 'delivery_attempted', 'available_for_pickup'])

/** The stages that are still to come, as a list. */
export function stepsClaims(view: View): (Claim | null)[] {
  const steps = STEPS[statusOf(view)] ?? []
  if (steps.length === 0) return []
  const names = steps.map((step) => say(view.language, step))
  const list = sayList(names, view.language)
  return [
    claim('steps', say(view.language, 'steps.left', { count: steps.length, steps: list }), { count: steps.length }, stateEvidence(view)),
  ]
}

const TO_THE_DOOR = ['step.out_for_delivery', 'step.delivered'] as const
const STEPS: Partial<Record<ReturnType<typeof statusOf>, readonly Parameters<typeof say>[1][]>> = {
  ordered: ['step.packed', 'step.accepted', 'step.in_transit', ...TO_THE_DOOR],
  waiting_stock: ['step.packed', 'step.accepted', 'step.in_transit', ...TO_THE_DOOR],
  preparing: ['step.accepted', 'step.in_transit', ...TO_THE_DOOR],
  pre_transit: ['step.accepted', 'step.in_transit', ...TO_THE_DOOR],
  accepted: ['step.in_transit', ...TO_THE_DOOR],
  in_transit: TO_THE_DOOR,
  exception: TO_THE_DOOR,
  out_for_delivery: ['step.delivered'],
  delivery_attempted: ['step.delivered'],
  available_for_pickup: ['step.collected'],
}
