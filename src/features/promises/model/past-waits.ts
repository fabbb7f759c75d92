/** From the scans of a parcel of the past to the waits that it teaches. Pure; times are epoch milliseconds. */
import type { TrackingStatus } from '#contracts/tracking'
import { ENDED, type Sign } from './waits.ts'

/** `heardAt`: when the carrier told it, at the earliest when it happened. */
export type PastScan = { status: TrackingStatus; detail: string | null; place: string | null; at: number; heardAt: number }

/** `moved` false: it still waited at the end of what is known. */
export type PastWait = Sign & { heardAt: number; endedAt: number; moved: boolean }

/** `since`: the order or the label, from which the first scan is waited for. What was told after something newer was no news then. */
export function pastWaits(since: Pick<Sign, 'stage' | 'at'>, scans: readonly PastScan[], asOf: number): PastWait[] {
  const signs: (Sign & { heardAt: number })[] = [{ ...since, detail: null, place: null, heardAt: since.at }]
  for (const { status, heardAt, ...scan } of scans.toSorted((a, b) => a.heardAt - b.heardAt)) {
    const last = signs.at(-1)!
    if (status === 'unknown' || status === 'pre_transit' || heardAt > asOf || scan.at < last.at || ENDED.has(last.stage)) continue
    // Of two signs at once the later one counts.
    if (scan.at === last.at) signs.pop()
    signs.push({ ...scan, stage: status, heardAt })
  }
  return signs.flatMap((sign, index): PastWait[] => {
    const next = signs[index + 1]
    if (ENDED.has(sign.stage) || sign.at >= asOf) return []
    return [{ ...sign, endedAt: Math.max(sign.heardAt, next?.heardAt ?? asOf), moved: next !== undefined }]
  })
}
