/** "It says delivered, but I do not have it": what proves the delivery, and where to look. */
import type { Claim } from './answer.ts'
import { relativeDay, sayWhen, whenScanned } from './calendar.ts'
import { cityOf } from './how-far.ts'
import { handedOverClaims, stateClaims } from './say-state.ts'
import { claim, isOver, stateEvidence, statusOf, type View } from './view.ts'
import { say, type WordKey } from './words/index.ts'

export function proofClaims(view: View): (Claim | null)[] {
  const { language } = view
  const status = statusOf(view)
  if (status === 'delivered')
    return [deliveryClaim(view), ...handedOverClaims(view), claim('action', say(language, whereToLook(view)), {}, stateEvidence(view))]
  if (isOver(status) || status === 'returning' || status === 'lost') return stateClaims(view)
  // Beside parcels, what is still with the shop was never said to be delivered.
  if (!view.parcel && view.count > 0) return stateClaims(view)
  return [claim('proof', say(language, 'proof.not_yet'), { status }, stateEvidence(view)), ...stateClaims(view)]
}

/** Where it is when it has arrived: the place, and with whom or where it was left. */
export function arrivedClaims(view: View): (Claim | null)[] {
  const delivery = deliveryClaim(view)
  return [delivery?.value.place ? delivery : null, ...handedOverClaims(view)]
}

/** Time and place as the carrier told them; the local time of the place. */
function deliveryClaim(view: View): Claim | null {
  const { language, today, card } = view
  const journey = view.parcel!.journey
  if (!journey.deliveredAt) return claim('proof', say(language, 'proof.undated'), { day: null }, stateEvidence(view))
  const when = whenScanned(journey.deliveredAt, card.timeZone)
  const entry = journey.timeline.find((one) => one.status === 'delivered' && !one.overlayOnly)
  const place = cityOf(entry?.place ?? null)
  const text = say(language, place ? 'proof.place' : 'proof.when', {
    place,
    when: sayWhen(when.day, when.time, today, language),
    local: when.local && when.time ? 'yes' : null,
  })
  const value = { place, day: when.day, time: when.time, relative: relativeDay(when.day, today) }
  return claim('proof', text, value, stateEvidence(view), entry?.evidence)
}

function whereToLook(view: View): WordKey {
  const detail = view.parcel!.journey.detail ?? ''
  if (/neighbo/.test(detail)) return 'check.neighbour'
  if (/safe_place/.test(detail)) return 'check.safe_place'
  return /locker/.test(detail) ? 'check.locker' : 'check.around'
}
