/** What goes wrong for many at once: scripted by a test, or drawn for the world. */
import { DAY, dayText, HOUR, midnight } from './calendar.ts'
import type { SimulatedCarrier } from './carriers.ts'
import { randomOf, shareOf } from './random.ts'

/** `from`, `to`: epoch milliseconds. */
export type Incident =
  /** Nothing leaves the hub; afterwards what piled up goes bit by bit. */
  | { kind: 'hub_stop'; hub: string; from: number; to: number }
  /** `share` of the carrier's parcels stay where they are, in one region or everywhere. */
  | { kind: 'strike'; carrier: string; region: string | null; from: number; to: number; share: number }
  /** Snow or storm: `share` of the parcels for the region are not taken out. */
  | { kind: 'weather'; country: string; region: string; from: number; to: number; share: number }

/** Some weather every month (more in winter), a hub that stops now and then, one strike or none in a year. */
export function drawIncidents(seed: number, carriers: readonly SimulatedCarrier[], fromDay: number, toDay: number): Incident[] {
  const found: Incident[] = []
  for (let day = fromDay; day < toDay; day++) {
    const random = randomOf(seed, 'incidents', day)
    const start = midnight('Europe/Berlin', day)
    const winter = [12, 1, 2].includes(Number(dayText(day).slice(5, 7)))
    if (random.chance(winter ? 0.09 : 0.02)) {
      const regions = random.pick(FRONTS)
      const to = start + (random.chance(0.3) ? 2 : 1) * DAY
      const share = random.between(0.3, 0.8)
      for (const region of regions) found.push({ kind: 'weather', country: 'DE', region, from: start, to, share })
    }
    for (const carrier of carriers) {
      const at = start + random.between(0, 24) * HOUR
      if (random.chance(0.008))
        found.push({
          kind: 'hub_stop',
          hub: random.pick(carrier.hubs.filter((hub) => hub.country === 'DE')).id,
          from: at,
          to: at + random.between(8, 60) * HOUR,
        })
      if (random.chance(0.0025))
        found.push({
          kind: 'strike',
          carrier: carrier.id,
          region: null,
          from: start,
          to: start + random.between(1, 4) * DAY,
          share: random.between(0.4, 0.9),
        })
    }
  }
  return found
}

/** Regions that share their weather. */
const FRONTS: readonly (readonly string[])[] = [
  ['SH', 'HH', 'MV', 'HB'],
  ['BY'],
  ['BY', 'BW'],
  ['SN', 'TH', 'ST'],
  ['NW', 'HE', 'RP', 'SL'],
  ['BE', 'BB'],
]

const holds = (one: Incident, hub: { id: string; carrier: string; region: string }): boolean =>
  one.kind === 'hub_stop'
    ? one.hub === hub.id
    : one.kind === 'strike' && one.carrier === hub.carrier && (one.region === null || one.region === hub.region)

/** Quick answers to "is something the matter here now?". */
export type Conditions = {
  /** Until when a parcel that is at this hub at that time is held, and by what; null: it is not. */
  heldAt(
    hub: { id: string; carrier: string; region: string },
    at: number,
    parcel: string,
  ): { kind: 'hub_stop' | 'strike'; until: number } | null
  /** What keeps the parcel from the door at that time. */
  keptFromDoor(place: { country: string; region: string; carrier: string }, at: number, parcel: string): 'weather' | 'strike' | null
}

export function conditionsOf(incidents: readonly Incident[]): Conditions {
  const active = (at: number): Incident[] => {
    const day = Math.floor(at / DAY)
    const known = byDay.get(day)
    if (known) return known
    const found = incidents.filter((one) => one.from < (day + 1) * DAY && one.to > day * DAY)
    byDay.set(day, found)
    return found
  }
  const byDay = new Map<number, Incident[]>()
  const hit = (one: Incident, at: number, parcel: string): boolean =>
    one.from <= at && at < one.to && (one.kind === 'hub_stop' || shareOf(parcel, one.kind, one.from) < one.share)
  return {
    heldAt(hub, at, parcel) {
      for (const one of active(at)) {
        if (!hit(one, at, parcel)) continue
        if (one.kind === 'weather' || !holds(one, hub)) continue
        // What came first need not leave first: the heap is worked off in no order, the longer the stop the longer it takes.
        const heap = Math.min(30 * HOUR, (one.to - one.from) * 0.4)
        return { kind: one.kind, until: one.to + heap * shareOf(parcel, 'heap', one.from) }
      }
      return null
    },
    keptFromDoor(place, at, parcel) {
      for (const one of active(at)) {
        if (one.kind === 'hub_stop' || !hit(one, at, parcel)) continue
        if (one.kind === 'weather' && one.country === place.country && one.region === place.region) return 'weather'
        if (one.kind === 'strike' && one.carrier === place.carrier && (one.region === null || one.region === place.region)) return 'strike'
      }
      return null
    },
  }
}
