/** Plays the shop day by day: orders come in, are packed, leave. Each parcel's journey is played to its end at once. */
import { DAY, dayAt, dayText, HOUR, midnight, weekdayOf } from './calendar.ts'
import { carriers, type SimulatedCarrier, type Warehouse } from './carriers.ts'
import type { Customer } from './customer-of.ts'
import { demandOn, momentsOfDay } from './demand.ts'
import { forecastOf } from './forecast.ts'
import type { Conditions } from './incidents.ts'
import { playJourney } from './journey.ts'
import type { Door } from './last-mile.ts'
import { distanceKm, zoneOf } from './places.ts'
import { indexByShare, randomOf } from './random.ts'
import { type Faults, tellScans } from './tell-scans.ts'
import { trackingNumber } from './tracking-number.ts'
import type { Order, Parcel, Trouble } from './truth.ts'
import { isWorkingDay, type PackingLine, packingLine } from './warehouse.ts'

const ZONE = 'Europe/Berlin'
const HOME = 'DE'

export type WorldState = {
  seed: number
  ordersPerDay: number
  catalogue: readonly { weightGrams: number }[]
  warehouses: readonly Warehouse[]
  faults: Faults
  customerOf(customer: number): Customer
  orders: Order[]
  /** Orders that came from outside: told by others, sent by us. */
  guests: Order[]
  nextDay: number
  lines: Map<string, PackingLine>
  /** Orders that wait for goods, until a later day. */
  waiting: Draft[]
  conditions: Conditions
}

export type Mutable<T> = { -readonly [key in keyof T]: T[key] }
export type Draft = { order: Mutable<Order>; part: number; lines: number[]; availableAt: number; from: number }

/** Plays all days before `day`. */
export function playOrders(state: WorldState, day: number): void {
  for (; state.nextDay < day; state.nextDay++) {
    const [from, to] = [midnight(ZONE, state.nextDay), midnight(ZONE, state.nextDay + 1)]
    const random = randomOf(state.seed, 'orders', state.nextDay)
    const count = random.count(state.ordersPerDay * demandOn(state.nextDay))
    const drafts = momentsOfDay(random, from, to, count).flatMap((at) => place(state, at))
    const due = [...state.waiting.filter((one) => one.availableAt < to), ...drafts.filter((one) => one.availableAt < to)]
    state.waiting = [...state.waiting, ...drafts].filter((one) => one.availableAt >= to)
    due.sort((a, b) => a.availableAt - b.availableAt || a.order.number - b.order.number || a.part - b.part)
    for (const draft of due) send(state, draft)
  }
}

/** Plays anew all parcels that were still on their way at that time. */
export function replay(state: WorldState, from: number): void {
  for (const order of [...state.orders, ...state.guests]) {
    if (order.parcels.every((parcel) => (parcel.scans.at(-1)?.at ?? 0) < from)) continue
    const parcels = order.parcels.map((parcel, part) => ({ ...parcel, ...journeyOf(state, order, part, parcel) }))
    Object.assign(order, { parcels })
    conclude(state, order)
  }
}

function place(state: WorldState, orderedAt: number): Draft[] {
  const number = state.orders.length + 1
  const random = randomOf(state.seed, 'order', number)
  const customer = Math.floor(random.next() ** 1.6 * state.ordersPerDay * 60)
  const { city } = state.customerOf(customer)
  const lines = basket(random.next(), random.next(), state.catalogue.length)
  const serving = city.country === HOME ? carriers : carriers.filter((one) => one.goesAbroad)
  const [carrier, warehouse] = [byShare(serving, random.next()), byShare(state.warehouses, random.next())]
  const units = lines.reduce((sum, [, count]) => sum + count, 0)
  const order: Mutable<Order> = {
    number,
    orderedAt,
    customer,
    lines,
    units,
    weightGrams: lines.reduce((sum, [product, count]) => sum + count * (state.catalogue[product]?.weightGrams ?? 0), 120),
    warehouse: warehouse.id,
    service: carrier.service,
    carrier: carrier.id,
    distanceKm: distanceKm(warehouse, city),
    cancelledAt: random.chance(0.015) ? Math.floor(orderedAt + random.between(0.1, 8) * HOUR) : null,
    packedAt: null,
    troubles: [],
    parcels: [],
    shopDate: shopDate(carrier, warehouse, city, orderedAt),
    deliveredAt: null,
    lateBecause: null,
  }
  state.orders.push(order)
  const isSplit = lines.length > 1 && random.chance(0.2)
  const outOfStock = random.chance(0.015) ? random.between(1.5, 6) * DAY : 0
  const all = lines.map((_, i) => i)
  const parts = isSplit ? [all.slice(0, -1), all.slice(-1)] : [all]
  return parts.map((own, part) => ({
    order,
    part,
    lines: own,
    from: orderedAt,
    availableAt: orderedAt + (part === parts.length - 1 ? outOfStock : 0),
  }))
}

