/** Of one part: what a sentence has said already is not said again in other words, and the state stands before what follows from it. */
import type { TrackingStatus } from '#contracts/tracking'
import type { Claim } from './answer.ts'
import { wordOfReason } from './say-reason.ts'

/** Asked why, the cause stays and the state gives way. */
export function withoutEchoes(claims: readonly Claim[], status: TrackingStatus, intent: string): Claim[] {
  const said = claims.filter((one, at) => !isEcho(one, claims, at, status, intent))
  // What there is to do comes after what there is to know.
  const kept = said.toSorted((a, b) => Number(a.kind === 'action') - Number(b.kind === 'action'))
  // That it has arrived comes before where it was scanned on the way.
  if (status === 'delivered' && (kept[0]?.kind === 'last_event' || kept[0]?.kind === 'state'))
    return [...kept.filter((one) => one.kind === 'window'), ...kept.filter((one) => one.kind !== 'window')]
  return GONE.has(status) ? kept.toSorted((a, b) => Number(FOLLOWS.has(a.kind)) - Number(FOLLOWS.has(b.kind))) : kept
}

/** "It was cancelled. It will not be delivered, …": that there is no date follows from the state. */
const GONE = new Set<TrackingStatus>(['returning', 'returned', 'cancelled', 'lost'])
const FOLLOWS = new Set<Claim['kind']>([
  'window',
  'lateness',
  'last_event',
  'distance',
  'steps',
  'reason',
  'silence',
  'next',
  'action',
  'checked',
])

function isEcho(one: Claim, all: readonly Claim[], at: number, status: TrackingStatus, intent: string): boolean {
  const why = intent === 'why_late'
  const has = (kind: Claim['kind']): boolean => all.some((other) => other.kind === kind)
  const before = (kind: Claim['kind']): boolean => all.slice(0, at).some((other) => other.kind === kind)
  const late = all.find((other) => other.kind === 'lateness')?.value.kind
  const { reason } = one.value
  if (one.kind === 'state' && 'status' in one.value) {
    if (status === 'delivered') return before('window') || before('lateness') || before('proof')
    if (status === 'returning') return has('window')
    if (status === 'lost') return late === 'lost'
    return why && all.slice(0, at).some(({ value }) => saysTheState(value.reason, status))
  }
  // That nothing will come follows from the state; only who asks for the day is told that there is none.
  if (one.kind === 'window' && (status === 'returned' || status === 'cancelled')) return has('state') && intent !== 'when_arrives'
  // The delivery is told once: with its place where that is asked for, and not again as the last scan.
  if (one.kind === 'window' && status === 'delivered') return has('proof')
  if (one.kind === 'last_event' && status === 'delivered')
    return all.some(({ kind, value }) => kind === 'window' && value.day === one.value.day)
  // "Nothing has left the shop", "not scanned yet": the state says more.
  if (one.kind === 'last_event' && one.value.day === null) return before('state') || (GONE.has(status) && has('state'))
  if (one.kind !== 'reason') return false
  if (reason === 'carrier_lost' || reason === 'carrier_parcel_lost') return late === 'lost' || (status === 'lost' && has('state'))
  if (reason === 'carrier_delay' || reason === 'carrier_delayed') return late === 'reported'
  // Where it has not been seen yet was said; a stage that the state names is no cause of its own.
  if (reason === 'packing' || reason === 'first_scan')
    return before('tracking') || before('last_event') || (has('state') && !has('lateness'))
  return !why && has('state') && saysTheState(reason, status)
}

/** "A product is out of stock", "payment is not confirmed", "they could not hand it over": cause and state in one. */
const saysTheState = (reason: unknown, status: TrackingStatus): boolean =>
  reason === 'stock' ||
  reason === 'payment_pending' ||
  (status === 'delivery_attempted' && typeof reason === 'string' && wordOfReason(reason) === 'reason.recipient')
