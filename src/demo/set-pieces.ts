/** The scenarios as orders of a small world of their own: told through the same doors, in the same words, as all the others. */
import { type Cast, carriers, type Moment, type Order, type Parcel, trackingNumber, warehouses } from '../simulator/index.ts'
import { type Scenario, type ScenarioParcel, scenarios } from './scenarios.ts'
import { type Person, people, products } from './shop.ts'

export const SET_PIECE_NUMBERS_ABOVE = 1000

export const setPieceName = (index: number): string => `#${SET_PIECE_NUMBERS_ABOVE + index + 1}`

export const setPieceCast: Cast = {
  carriers,
  warehouses,
  customerOf: ({ customer }) => {
    const person = people[customer % people.length]!
    return { ...person, city: placeOf(person) }
  },
}

export function setPieces(now: Temporal.Instant): Moment[] {
  return scenarios.flatMap((scenario, index) => momentsOf(orderOf(scenario, index, now), scenario))
}

function momentsOf(order: Order, scenario: Scenario): Moment[] {
  const packed = order.parcels.flatMap((parcel): Moment[] => [
    { kind: 'packed', at: parcel.labelledAt, order, parcel },
    ...parcel.scans.map((scan): Moment => ({ kind: 'scanned', at: scan.toldAt ?? scan.at, order, parcel, scan, again: false })),
  ])
  const called: Moment[] = scenario.cancelled ? [{ kind: 'cancelled', at: order.cancelledAt ?? order.orderedAt, order }] : []
  return [{ kind: 'ordered', at: order.orderedAt, order }, ...packed, ...called]
}

function orderOf(scenario: Scenario, index: number, now: Temporal.Instant): Order {
  const before = (hours: number): number => now.epochMilliseconds - Math.round(hours * 60) * 60_000
  const units = scenario.lines.reduce((sum, [, quantity]) => sum + quantity, 0)
  return {
    number: index + 1,
    orderedAt: before(scenario.placedHoursAgo),
    customer: scenario.person,
    lines: scenario.lines.map(([sku, quantity]) => [products.findIndex((product) => product.sku === sku), quantity]),
    units,
    weightGrams: 400 * units,
    warehouse: 'wh-hamburg',
    service: 'standard',
    carrier: 'kranich',
    distanceKm: 0,
    cancelledAt: scenario.cancelled ? before(scenario.placedHoursAgo - 3) : null,
    packedAt: null,
    troubles: [],
    parcels: scenario.parcels.map((parcel, part) => parcelOf(parcel, trackingNumber(90_000_000 + index, part), scenario, now)),
    shopDate: '',
    deliveredAt: null,
    lateBecause: null,
  }
}

function parcelOf(parcel: ScenarioParcel, number: string, scenario: Scenario, now: Temporal.Instant): Parcel {
  const before = (hours: number): number => now.epochMilliseconds - Math.round(hours * 60) * 60_000
  const today = now.toZonedDateTimeISO('Europe/Berlin').toPlainDate()
  const [from, to] = (parcel.expectedInDays ?? [0, 0]).map((days) => today.add({ days }).toString())
  const scans = parcel.scans.map(([code, hoursAgo, city, country = 'DE']) => ({
    code,
    at: before(hoursAgo),
    city,
    country,
    hub: null,
    toldAt: before(hoursAgo),
    toldAgainAt: null,
  }))
  const labelledAt = scans[0]?.at ?? before(scenario.placedHoursAgo)
  return {
    trackingNumber: number,
    lines: parcel.lines,
    labelledAt,
    handedOverAt: scans[1]?.at ?? labelledAt,
    route: [],
    scans,
    troubles: [],
    forecast: { from: from!, to: to!, toldAt: parcel.expectedInDays ? (scans.at(-1)?.at ?? labelledAt) : Number.POSITIVE_INFINITY },
    deliveredAt: null,
    returnedAt: null,
    lostAt: null,
  }
}

const placeOf = (person: Person) => ({
  name: person.city,
  country: person.country,
  region: person.region,
  postal: person.postalCode.slice(0, 3),
  latitude: 0,
  longitude: 0,
  weight: 1,
})
