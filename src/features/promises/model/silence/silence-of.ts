import type { ScanWait, Silence } from './types.ts'

/** Parcels it takes before a share of them is said. */
const ENOUGH_PARCELS = 30

/**
 * Whether a parcel has fallen silent: a function of its wait and of `now` (ISO instant), nothing sticks. `lastSignAt`: its
 * newest sign of life as the caller knows it (ISO instant); one that is newer than the wait's clears at once, also before
 * the wait is brought up to date. Null: not silent.
 */
export function silenceOf(wait: ScanWait | null | undefined, lastSignAt: string | null, now: string): Silence | null {
  if (!wait) return null
  const at = Date.parse(now)
  if (at < Date.parse(wait.silentAt) || (lastSignAt !== null && Date.parse(lastSignAt) > Date.parse(wait.lastSignAt))) return null
  const tellCustomer = at >= Date.parse(wait.customerAt)
  return {
    since: wait.silentAt,
    lastSignAt: wait.lastSignAt,
    stage: wait.stage,
    days: Math.floor((at - Date.parse(wait.lastSignAt)) / 86_400_000),
    share: wait.parcels < ENOUGH_PARCELS ? null : shareOf(wait, tellCustomer),
    parcels: wait.parcels,
    basis: wait.basis,
    tellCustomer: tellCustomer && wait.incident === null,
    incident: wait.incident,
  }
}

/** So few may have taught it that even all of them would not make a higher share. */
const shareOf = (wait: ScanWait, isRare: boolean): number =>
  Math.min(isRare ? Math.max(wait.sooner, wait.soonerForCustomer) : wait.sooner, Math.floor((100 * wait.parcels) / (wait.parcels + 1)))
