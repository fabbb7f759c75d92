/** When this part can be expected, as far as the evidence goes. */
import { dayOf, timeOf, whenScanned } from './calendar.ts'
import type { DateWindow } from './truth-card.ts'
import { estimateOf, lastDay, promiseOf, statusOf, type View } from './view.ts'

export type Expected =
  | { kind: 'delivered'; day: string | null; time: string | null; evidence: string[] }
  /** `passed`: the last day to collect it is over. */
  | { kind: 'pickup'; by: string | null; passed: boolean; evidence: string[] }
  | {
      kind: 'window'
      from: string | null
      to: string | null
      fromTime: string | null
      toTime: string | null
      learned: DateWindow['learned']
      moved: boolean
      evidence: string[]
    }
  | { kind: 'returning' | 'void'; evidence: string[] }
  /** No word was given, or the days that were named have passed. */
  | { kind: 'unknown'; passed: boolean; evidence: string[] }

export function expectedOf(view: View): Expected {
  const journey = view.parcel?.journey ?? null
  const proof = journey && !view.card.order.cancelled ? journey.evidence : view.card.order.evidence
  switch (statusOf(view)) {
    case 'delivered': {
      const at = journey?.deliveredAt ?? null
      const when = at ? whenScanned(at, view.card.timeZone) : null
      return { kind: 'delivered', day: when?.day ?? null, time: when?.time ?? null, evidence: proof }
    }
    case 'available_for_pickup': {
      const by = holdUntil(view)
      return { kind: 'pickup', by, passed: by !== null && by < view.today, evidence: [...proof, ...(view.parcel?.pickup?.evidence ?? [])] }
    }
    case 'returning':
      return { kind: 'returning', evidence: proof }
    case 'returned':
    case 'cancelled':
    case 'lost':
      return { kind: 'void', evidence: proof }
    default:
      return windowOf(view, proof)
  }
}

function windowOf(view: View, proof: string[]): Expected {
  const promise = promiseOf(view)
  const estimate = estimateOf(view)
  const zone = view.card.timeZone
  const ahead = (window: DateWindow | null): window is DateWindow => {
    const last = lastDay(window, zone)
    return last !== null && last >= view.today
  }
  const window = ahead(estimate) ? estimate : ahead(promise) ? promise : null
  if (!window)
    return { kind: 'unknown', passed: Boolean(estimate ?? promise), evidence: [...proof, ...((estimate ?? promise)?.evidence ?? [])] }
  const ends = { from: window.earliest, to: window.latest }
  return {
    kind: 'window',
    from: ends.from && dayOf(ends.from, zone),
    to: ends.to && dayOf(ends.to, zone),
    fromTime: ends.from && timeOf(ends.from, zone),
    toTime: ends.to && timeOf(ends.to, zone),
    learned: window.learned,
    moved: promise !== null && lastDay(window, zone) !== lastDay(promise, zone),
    evidence: window.evidence,
  }
}

function holdUntil(view: View): string | null {
  const until = view.parcel?.pickup?.holdUntil ?? view.parcel?.journey.action?.by ?? null
  return until && dayOf(until, view.card.timeZone)
}
