/** What the carrier's computers make of it: scans that never come, that come hours or days later, or twice. The truth stays as it is. */
import { HOUR, MINUTE } from './calendar.ts'
import { randomOf } from './random.ts'
import type { Scan } from './truth.ts'

/** Chances of a scan, 0–1. */
export type Faults = { missing: number; late: number; veryLate: number; twice: number }
export const ORDINARY_FAULTS: Faults = { missing: 0.04, late: 0.05, veryLate: 0.006, twice: 0.02 }
export const NO_FAULTS: Faults = { missing: 0, late: 0, veryLate: 0, twice: 0 }

/** Fills in when each scan is told. Chances belong to the scan's place in the journey: the same scan always has the same fate. */
export function tellScans(key: string, scans: readonly Scan[], faults: Faults): void {
  for (const [i, scan] of scans.entries()) {
    const random = randomOf(key, 'told', i, scan.code)
    const [fate, delay, twice, again] = [random.next(), random.next(), random.next(), random.next()]
    if (fate < faults.missing * (OFTEN_MISSING[scan.code] ?? 0.5)) continue
    scan.toldAt = scan.at + Math.round(20_000 + delay * delay * 6 * MINUTE)
    if (fate > 1 - faults.veryLate) scan.toldAt = scan.at + Math.round((12 + delay * 38) * HOUR)
    else if (fate > 1 - faults.veryLate - faults.late) scan.toldAt = scan.at + Math.round((0.8 + delay * 8) * HOUR)
    if (twice < faults.twice) scan.toldAgainAt = scan.toldAt + Math.round((0.05 + again * 5) * HOUR)
  }
}

const OFTEN_MISSING: Readonly<Record<string, number>> = {
  LABEL: 0,
  DEPARTED: 2,
  ARRIVED: 1.4,
  AT_DESTINATION: 1.6,
  PICKED_UP: 1,
  ON_VEHICLE: 1.2,
  DELIVERED: 0.08,
  NEIGHBOUR: 0.08,
  SAFE_PLACE: 0.08,
  LOST: 0,
  RETURNED: 0.3,
}
