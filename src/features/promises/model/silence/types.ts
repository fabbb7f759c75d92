/** The words of the silence detector. It counts in hours of wall clock since 1970-01-01 at the merchant's, and has no clock. */
import type { TrackingStatus } from '#contracts/tracking'

/** Whole and broken hours since 1970-01-01T00:00 of the merchant's wall clock. */
export type Hour = number

/** What decides how long the next sign of life takes. `stage`: the last one; `ordered`: nothing packed yet. */
export type WaitKey = {
  carrier: string | null
  service: string | null
  stage: TrackingStatus
  detail: string | null
  originCountry: string | null
  destinationCountry: string | null
}

/**
 * The time between two signs of life, or since the last one, as far as it is learnt at one evening: exposed from `from`
 * to `until`; `ended`: the next sign came at `until`.
 */
export type ScanGap = { key: WaitKey; startedAt: Hour; from: Hour; until: Hour; ended: boolean }

/** When a wait that began at a sign of life becomes unusual. */
export type Patience = {
  /** From here on fewer than 10 of 100 parcels still wait. */
  slowAt: Hour
  /** Fewer than 2 of 100, or a few more most of whom are held up; the same with 1 of 100, which is when the customer may be told. */
  silentAt: Hour
  customerAt: Hour
  /** Of 100 parcels so many have moved by then. */
  sooner: number
  soonerForCustomer: number
  /** Gaps behind the finest level that was used, undecayed; under 30 it is an estimate and no share is said. */
  parcels: number
  /** The level that was used: `ups · ground · in_transit · domestic`. */
  basis: string
}

/** What is kept with an open wait (`scan_wait`), as surfaces read it. Instants are ISO texts. */
export type ScanWait = {
  /** Null: the order as a whole, of which nothing has left. */
  shipmentId: string | null
  stage: TrackingStatus
  lastSignAt: string
  silentAt: string
  customerAt: string
  sooner: number
  soonerForCustomer: number
  parcels: number
  basis: string
  /** Many parcels of the carrier are silent at once: said once, not for each of them. */
  incident: { carrier: string | null; place: string | null; since: string } | null
}

/** The facts of "no scan for 3 days; 98 of 100 parcels here move sooner". */
export type Silence = {
  /** ISO instant from which the wait is unusual, and that of the last sign of life. */
  since: string
  lastSignAt: string
  stage: TrackingStatus
  /** Whole days without a sign. */
  days: number
  /** Of 100 parcels so many move sooner; null: too few to say so (`parcels` < 30). */
  share: number | null
  parcels: number
  basis: string
  /** Rare enough to tell the customer (fewer than 1 of 100 still wait). */
  tellCustomer: boolean
  incident: ScanWait['incident']
}
