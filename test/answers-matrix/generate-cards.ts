/** Truth cards of every kind: status × overlay × dates × reason × place × split, made from a number. Invented people and places. */
import { type TrackingStatus, trackingStatuses } from '#contracts/tracking'
import type { DateWindow, Journey, Overlay, ParcelCard, TruthCard } from '#features/answers'

/** Wednesday, 11:00 in Berlin. */
export const NOW = '2026-11-25T10:00:00Z'
export const TODAY = '2026-11-25'
/** What only some readers may see. */
export const SECRET = {
  carrier: 'Zephyrex',
  number: '00340434161094042557',
  masked: '…2557',
  person: 'Ottilie Krabbe',
  url: 'https://track.zephyrex.example/p/00340434161094042557',
  amount: '739.58',
  raw: 'LEFT AT KRABBE, HINTERGASSE 7',
  option: 'Courier at night',
}

const UNSHIPPED = ['ordered', 'payment_pending', 'waiting_stock', 'preparing'] as const
type Carried = Exclude<TrackingStatus, (typeof UNSHIPPED)[number]>
const WITH_CARRIER = trackingStatuses.filter((status): status is Carried => !(UNSHIPPED as readonly string[]).includes(status))
export const situations = [...UNSHIPPED, ...WITH_CARRIER, 'order_cancelled'] as const
export type Situation = (typeof situations)[number]

export const reasons = [
  null,
  'customs_documents',
  'customs_duties_unpaid',
  'customs_inspection',
  'customs_prohibited',
  'customs_whatever',
  'weather_delay',
  'carrier_delayed',
  'carrier_damaged_parcel',
  'carrier_sorting_error',
  'carrier_parcel_lost',
  'carrier_capacity_exceeded',
  'carrier_vehicle_issue',
  'carrier_no_time',
  'carrier_address_not_found',
  'carrier_on_hold',
  'carrier_unheard_of',
  'merchant_incorrect_data',
  'merchant_not_ready',
  'merchant_packaging_issue',
  'merchant_cancelled',
  'recipient_refused',
  'recipient_not_home',
  'recipient_business_closed',
  'recipient_incorrect_address',
  'recipient_verification_failed',
  'recipient_access_restricted',
  'recipient_request',
  'recipient_not_collected',
  'recipient_unheard_of',
  'nonsense',
] as const

const OVERLAYS: readonly (readonly Overlay[])[] = [
  [],
  [over('late', '2026-11-24T20:00:00Z')],
  [over('at_risk', '2026-11-25T07:00:00Z')],
  [over('silent', '2026-11-24T09:00:00Z')],
  ...[1, 2, 5, 21].map((days) => [{ ...over('silent', '2026-11-24T09:00:00Z'), silence: { days, share: 98, incident: null } }]),
  [
    { ...over('silent', null), silence: { days: 3, share: 97, incident: { carrier: SECRET.carrier, place: 'Leipzig' } } },
    over('incident', null),
  ],
  [{ ...over('silent', null), silence: { days: 3, share: null, incident: { carrier: null, place: null } } }],
  [over('stale_source', '2026-11-25T08:00:00Z')],
  [over('disputed', null), over('partial', null), over('claim_open', null)],
]

/** Promise and estimate, as days from today: [first, last]; null: none. */
const DATES: readonly (readonly [promise: Days | null, estimate: Days | null, learned?: number | 'few'])[] = [
  [null, null],
  [[1, 3], null],
  [[0, 0], null],
  [[-4, -2], null],
  [
    [-1, -1],
    [1, 1],
  ],
  [
    [-3, -2],
    [5, 9],
  ],
  [[2, 4], [6, 8], 0.94],
  [
    [2, 4],
    [1, 1],
  ],
  [[1, 3], [1, 3], 'few'],
  [[0, 2], [4, 40], 0.31],
  [null, [2, 2]],
  [
    [-20, -18],
    [-3, -2],
  ],
]
type Days = readonly [number, number]

const PLACES: readonly ({ city?: string; country: string; latitude?: number; longitude?: number } | null)[] = [
  null,
  { city: 'LEIPZIG', country: 'DE' },
  { city: 'Vila Nova de Gaia', country: 'PT' },
  { country: 'DE' },
]
const DETAILS = [null, 'neighbour', 'safe_place', 'locker', 'mailbox', 'reception', 'signed'] as const
const COUNTS = [0, 2, 3, 5] as const
const PAYMENTS = ['paid', 'pending', 'authorized', 'partly_paid', 'refunded', 'partly_refunded', 'voided', null] as const

export const variants = OVERLAYS.length * DATES.length * PLACES.length

