/** The promise against what we expect now. Days are whole days between last days; the promise is never rewritten. */
import { dayOf, daysBetween, whenScanned } from './calendar.ts'
import { expectedOf } from './expected.ts'
import type { JourneyEntry, Lateness as Late, OverlayKind } from './truth-card.ts'
import { estimateOf, firstDay, lastDay, promiseOf, statusOf, type View } from './view.ts'

export type LatenessKind =
  | 'late'
  | 'late_undated'
  | 'held'
  | 'lost'
  | 'early'
  | 'on_time'
  | 'at_risk'
  | 'at_risk_moved'
  | 'reported'
  | 'unknown'
  | 'void'
  | 'delivered'
  | 'delivered_on_time'
  | 'delivered_early'
  | 'delivered_late'
  | 'pickup'
  | 'pickup_on_time'
  | 'pickup_late'

export type Lateness = {
  kind: LatenessKind
  days: number
  promised: string | null
  expected: string | null
  since: string | null
  evidence: string[]
}

export function latenessOf(view: View): Lateness {
  const zone = view.card.timeZone
  const promise = promiseOf(view)
  const promised = lastDay(promise, zone)
  const expectation = expectedOf(view)
  const evidence = [...(promise?.evidence ?? []), ...expectation.evidence]
  const base = { days: 0, promised, expected: null, since: null, evidence }
  if (statusOf(view) === 'lost') return { ...base, kind: 'lost' }
  const collectable = collectableScan(view)
  if (collectable || statusOf(view) === 'available_for_pickup') return pickupLateness(base, promised, collectable, zone)
  if (expectation.kind === 'void' || expectation.kind === 'returning') return { ...base, kind: 'void' }
  if (expectation.kind === 'delivered') {
    if (!promised || !expectation.day) return { ...base, kind: 'delivered', expected: expectation.day }
    const days = daysBetween(promised, expectation.day)
    const first = firstDay(promise, zone)
    const kind = days > 0 ? 'delivered_late' : first && expectation.day < first ? 'delivered_early' : 'delivered_on_time'
    return { ...base, kind, days: Math.max(0, days), expected: expectation.day }
  }
  return openLateness(view, base, promised)
}

function openLateness(view: View, base: Omit<Lateness, 'kind'>, promised: string | null): Lateness {
  const zone = view.card.timeZone
  const estimate = estimateOf(view)
  const expected = lastDay(estimate, zone)
  const known = view.parcel?.late ?? (view.count > 1 ? null : view.card.late)
  const overlay = overlayOf(view, 'late')
  const evidence = [...base.evidence, ...(estimate?.evidence ?? []), ...(known?.evidence ?? []), ...(overlay?.evidence ?? [])]
  const since = known?.since ?? overlay?.since ?? null
  const stated = { ...base, evidence, expected, since: since && dayOf(since, zone) }
  if (!promised) return { ...stated, kind: view.parcel?.journey.delayReported ? 'reported' : 'unknown' }
  const days = dayCount(known, promised, expected)
  const risk = overlayOf(view, 'at_risk')
  // Likely, not certain: said as it is, with the new dates where there are some.
  const moved = expected !== null && expected > promised
  if (risk && !known && !overlay && promised >= view.today && (moved || view.parcel || view.count === 0)) {
    const kind = moved ? 'at_risk_moved' : 'at_risk'
    return { ...stated, kind, days: 0, since: null, evidence: [...evidence, ...risk.evidence] }
  }
  // A new date that has passed as well is no date any more.
  if (expected && expected >= view.today && days > 0) return { ...stated, kind: 'late', days }
  if (promised < view.today) return { ...stated, kind: 'late_undated', expected: null }
  const silent = overlayOf(view, 'silent')
  if (silent) return { ...stated, kind: 'at_risk', evidence: [...evidence, ...silent.evidence] }
  if (HELD.has(statusOf(view)) && !expected) return { ...stated, kind: 'held' }
  if (view.parcel?.journey.delayReported && !expected) return { ...stated, kind: 'reported' }
  const first = firstDay(promiseOf(view), zone)
  if (expected && first && expected < first) return { ...stated, kind: 'early', days: daysBetween(expected, first) }
  return { ...stated, kind: 'on_time' }
}

/** It has come when it reached the pick-up point, whenever it is collected: the first such scan, as the promise engine counts. */
const collectableScan = (view: View): JourneyEntry | null =>
  (statusOf(view) === 'available_for_pickup' || statusOf(view) === 'delivered') && view.parcel
    ? (view.parcel.journey.timeline.findLast((entry) => entry.status === 'available_for_pickup' && !entry.overlayOnly) ?? null)
    : null

function pickupLateness(base: Omit<Lateness, 'kind'>, promised: string | null, scan: JourneyEntry | null, zone: string): Lateness {
  if (!scan) return { ...base, kind: 'pickup' }
  const reached = whenScanned(scan.at, zone).day
  const days = promised ? daysBetween(promised, reached) : 0
  const kind = !promised ? 'pickup' : days > 0 ? 'pickup_late' : 'pickup_on_time'
  return { ...base, kind, days: Math.max(0, days), expected: reached, evidence: [...base.evidence, ...scan.evidence] }
}

// Without a new date after the trouble, the promise is a hope.
const HELD = new Set(['exception', 'delivery_attempted', 'unknown'])

const dayCount = (known: Late | null, promised: string, expected: string | null): number =>
  expected ? daysBetween(promised, expected) : (known?.days ?? 0)

/** Not on its day, as far as we know. */
export const isBehind = (view: View): boolean => BEHIND.has(latenessOf(view).kind)
const BEHIND = new Set<LatenessKind>(['late', 'late_undated', 'at_risk_moved'])

/** Of the parcel; of the order for what is in none. */
export const overlayOf = (view: View, kind: OverlayKind) =>
  (view.parcel ?? view.card).overlays.find((overlay) => overlay.kind === kind) ?? null
