/**
 * The truth about a parcel: a pure function of the set of its facts (status-model, fold rules 1 to 9 and 12). Any
 * permutation, repetition or batching of the facts gives the same state, evidence included.
 */
import { partyOf } from '#contracts/reason'
import type { Place } from '#contracts/tracking'
import { epochOf } from './event-time.ts'
import { type Position, RANK, type Step, walk } from './journey.ts'
import { requiredAction } from './required-action.ts'
import { type Cluster, clusters, compareText, HEARSAY, type Placed, place, uniqueFacts } from './same-event.ts'
import type { Fact, FoldContext, ShipmentState, TimelineEntry } from './shipment-state.ts'
import { numberKey } from './tracking-number.ts'

export function foldFacts(facts: readonly Fact[], context: FoldContext = {}): ShipmentState {
  const unique = uniqueFacts(facts)
  const destination = context.destination ?? statedDestination(unique)
  const foreign: string[] = []
  const happenings: Placed[] = []
  const statements: Placed[] = []
  for (const fact of unique) {
    const placed = place(fact, destination)
    if (outside(placed, context)) foreign.push(fact.id)
    else (fact.kind === 'scan' || fact.kind === 'headline' ? happenings : statements).push(placed)
  }
  let steps = happenings.length === 0 ? [] : clusters(happenings).map(stepOf).sort(inOrder)
  const from = beginning(steps, context)
  for (const step of steps.splice(from.end)) foreign.push(...step.evidence)
  if (from.start > 0) {
    for (const step of steps.slice(0, from.start)) foreign.push(...step.evidence)
    steps = steps.slice(from.start)
  }
  statements.sort(newestFirst)
  hushHearsay(steps)
  const at = walk(steps, destination, nextLegs(statements))
  return stateOf(steps, statements, at, unique, foreign.sort(compareText), context)
}

function stateOf(
  steps: Step[],
  statements: Placed[],
  at: Position | null,
  facts: readonly Fact[],
  foreignFacts: string[],
  context: FoldContext,
): ShipmentState {
  const deciding = at?.steps[0] ?? null
  const timeline = steps.map(entryOf).reverse()
  const { status, detail, reason } = at ?? withoutPosition(steps, context)
  const pickupPoint = statements.find(({ fact }) => fact.pickupPoint)?.fact.pickupPoint ?? null
  const wish = statements.find(({ fact }) => fact.action)
  const stated = wish && !(deciding && wish.time.instant < deciding.instant) ? wish.fact.action! : null
  const estimate = statements.find(({ fact }) => fact.estimate)
  const foreign = new Set(foreignFacts)
  return {
    status,
    detail,
    reason,
    party: partyOf(reason),
    action: status === 'delivered' || status === 'returned' ? null : requiredAction({ status, detail, reason, pickupPoint }, stated),
    evidence: at ? at.steps.flatMap((step) => step.evidence) : steps.flatMap((step) => step.evidence),
    timeline,
    latest: timeline.find((entry) => !entry.stray) ?? null,
    estimate: estimate ? { ...estimate.fact.estimate!, evidence: sameEstimate(statements, estimate) } : null,
    deliveredAt: status === 'delivered' ? deciding!.at : null,
    signedBy: status === 'delivered' ? signature(at!, facts, statements) : null,
    pickupPoint: status === 'available_for_pickup' ? pickupPoint : null,
    delayReported: delayed(steps),
    unknownCodes: [
      ...new Set(facts.filter((fact) => fact.guessed && !foreign.has(fact.id)).map((fact) => fact.rawCode || fact.rawText)),
    ].sort(compareText),
    foreignFacts,
  }
}

/** Rule 12: a young label that nobody has scanned is no riddle. */
function withoutPosition(steps: readonly Step[], context: FoldContext): Pick<ShipmentState, 'status' | 'detail' | 'reason'> {
  const scanned = steps.some((step) => step.rawCode !== '' && !step.headline)
  return { status: context.labelled && !scanned ? 'pre_transit' : 'unknown', detail: null, reason: null }
}

/** Rule 3: the instant, then how far on in the journey, then the position in the payload, then a stable hash. */
function inOrder(a: Step, b: Step): number {
  return (
    a.instant - b.instant ||
    (a.overlayOnly ? -1 : RANK[a.status]) - (b.overlayOnly ? -1 : RANK[b.status]) ||
    a.position - b.position ||
    compareText(a.evidence[0]!, b.evidence[0]!)
  )
}