/** The `n`th card of a situation; neighbours differ in everything. `parcels`: 1, or as many as the order is split into. */
export function cardOf(situation: Situation, n: number): TruthCard {
  const pick = <T>(list: readonly T[], stride: number): T => list[Math.floor(n * stride) % list.length]!
  const overlays = OVERLAYS[n % OVERLAYS.length]!
  const [promise, estimate, learned] = DATES[Math.floor(n / OVERLAYS.length + n) % DATES.length]!
  const place = PLACES[Math.floor(n / (OVERLAYS.length * DATES.length) + n) % PLACES.length]!
  // Not by what decides anything else: orders of one parcel, too, come with every date, place and level.
  const others = pick(COUNTS, 1 / 4)
  const unshipped = (UNSHIPPED as readonly string[]).includes(situation)
  const cancelled = situation === 'order_cancelled'
  const facts = { overlays, place, reason: pick(reasons, 1), detail: pick(DETAILS, 1), window: windowOf(estimate, 'estimate', learned), n }
  const main = unshipped || cancelled ? [] : [parcelOf(situation as TrackingStatus, facts)]
  const further = cancelled
    ? []
    : Array.from({ length: others }, (_one, i) => parcelOf(pick(WITH_CARRIER, i + 1), { ...facts, n: n + i + 1, overlays: [] }))
  const units = pick([1, 2, 3, 5, 11, 21, 102], 1)
  const payment = pick(PAYMENTS, 1)
  const waiting =
    unshipped || (further.length > 0 && n % 2 === 0)
      ? {
          units,
          status: (unshipped && situation !== 'payment_pending' ? situation : 'ordered') as 'ordered' | 'waiting_stock' | 'preparing',
          reason:
            situation === 'payment_pending' ? ('payment_pending' as const) : situation === 'waiting_stock' ? ('stock' as const) : null,
          lines:
            n % 3 === 0
              ? []
              : [
                  { title: 'Rain jacket', quantity: units },
                  { title: 'Lamp 3000', quantity: 1 },
                ],
          evidence: ['evt_waiting'],
        }
      : null
  const parcels = [...main, ...further]
  return {
    order: {
      id: '0190aaaa-0000-7000-8000-0000000000aa',
      number: '#1042',
      placedAt: '2026-11-20T18:03:00Z',
      status: cancelled ? 'cancelled' : (waiting?.status ?? parcels[0]?.journey.status ?? 'ordered'),
      cancelled,
      units: { total: units, delivered: 0, onTheWay: parcels.length, waiting: waiting?.units ?? 0 },
      destination: { city: 'Berlin', country: pick(['DE', 'US', 'GB', 'JP'], 1) },
      shippingOption: n % 2 === 0 ? SECRET.option : null,
      evidence: ['evt_placed'],
    },
    parcels: cancelled ? [] : parcels,
    waiting: cancelled ? null : waiting,
    promise: windowOf(promise, 'promise'),
    estimate: parcels.length === 0 ? facts.window : null,
    late: null,
    overlays: unshipped ? [...overlays] : [],
    policies:
      n % 2 === 0
        ? (['returns', 'damage', 'lost', 'customs'] as const).map((topic) => ({
            topic,
            text: `Rule of ${topic}: within 14 days, see https://shop.example/${topic}. We answer every letter`,
            language: 'en',
            evidence: [`pol_${topic}`],
          }))
        : [],
    payment: payment && { state: payment, amount: SECRET.amount, currency: 'EUR', evidence: ['evt_placed'] },
    shop:
      n % 3 === 0
        ? null
        : {
            options: [
              { name: 'Standard', price: { amount: '4.90', currency: 'EUR' }, evidence: ['pol_shipping'] },
              { name: 'Express 24', price: n % 2 === 0 ? null : { amount: '0.00', currency: 'EUR' }, evidence: ['pol_shipping'] },
            ],
            stock: [
              { title: 'Rain jacket', available: true, expected: null, evidence: ['stk_a'] },
              { title: 'Lamp 3000', available: false, expected: n % 2 === 0 ? dayFrom(6) : dayFrom(-6), evidence: ['stk_b'] },
            ],
          },
    lastTold: null,
    checkedAt: n % 4 === 0 ? null : '2026-11-25T09:40:00Z',
    nextCheckAt: n % 4 === 1 ? null : n % 4 === 2 ? '2026-11-25T09:50:00Z' : '2026-11-25T16:40:00Z',
    timeZone: 'Europe/Berlin',
    replyWithinHours: 4,
    now: NOW,
    trackingLink: null,
  }
}

type Facts = {
  overlays: readonly Overlay[]
  place: (typeof PLACES)[number]
  reason: string | null
  detail: string | null
  window: DateWindow | null
  n: number
}

