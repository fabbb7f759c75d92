import { findOrder, type OrderView } from '#features/orders'
import { overlaysOfOrder, type PromiseView, promiseOfOrder } from '#features/promises'
import { progressOfOrder, type ShipmentView, shipmentsOfOrder } from '#features/shipments'
import type { Ctx } from '#platform/context'
import { wireId } from '#shared/ids'
import { isAtOrBefore } from '#shared/instants'
import type { Level, TruthCard, WaitingUnits } from './model/truth-card.ts'
import { parcelCard } from './parcel-card.ts'
import { paymentOf, UNPAID } from './payment-of.ts'
import { policiesOf } from './policies.ts'
import { latenessFrom, overlayFrom, windowFrom } from './promise-window.ts'
import { type ProvingEvent, provingEvents } from './queries.ts'
import { seeAs } from './see-as.ts'
import { type Asked, shopFacts } from './shop-facts.ts'

export type TruthCardOptions = {
  /** What the reader may see. Nothing above it is in the card. */
  level: Level
  /** ISO instant; default now. What happened or was promised later is left out. */
  now?: string
  lastTold?: TruthCard['lastTold']
  /** The order, when it has just been read. */
  order?: OrderView
  /** What the question is about, so that the shop's offer or stock is on the card when it is needed. */
  asked?: Asked
}

/** Everything that may be said about an order, from four statements that run together; null for an unknown order. */
export async function truthCard(ctx: Ctx, orderId: string, options: TruthCardOptions): Promise<TruthCard | null> {
  const now = options.now ?? ctx.now().toString()
  const [order, shipments, promise, events] = await Promise.all([
    options.order ?? findOrder(ctx, orderId),
    shipmentsOfOrder(ctx, orderId),
    promiseOfOrder(ctx, orderId),
    provingEvents(ctx, orderId, now),
  ])
  if (!order) return null
  const card = assemble(ctx, { order, shipments, promise, events, now, lastTold: options.lastTold ?? null })
  const shop = options.asked ? await shopFacts(ctx, order, card, options.asked) : null
  return seeAs({ ...card, shop }, options.level)
}

type Parts = {
  order: OrderView
  shipments: ShipmentView[]
  promise: PromiseView
  events: ProvingEvent[]
  now: string
  lastTold: TruthCard['lastTold']
}

function assemble(ctx: Ctx, { order, shipments, promise, events, now, lastTold }: Parts): TruthCard {
  const progress = progressOfOrder(order, shipments)
  const shown = shipments.filter((shipment) => shipment.endedAt === null || shipment.state.status === 'cancelled')
  const cancelled =
    order.cancelledAt !== null && isAtOrBefore(order.cancelledAt, now) && shown.every((shipment) => !LEFT.has(shipment.state.status))
  const timeZone = readerZone(order, ctx.settings.timeZone)
  const overlays = cancelled ? [] : overlaysOfOrder(order, shown, promise, now)
  const evidence = orderEvidence(order, events, cancelled)
  const dated = promise.promise && isAtOrBefore(promise.promise.madeAt, now) ? promise.promise : null
  const late = cancelled ? null : latenessFrom(promise.late, now)
  return {
    order: {
      id: order.id,
      number: order.name,
      placedAt: order.placedAt,
      status: cancelled ? 'cancelled' : progress.status,
      cancelled,
      units: {
        total: progress.units,
        delivered: progress.deliveredUnits,
        onTheWay: progress.units - progress.deliveredUnits - unitsWaiting(progress),
        waiting: unitsWaiting(progress),
      },
      destination: { city: order.destination?.city ?? null, country: order.destinationCountry },
      shippingOption: order.shippingOption,
      evidence,
    },
    parcels: cancelled
      ? []
      : shown.map((shipment) => parcelCard({ shipment, order, promise, overlays, events, timeZone, now, single: shown.length === 1 })),
    waiting: cancelled ? null : waitingUnits(order, progress, evidence, events),
    promise: windowFrom(dated, 'promise'),
    estimate: windowFrom(promise.estimate && isAtOrBefore(promise.estimate.madeAt, now) ? promise.estimate : null, 'estimate'),
    late,
    overlays: overlays.filter((overlay) => overlay.shipmentId === null).map(overlayFrom),
    policies: policiesOf(ctx.settings),
    payment: paymentOf(order, evidence),
    shop: null,
    lastTold,
    checkedAt: latest(shown.map((shipment) => shipment.checkedAt)),
    nextCheckAt: latest(shown.map((shipment) => shipment.nextCheckAt)),
    timeZone,
    replyWithinHours: ctx.settings.replyWithinHours,
    now,
    trackingLink: null,
  }
}

