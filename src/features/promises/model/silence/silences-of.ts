import type { ParcelProgress } from '../parcel-progress.ts'
import { silenceOf } from './silence-of.ts'
import type { ScanWait, Silence } from './types.ts'

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

/** A wait with the hour from which fewer than one parcel in ten still waits (ISO instant). */
export type OpenWait = ScanWait & { slowAt: string }

/** Which parcels (null: the order as a whole) are slow, and since when. A sign that is newer than the wait clears it. */
export function slowOf(waits: readonly OpenWait[], parcels: readonly ParcelProgress[], now: string): Map<string | null, string> {
  const signs = new Map(parcels.map((parcel) => [parcel.shipmentId, parcel.lastSignAt]))
  return new Map(
    waits.flatMap(({ shipmentId, slowAt, lastSignAt }) => {
      const sign = shipmentId === null ? null : signs.get(shipmentId)
      const isOver = sign ? Date.parse(sign) > Date.parse(lastSignAt) : false
      return isOver || Date.parse(slowAt) > Date.parse(now) ? [] : [[shipmentId, slowAt] as const]
    }),
  )
}
