/** What really happened in a world. Instants (`…At`) are epoch milliseconds; null = did not happen. */

export type ServiceName = 'standard' | 'express' | 'economy'

/** One thing that the carrier wrote down about a parcel. */
export type Scan = {
  /** A code of the demo carrier (`PICKED_UP`, `ARRIVED`, …). */
  code: string
  /** When it happened. */
  at: number
  city: string
  country: string
  hub: string | null
  /** When the carrier told us; null: never. */
  toldAt: number | null
  /** Told a second time. */
  toldAgainAt: number | null
}

export type TroubleKind =
  | 'hub_stop'
  | 'strike'
  | 'weather'
  | 'misplaced'
  | 'missed_sort'
  | 'no_room'
  | 'customs'
  | 'not_home'
  | 'address'
  | 'refused'
  | 'not_collected'
  | 'lost'
  | 'stock'
  | 'packing_queue'

/** A time in which a parcel should have moved and did not. A weekend or a holiday is none. `to` null: it never moved again. */
export type Trouble = { kind: TroubleKind; from: number; to: number | null; where: string }

export type Parcel = {
  trackingNumber: string
  /** Which lines of the order, by position. */
  lines: readonly number[]
  labelledAt: number
  handedOverAt: number
  /** Hub ids in the order of travel. */
  route: readonly string[]
  scans: Scan[]
  troubles: Trouble[]
  /** The carrier's own forecast at hand-over, days of the destination. */
  forecast: { from: string; to: string; toldAt: number }
  deliveredAt: number | null
  returnedAt: number | null
  /** From here on nobody knows where it is, the carrier neither. */
  lostAt: number | null
}

export type Order = {
  /** By which ids the shop knows an order that came from outside. */
  shopIds?: { order: number; lines: readonly number[] }
  /** 1, 2, 3 … in the order of ordering. */
  number: number
  orderedAt: number
  customer: number
  /** Positions in the catalogue and units. */
  lines: readonly (readonly [product: number, units: number])[]
  units: number
  weightGrams: number
  warehouse: string
  service: ServiceName
  carrier: string
  distanceKm: number
  cancelledAt: number | null
  packedAt: number | null
  troubles: readonly Trouble[]
  parcels: readonly Parcel[]
  /** The padded date that the shop's old rule gave at checkout (day of the destination). */
  shopDate: string
  /** The last parcel arrived. */
  deliveredAt: number | null
  /** After the shop's date, or never: the worst that happened on the way; `chance` when nothing did. */
  lateBecause: TroubleKind | 'chance' | null
}
