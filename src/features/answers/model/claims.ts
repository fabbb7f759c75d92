/** The claims that answer a question about a truth card: a table of kinds per intent, asked of every part of the order. */

import type { TrackingStatus } from '#contracts/tracking'
import { isAtOrBefore } from '#shared/instants'
import type { Claim, ClaimKind } from './answer.ts'
import { dayOf, relativeDay, sayTime, sayWhen, timeOf } from './calendar.ts'
import { withoutEchoes } from './echoes.ts'
import { expectedOf } from './expected.ts'
import { isBehind } from './lateness.ts'
import { byPart, introduced } from './parts.ts'
import { personClaims } from './person.ts'
import { type Plan, plans } from './plans.ts'
import { asksForChange, changeClaims } from './say-change.ts'
import { basisClaims, latenessClaims, windowClaims } from './say-expected.ts'
import { itemsClaims, optionClaims, paymentClaims, policyClaims, refundClaims, stockClaims } from './say-order.ts'
import { customsClaims, trackingClaims } from './say-problem.ts'
import { arrivedClaims, proofClaims } from './say-proof.ts'
import { actionClaims, needsCustomer, nextClaims, reasonClaims } from './say-reason.ts'
import { distanceClaims, lastEventClaims, lastPhysical, stateClaims, stepsClaims } from './say-state.ts'
import type { TruthCard } from './truth-card.ts'
import { claim, isOver, stateEvidence, statusOf, type View, viewsOf } from './view.ts'
import { say } from './words/index.ts'

/**
 * What there is to say, most important first. `intent`: a name of understanding.md; those that are not in `servedIntents` are
 * answered as `order_status`. `locale`: BCP 47 tag of the reader, for units. The card must already be what the reader may see.
 * Every claim has evidence; what nothing proves is left out. A `person` claim says that somebody at the shop has to act.
 */
export const claimsFor = (card: TruthCard, intent: string, language: string, locale?: string | null): Claim[] =>
  introduced(byPart(claimsOfParts(card, [intent], language, locale), language), language)

/**
 * The same before it is said which part each is about: `value.position` tells, where an order has several (0: what is in no parcel).
 * Several questions get one answer, in which each thing is said once.
 */
export function claimsOfParts(card: TruthCard, intents: readonly string[], language: string, locale?: string | null): Claim[] {
  const asked = intents.map((intent) => plans[intent] ?? plans.order_status!)
  const views = inOrder(viewsOf(card, language, locale), asked[0]!)
  const several = views.length > 1
  const parts: (Claim | null)[] =
    several && asked.some(({ kinds }) => kinds.some((kind) => kind !== 'stock')) ? [summaryClaim(card, views[0]!)] : []
  // Of many parts it is told where each is, not what comes after that.
  const many = views.filter((view) => !isOver(statusOf(view))).length > 2
  for (const view of views) {
    const status = statusOf(view)
    const kinds = together(asked.map((plan) => kindsFor(plan, status, several))).filter((kind) => !(many && kind === 'next'))
    const said = kinds.flatMap((kind) => SAY[kind]?.(view, { intents, kinds }) ?? []).filter((one) => one !== null)
    const claims = withoutEchoes(said, status, intents)
    parts.push(...(several ? ofPart(view, claims) : claims))
  }
  const { today } = views[0]!
  const whole = asked.flatMap((plan) => plan.order ?? []).flatMap((part) => OF_ORDER[part](card, language, today))
  const policy = asked.flatMap((plan) => policyClaims(card, plan.policy, language))
  const found = [...(asked[0]!.policyFirst ? [...policy, ...whole, ...parts] : [...parts, ...whole, ...policy])].filter(
    (one) => one !== null,
  )
  const arrived = views.find((view) => statusOf(view) === 'delivered')
  if (intents.includes('damaged_or_wrong_item') && arrived) found.push(...[keepClaim(arrived)].filter((one) => one !== null))
  const person = intents.flatMap((intent) => personClaims(card, views, intent, found)).filter((one) => one !== null)
  // Whom a person takes care of need not ask for one.
  return [...found.filter((one) => person.length === 0 || !('asks' in one.value)), ...person]
}

/** What the customer has to see to, then what comes next; what is late first, what is over last, unless that is what is asked about. */
function inOrder(views: readonly View[], { overFirst, kinds }: Plan): View[] {
  const rank = (view: View): string => {
    if (isOver(statusOf(view))) return overFirst ? '' : '~'
    if (kinds.includes('lateness') && isBehind(view)) return ' '
    const expected = expectedOf(view)
    return needsCustomer(view) ? '0' : ((expected.kind === 'window' ? (expected.to ?? expected.from) : null) ?? '9')
  }
  const ranked = views.map((view) => ({ view, rank: rank(view) }))
  return ranked.toSorted((a, b) => (a.rank < b.rank ? -1 : Number(a.rank > b.rank))).map(({ view }) => view)
}

