/** A parcel's way from the truck at the shop's gate to the last hub. What is drawn belongs to the parcel: an incident later on changes nothing of what came before. */
import { DAY, dayAt, HOUR, midnight, weekdayOf } from './calendar.ts'
import type { Hub, SimulatedCarrier, Warehouse } from './carriers.ts'
import { networkLoadOn } from './demand.ts'
import type { Conditions } from './incidents.ts'
import { type Door, lastMile } from './last-mile.ts'
import { distanceKm, zoneOf } from './places.ts'
import { type Random, randomOf } from './random.ts'
import { type Journey, type Spot, type Trip, tripFrom, wait } from './trip.ts'

export type JourneyQuestion = {
  /** Seed and number of the parcel: the source of its chances. */
  key: string
  carrier: SimulatedCarrier
  warehouse: Warehouse
  door: Door
  labelledAt: number
  handedOverAt: number
  conditions: Conditions
  /** Where its chances come from, by purpose; default: from its key. */
  chancesFor?(...purpose: readonly (string | number)[]): Random
}
const LOST = 0.003
// Half past midnight.
const LAST_TRUCK = 24.5 * HOUR
const MISPLACED = 0.008

export function playJourney(question: JourneyQuestion): Journey {
  const { key, carrier, warehouse, door, labelledAt, handedOverAt, conditions } = question
  const chancesFor = question.chancesFor ?? ((...purpose) => randomOf(key, ...purpose))
  const random = chancesFor('journey')
  const hubs = routeOf(carrier, warehouse, door)
  const trip = tripFrom(handedOverAt)
  trip.note('LABEL', labelledAt, warehouse)
  trip.note('PICKED_UP', handedOverAt, warehouse)
  trip.at += random.between(0.6, 2.2) * HOUR + (drive(warehouse, hubs[0]!) / carrier.kmPerHour) * HOUR
  const lostIn = random.chance(LOST) ? random.below(hubs.length + 1) : -1
  for (const [i, hub] of hubs.entries()) {
    // Each hub has chances of its own, so that a stop at one leaves those of the others as they were.
    const chances = chancesFor('hub', i)
    trip.note('ARRIVED', trip.at, hub)
    if (i === lostIn) return lose(trip, hubs, hub, chances)
    passHub(trip, { hub, next: hubs[i + 1] ?? null, carrier, key, conditions, chances })
  }
  const base = { city: door.city, country: door.country }
  if (lostIn === hubs.length) return lose(trip, hubs, base, random)
  return { route: hubs.map((hub) => hub.id), ...lastMile(trip, { key, carrier, door, hub: hubs.at(-1)!, conditions, chancesFor }) }
}

type Passage = { hub: Hub; next: Hub | null; carrier: SimulatedCarrier; key: string; conditions: Conditions; chances: Random }

function passHub(trip: Trip, passage: Passage): void {
  const { hub, next, carrier, conditions, key, chances } = passage
  const held = conditions.heldAt(hub, trip.at, key)
  if (held) wait(trip, held.kind, held.until, hub.id)
  if (chances.chance(MISPLACED)) {
    wait(trip, 'misplaced', trip.at + chances.between(1.5, 9) * DAY, hub.id)
    if (chances.chance(0.4)) trip.note('MISSORTED', trip.at, hub)
  }
  const zone = zoneOf(hub.country)
  const load = networkLoadOn(dayAt(zone, trip.at))
  trip.at += chances.between(0.7, 2.4) * HOUR * load
  const missed = chances.chance(Math.min(0.5, carrier.missesSort * Math.max(0.6, 1 + 9 * (load - 1))))
  customs(trip, hub, next, chances)
  if (!next) {
    if (missed) wait(trip, 'missed_sort', trip.at + DAY, hub.id)
    return
  }
  if (missed) wait(trip, 'missed_sort', trip.at + 20 * HOUR, hub.id)
  leaveInTheEvening(trip, hub, next, passage)
}

function leaveInTheEvening(trip: Trip, hub: Hub, next: Hub, { carrier, conditions, key, chances }: Passage): void {
  const zone = zoneOf(hub.country)
  const evening = chances.between(20.5, 23.2) * HOUR
  for (let day = dayAt(zone, trip.at - LAST_TRUCK + DAY), tries = 0; tries < 30; day++, tries++) {
    const start = midnight(zone, day)
    if (trip.at > start + LAST_TRUCK || !carrier.nights.includes(weekdayOf(day))) continue
    const leaves = Math.max(trip.at, start + evening)
    const held = conditions.heldAt(hub, leaves, key)
    if (held) {
      wait(trip, held.kind, held.until, hub.id)
      continue
    }
    trip.at = leaves
    break
  }
  trip.note('DEPARTED', trip.at, hub)
  const hours = drive(hub, next) / carrier.kmPerHour
  // A driver rests after eleven hours.
  trip.at += (hours + Math.floor(hours / 11) * 9 + chances.between(0.3, 1.4)) * HOUR
}

/** Into the United Kingdom goods are declared at the border; some declarations lack a paper. */
function customs(trip: Trip, hub: Hub, next: Hub | null, chances: Random): void {
  if (next?.country !== 'GB' || hub.country === 'GB') return
  const border = { city: 'Dover', country: 'GB' }
  trip.note('CUSTOMS_IN', trip.at + HOUR, border)
  if (chances.chance(0.1)) {
    trip.note('CUSTOMS_HELD', trip.at + 4 * HOUR, border)
    wait(trip, 'customs', trip.at + chances.between(1, 5) * DAY, 'Dover')
  }
  trip.at += chances.between(5, 26) * HOUR
  trip.note('CUSTOMS_OUT', trip.at, border)
}

/** Nothing is scanned any more. Half of the time the carrier says so, weeks later. */
function lose(trip: Trip, hubs: readonly Hub[], spot: Spot, random: Random): Journey {
  const lostAt = trip.at
  trip.troubles.push({ kind: 'lost', from: lostAt, to: null, where: spot.id ?? spot.city })
  if (random.chance(0.5)) trip.note('LOST', lostAt + random.between(11, 20) * DAY, spot)
  return { route: hubs.map((hub) => hub.id), scans: trip.scans, troubles: trip.troubles, deliveredAt: null, returnedAt: null, lostAt }
}

type Point = { latitude: number; longitude: number }

// Roads are longer than lines on a map.
const drive = (from: Point, to: Point): number => distanceKm(from, to) * 1.22

function routeOf(carrier: SimulatedCarrier, warehouse: Warehouse, door: Door): Hub[] {
  const key = `${carrier.id} ${warehouse.id} ${door.country} ${door.city}`
  const known = routes.get(key)
  if (known) return known
  const first = nearest(
    carrier.hubs.filter((hub) => hub.country === warehouse.country),
    warehouse,
  )
  const last =
    nearest(
      carrier.hubs.filter((hub) => hub.country === door.country),
      door,
    ) ?? first
  const centre = carrier.hubs.find((hub) => hub.id === carrier.centre) ?? null
  const way = [first, first === last ? null : centre, last].filter((hub) => hub !== null && hub !== undefined)
  const route = way.filter((hub, i) => i === 0 || hub.id !== way[i - 1]!.id)
  routes.set(key, route)
  return route
}
const routes = new Map<string, Hub[]>()

const nearest = (hubs: readonly Hub[], point: Point): Hub | undefined =>
  hubs.reduce<Hub | undefined>((best, hub) => (!best || distanceKm(hub, point) < distanceKm(best, point) ? hub : best), undefined)
