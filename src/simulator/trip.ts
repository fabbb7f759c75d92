/** A trip while it is played: where the time stands, what was scanned, what went wrong. */
import type { Parcel, Scan, Trouble } from './truth.ts'

export type Journey = Pick<Parcel, 'route' | 'scans' | 'troubles' | 'deliveredAt' | 'returnedAt' | 'lostAt'>

export type Trip = { at: number; scans: Scan[]; troubles: Trouble[]; note(code: string, at: number, place: Spot): void }
export type Spot = { city: string; country: string; id?: string }

/** Begins when the carrier has the parcel. */
export function tripFrom(at: number): Trip {
  const scans: Scan[] = []
  return {
    at,
    scans,
    troubles: [],
    note: (code, when, { city, country, id }) =>
      scans.push({
        code,
        at: Math.floor(when / 1000) * 1000,
        city,
        country,
        hub: id?.startsWith('hub-') ? id : null,
        toldAt: null,
        toldAgainAt: null,
      }),
  }
}

/** Stands still until then, and that is somebody's fault. */
export function wait(trip: Trip, kind: Trouble['kind'], until: number, where: string): void {
  if (until <= trip.at) return
  trip.troubles.push({ kind, from: Math.floor(trip.at), to: Math.floor(until), where })
  trip.at = until
}