/** The kinds of several questions: what only one of them asks for, then as an answer goes. */
const together = ([first = [], ...more]: (readonly ClaimKind[])[]): readonly ClaimKind[] =>
  more.length === 0 ? first : [...new Set([first, ...more].flat())].toSorted((a, b) => AS_TOLD.indexOf(a) - AS_TOLD.indexOf(b))
/** The date, the state and the place, the reason, what happens next, what the customer can do. */
const AS_TOLD: readonly ClaimKind[] = [
  'lateness',
  'window',
  'basis',
  'state',
  'last_event',
  'distance',
  'steps',
  'reason',
  'checked',
  'next',
  'action',
]

/** What is told of one part. One that has arrived needs one line, unless it is what is asked about or all there is to say. */
function kindsFor(plan: Plan, status: TrackingStatus, several: boolean): readonly ClaimKind[] {
  if (status === 'available_for_pickup' && plan.pickup) return plan.pickup
  const kinds = isOver(status) ? (plan.over ?? (several ? ONE_LINE : plan.kinds)) : plan.kinds
  const told =
    GONE.has(status) && !kinds.includes('state') ? kinds.flatMap((kind) => (kind === 'window' ? instead(several, plan) : kind)) : kinds
  // "The carrier's note says …": where it stands comes first.
  if (status === 'delivery_attempted' && !told.includes('state') && told.includes('action')) return ['state', ...told]
  // What will not come any more is not the end of what can be done.
  return ENDED.has(status) && told.length > 0 && !several && !told.includes('action') ? [...told, 'action'] : told
}

const ENDED: ReadonlySet<string> = new Set(['returned', 'cancelled'])
const ONE_LINE: readonly ClaimKind[] = ['window']
/** What has no day any more is told by its state. */
const GONE: ReadonlySet<string> = new Set(['returned', 'cancelled', 'lost'])
const instead = (several: boolean, plan: Plan): readonly ClaimKind[] => (several || plan.over ? ['state'] : ['state', 'window'])

type Asked = { intents: readonly string[]; kinds: readonly ClaimKind[] }

const SAY: Partial<Record<ClaimKind, (view: View, asked: Asked) => (Claim | null)[]>> = {
  window: windowClaims,
  basis: basisClaims,
  lateness: (view, { intents }) => latenessClaims(view, intents.includes('is_it_delayed')),
  state: stateClaims,
  // That there is no scan is said by `tracking`, too.
  last_event: (view, { intents }) => {
    if (intents.includes('where_is_it') && statusOf(view) === 'delivered') return arrivedClaims(view)
    return intents.includes('tracking_problem') && !lastPhysical(view) ? [] : lastEventClaims(view)
  },
  distance: distanceClaims,
  steps: stepsClaims,
  reason: (view, { intents }) => reasonClaims(view, intents.includes('why_late')),
  next: nextClaims,
  // The day until which it can be collected is said by `window`, too.
  action: (view, { kinds }) => actionClaims(view, kinds.includes('window')),
  checked: checkedClaims,
  proof: proofClaims,
  items: itemsClaims,
  change: (view, { intents }) => intents.filter(asksForChange).flatMap((intent) => changeClaims(view, intent)),
  tracking: trackingClaims,
  customs: customsClaims,
  // Only what waits for stock; the rest of the order says nothing about it.
  stock: (view) => (statusOf(view) === 'waiting_stock' ? [...stateClaims(view), ...windowClaims(view)] : []),
}

const OF_ORDER = { payment: paymentClaims, refund: refundClaims, option: optionClaims, stock: stockClaims }

const keepClaim = (view: View): Claim | null => claim('action', say(view.language, 'damaged.keep'), {}, stateEvidence(view))

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

/** Says of each claim which part it is about. What is in no parcel is named by a claim of its own. */
function ofPart(view: View, claims: Claim[]): Claim[] {
  if (claims.length === 0) return []
  const units = view.parcel ? 0 : (view.card.waiting?.units ?? 0)
  const waiting = units > 0 ? claim('state', say(view.language, 'state.part_waiting', { units }), { units }, stateEvidence(view)) : null
  const { position, count } = view
  return [...(waiting ? [waiting] : []), ...claims].map((one) => ({ ...one, value: { ...one.value, position, parcels: count } }))
}

/** When the carrier was last asked and will be asked again: what stands behind "we do not know". */
function checkedClaims(view: View): (Claim | null)[] {
  const { card, today, language } = view
  // No carrier is asked about what has not left, or has come to its end.
  if (!card.checkedAt || !view.parcel || isOver(statusOf(view))) return []
  const at = (instant: string) => ({ day: dayOf(instant, card.timeZone), time: timeOf(instant, card.timeZone) })
  const checked = at(card.checkedAt)
  const next = card.nextCheckAt && !isAtOrBefore(card.nextCheckAt, card.now) ? at(card.nextCheckAt) : null
  const text = say(language, next ? 'checked.both' : 'checked.only', {
    checked: sayWhen(checked.day, checked.time, today, language),
    // The day was said already, if it is the same.
    next: next && (next.day === checked.day && next.time ? sayTime(next.time, language) : sayWhen(next.day, next.time, today, language)),
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
