/** A parcel on the wire. */
import { z } from 'zod'
import { trackingStatuses } from '#contracts/tracking'
import { wireId } from '#shared/ids'
import type { TimelineEntry } from './model/shipment-state.ts'
import type { ShipmentView } from './shipment-view.ts'

const text = z.string().nullable()
const time = z.object({
  value: z.string(),
  provenance: z.enum(['carrier_offset', 'inferred_from_place', 'carrier_local', 'date_only', 'received_at']),
})
const status = z.enum(trackingStatuses)
const place = z.object({
  text: z.string(),
  city: z.string().optional(),
  region: z.string().optional(),
  postalCode: z.string().optional(),
  country: z.string().optional(),
})
const entry = z.object({
  status,
  detail: text,
  reason: text,
  at: time,
  place: place.nullable(),
  rawCode: z.string(),
  rawText: z.string(),
  carrier: z.string(),
  guessed: z.boolean(),
  overlayOnly: z.boolean(),
  stray: z.boolean(),
  evidence: z.array(z.string()),
})

export const shipmentSchema = z.object({
  id: z.string(),
  orderId: text,
  fulfillmentId: text,
  carrier: text,
  carrierName: text,
  trackingNumber: z.string(),
  otherNumbers: z.array(z.string()),
  carrierUrl: text,
  status,
  detail: text,
  reason: text,
  party: text,
  action: z.object({ who: z.string(), what: z.string(), by: z.string().optional() }).nullable(),
  evidence: z.array(z.string()),
  timeline: z.array(entry),
  latest: entry.nullable(),
  estimate: z.object({ earliest: text, latest: text, evidence: z.array(z.string()) }).nullable(),
  deliveredAt: time.nullable(),
  signedBy: text,
  delayReported: z.boolean(),
  unknownCodes: z.array(z.string()),
  lines: z.array(z.object({ lineId: z.string(), quantity: z.number() })),
  sharesLines: z.boolean(),
  createdAt: z.string(),
  checkedAt: text,
  nextCheckAt: text,
  endedReason: z.enum(['superseded', 'cancelled']).nullable(),
})

export function wireShipment(view: ShipmentView): z.infer<typeof shipmentSchema> {
  const { state } = view
  return {
    id: wireId('shipment', view.id),
    orderId: view.orderId && wireId('order', view.orderId),
    fulfillmentId: view.fulfillmentId && wireId('fulfillment', view.fulfillmentId),
    carrier: view.carrier,
    carrierName: view.carrierName,
    trackingNumber: view.trackingNumber,
    otherNumbers: view.otherNumbers,
    carrierUrl: view.carrierUrl,
    status: state.status,
    detail: state.detail,
    reason: state.reason,
    party: state.party,
    action: state.action,
    evidence: facts(state.evidence),
    timeline: state.timeline.map(wireEntry),
    latest: state.latest && wireEntry(state.latest),
    estimate: state.estimate && {
      earliest: state.estimate.earliest,
      latest: state.estimate.latest,
      evidence: facts(state.estimate.evidence),
    },
    deliveredAt: state.deliveredAt,
    signedBy: state.signedBy,
    delayReported: state.delayReported,
    unknownCodes: state.unknownCodes,
    lines: view.lines.map((line) => ({ lineId: wireId('line', line.lineId), quantity: line.quantity })),
    sharesLines: view.sharesLines,
    createdAt: view.createdAt,
    checkedAt: view.checkedAt,
    nextCheckAt: view.nextCheckAt,
    endedReason: view.endedReason,
  }
}

const facts = (ids: readonly string[]): string[] => ids.map((id) => wireId('fact', id))

const wireEntry = ({ instant: _instant, ...rest }: TimelineEntry): z.infer<typeof entry> => ({ ...rest, evidence: facts(rest.evidence) })
