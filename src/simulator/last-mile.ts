/** From the last hub to the door: which day, which van, and whether somebody opens. */
import { DAY, dayAt, HOUR, isHoliday, MINUTE, midnight, weekdayOf } from './calendar.ts'
import type { Hub, SimulatedCarrier } from './carriers.ts'
import { networkLoadOn } from './demand.ts'
import type { Conditions } from './incidents.ts'
import { zoneOf } from './places.ts'
import type { Random } from './random.ts'
import { type Journey, type Trip, wait } from './trip.ts'
import { isPeak } from './warehouse.ts'

export type Door = { city: string; country: string; region: string; latitude: number; longitude: number }
type Way = {
  key: string
  carrier: SimulatedCarrier
  door: Door
  hub: Hub
  conditions: Conditions
  chancesFor(...purpose: readonly (string | number)[]): Random
}
type End = Omit<Journey, 'route'>

const ROOM = 0.008

/** True on days on which the carrier rings at doors there. */
export function deliversOn(carrier: SimulatedCarrier, place: { country: string; region: string }, day: number): boolean {
  const weekday = weekdayOf(day)
  if (!carrier.deliversOn.includes(weekday) && !(weekday === 6 && carrier.peakSaturdays && isPeak(day))) return false
  return !isHoliday(place.country, place.region, day)
}

export function lastMile(trip: Trip, way: Way): End {
  const random = way.chancesFor('door')
  const { door } = way
  const zone = zoneOf(door.country)
  const end: End = { scans: trip.scans, troubles: trip.troubles, deliveredAt: null, returnedAt: null, lostAt: null }
  toTheBase(trip, way)
  const badAddress = random.chance(0.005)
  const [reaction, opens] = [random.next(), random.next()]
  for (let attempt = 0; attempt < 3; attempt++) {
    const day = vanDay(trip, way, attempt)
    const leaves = Math.max(trip.at + 20 * MINUTE, midnight(zone, day) + random.between(7.3, 9.8) * HOUR)
    trip.note('ON_VEHICLE', leaves, door)
    trip.at = leaves + random.between(0.6, 8.2) * HOUR * (isPeak(day) ? 1.15 : 1)
    if (badAddress && attempt === 0) {
      trip.note('ADDRESS', trip.at, door)
      if (reaction < 0.4) return sendBack(trip, end, door, random, 'address')
      wait(trip, 'address', trip.at + random.between(1, 3.5) * DAY, door.city)
      continue
    }
    if (reaction > 0.996) {
      trip.note('REFUSED', trip.at, door)
      return sendBack(trip, end, door, random, 'refused')
    }
    if (random.chance(attempt === 0 ? 0.045 : 0.2)) {
      trip.note('NOT_HOME', trip.at, door)
      if (opens < 0.45 || attempt === 2) return atPickupPoint(trip, end, door, random)
      wait(trip, 'not_home', midnight(zone, day + 1) + 6 * HOUR, door.city)
      continue
    }
    trip.note(opens < 0.1 ? 'NEIGHBOUR' : opens < 0.15 ? 'SAFE_PLACE' : 'DELIVERED', trip.at, door)
    return { ...end, deliveredAt: trip.scans.at(-1)!.at }
  }
  return atPickupPoint(trip, end, door, random)
}

/** The van's depot in the morning of the first day that is still possible, unless the hub holds it back. */
function toTheBase(trip: Trip, { carrier, door, key, hub, conditions, chancesFor }: Way): void {
  const zone = zoneOf(door.country)
  const morning = chancesFor('base').between(4.6, 7) * HOUR
  for (let day = dayAt(zone, trip.at); ; day++) {
    const start = midnight(zone, day)
    if (!deliversOn(carrier, door, day) || trip.at > start + carrier.morningCut * MINUTE) continue
    const arrives = Math.max(trip.at + 20 * MINUTE, start + morning)
    const held = conditions.heldAt(hub, arrives - 20 * MINUTE, key)
    if (held) {
      wait(trip, held.kind, held.until, hub.id)
      day = dayAt(zone, trip.at) - 1
      continue
    }
    trip.at = arrives
    trip.note('AT_DESTINATION', trip.at, door)
    return
  }
}

/** The day on which a van has room, the weather lets it drive and the drivers work. */
function vanDay(trip: Trip, { key, carrier, door, conditions, chancesFor }: Way, attempt: number): number {
  const zone = zoneOf(door.country)
  for (let day = dayAt(zone, trip.at), tries = 0; ; day++, tries++) {
    if (!deliversOn(carrier, door, day)) continue
    const kept = conditions.keptFromDoor({ ...door, carrier: carrier.id }, midnight(zone, day) + 8 * HOUR, key)
    if (kept) {
      if (kept === 'weather') trip.note('WEATHER', Math.max(trip.at, midnight(zone, day) + 8 * HOUR), door)
      wait(trip, kept, midnight(zone, day + 1) + 5 * HOUR, door.city)
      continue
    }
    const crowd = Math.max(0, networkLoadOn(day) - 1)
    const full = tries < 4 && chancesFor('van', attempt, tries).chance(ROOM + 0.35 * crowd)
    if (!full) return day
    wait(trip, 'no_room', midnight(zone, day + 1) + 5 * HOUR, door.city)
  }
}

function atPickupPoint(trip: Trip, end: End, door: Door, random: Random): End {
  const zone = zoneOf(door.country)
  const open = Math.max(trip.at + 1.5 * HOUR, midnight(zone, dayAt(zone, trip.at)) + 17 * HOUR)
  trip.note('AT_PICKUP_POINT', open, door)
  trip.at = open
  if (random.chance(0.06)) {
    wait(trip, 'not_collected', open + 7 * DAY, door.city)
    return sendBack(trip, end, door, random, null)
  }
  let day = dayAt(zone, open) + Math.floor(random.next() ** 2 * 6)
  while (weekdayOf(day) === 7 || isHoliday(door.country, door.region, day)) day++
  trip.at = Math.max(open + random.between(0.2, 1.5) * HOUR, midnight(zone, day) + random.between(9, 18.5) * HOUR)
  trip.note('DELIVERED', trip.at, door)
  return { ...end, deliveredAt: trip.scans.at(-1)!.at }
}

function sendBack(trip: Trip, end: End, door: Door, random: Random, because: 'address' | 'refused' | null): End {
  if (because) trip.troubles.push({ kind: because, from: Math.floor(trip.at), to: null, where: door.city })
  trip.at += random.between(10, 40) * HOUR
  trip.note('RETURNING', trip.at, door)
  trip.at += random.between(2, 7) * DAY
  const back = { city: trip.scans[0]!.city, country: trip.scans[0]!.country }
  trip.note('RETURNED', trip.at, back)
  return { ...end, returnedAt: trip.scans.at(-1)!.at }
}
