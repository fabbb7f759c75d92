/**
 * The words of the promise engine. It counts in whole local days and knows nothing of databases, clocks or people:
 * days of an order and of its hand-over are the warehouse's, the day of delivery is the destination's.
 */

/** Days since 1970-01-01 of a calendar day. */
export type DayNumber = number

/** What decides how long a parcel takes, known when it is ordered. Impersonal; null or '' = not known, never guessed. */
export type Path = {
  orderedOn: DayNumber
  /** 0–23, local to the warehouse; null when only the day is known. */
  hour: number | null
  carrier: string | null
  service: string | null
  /** Warehouse or seller. */
  originId: string | null
  originCountry: string | null
  originRegion: string | null
  destinationCountry: string | null
  destinationRegion: string | null
  /** The first characters of the postal code (at most 5); the engine reads two and three. */
  destinationPostal: string | null
  distanceKm: number | null
  weightGrams: number | null
  units: number | null
}

/** What has happened since, as far as it is known. */
export type Progress = {
  handedOverOn: DayNumber | null
  /** Not arrived by the end of this day: yesterday's at the destination, or later. */
  notArrivedBy: DayNumber | null
  /** The carrier's newest word, where it says more than "on its way". */
  word?: CarrierWord | null
}

/** On its day, or the first working day `waits` days later, the share `thatDay` arrives; the others come `speed` times as fast as usual. */
export type CarrierWord = { on: DayNumber; thatDay: number; speed: number; waits: number }

/** The share of parcels that arrive within a range. */
export type RangeLevel = 0.5 | 0.8 | 0.9 | 0.95

/** What may be said about one day of arrival. All days are days of arrival at the destination. */
export type Outlook = {
  /** P(arrived by the end of this day), given all that is known; parcels that never arrive are left out, as in `range`. */
  arrivedBy(day: DayNumber): number
  /** The same with parcels that never arrive counted: for "late or lost". */
  arrivedByAtAll(day: DayNumber): number
  /** First and last day, both included. Never ends before the first day that is still possible. */
  range(level: RangeLevel): [DayNumber, DayNumber]
  /** Fractional day of arrival; p in 0…1. */
  quantile(p: number): number
  basis: OutlookBasis
}

/** Why: shown to people and kept in the ledger. */
export type OutlookBasis = {
  /** Deliveries behind the finest level that was used, undecayed count. */
  deliveries: number
  /** Every cell that answered, coarse to fine: its key, its deliveries and what it added to the score. */
  cells: { level: string; key: string; deliveries: number; adds: number }[]
  score: number
  spread: number
  /** Under 30 own deliveries on the path: an estimate, 80 % range, no percentage. */
  isEstimate: boolean
  legs: 'order_to_door' | 'hand_over_to_door' | 'order_to_carrier_to_door'
}

/** What a carrier or the merchant says a path takes, in calendar days after the order: the prior of a cold start. */
export type StatedDays = { min: number; max: number }

/** Days on which nothing is delivered (or handed over), besides what the weekdays teach. */
export type ClosedDays = {
  /** Public holidays at the destination. */
  destination(country: string | null, region: string | null): ReadonlySet<DayNumber>
  /** The merchant's own closed days and the holidays at the warehouse. */
  origin: ReadonlySet<DayNumber>
}

/**
 * The engine of one merchant. Facts of a day come in while the day is open, in any order; `closeDay` learns from them.
 * Between two evenings nothing that is asked changes, so a promise made twice on a day is the same promise.
 */
export type PromiseEngine = {
  /** The first day that is still open. */
  readonly today: DayNumber
  /** An order. The same id again is ignored while its parcel is on its way. */
  place(id: string, path: Path, stated?: StatedDays): void
  /** Facts about an unknown id, a second hand-over and a hand-over after the arrival are ignored. */
  handOver(id: string, on: DayNumber): void
  arrive(id: string, on: DayNumber): void
  /** Cancelled, returned or lost: it leaves the stream without having arrived. */
  drop(id: string): void
  /** Learns from every day before `day`; `today` is `day` afterwards. A `day` before `today` does nothing. */
  closeUntil(day: DayNumber): void
  /** Before there is an order, or for one that is placed just now. `stated` fills in while too little is known. */
  promise(path: Path, stated?: StatedDays): Outlook
  /** For an order on its way. */
  outlook(path: Path, progress: Progress, stated?: StatedDays): Outlook
  /** Everything learnt, compactly; `restoreEngine` gives the same engine back, bit for bit. */
  save(): Uint8Array
}
