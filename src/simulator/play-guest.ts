/** An order that somebody else placed: the world packs it, sends it and tells about its way. */
import { MINUTE } from './calendar.ts'
import { carriers } from './carriers.ts'
import type { Customer } from './customer-of.ts'
import { type City, cities, distanceKm } from './places.ts'
import { type Mutable, send, shopDate, type WorldState } from './play-orders.ts'
import { randomOf } from './random.ts'
import type { Order, ServiceName } from './truth.ts'
import { packingLine } from './warehouse.ts'

export type Guest = {
  shopIds: { order: number; lines: readonly number[] }
  /** Epoch milliseconds. */
  orderedAt: number
  service: ServiceName
  /** Units of each line. */
  units: readonly number[]
  place: { city: string | null; country: string; region: string | null; postalCode: string | null }
}

/** Guests are numbered far above the world's own orders. */
export const GUEST_NUMBERS_ABOVE = 95_000_000

export function playGuest(state: WorldState, guest: Guest): Order {
  const number = GUEST_NUMBERS_ABOVE + state.guests.length
  const carrier = carriers.find((one) => one.service === guest.service) ?? carriers[0]!
  const warehouse = state.warehouses[0]!
  const { city } = guestCustomer(guest)
  const units = guest.units.reduce((sum, one) => sum + one, 0)
  const order: Mutable<Order> = {
    shopIds: guest.shopIds,
    number,
    orderedAt: guest.orderedAt,
    customer: number,
    lines: guest.units.map((one, i) => [i, one]),
    units,
    weightGrams: 500 * units,
    warehouse: warehouse.id,
    service: carrier.service,
    carrier: carrier.id,
    distanceKm: distanceKm(warehouse, city),
    cancelledAt: null,
    packedAt: null,
    troubles: [],
    parcels: [],
    shopDate: shopDate(carrier, warehouse, city, guest.orderedAt),
    deliveredAt: null,
    lateBecause: null,
  }
  state.guests.push(order)
  const availableAt = guest.orderedAt + randomOf(state.seed, 'guest', number).between(10, 50) * MINUTE
  // Packed by somebody who has nothing else to do: the house's own packers are booked days ahead of the clock.
  const packers = packingLine(warehouse, 1_000_000)
  send(state, { order, part: 0, lines: guest.units.map((_, i) => i), availableAt, from: availableAt }, packers)
  return order
}

/** Nobody's name: who it is knows the shop. */
export function guestCustomer({ place }: Guest): Customer {
  return { first: '', last: '', email: '', language: 'en', street: '', postalCode: '', city: cityOf(place) }
}

/** The city of that name, else one whose codes begin alike, else any of the country; its own name stays. */
function cityOf({ city, country, region, postalCode }: Guest['place']): City {
  const name = (city ?? '').toLowerCase()
  const own = cities.filter((one) => one.country === country)
  const found =
    own.find((one) => one.name.toLowerCase() === name) ??
    own.find((one) => one.region === region) ??
    own.find((one) => postalCode?.startsWith(one.postal.slice(0, 2))) ??
    own.find((one) => postalCode?.startsWith(one.postal.slice(0, 1))) ??
    own[0] ??
    cities[0]!
  return { ...found, country, name: city ?? found.name, region: region ?? found.region }
}