/** `packers`: others than those of the house, who may have a line in front of them. */
export function send(state: WorldState, { order, part, lines, availableAt, from }: Draft, packers?: PackingLine): void {
  if (order.cancelledAt !== null && order.parcels.length === 0) {
    // Called off before anybody touched it, or too late to be called off.
    if (order.cancelledAt < availableAt + 12 * HOUR) return
    order.cancelledAt = null
  }
  const warehouse = state.warehouses.find((one) => one.id === order.warehouse)!
  const carrier = carriers.find((one) => one.id === order.carrier)!
  const line = packers ?? lineOf(state, warehouse)
  const labelledAt = Math.floor(line.pack(availableAt, order.units, order.service === 'express') / 1000) * 1000
  const handedOverAt = Math.floor(line.handOver(carrier, labelledAt) / 1000) * 1000
  const troubles: Trouble[] = [...order.troubles]
  if (availableAt > from) troubles.push({ kind: 'stock', from: Math.floor(from), to: Math.floor(availableAt), where: warehouse.id })
  if (labelledAt - availableAt > 26 * HOUR && workingDaysBetween(warehouse, availableAt, labelledAt) > 1)
    troubles.push({ kind: 'packing_queue', from: Math.floor(availableAt), to: labelledAt, where: warehouse.id })
  order.troubles = troubles
  order.packedAt = Math.max(order.packedAt ?? 0, labelledAt)
  const base = {
    trackingNumber: trackingNumber(order.number, part),
    lines,
    labelledAt,
    handedOverAt,
    forecast: forecastOf({ carrier, warehouse, door: doorOf(state, order), handedOverAt }),
  }
  order.parcels = [...order.parcels, { ...base, ...journeyOf(state, order, part, base) }]
  conclude(state, order)
}

function lineOf(state: WorldState, warehouse: Warehouse): PackingLine {
  const known = state.lines.get(warehouse.id)
  if (known) return known
  const shares = state.warehouses.reduce((sum, one) => sum + one.share, 0)
  const made = packingLine(warehouse, (state.ordersPerDay * warehouse.share) / shares)
  state.lines.set(warehouse.id, made)
  return made
}

function journeyOf(state: WorldState, order: Order, part: number, parcel: Pick<Parcel, 'labelledAt' | 'handedOverAt'>) {
  const key = `${state.seed} ${order.number} ${part}`
  const journey = playJourney({
    key,
    carrier: carriers.find((one) => one.id === order.carrier)!,
    warehouse: state.warehouses.find((one) => one.id === order.warehouse)!,
    door: doorOf(state, order),
    labelledAt: parcel.labelledAt,
    handedOverAt: parcel.handedOverAt,
    conditions: state.conditions,
  })
  tellScans(key, journey.scans, state.faults)
  return journey
}

function doorOf(state: WorldState, order: Order): Door {
  const { name, ...city } = state.customerOf(order.customer).city
  return { city: name, ...city }
}

function conclude(state: WorldState, order: Mutable<Order>): void {
  const { parcels } = order
  const arrived = parcels.every((parcel) => parcel.deliveredAt !== null)
  order.deliveredAt = arrived ? Math.max(...parcels.map((parcel) => parcel.deliveredAt!)) : null
  const zone = zoneOf(state.customerOf(order.customer).city.country)
  const isLate = order.deliveredAt === null || dayText(dayAt(zone, order.deliveredAt)) > order.shopDate
  const length = (trouble: Trouble): number => (trouble.to ?? Number.POSITIVE_INFINITY) - trouble.from
  const worst = [...order.troubles, ...parcels.flatMap((parcel) => parcel.troubles)].sort((a, b) => length(b) - length(a))[0]
  order.lateBecause = isLate ? (worst?.kind ?? 'chance') : null
}

/** Most people buy one thing. */
function basket(size: number, choice: number, products: number): (readonly [number, number])[] {
  const first = Math.floor(choice * products)
  if (size < 0.62) return [[first, 1]]
  if (size < 0.78) return [[first, 2]]
  const second = (first + 1 + Math.floor(size * 100)) % products
  return second === first
    ? [[first, 3]]
    : [
        [first, 1],
        [second, size > 0.94 ? 3 : 1],
      ]
}

const byShare = <T extends { share: number }>(list: readonly T[], chance: number): T =>
  list[
    indexByShare(
      list.map((one) => one.share),
      chance,
    )
  ]!

/** The rule of the shop's old system: two days to pack, the carrier's longest time, one day to be safe; working days all of them. */
export function shopDate(
  carrier: SimulatedCarrier,
  warehouse: Warehouse,
  city: { country: string; region: string },
  orderedAt: number,
): string {
  const [, longest] = city.country === 'DE' ? carrier.published.home : carrier.published.abroad
  let day = dayAt(ZONE, orderedAt)
  for (let left = 3 + longest; left > 0; ) if (weekdayOf(++day) < 6 && isWorkingDay(warehouse, day)) left--
  return dayText(day)
}

function workingDaysBetween(warehouse: Warehouse, from: number, to: number): number {
  let days = 0
  for (let day = dayAt(ZONE, from) + 1; day <= dayAt(ZONE, to); day++) if (isWorkingDay(warehouse, day)) days++
  return days
}
