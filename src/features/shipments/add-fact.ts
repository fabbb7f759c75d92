import type { EventTime, Place, TrackingStatus } from '#contracts/tracking'
import type { Ctx } from '#platform/context'
import { findShipment } from './find-shipment.ts'
import { factsOf } from './model/facts-of.ts'
import { recordReadings } from './record-readings.ts'

/** A scan told by people: a warehouse, a driver, a file. `at`: as written (ISO with offset, local, or a date); default now. */
export type ManualScan = {
  status: TrackingStatus
  detail?: string | null
  reason?: string | null
  at?: EventTime
  place?: Place | null
  text?: string
  code?: string
  signedBy?: string
}

/** Null when there is no such parcel. The same scan told twice is one fact. */
export async function addFact(ctx: Ctx, shipmentId: string, scan: ManualScan, source = 'manual'): Promise<{ factId: string } | null> {
  const shipment = await findShipment(ctx, shipmentId)
  if (!shipment) return null
  const { status, detail = null, reason = null, place = null, signedBy } = scan
  const at = scan.at ?? { value: ctx.now().toString(), provenance: 'carrier_offset' as const }
  const event = {
    status,
    detail,
    reason,
    guessed: false,
    at,
    place,
    rawCode: scan.code ?? status,
    rawText: scan.text ?? '',
    ...(signedBy && { signedBy }),
  }
  const reading = { trackingNumber: shipment.trackingNumber, otherNumbers: [], carrier: shipment.carrier ?? '', events: [event] }
  await recordReadings(ctx, { source, carrier: 'manual' }, [reading])
  return { factId: factsOf(reading, source)[0]!.id }
}