function parcelOf(status: TrackingStatus, { overlays, place, reason, detail, window, n }: Facts): ParcelCard {
  const journey = journeyOf(status, { place, reason, detail, n })
  const city = place?.city ? 'Leipzig' : null
  return {
    shipmentId: `0190aaaa-0000-7000-8000-${String(n).padStart(12, '0')}`,
    journey,
    overlays: [...overlays],
    carrier: n % 5 === 4 ? null : SECRET.carrier,
    trackingNumberMasked: SECRET.masked,
    trackingNumber: SECRET.number,
    trackingUrl: SECRET.url,
    lines: n % 3 === 1 ? [] : [{ title: 'Rain jacket', quantity: 1 + (n % 3) }],
    promise: null,
    estimate: window,
    late:
      overlays.some(({ kind }) => kind === 'late') && window ? { days: 2, since: '2026-11-24T20:00:00Z', evidence: ['evt_late'] } : null,
    distance: city ? { km: [0, 12, 150, 2340][n % 4]!, from: city, to: 'Berlin', evidence: journey.evidence } : null,
    pickup:
      status === 'available_for_pickup' && n % 3 !== 0
        ? { name: 'Kiosk am Markt', holdUntil: n % 2 === 0 ? dayFrom(6) : dayFrom(-1), evidence: journey.evidence }
        : null,
  }
}

const NEVER_SCANNED = new Set<TrackingStatus>(['unknown', 'cancelled'])
const NOT_HELD = new Set<TrackingStatus>(['delivered', 'pre_transit', 'accepted', 'cancelled'])

function journeyOf(status: TrackingStatus, { place, reason, detail, n }: Pick<Facts, 'place' | 'reason' | 'detail' | 'n'>): Journey {
  const value = ['2026-11-24T18:04:00+01:00', '2026-11-25T06:10:00+09:00', '2026-11-23', '2026-11-24T13:20:00Z'][n % 4]!
  const at = { value, provenance: value.length === 10 ? ('date_only' as const) : ('carrier_offset' as const) }
  const entry = {
    status,
    detail: status === 'delivered' ? detail : null,
    reason: NOT_HELD.has(status) ? null : reason,
    at,
    instant: Date.parse(value),
    place: place && { text: SECRET.raw, ...place },
    rawText: SECRET.raw,
    overlayOnly: false,
    evidence: ['fct_last'],
  }
  const delayed = n % 7 === 3 && !NOT_HELD.has(status)
  const delay = { ...entry, status: 'in_transit' as const, detail: 'delayed', reason: null, overlayOnly: true, evidence: ['fct_delay'] }
  const timeline = NEVER_SCANNED.has(status) ? [] : [entry, ...(delayed ? [delay] : [])]
  return {
    status,
    detail: entry.detail,
    reason: entry.reason,
    party: null,
    action:
      status === 'exception' && n % 2 === 0
        ? { who: 'customer', what: 'answer', ...(n % 4 === 0 ? { by: dayFrom(3) } : {}) }
        : status === 'available_for_pickup' && n % 3 === 0
          ? { who: 'customer', what: 'collect', by: n % 2 === 0 ? dayFrom(-3) : dayFrom(2) }
          : null,
    evidence: timeline.length > 0 ? ['fct_last'] : ['evt_opened'],
    timeline,
    latest: timeline[0] ?? null,
    deliveredAt: status === 'delivered' && n % 6 !== 5 ? at : null,
    signedBy: status === 'delivered' ? SECRET.person : null,
    delayReported: delayed,
  }
}

function windowOf(days: Days | null, source: DateWindow['source'], learned?: number | 'few'): DateWindow | null {
  return (
    days && {
      earliest: dayFrom(days[0]),
      latest: dayFrom(days[1]),
      source,
      confidence: null,
      learned:
        learned === undefined
          ? null
          : { arrivedBy: learned === 'few' ? null : learned, deliveries: 412, country: 'DE', region: 'BY', carrier: SECRET.carrier },
      evidence: [source === 'promise' ? 'prm_first' : 'prm_new'],
    }
  )
}

function over(kind: Overlay['kind'], since: string | null): Overlay {
  return { kind, since, evidence: [`evt_${kind}`] }
}

export const dayFrom = (days: number): string => Temporal.PlainDate.from(TODAY).add({ days }).toString()

/** Every id of evidence on a card. */
export function evidenceOf(value: unknown): Set<string> {
  const found = new Set<string>(['pol_support'])
  const visit = (one: unknown): void => {
    if (Array.isArray(one)) one.forEach(visit)
    else if (one !== null && typeof one === 'object')
      for (const [key, inner] of Object.entries(one)) key === 'evidence' ? (inner as string[]).forEach((id) => found.add(id)) : visit(inner)
  }
  visit(value)
  return found
}
