/** When to ask a carrier again: often when something is about to happen, rarely when nothing can (status-model rule 12, politeness towards carriers). Pure. */
import type { ProblemKind, TrackingStatus } from '#contracts/tracking'

export type CheckInput = {
  status: TrackingStatus
  /** Epoch milliseconds, all of them. */
  now: number
  openedAt: number
  latestAt: number | null
  /** End of the carrier's own estimate. */
  expectedBy: number | null
  /** The carrier tells us by itself: asking is only the net below. */
  pushed: boolean
  /** Times in a row that asking failed. */
  failures: number
  problem?: ProblemKind | null
  retryAfterSeconds?: number
}

/** Epoch milliseconds; null: never again by itself. */
export function nextCheck(input: CheckInput): number | null {
  const idle = input.now - (input.latestAt ?? input.openedAt)
  if (idle > (ENDED.has(input.status) ? ENDED_FOR : GIVE_UP_AFTER)) return null
  let wait = interval(input, idle)
  if (input.pushed) wait = Math.max(wait * 4, 2 * HOUR)
  if (input.problem && input.problem !== 'not_found') wait = Math.min(DAY, Math.max(wait, 15 * MINUTE * 2 ** Math.min(input.failures, 7)))
  if (input.retryAfterSeconds) wait = Math.max(wait, input.retryAfterSeconds * 1000)
  return input.now + wait
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const ENDED: ReadonlySet<TrackingStatus> = new Set(['delivered', 'returned', 'cancelled'])
// Long enough to hear that "delivered" was a mistake.
const ENDED_FOR = 3 * DAY
const GIVE_UP_AFTER = 60 * DAY

function interval({ status, now, openedAt, expectedBy }: CheckInput, idle: number): number {
  if (ENDED.has(status)) return DAY
  if (idle > 14 * DAY) return DAY
  if (status === 'out_for_delivery') return 30 * MINUTE
  if (status === 'delivery_attempted' || status === 'exception') return 2 * HOUR
  if (status === 'available_for_pickup') return 4 * HOUR
  if (status === 'pre_transit' || status === 'unknown') return now - openedAt < 2 * DAY ? 4 * HOUR : 8 * HOUR
  if (expectedBy !== null && expectedBy - now < DAY) return HOUR
  return idle > 5 * DAY ? 8 * HOUR : 3 * HOUR
}
