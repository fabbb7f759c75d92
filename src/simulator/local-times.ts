import { dayAt, dayText, hourAt } from './calendar.ts'
import { zoneOf } from './places.ts'

/** Day (`2026-11-25`) and hour (0–23) of an instant in a country of the world. */
export function localTimes(at: number, country: string): { day: string; hour: number } {
  const zone = zoneOf(country)
  return { day: dayText(dayAt(zone, at)), hour: hourAt(zone, at) }
}
