/** Truth cards in every state a customer can ask about; people and places are invented. It is Wednesday 25 November 2026, 11:00 in Berlin. */
import type { TrackingStatus } from '#contracts/tracking'
import type { DateWindow, Journey, JourneyEntry, Overlay, ParcelCard, Silence, TruthCard } from '../model/truth-card.ts'

export const NOW = '2026-11-25T10:00:00Z'

type Scan = {
  status: TrackingStatus
  at: string
  city?: string
  country?: string
  detail?: string
  reason?: string
  overlayOnly?: boolean
  id: string
}

export function journeyOf(scans: Scan[], extra: Partial<Journey> = {}): Journey {
  const timeline: JourneyEntry[] = scans.map((scan) => ({
    status: scan.status,
    detail: scan.detail ?? null,
    reason: scan.reason ?? null,
    at: { value: scan.at, provenance: scan.at.length === 10 ? 'date_only' : 'carrier_offset' },
    instant: Date.parse(scan.at),
    place: scan.city ? { text: scan.city, city: scan.city, country: scan.country ?? 'DE' } : null,
    rawText: 'carrier words',
    overlayOnly: scan.overlayOnly ?? false,
    evidence: [`fct_${scan.id}`],
  }))
  const latest = timeline.find((entry) => !entry.overlayOnly) ?? null
  return {
    status: latest?.status ?? 'pre_transit',
    detail: latest?.detail ?? null,
    reason: latest?.reason ?? null,
    party: null,
    action: null,
    evidence: latest?.evidence ?? ['evt_opened'],
    timeline,
    latest,
    deliveredAt: latest?.status === 'delivered' ? latest.at : null,
    signedBy: null,
    delayReported: timeline.some((entry) => entry.overlayOnly),
    ...extra,
  }
}

export function parcelOf(journey: Journey, extra: Partial<ParcelCard> = {}): ParcelCard {
  return {
    shipmentId: '0190aaaa-0000-7000-8000-000000000001',
    journey,
    overlays: [],
    carrier: 'DHL',
    trackingNumberMasked: '…4711',
    trackingNumber: null,
    trackingUrl: null,
    lines: [{ title: 'Rain jacket', quantity: 1 }],
    promise: null,
    estimate: null,
    late: null,
    distance: null,
    pickup: null,
    ...extra,
  }
}

export const days = (source: DateWindow['source'], earliest: string, latest: string, evidence: string): DateWindow => ({
  earliest,
  latest,
  source,
  confidence: null,
  learned: null,
  evidence: [evidence],
})
export const overlay = (kind: Overlay['kind'], since: string | null = null): Overlay => ({ kind, since, evidence: [`evt_${kind}`] })

const silent = (silence: Silence): Overlay => ({ ...overlay('silent', '2026-11-24T09:00:00Z'), silence })

const PROMISE = days('promise', '2026-11-25', '2026-11-27', 'prm_1')

export function cardOf(
  parcels: ParcelCard[],
  extra: Partial<Omit<TruthCard, 'order'>> & { order?: Partial<TruthCard['order']> } = {},
): TruthCard {
  const delivered = parcels.filter((parcel) => parcel.journey.status === 'delivered').length
  const { order, ...rest } = extra
  return {
    parcels,
    waiting: null,
    promise: PROMISE,
    estimate: null,
    late: null,
    overlays: [],
    policies: [],
    payment: null,
    shop: null,
    lastTold: null,
    checkedAt: '2026-11-25T09:40:00Z',
    nextCheckAt: '2026-11-25T10:40:00Z',
    timeZone: 'Europe/Berlin',
    replyWithinHours: 4,
    now: NOW,
    trackingLink: null,
    ...rest,
    order: {
      id: '0190aaaa-0000-7000-8000-0000000000aa',
      number: '#1001',
      placedAt: '2026-11-22T18:03:00Z',
      status: parcels[0]?.journey.status ?? 'ordered',
      cancelled: false,
      units: { total: Math.max(1, parcels.length), delivered, onTheWay: parcels.length - delivered, waiting: 0 },
      destination: { city: 'Berlin', country: 'DE' },
      shippingOption: null,
      evidence: ['evt_placed'],
      ...order,
    },
  }
}

