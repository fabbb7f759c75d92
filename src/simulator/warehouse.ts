/** The shop's houses: orders wait in line for the packers, packed parcels wait for the carrier's truck. In a peak both lines grow. */
import { dayAt, dayText, HOUR, isHoliday, MINUTE, midnight, weekdayOf } from './calendar.ts'
import type { SimulatedCarrier, Warehouse } from './carriers.ts'

const ZONE = 'Europe/Berlin'
const OPENS = 7 * HOUR
const CLOSES = 18 * HOUR

export type PackingLine = {
  /** When the order is packed; orders come in the order of their times, those in a hurry go to the front of the line. */
  pack(availableAt: number, units: number, hurry: boolean): number
  /** The truck of the carrier that takes it. */
  handOver(carrier: SimulatedCarrier, packedAt: number): number
}

/** `ordersPerDay`: what comes in on an ordinary day of the week, weekends included. */
export function packingLine(warehouse: Warehouse, ordersPerDay: number): PackingLine {
  // The whole week's orders leave on five days, with room to spare.
  const perHour = Math.max(1.5, (ordersPerDay * 7 * 1.6) / (5 * 11))
  let freeAt = 0
  const trucks = new Map<string, number>()
  return {
    pack(availableAt, units, hurry) {
      const ready = availableAt + 10 * MINUTE
      const start = workingTime(warehouse, hurry ? ready : Math.max(ready, freeAt))
      const overtime = isPeak(dayAt(ZONE, start)) ? 1.15 : 1
      const work = (HOUR / (perHour * overtime)) * (0.7 + 0.2 * Math.min(units, 4))
      // Whoever is passed waits that much longer.
      freeAt = hurry && freeAt > start ? freeAt + work : start + work
      return (hurry ? start + work : freeAt) + 8 * MINUTE
    },
    handOver(carrier, packedAt) {
      const room = Math.max(6, Math.ceil(ordersPerDay * carrier.share * 3.2))
      for (let day = dayAt(ZONE, packedAt); ; day++) {
        const leaves = midnight(ZONE, day) + carrier.collects * MINUTE
        if (leaves < packedAt || !isWorkingDay(warehouse, day)) continue
        const key = `${carrier.id} ${day}`
        const loaded = trucks.get(key) ?? 0
        if (loaded >= room * (isPeak(day) ? 1.5 : 1)) continue
        trucks.set(key, loaded + 1)
        return leaves + Math.min(25, loaded) * 20_000
      }
    },
  }
}

function workingTime(warehouse: Warehouse, at: number): number {
  for (let day = dayAt(ZONE, at); ; day++) {
    if (!isWorkingDay(warehouse, day)) continue
    const start = midnight(ZONE, day)
    const closes = start + (weekdayOf(day) === 6 ? 13 * HOUR : CLOSES)
    if (at < closes) return Math.max(at, start + OPENS)
  }
}

/** Monday to Friday, before Christmas on Saturdays too, never on a public holiday. */
export function isWorkingDay(warehouse: Pick<Warehouse, 'country' | 'region'>, day: number): boolean {
  const weekday = weekdayOf(day)
  if (weekday === 7 || (weekday === 6 && !isPeak(day))) return false
  return !isHoliday(warehouse.country, warehouse.region, day)
}

/** From the week of Black Friday to Christmas. */
export function isPeak(day: number): boolean {
  const date = dayText(day).slice(5)
  return date >= '11-20' && date <= '12-22'
}
