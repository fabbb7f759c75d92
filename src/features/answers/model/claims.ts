/** The claims that answer a question about a truth card: a table of kinds per intent, asked of every part of the order. */

import type { Claim, ClaimKind } from './answer.ts'
import { dayOf, relativeDay, sayWhen, timeOf } from './calendar.ts'
import { basisClaims, latenessClaims, windowClaims } from './say-expected.ts'
import { actionClaims, nextClaims, reasonClaims } from './say-reason.ts'
import { distanceClaims, lastEventClaims, stateClaims, stepsClaims } from './say-state.ts'
import type { TruthCard } from './truth-card.ts'
import { claim, isOver, stateEvidence, statusOf, type View, viewsOf } from './view.ts'
import { say } from './words/index.ts'

/**
 * What there is to say, most important first. `intent`: a name of understanding.md; unknown ones are answered as `order_status`.
 * The card must already be what the reader may see. Every claim has evidence; what nothing proves is left out.
 */
export function claimsFor(card: TruthCard, intent: string, language: string): Claim[] {
  const plan = PLANS[intent] ?? PLANS.order_status!
  const views = viewsOf(card, language)
  const several = views.length > 1
  const found: (Claim | null)[] = several ? [summaryClaim(card, views[0]!)] : []
  for (const view of views) {
    // A part that has arrived needs one line, unless it is all there is to say.
    const kinds = several && isOver(statusOf(view)) ? (['window'] as const) : plan
    const claims = kinds.flatMap((kind) => SAY[kind](view, intent)).filter((one) => one !== null)
    found.push(...(several ? introduce(view, claims) : claims))
  }
  if (plan === PLANS.return_or_refund)
    found.unshift(
      ...card.policies
        .filter((policy) => policy.topic === 'returns')
        .map((policy) => claim('policy', policy.text, { policy: policy.text }, policy.evidence)),
    )
  return withoutRepetition(found.filter((one) => one !== null))
}

const PLANS: Record<string, readonly ClaimKind[]> = {
  where_is_it: ['last_event', 'distance', 'steps', 'window', 'reason', 'action'],
  is_it_delayed: ['lateness', 'state', 'reason', 'next', 'action'],
  why_late: ['reason', 'lateness', 'state', 'next', 'action'],
  when_arrives: ['window', 'basis', 'state', 'reason', 'action'],
  order_status: ['window', 'state', 'last_event', 'reason', 'next', 'action'],
  tracking_problem: ['state', 'last_event', 'reason', 'checked', 'next', 'action'],
  customs_or_fees: ['state', 'reason', 'next', 'action'],
  delivered_not_received: ['window', 'state', 'last_event'],
  return_or_refund: ['window', 'state'],
}

const SAY: Record<ClaimKind, (view: View, intent: string) => (Claim | null)[]> = {
  window: windowClaims,
  basis: basisClaims,
  lateness: (view, intent) => latenessClaims(view, intent === 'is_it_delayed'),
  state: stateClaims,
  last_event: lastEventClaims,
  distance: distanceClaims,
  steps: stepsClaims,
  reason: (view, intent) => reasonClaims(view, intent === 'why_late'),
  silence: () => [],
  next: nextClaims,
  action: actionClaims,
  checked: checkedClaims,
  summary: () => [],
  pickup: () => [],
  parcel: () => [],
  policy: () => [],
  placed: () => [],
}

function summaryClaim(card: TruthCard, view: View): Claim | null {
  const count = card.parcels.length
  const delivered = card.parcels.filter((parcel) => parcel.journey.status === 'delivered').length
  if (count < 2) return null
  const text = say(view.language, delivered === 0 ? 'summary.none' : delivered === count ? 'summary.all' : 'summary.parcels', {
    delivered,
    count,
  })
  return claim('summary', text, { delivered, count }, card.order.evidence, ...card.parcels.map((parcel) => parcel.journey.evidence))
}

/** The first sentence about a part says which part it is about. */
function introduce(view: View, claims: Claim[]): Claim[] {
  const [first, ...rest] = claims
  if (!first) return []
  if (!view.parcel) {
    const units = view.card.waiting?.units ?? 0
    const part = claim('state', say(view.language, 'state.part_waiting', { units }), { units }, stateEvidence(view))
    return part && units > 0 ? [part, ...claims] : claims
  }
  const name = { position: view.position, count: view.count }
  if (view.count < 2) return claims
  return [{ ...first, text: say(view.language, 'parcel', name) + first.text, value: { ...first.value, ...name } }, ...rest]
}

/** When the carrier was last asked and will be asked again: what stands behind "we do not know". */
function checkedClaims(view: View): (Claim | null)[] {
  const { card, today, language } = view
  if (!card.checkedAt) return []
  const at = (instant: string) => ({ day: dayOf(instant, card.timeZone), time: timeOf(instant, card.timeZone) })
  const checked = at(card.checkedAt)
  const next = card.nextCheckAt ? at(card.nextCheckAt) : null
  const text = say(language, next ? 'checked.both' : 'checked.only', {
    checked: sayWhen(checked.day, checked.time, today, language),
    next: next && sayWhen(next.day, next.time, today, language),
  })
  const value = {
    day: checked.day,
    time: checked.time,
    nextDay: next?.day ?? null,
    nextTime: next?.time ?? null,
    relative: relativeDay(checked.day, today),
    nextRelative: next && relativeDay(next.day, today),
  }
  return [claim('checked', text, value, stateEvidence(view))]
}

/** The same sentence twice in one answer says nothing more. */
function withoutRepetition(claims: Claim[]): Claim[] {
  const said = new Set<string>()
  return claims.filter((one) => !said.has(one.text) && said.add(one.text))
}
