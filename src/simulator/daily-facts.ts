import { dayAt, hourAt } from './calendar.ts'
import type { World } from './create-world.ts'
import { zoneOf } from './places.ts'
import type { Order } from './truth.ts'

/** The path of an order as the promise engine takes it; impersonal. Days are counted from 1970-01-01. */
export type OrderPath = {
  orderedOn: number
  hour: number
  carrier: string
  service: string
  originId: string
  originCountry: string
  originRegion: string
  destinationCountry: string
  destinationRegion: string
  destinationPostal: string
  distanceKm: number
  weightGrams: number
  units: number
}
export type DailyFact =
  | { kind: 'placed'; id: string; on: number; path: OrderPath; order: Order }
  | { kind: 'handed_over' | 'arrived' | 'dropped'; id: string; on: number; order: Order }

const ZONE = 'Europe/Berlin'

/** What a shop learns, day by day, in plain values: days of order and hand-over are the warehouse's, the day of arrival is the customer's. */
export function* dailyFacts(world: World): Generator<{ day: number; facts: DailyFact[] }> {
  const days = new Map<number, DailyFact[]>()
  const add = (fact: DailyFact): void => {
    const list = days.get(fact.on)
    if (list) list.push(fact)
    else days.set(fact.on, [fact])
  }
  for (const order of world.orders) {
    const id = `S${order.number}`
    const { city } = world.customerOf(order)
    const orderedOn = dayAt(ZONE, order.orderedAt)
    add({ kind: 'placed', id, on: orderedOn, path: pathOf(world, order, orderedOn), order })
    if (order.cancelledAt !== null) add({ kind: 'dropped', id, on: dayAt(ZONE, order.cancelledAt), order })
    if (order.parcels.length === 0) continue
    add({ kind: 'handed_over', id, on: dayAt(ZONE, Math.max(...order.parcels.map((parcel) => parcel.handedOverAt))), order })
    if (order.deliveredAt !== null) add({ kind: 'arrived', id, on: dayAt(zoneOf(city.country), order.deliveredAt), order })
    const back = order.parcels.map((parcel) => parcel.returnedAt).filter((at) => at !== null)
    if (order.deliveredAt === null && back.length > 0) add({ kind: 'dropped', id, on: dayAt(ZONE, Math.max(...back)), order })
  }
  for (const day of [...days.keys()].sort((a, b) => a - b)) yield { day, facts: days.get(day) ?? [] }
}

function pathOf(world: World, order: Order, orderedOn: number): OrderPath {
  const warehouse = world.warehouses.find((one) => one.id === order.warehouse)
  const { city, postalCode } = world.customerOf(order)
  return {
    orderedOn,
    hour: hourAt(ZONE, order.orderedAt),
    carrier: order.carrier,
    service: order.service,
    originId: order.warehouse,
    originCountry: warehouse?.country ?? '',
    originRegion: warehouse?.region ?? '',
    destinationCountry: city.country,
    destinationRegion: city.region,
    destinationPostal: postalCode.replace(/\s/g, '').slice(0, 5),
    distanceKm: order.distanceKm,
    weightGrams: order.weightGrams,
    units: order.units,
  }
}
