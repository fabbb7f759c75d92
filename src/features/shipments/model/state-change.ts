/** What a new state tells that the old one did not: at most one event about the journey and one about the expected date. Pure. */
import type { ShipmentState } from './shipment-state.ts'

export type StateChange = { type: string; happenedAt?: string; data: Record<string, unknown> }

export function changesOf(before: ShipmentState, after: ShipmentState): StateChange[] {
  return [journeyChange(before, after), estimateChange(before, after)].filter((change) => change !== null)
}

function journeyChange(before: ShipmentState, after: ShipmentState): StateChange | null {
  const { detail, reason } = after
  if (after.status !== before.status) {
    const deciding = after.timeline.find((entry) => entry.evidence[0] === after.evidence[0])
    return {
      type: `shipment.${after.status}`,
      ...happened(deciding?.instant),
      data: { from: before.status, to: after.status, detail, reason, factIds: after.evidence.slice(0, 20) },
    }
  }
  const known = new Set(before.timeline.flatMap((entry) => entry.evidence))
  const told = after.timeline.filter((entry) => entry.evidence.some((id) => !known.has(id)))
  if (told.length === 0) return null
  const fresh = told.flatMap((entry) => entry.evidence).filter((id) => !known.has(id))
  return {
    type: 'shipment.scanned',
    ...happened(told[0]!.instant),
    data: { status: after.status, detail, reason, delayReported: after.delayReported, factIds: fresh.slice(0, 20) },
  }
}

function estimateChange(before: ShipmentState, after: ShipmentState): StateChange | null {
  const from = before.estimate && { earliest: before.estimate.earliest, latest: before.estimate.latest }
  const to = after.estimate && { earliest: after.estimate.earliest, latest: after.estimate.latest }
  if (from?.earliest === to?.earliest && from?.latest === to?.latest) return null
  return { type: 'shipment.estimate_changed', data: { from, to, factIds: after.estimate?.evidence.slice(0, 20) ?? [] } }
}

// Clocks of carriers are wrong now and then; what no calendar can hold is told as happening now.
const happened = (instant: number | undefined): { happenedAt?: string } =>
  instant !== undefined && instant > 0 && instant < 4e12 ? { happenedAt: new Date(instant).toISOString() } : {}