/** A parcel in the carrier's hands is told of, even when its order was cancelled meanwhile. */
const LEFT = new Set([
  'accepted',
  'in_transit',
  'out_for_delivery',
  'delivery_attempted',
  'available_for_pickup',
  'delivered',
  'exception',
  'returning',
  'returned',
  'lost',
])

const WAITING = ['ordered', 'waiting_stock', 'preparing'] as const
type Progress = ReturnType<typeof progressOfOrder>
const waitingGroups = (progress: Progress) => progress.groups.filter((group) => (WAITING as readonly string[]).includes(group.status))
const unitsWaiting = (progress: Progress): number => waitingGroups(progress).reduce((sum, group) => sum + group.units, 0)

function waitingUnits(order: OrderView, progress: Progress, evidence: string[], events: readonly ProvingEvent[]): WaitingUnits | null {
  const [first] = waitingGroups(progress)
  if (!first) return null
  const packed = events.filter((event) => event.type === 'fulfillment.created').map((event) => wireId('event', event.id))
  const status = first.status as WaitingUnits['status']
  const reason = status === 'waiting_stock' ? 'stock' : UNPAID.has(order.financialStatus ?? '') ? 'payment_pending' : null
  return {
    units: unitsWaiting(progress),
    status,
    reason: reason === 'payment_pending' && status === 'preparing' ? null : reason,
    lines: waitingGroups(progress).flatMap((group) =>
      group.lines.flatMap(({ lineId, units }) => {
        const line = order.lines.find((one) => one.id === lineId)
        return line ? [{ title: line.title, quantity: units }] : []
      }),
    ),
    evidence: status === 'preparing' && packed.length > 0 ? packed : evidence,
  }
}

/** The event of the order itself; the order's own id where it came in without one. */
function orderEvidence(order: OrderView, events: readonly ProvingEvent[], cancelled: boolean): string[] {
  const proof = events
    .filter((event) => event.type === (cancelled ? 'order.cancelled' : 'order.placed'))
    .map((event) => wireId('event', event.id))
  return proof.length > 0 ? proof : [wireId('order', order.id)]
}

/** The destination's zone when its country has one that people live by; else the shop's. */
function readerZone(order: OrderView, shopZone: string): string {
  const country = order.destinationCountry
  if (!country || !/^[A-Z]{2}$/.test(country)) return shopZone
  const known = zones.get(country) ?? findZone(country)
  zones.set(country, known)
  return known || shopZone
}
const zones = new Map<string, string>()
const MAIN_ZONE: Record<string, string> = {
  DE: 'Europe/Berlin',
  ES: 'Europe/Madrid',
  PT: 'Europe/Lisbon',
  NZ: 'Pacific/Auckland',
  CN: 'Asia/Shanghai',
  UA: 'Europe/Kyiv',
  CY: 'Asia/Nicosia',
}
const findZone = (country: string): string => {
  const all = (new Intl.Locale('und', { region: country }) as Intl.Locale & { getTimeZones?(): string[] }).getTimeZones?.() ?? []
  return MAIN_ZONE[country] ?? (all.length === 1 ? all[0]! : '')
}

const latest = (instants: readonly (string | null)[]): string | null =>
  instants
    .filter((one) => one !== null)
    .sort()
    .at(-1) ?? null
