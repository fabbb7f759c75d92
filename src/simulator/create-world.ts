import { dayNumberOf } from './calendar.ts'
import { carriers, type Hub, type SimulatedCarrier, type Warehouse, warehouses } from './carriers.ts'
import { type Customer, customerOf } from './customer-of.ts'
import { conditionsOf, drawIncidents, type Incident } from './incidents.ts'
import { type Moment, momentsOf } from './moments.ts'
import { GUEST_NUMBERS_ABOVE, type Guest, guestCustomer, playGuest } from './play-guest.ts'
import { playOrders, replay, type WorldState } from './play-orders.ts'
import { type Faults, ORDINARY_FAULTS } from './tell-scans.ts'
import type { Order } from './truth.ts'

export type WorldOptions = {
  seed: number
  /** `YYYY-MM-DD`, the first day with orders. */
  startOn: string
  days: number
  /** On an ordinary day. */
  ordersPerDay: number
  /** Played from the beginning, beside those that are drawn. */
  incidents?: readonly Incident[]
  /** False: nothing but what is scripted. */
  drawsIncidents?: boolean
  faults?: Partial<Faults>
  /** Ids of the houses that parcels leave from; default: all. */
  warehouses?: readonly string[]
  /** What is sold; orders name positions in it. */
  catalogue?: readonly { weightGrams: number }[]
}

export type World = {
  readonly seed: number
  readonly orders: readonly Order[]
  readonly carriers: readonly SimulatedCarrier[]
  readonly hubs: readonly Hub[]
  readonly warehouses: readonly Warehouse[]
  incidents(): readonly Incident[]
  customerOf(order: Pick<Order, 'customer'>): Customer
  /** Takes in an order from outside. Of these only what the warehouse and the carrier say becomes a moment. */
  host(guest: Guest): Order
  /** Everything that becomes known in from ≤ t < to (epoch milliseconds), in the order in which it is told. */
  moments(from?: number, to?: number): readonly Moment[]
  /** Lets the world go on until the end of a day (`YYYY-MM-DD`). */
  playUntil(day: string): void
  /** From now on or in the past: what happened before `from` stays as it was. Instants are ISO texts. */
  add(incident: Incident): void
  stopHub(hub: string, from: string, to: string): void
  strike(carrier: string, from: string, to: string, where?: { region?: string; share?: number }): void
  badWeather(country: string, region: string, from: string, to: string, share?: number): void
}

/** A shop, its houses and three carriers, and all that happens between them. The same options give the same world. */
export function createWorld(options: WorldOptions): World {
  const firstDay = dayNumberOf(options.startOn)
  const guests = new Map<number, Customer>()
  const state: WorldState = {
    seed: options.seed,
    ordersPerDay: options.ordersPerDay,
    catalogue: options.catalogue ?? CATALOGUE,
    warehouses: warehouses.filter((one) => options.warehouses?.includes(one.id) ?? true),
    faults: { ...ORDINARY_FAULTS, ...options.faults },
    customerOf: (customer) => guests.get(customer) ?? customerOf(options.seed, customer),
    orders: [],
    guests: [],
    nextDay: firstDay,
    lines: new Map(),
    waiting: [],
    conditions: conditionsOf([]),
  }
  let drawnUntil = firstDay
  const incidents: Incident[] = [...(options.incidents ?? [])]
  let told: Moment[] | null = null

  const playUntilDay = (day: number): void => {
    // A parcel of the last day is on its way for weeks: what will trouble it must be known.
    if (options.drawsIncidents !== false)
      incidents.push(...drawIncidents(state.seed, carriers, drawnUntil, Math.max(drawnUntil, day + AHEAD)))
    drawnUntil = Math.max(drawnUntil, day + AHEAD)
    state.conditions = conditionsOf(incidents)
    playOrders(state, day)
    told = null
  }
  const add = (incident: Incident): void => {
    incidents.push(incident)
    state.conditions = conditionsOf(incidents)
    replay(state, incident.from)
    told = null
  }
  const between = (from: string, to: string) => ({ from: Date.parse(from), to: Date.parse(to) })
  playUntilDay(firstDay + options.days)
  return {
    seed: options.seed,
    orders: state.orders,
    carriers,
    hubs: carriers.flatMap((carrier) => carrier.hubs),
    warehouses: state.warehouses,
    incidents: () => incidents,
    customerOf: ({ customer }) => state.customerOf(customer),
    host(guest) {
      guests.set(GUEST_NUMBERS_ABOVE + state.guests.length, guestCustomer(guest))
      told = null
      return playGuest(state, guest)
    },
    moments(from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY) {
      told ??= momentsOf(state.orders, state.guests)
      return told.slice(firstAt(told, from), firstAt(told, to))
    },
    playUntil: (day) => playUntilDay(dayNumberOf(day) + 1),
    add,
    stopHub: (hub, from, to) => add({ kind: 'hub_stop', hub, ...between(from, to) }),
    strike: (carrier, from, to, { region, share } = {}) =>
      add({ kind: 'strike', carrier, region: region ?? null, share: share ?? 1, ...between(from, to) }),
    badWeather: (country, region, from, to, share = 1) => add({ kind: 'weather', country, region, share, ...between(from, to) }),
  }
}

const AHEAD = 60

/** The demo shop's goods, in its order: tent, backpack, mug, torch, socks, stove. */
const CATALOGUE = [2600, 950, 320, 140, 90, 480].map((weightGrams) => ({ weightGrams }))

function firstAt(moments: readonly Moment[], at: number): number {
  let [low, high] = [0, moments.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (moments[middle]!.at < at) low = middle + 1
    else high = middle
  }
  return low
}
