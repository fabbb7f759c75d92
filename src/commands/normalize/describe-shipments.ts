/** What a carrier's payload says, with the state that the fold makes of it alone. */
import type { ShipmentReading } from '#contracts/tracking'
import { factsOf, foldFacts, type TimelineEntry } from '#features/shipments'

export const describeShipments = (readings: readonly ShipmentReading[], adapter: string): Record<string, unknown>[] =>
  readings.map((reading) => describe(reading, adapter))

function describe(reading: ShipmentReading, adapter: string): Record<string, unknown> {
  const state = foldFacts(factsOf(reading, `${adapter}:file`), { destination: reading.destination ?? null, labelled: true })
  return {
    trackingNumber: reading.trackingNumber,
    otherNumbers: reading.otherNumbers,
    carrier: reading.carrier,
    service: reading.service ?? null,
    status: state.status,
    detail: state.detail,
    reason: state.reason,
    scans: reading.events.length,
    latestEvent: state.latest && {
      at: state.latest.at.value,
      rawCode: state.latest.rawCode,
      rawText: state.latest.rawText,
      place: state.latest.place,
    },
    events: state.timeline.map(describeEntry),
    deliveredAt: state.deliveredAt?.value ?? null,
    signedBy: state.signedBy,
    estimate: state.estimate && { earliest: state.estimate.earliest, latest: state.estimate.latest },
    action: state.action,
    pickupPoint: state.pickupPoint,
  }
}

function describeEntry(entry: TimelineEntry): Record<string, unknown> {
  const { at, status, detail, reason, guessed, rawCode, rawText, place } = entry
  return { at: at.value, provenance: at.provenance, status, detail, reason, guessed, rawCode, rawText, place }
}
