/**
 * A made-up European parcel shop, seeded: short lanes, three carriers with their own weeks, cut-offs, packing days, holidays,
 * a slow drift, a sale that piles up orders, a strike, and parcels that never arrive.
 */
import type { Delivery } from '../../src/commands/promise/read-deliveries.ts'

export type SyntheticOptions = { orders: number; days: number; seed: number }

/** Where a history begins: Monday 2024-01-01. */
export const FIRST_DAY = 19_723

type Carrier = { name: string; share: number; days: [number, number]; works: number[]; spread: number }
/** Working days from hand-over to door at home, and the chance of a further day. Weekdays: Monday 0. */
const CARRIERS: Carrier[] = [
  { name: 'swift', share: 0.5, days: [1, 1], works: [0, 1, 2, 3, 4, 5], spread: 0.15 },
  { name: 'steady', share: 0.3, days: [1, 2], works: [0, 1, 2, 3, 4], spread: 0.25 },
  { name: 'saver', share: 0.2, days: [2, 4], works: [0, 1, 2, 3, 4, 5], spread: 0.4 },
]
const REGIONS = ['north', 'south', 'east', 'west', 'islands']
const HOLIDAYS = [90, 121, 130, 276, 359, 360, 361]
const STRIKE = { carrier: 'steady', from: 0.62, days: 9 }
const SALE = { from: 0.8, days: 3, times: 4 }
const LOST = 0.006

export function syntheticHistory({ orders, days, seed }: SyntheticOptions): Delivery[] {
  const random = generator(seed)
  const weights = Array.from({ length: days }, (_none, day) => (isSale(day, days) ? SALE.times : 1) * (weekday(day) >= 5 ? 0.8 : 1))
  const sum = weights.reduce((total, weight) => total + weight, 0)
  const rows: Delivery[] = []
  // What a warehouse packs a day: a third more than usual; the rest waits.
  const packed = new Map<string, number>()
  for (let day = 0; day < days; day++) {
    const count = Math.round(orders * (weights.slice(0, day + 1).reduce((a, b) => a + b, 0) / sum) - rows.length)
    const minutes = Array.from({ length: count }, () => Math.floor(random() * 1440)).sort((a, b) => a - b)
    for (const minute of minutes) rows.push(row(rows.length, day, minute))
  }
  return rows

  function row(index: number, day: number, minute: number): Delivery {
    const carrier = pick(CARRIERS, random)
    const warehouse = random() < 0.7 ? 'main' : 'annex'
    const region = REGIONS[Math.floor(random() ** 1.5 * REGIONS.length)]!
    const country = random() < 0.85 ? 'DE' : 'AT'
    const handedOverOn = handOver(day, minute, warehouse)
    const deliveredOn = random() < LOST ? null : arrival(handedOverOn, carrier, region, country)
    const orderedOn = FIRST_DAY + day
    return {
      id: `s${seed}-${index}`,
      orderedAt: `${new Date(orderedOn * 86_400_000).toISOString().slice(0, 10)}T${clock(minute)}`,
      path: {
        orderedOn,
        hour: Math.floor(minute / 60),
        carrier: carrier.name,
        service: 'parcel',
        originId: warehouse,
        originCountry: 'DE',
        originRegion: 'west',
        destinationCountry: country,
        destinationRegion: region,
        destinationPostal: `${10 + REGIONS.indexOf(region)}${Math.floor(random() * 1000)}`.padEnd(5, '0'),
        distanceKm: 50 + 150 * REGIONS.indexOf(region) + Math.floor(random() * 50),
        weightGrams: Math.floor(200 + random() * 5000),
        units: 1 + Math.floor(random() * 3),
      },
      handedOverOn: FIRST_DAY + handedOverOn,
      deliveredOn: deliveredOn === null ? null : FIRST_DAY + deliveredOn,
      promisedOn: orderedOn + 6,
    }
  }

  /** Before two in the afternoon the same working day, else the next; a full day is followed by the next one. */
  function handOver(day: number, minute: number, warehouse: string): number {
    const capacity = ((warehouse === 'main' ? 0.7 : 0.3) * orders * 1.4 * 1.6) / days
    let on = minute < 14 * 60 ? day : day + 1
    if (warehouse === 'annex' && random() < 0.4) on++
    while (!worksOn([0, 1, 2, 3, 4], on) || (packed.get(`${warehouse}${on}`) ?? 0) >= capacity) on++
    packed.set(`${warehouse}${on}`, (packed.get(`${warehouse}${on}`) ?? 0) + 1)
    return on
  }

  function arrival(handedOverOn: number, carrier: Carrier, region: string, country: string): number {
    const [least, most] = carrier.days
    const far = (region === 'islands' ? 1 : 0) + (country === 'AT' ? 1 : 0)
    // Over the year the carriers become a little faster.
    const slow = carrier.spread * (1.2 - (0.6 * handedOverOn) / days)
    let left = least + Math.floor(random() * (most - least + 1)) + far
    while (random() < slow) left++
    let on = handedOverOn
    const strike = Math.floor(STRIKE.from * days)
    const works = (at: number) =>
      worksOn(carrier.works, at) && !(carrier.name === STRIKE.carrier && at >= strike && at < strike + STRIKE.days)
    while (left > 0) if (works(++on)) left--
    return on
  }
}

const weekday = (day: number): number => day % 7
const worksOn = (weekdays: number[], day: number): boolean => weekdays.includes(weekday(day)) && !HOLIDAYS.includes(day % 365)
const isSale = (day: number, days: number): boolean => day >= Math.floor(SALE.from * days) && day < Math.floor(SALE.from * days) + SALE.days
const clock = (minute: number): string => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}:00`

function pick(carriers: Carrier[], random: () => number): Carrier {
  let left = random()
  for (const carrier of carriers) {
    left -= carrier.share
    if (left < 0) return carrier
  }
  return carriers[0]!
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32, public domain). */
export function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
