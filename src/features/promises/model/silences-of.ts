import { silenceOf } from './engine/silence-of.ts'
import type { ScanWait, Silence } from './engine/silence-types.ts'
import type { ParcelProgress } from './parcel-progress.ts'

/** Which parcels (null: the order as a whole) are without the sign of life that was due. `now`: ISO instant. */
export function silencesOf(waits: readonly ScanWait[], parcels: readonly ParcelProgress[], now: string): Map<string | null, Silence> {
  const signs = new Map(parcels.map((parcel) => [parcel.shipmentId, parcel.lastSignAt]))
  const found = new Map<string | null, Silence>()
  for (const wait of waits) {
    const silence = silenceOf(wait, wait.shipmentId === null ? null : (signs.get(wait.shipmentId) ?? null), now)
    if (silence) found.set(wait.shipmentId, silence)
  }
  return found
}
