/** What a customer can be told. Rules are rows here. */
import type { TrackingStatus } from '#contracts/tracking'

export const meanings = [
  'confirmation',
  'shipped',
  'out_for_delivery',
  'delivery_attempted',
  'available_for_pickup',
  'delivered',
  'customs',
  'address',
  'returning',
  'silent',
  'at_risk',
  'late',
  'late_update',
  'recovered',
  'cancelled',
] as const
export type Meaning = (typeof meanings)[number]

export type MeaningRule = {
  /** About each parcel, or about the order as a whole. */
  about: 'parcel' | 'order'
  /** `needed`: sent whatever the preferences are. `update`: may be switched off. */
  kind: 'needed' | 'update'
  /** The same news of other parcels that arrives within this time joins the same message. */
  mergeSeconds: number
  /** May wake somebody up; all others wait for the morning on channels that ring. */
  urgent: boolean
}

export const MEANINGS: Readonly<Record<Meaning, MeaningRule>> = {
  confirmation: { about: 'order', kind: 'needed', mergeSeconds: 0, urgent: false },
  shipped: { about: 'parcel', kind: 'update', mergeSeconds: 5, urgent: false },
  out_for_delivery: { about: 'parcel', kind: 'update', mergeSeconds: 5, urgent: true },
  delivery_attempted: { about: 'parcel', kind: 'needed', mergeSeconds: 5, urgent: true },
  available_for_pickup: { about: 'parcel', kind: 'needed', mergeSeconds: 5, urgent: false },
  delivered: { about: 'parcel', kind: 'update', mergeSeconds: 5, urgent: true },
  customs: { about: 'parcel', kind: 'needed', mergeSeconds: 5, urgent: false },
  address: { about: 'parcel', kind: 'needed', mergeSeconds: 0, urgent: true },
  returning: { about: 'parcel', kind: 'needed', mergeSeconds: 5, urgent: false },
  silent: { about: 'parcel', kind: 'update', mergeSeconds: 0, urgent: false },
  at_risk: { about: 'order', kind: 'needed', mergeSeconds: 0, urgent: false },
  late: { about: 'order', kind: 'needed', mergeSeconds: 0, urgent: false },
  late_update: { about: 'order', kind: 'needed', mergeSeconds: 0, urgent: false },
  recovered: { about: 'order', kind: 'update', mergeSeconds: 0, urgent: false },
  cancelled: { about: 'order', kind: 'needed', mergeSeconds: 0, urgent: false },
}

/** A parcel as it is now. `silence`: it waits for its next scan so long that the customer is told; many at once are not told one by one. */
export type ParcelNow = {
  shipmentId: string
  status: TrackingStatus
  reason: string | null
  silence?: { days: number; share: number | null } | null
}

/** An order as it is now. `risk`: it will more likely than not be late. `lateTold`: a message about new dates has reached the customer. */
export type OrderNow = {
  cancelled: boolean
  parcels: readonly ParcelNow[]
  risk: boolean
  late: boolean
  settled: boolean
  lateTold: boolean
}

/** What brings new dates: at most two of them for an order. */
export const NEW_DATES: ReadonlySet<Meaning> = new Set(['at_risk', 'late', 'late_update'])

/** The news that a status of a parcel is, or null: not every step is news. */
export function newsOf(parcel: Pick<ParcelNow, 'status' | 'reason'>): Meaning | null {
  if (parcel.status === 'exception')
    return /^customs_/.test(parcel.reason ?? '') ? 'customs' : /address/.test(parcel.reason ?? '') ? 'address' : null
  return NEWS[parcel.status] ?? null
}

const NEWS: Partial<Record<TrackingStatus, Meaning>> = {
  accepted: 'shipped',
  in_transit: 'shipped',
  out_for_delivery: 'out_for_delivery',
  delivery_attempted: 'delivery_attempted',
  available_for_pickup: 'available_for_pickup',
  delivered: 'delivered',
  returning: 'returning',
  returned: 'returning',
}

/** True while the state has not left the news behind. Asked when it is decided and again at the moment of sending. */
export function isCurrent(meaning: Meaning, subjectId: string, now: OrderNow): boolean {
  if (MEANINGS[meaning].about === 'parcel') {
    const parcel = now.parcels.find((one) => one.shipmentId === subjectId)
    if (meaning === 'silent') return Boolean(parcel?.silence) && !now.settled
    return parcel !== undefined && newsOf(parcel) === meaning
  }
  switch (meaning) {
    case 'confirmation':
      return !now.cancelled && !(now.parcels.length > 0 && now.parcels.every((parcel) => FINISHING.has(parcel.status)))
    case 'at_risk':
    case 'late_update':
      return (now.risk || now.late) && !now.settled
    case 'late':
      return now.late && !now.settled
    case 'recovered':
      return !now.risk && !now.late && !now.settled && now.lateTold
    default:
      return now.cancelled
  }
}

const FINISHING: ReadonlySet<TrackingStatus> = new Set(['out_for_delivery', 'delivered', 'available_for_pickup', 'returned'])