const waiting = (status: 'ordered' | 'waiting_stock' | 'preparing', reason: 'payment_pending' | 'stock' | null = null): TruthCard =>
  cardOf([], {
    waiting: { units: 1, status, reason, lines: [{ title: 'Rain jacket', quantity: 1 }], evidence: [`evt_${status}`] },
    order: { status },
  })

const leipzig = (km = 150) => ({ km, from: 'Leipzig', to: 'Berlin', evidence: ['fct_hub'] })
const moving = journeyOf([
  { status: 'in_transit', detail: 'departed', at: '2026-11-24T18:04:00+01:00', city: 'Leipzig', id: 'hub' },
  { status: 'accepted', at: '2026-11-23T16:00:00+01:00', city: 'Hamburg', id: 'acc' },
])
const LABEL: Scan = { status: 'pre_transit', at: '2026-11-24T12:00:00+01:00', id: 'label' }
const estimate = (from: string, to: string) => days('carrier', from, to, 'fct_eta')

/** State → a card that shows it. */
export const sampleCards = {
  ordered: waiting('ordered'),
  payment_pending: waiting('ordered', 'payment_pending'),
  waiting_stock: waiting('waiting_stock', 'stock'),
  preparing: waiting('preparing'),
  pre_transit_fresh: cardOf([parcelOf(journeyOf([LABEL]))]),
  pre_transit_silent: cardOf([
    parcelOf(journeyOf([{ ...LABEL, at: '2026-11-20T12:00:00+01:00' }]), { overlays: [overlay('silent', '2026-11-23T11:00:00Z')] }),
  ]),
  in_transit_on_time: cardOf([parcelOf(moving, { distance: leipzig(), estimate: estimate('2026-11-26', '2026-11-26') })]),
  in_transit_late: cardOf(
    [
      parcelOf(
        journeyOf([{ status: 'in_transit', reason: 'weather_delay', at: '2026-11-25T06:10:00+01:00', city: 'LEIPZIG', id: 'hub' }]),
        {
          distance: leipzig(),
          estimate: estimate('2026-11-26', '2026-11-26'),
          overlays: [overlay('late', '2026-11-24T20:00:00Z')],
          late: { days: 2, since: '2026-11-24T20:00:00Z', evidence: ['evt_late'] },
        },
      ),
    ],
    { promise: days('promise', '2026-11-23', '2026-11-24', 'prm_1') },
  ),
  at_risk_moved: cardOf([
    parcelOf(moving, {
      distance: leipzig(),
      estimate: {
        ...days('estimate', '2026-11-27', '2026-11-30', 'prm_2'),
        learned: { arrivedBy: 0.94, deliveries: 412, country: 'DE', region: 'BY', carrier: 'DHL' },
      },
      overlays: [overlay('at_risk', '2026-11-25T07:00:00Z')],
    }),
  ]),
  silent_counted: cardOf([parcelOf(moving, { overlays: [silent({ days: 3, share: 98, incident: null }), overlay('at_risk')] })]),
  hub_stopped: cardOf([
    parcelOf(moving, { overlays: [silent({ days: 2, share: 98, incident: { carrier: 'DHL', place: 'Leipzig' } }), overlay('incident')] }),
  ]),
  at_risk_unshipped: cardOf([], {
    waiting: { units: 1, status: 'preparing', reason: null, lines: [], evidence: ['evt_preparing'] },
    estimate: {
      ...days('estimate', '2026-11-27', '2026-12-01', 'prm_2'),
      learned: { arrivedBy: null, deliveries: 4, country: 'DE', region: null, carrier: null },
    },
    overlays: [overlay('at_risk', '2026-11-25T07:00:00Z'), silent({ days: 3, share: 98, incident: null })],
    order: { status: 'preparing' },
  }),
  late_undated: cardOf([parcelOf(moving, { distance: leipzig(), overlays: [overlay('late')] })], {
    promise: days('promise', '2026-11-23', '2026-11-24', 'prm_1'),
  }),
  customs: cardOf([
    parcelOf(
      journeyOf([
        {
          status: 'exception',
          reason: 'customs_documents',
          detail: 'customs_held',
          at: '2026-11-24T09:00:00+01:00',
          city: 'Leipzig',
          id: 'hub',
        },
      ]),
      { distance: leipzig() },
    ),
  ]),
  out_for_delivery: cardOf([
    parcelOf(journeyOf([{ status: 'out_for_delivery', at: '2026-11-25T08:12:00+01:00', city: 'Berlin', id: 'ofd' }]), {
      estimate: estimate('2026-11-25', '2026-11-25'),
      distance: { km: 0, from: 'Berlin', to: 'Berlin', evidence: ['fct_ofd'] },
    }),
  ]),
  attempted: cardOf([
    parcelOf(
      journeyOf([
        { status: 'delivery_attempted', reason: 'recipient_not_home', at: '2026-11-25T09:30:00+01:00', city: 'Berlin', id: 'try' },
      ]),
      { estimate: estimate('2026-11-26', '2026-11-27') },
    ),
  ]),
  pickup: cardOf([
    parcelOf(journeyOf([{ status: 'available_for_pickup', at: '2026-11-24T17:00:00+01:00', city: 'Berlin', id: 'shop' }]), {
      pickup: { name: 'Paketshop Kastanienallee', holdUntil: '2026-12-01', evidence: ['fct_shop'] },
    }),
  ]),
  delivered: cardOf(
    [parcelOf(journeyOf([{ status: 'delivered', detail: 'neighbour', at: '2026-11-24T14:05:00+01:00', city: 'Berlin', id: 'dlv' }]))],
    { promise: days('promise', '2026-11-23', '2026-11-24', 'prm_1') },
  ),
  delivered_late: cardOf([parcelOf(journeyOf([{ status: 'delivered', at: '2026-11-24T14:05:00+01:00', city: 'Berlin', id: 'dlv' }]))], {
    promise: days('promise', '2026-11-20', '2026-11-21', 'prm_1'),
  }),
  returning: cardOf([
    parcelOf(journeyOf([{ status: 'returning', reason: 'recipient_refused', at: '2026-11-24T14:05:00+01:00', city: 'Berlin', id: 'ret' }])),
  ]),
  returned: cardOf([parcelOf(journeyOf([{ status: 'returned', at: '2026-11-24T14:05:00+01:00', city: 'Hamburg', id: 'ret' }]))]),
  lost: cardOf([parcelOf(journeyOf([{ status: 'lost', reason: 'carrier_lost', at: '2026-11-24', id: 'lost' }]))]),
  cancelled: cardOf([], { order: { status: 'cancelled', cancelled: true, evidence: ['evt_cancelled'] }, promise: null }),
  unknown: cardOf([parcelOf(journeyOf([], { status: 'unknown', evidence: ['evt_opened'] }))], { promise: null }),
  split_one_late: cardOf(
    [
      parcelOf(journeyOf([{ status: 'delivered', at: '2026-11-23T14:05:00+01:00', city: 'Berlin', id: 'dlv' }])),
      parcelOf(
        journeyOf([
          { status: 'in_transit', at: '2026-11-24T18:04:00+01:00', city: 'Dresden', id: 'hub' },
          { status: 'in_transit', detail: 'delayed', overlayOnly: true, at: '2026-11-24T10:00:00+01:00', id: 'delay' },
        ]),
        {
          shipmentId: '0190aaaa-0000-7000-8000-000000000002',
          carrier: 'UPS',
          estimate: estimate('2026-11-26', '2026-11-27'),
          overlays: [overlay('late', '2026-11-25T07:00:00Z')],
          distance: { km: 170, from: 'Dresden', to: 'Berlin', evidence: ['fct_hub'] },
        },
      ),
    ],
    { promise: days('promise', '2026-11-23', '2026-11-24', 'prm_1') },
  ),
} satisfies Record<string, TruthCard>