function stepOf(cluster: Cluster): Step {
  const { fact, time, authority } = cluster[0]!
  return {
    status: fact.status,
    detail: fact.detail,
    reason: fact.reason,
    at: time.at,
    instant: time.instant,
    place: fact.place,
    rawCode: fact.rawCode,
    rawText: fact.rawText,
    carrier: fact.carrier,
    guessed: fact.guessed,
    overlayOnly: fact.overlayOnly === true,
    stray: false,
    evidence: cluster.length === 1 ? [fact.id] : cluster.map((one) => one.fact.id),
    number: numberKey(fact.trackingNumber),
    authority,
    position: fact.position,
    headline: fact.kind === 'headline',
  }
}

/** What the shop says of a parcel in general counts only while nobody has scanned it: it is dated by the shop's last change, not by the event. */
function hushHearsay(steps: readonly Step[]): void {
  if (!steps.some((step) => step.authority < HEARSAY && !step.overlayOnly && step.status !== 'unknown')) return
  for (const step of steps) if (step.headline && step.authority === HEARSAY) step.overlayOnly = true
}

function entryOf({ number: _number, authority: _authority, position: _position, headline: _headline, ...entry }: Step): TimelineEntry {
  return entry
}

function outside({ time }: Placed, context: FoldContext): boolean {
  return (
    (context.windowStart !== undefined && time.instant < (epochOf(context.windowStart) ?? time.instant)) ||
    (context.windowEnd !== undefined && time.instant > (epochOf(context.windowEnd) ?? time.instant))
  )
}

/**
 * Rule 8: a number that starts again long after the end of a journey was given out again. With a label of ours the
 * first journey of the window is ours; without one the last is what was asked for.
 */
function beginning(steps: readonly Step[], context: FoldContext): { start: number; end: number } {
  let start = 0
  let ended: number | null = null
  for (const [index, step] of steps.entries()) {
    if (ended !== null && step.instant - ended > LONG_AFTER && step.status !== 'unknown' && !step.overlayOnly) {
      if (context.labelled) return { start: 0, end: index }
      start = index
      ended = null
    }
    if (step.status === 'delivered' || step.status === 'returned') ended = step.instant
  }
  return { start, end: steps.length }
}

const LONG_AFTER = 60 * 86_400_000

const newestFirst = (a: Placed, b: Placed): number =>
  b.time.instant - a.time.instant ||
  compareText(b.fact.heardAt ?? '', a.fact.heardAt ?? '') ||
  a.authority - b.authority ||
  compareText(a.fact.id, b.fact.id)

/** Number → the number of the carrier it was handed to; of several statements the newest. */
function nextLegs(statements: readonly Placed[]): Map<string, string> {
  const legs = new Map<string, string>()
  for (const { fact } of statements) {
    const number = numberKey(fact.trackingNumber)
    if (fact.handedTo && !legs.has(number)) legs.set(number, numberKey(fact.handedTo.trackingNumber))
  }
  return legs
}

function sameEstimate(statements: readonly Placed[], newest: Placed): string[] {
  const { earliest, latest } = newest.fact.estimate!
  const same = statements.filter(({ fact }) => fact.estimate && fact.estimate.earliest === earliest && fact.estimate.latest === latest)
  return [newest.fact.id, ...same.filter((one) => one !== newest).map(({ fact }) => fact.id)]
}

function signature(at: Position, facts: readonly Fact[], statements: readonly Placed[]): string | null {
  for (const step of at.steps) {
    for (const id of step.evidence) {
      const signed = facts.find((fact) => fact.id === id)?.signedBy
      if (signed) return signed
    }
  }
  return statements.find(({ fact }) => fact.signedBy)?.fact.signedBy ?? null
}

/** A delay once told holds until somebody says that it is over or the journey ends. */
function delayed(steps: readonly Step[]): boolean {
  let is = false
  for (const step of steps) {
    if (step.stray) continue
    if (step.detail === 'delayed' || step.detail === 'rescheduled' || (step.overlayOnly && step.reason !== null && DELAYS.has(step.reason)))
      is = true
    else if (step.detail === 'problem_resolved' || step.status === 'delivered' || step.status === 'returned') is = false
  }
  return is
}
const DELAYS: ReadonlySet<string> = new Set([
  'carrier_delay',
  'carrier_capacity',
  'carrier_mechanical',
  'carrier_no_time',
  'weather_delay',
  'weather_disaster',
  'customs_delay',
])

/** Where the payloads say it goes, when the order does not know. */
function statedDestination(facts: readonly Fact[]): Place | null {
  let chosen: Fact | null = null
  for (const fact of facts) if (fact.destination && (!chosen || fact.id < chosen.id)) chosen = fact
  return chosen?.destination ?? null
}
