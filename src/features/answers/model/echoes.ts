/** Of one part: what a sentence has said already is not said again in other words, and the state stands before what follows from it. */
import type { TrackingStatus } from '#contracts/tracking'
import type { Claim } from './answer.ts'
import { wordOfReason } from './say-reason.ts'

/** Asked why, the cause stays and the state gives way. */
export function withoutEchoes(claims: readonly Claim[], status: TrackingStatus, intents: readonly string[]): Claim[] {
  const said = claims.filter((one, at) => !isEcho(one, claims, at, status, intents))
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

function isEcho(one: Claim, all: readonly Claim[], at: number, status: TrackingStatus, intents: readonly string[]): boolean {
  const why = intents.includes('why_late')
  const has = (kind: Claim['kind']): boolean => all.some((other) => other.kind === kind)
  const before = (kind: Claim['kind']): boolean => all.slice(0, at).some((other) => other.kind === kind)
  const lateness = all.find((other) => other.kind === 'lateness')
  const late = lateness?.value.kind
  const { reason } = one.value
  if (one.kind === 'state' && 'status' in one.value) {
    if (status === 'delivered') return before('window') || before('proof') || (before('lateness') && /^delivered/.test(String(late)))
    if (status === 'returning') return has('window')
    if (status === 'lost') return late === 'lost'
    return why && all.slice(0, at).some(({ value }) => saysTheState(value.reason, status))
  }
  // The steps that are left begin with the next one; where it was last seen, and why, is more than what comes next.
  if (one.kind === 'next') return has('steps') || (why && has('last_event'))
  if (one.kind === 'lateness' && late === 'void') return has('window') || (has('state') && !intents.includes('is_it_delayed'))
  if (one.kind === 'window' && lateness && toldBy(one.value, lateness.value)) return true
  // That nothing will come follows from the state; only who asks for the day is told that there is none.
  if (one.kind === 'window' && (status === 'returned' || status === 'cancelled')) return has('state') && !intents.includes('when_arrives')
  // The delivery is told once: with its place where that is asked for, and not again as the last scan.
  if (one.kind === 'window' && status === 'delivered') return has('proof')
  if (one.kind === 'last_event' && status === 'delivered')
    return all.some(({ kind, value }) => kind === 'window' && value.day === one.value.day)
  // "Nothing has left the shop", "not scanned yet": the state says more.
  if (one.kind === 'last_event' && one.value.day === null) return before('state') || (GONE.has(status) && has('state'))
  if (one.kind !== 'reason') return false
  if (reason === 'carrier_lost' || reason === 'carrier_parcel_lost') return late === 'lost' || (status === 'lost' && has('state'))
  if (reason === 'carrier_delay' || reason === 'carrier_delayed') return late === 'reported'
  return (why ? before('state') : has('state')) && saysTheState(reason, status)
}

/** The days of a window, in the sentence about the promise: as what was promised, or as what is expected now. */
function toldBy(window: Claim['value'], late: Claim['value']): boolean {
  if ('promised' in window || late.kind === 'lost') return true
  if ('day' in window) return window.day !== null && window.day === late.expected && /^delivered/.test(String(late.kind))
  const told = [[late.promisedFrom, late.promised]]
  if (!ONLY_PROMISED.has(late.kind)) told.push([late.expectedFrom ?? late.expected, late.expected])
  return told.some(([first, last]) => window.to !== null && window.to === last && window.from === first)
}

const ONLY_PROMISED = new Set<unknown>(['on_time', 'at_risk', 'held', 'reported'])

/** "A product is out of stock", "payment is not confirmed", "they could not hand it over": cause and state in one. */
const saysTheState = (reason: unknown, status: TrackingStatus): boolean =>
  reason === 'stock' ||
  reason === 'payment_pending' ||
  (status === 'delivery_attempted' && typeof reason === 'string' && wordOfReason(reason) === 'reason.recipient')
