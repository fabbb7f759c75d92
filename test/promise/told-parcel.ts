/** A simulated parcel as the product knows it at an instant: by the scans that were told until then. */
import { statuses } from '../../src/adapters/carriers/demo/statuses.ts'
import type { ParcelProgress } from '../../src/features/promises/model/parcel-progress.ts'
import { localTimes, type Order, type Parcel } from '../../src/simulator/index.ts'

const nameOf = (order: Order, part: number): string => `${order.number}/${part}`

/** `country`: of the destination. */
export function toldParcel(order: Order, part: number, now: number, country: string): ParcelProgress {
  const parcel = order.parcels[part]!
  const rows = toldScans(parcel, now)
  const newest = rows[0]
  const pickup = rows.findLast((row) => row.status === 'available_for_pickup')
  const delivered = rows.find((row) => row.status === 'delivered')
  const sign = rows.find((row) => row.status !== 'pre_transit')
  const isThere = newest?.status === 'delivered' || newest?.status === 'available_for_pickup'
  const { forecast } = parcel
  const statedOn = localTimes(forecast.toldAt, country).day
  return {
    shipmentId: nameOf(order, part),
    carrier: order.carrier,
    status: newest?.status ?? 'pre_transit',
    detail: newest?.detail ?? null,
    reason: newest?.reason ?? null,
    statusOn: newest?.day ?? null,
    lastSignAt: sign ? new Date(sign.at).toISOString() : null,
    knownSince: new Date(parcel.labelledAt).toISOString(),
    handedOverOn: rows.findLast((row) => CARRIER_HAS_IT.has(row.status))?.day ?? null,
    arrivedOn: isThere ? (pickup?.day ?? delivered?.day ?? null) : null,
    estimate: rows.some((row) => row.toldAt >= forecast.toldAt)
      ? { earliest: forecast.from, latest: forecast.to, statedOn, evidence: [] }
      : null,
    delayReported: false,
    evidence: [],
  }
}

/** Newest first. */
function toldScans(parcel: Parcel, now: number) {
  const told = parcel.scans.filter((scan) => scan.toldAt !== null && scan.toldAt <= now).sort((a, b) => b.at - a.at)
  return told.map((scan) => {
    const [status, detail, reason] = statuses.get(scan.code)!
    const { day } = localTimes(scan.at, scan.country)
    return { status, detail: detail ?? null, reason: reason ?? null, day, at: scan.at, toldAt: scan.toldAt! }
  })
}

const CARRIER_HAS_IT = new Set<string>([
  'accepted',
  'in_transit',
  'out_for_delivery',
  'delivery_attempted',
  'available_for_pickup',
  'delivered',
  'exception',
])
