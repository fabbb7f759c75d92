/** One parcel of the card. */
import { maskNumber } from '#features/access'
import type { OrderView } from '#features/orders'
import type { Overlay as PromiseOverlay, PromiseView } from '#features/promises'
import type { ShipmentView } from '#features/shipments'
import { wireId } from '#shared/ids'
import { isAtOrBefore } from '#shared/instants'
import { journeyAsOf } from './model/as-of.ts'
import { howFar } from './model/how-far.ts'
import { safeName } from './model/safe-name.ts'
import type { Journey, ParcelCard } from './model/truth-card.ts'
import { overlayFrom, windowFrom, wireEvidence } from './promise-window.ts'
import type { ProvingEvent } from './queries.ts'

type Parts = {
  shipment: ShipmentView
  order: OrderView
  promise: PromiseView
  overlays: readonly PromiseOverlay[]
  events: readonly ProvingEvent[]
  timeZone: string
  now: string
  /** The only parcel: what lies over the order lies over it. */
  single: boolean
}

export function parcelCard({ shipment, order, promise, overlays, events, now, single }: Parts): ParcelCard {
  const opened = events
    .filter((event) => event.subjectId === shipment.id && event.type === 'shipment.created')
    .map((event) => wireId('event', event.id))
  const journey = journeyAsOf(
    journeyOf(shipment, opened.length > 0 ? opened : [wireId('shipment', shipment.id)]),
    Temporal.Instant.from(now).epochMilliseconds,
  )
  const last = journey.timeline.find((entry) => entry.place?.city && !entry.overlayOnly)
  const estimate = promise.parcels.find((parcel) => parcel.shipmentId === shipment.id)?.estimate ?? (single ? promise.estimate : null)
  const destination = {
    city: order.destination?.city ?? shipment.destination.city,
    country: order.destinationCountry ?? shipment.destination.country,
  }
  return {
    shipmentId: shipment.id,
    journey:
      journey.evidence.length > 0 ? journey : { ...journey, evidence: opened.length > 0 ? opened : [wireId('shipment', shipment.id)] },
    overlays: overlays.filter((overlay) => overlay.shipmentId === shipment.id || (single && overlay.shipmentId === null)).map(overlayFrom),
    carrier: safeName(shipment.carrierName),
    trackingNumberMasked: maskNumber(shipment.trackingNumber),
    trackingNumber: shipment.trackingNumber,
    trackingUrl: shipment.carrierUrl,
    lines: shipment.lines
      .map(({ lineId, quantity }) => ({ title: order.lines.find((line) => line.id === lineId)?.title ?? '', quantity }))
      .filter((line) => line.title !== ''),
    promise: null,
    estimate: windowFrom(estimate && isAtOrBefore(estimate.madeAt, now) ? estimate : null, 'estimate'),
    late: null,
    distance: last ? howFar(last.place, destination, last.evidence) : null,
    pickup: pickupOf(shipment, journey),
  }
}

function journeyOf(shipment: ShipmentView, opened: string[]): Journey {
  const { state } = shipment
  const timeline = state.timeline
    .filter((entry) => !entry.stray)
    .map(({ status, detail, reason, at, instant, place, rawText, overlayOnly, evidence }) => ({
      status,
      detail,
      reason,
      at,
      instant,
      place,
      rawText,
      overlayOnly,
      evidence: wireEvidence(evidence),
    }))
  return {
    status: state.status,
    detail: state.detail,
    reason: state.reason,
    party: state.party,
    action: state.action,
    evidence: state.evidence.length > 0 ? wireEvidence(state.evidence) : opened,
    timeline,
    latest: timeline.find((entry) => !entry.overlayOnly) ?? null,
    deliveredAt: state.deliveredAt,
    signedBy: state.signedBy,
    delayReported: state.delayReported,
  }
}

function pickupOf(shipment: ShipmentView, journey: Journey): ParcelCard['pickup'] {
  const point = shipment.state.pickupPoint
  return point ? { name: point.name, holdUntil: point.holdUntil ?? null, evidence: journey.evidence } : null
}
