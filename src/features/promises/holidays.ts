/** Public holidays as sets of days, computed once per place and year, when a day of that year is first asked for. */
import HolidayRules from 'date-holidays'
import type { Holidays } from './model/calendar.ts'
import { addDays, type Day, dayNumber } from './model/day.ts'

/** Of countries (`DE`) and states (`DE-BY`: the country's and its own). Unknown countries have none, unknown states the country's. */
export function holidaysOf(places: readonly (string | null)[]): Holidays {
  const found: Record<string, ReadonlySet<Day>> = {}
  for (const place of places) if (place) found[place] = holidaysAt(place)
  return found
}

/** The same as numbers of days, which is how engines count. */
export function holidayNumbers(place: string): ReadonlySet<number> {
  const known = numbers.get(place)
  if (known) return known
  const made = new DaysByYear(
    (year) => daysOfYear(place, year).map(dayNumber),
    // An engine asks for some millions of days.
    (day) => new Date(day * 86_400_000).getUTCFullYear(),
  )
  if (numbers.size > MOST_PLACES) numbers.clear()
  numbers.set(place, made)
  return made
}

/** `DE-BY` where the state is known, else `DE`; null without a country. A state may be a code (`BY`, `DE-BY`) or a name (`Bayern`). */
export function placeOf(country: string | null | undefined, region: string | null | undefined): string | null {
  if (!country) return null
  if (!region) return country
  const wanted = fold(region.toUpperCase().startsWith(`${country}-`) ? region.slice(country.length + 1) : region)
  const code = statesOf(country).get(wanted)
  return code ? `${country}-${code}` : country
}

const MOST_PLACES = 2_000
const days = new Map<string, ReadonlySet<Day>>()
const numbers = new Map<string, ReadonlySet<number>>()
const states = new Map<string, ReadonlyMap<string, string>>()

function holidaysAt(place: string): ReadonlySet<Day> {
  const known = days.get(place)
  if (known) return known
  const made = new DaysByYear(
    (year) => daysOfYear(place, year),
    (day: Day) => Number(day.slice(0, 4)),
  )
  if (days.size > MOST_PLACES) days.clear()
  days.set(place, made)
  return made
}

/** A set that is asked by `has` only, and computes a year when it is asked for a day of it. */
class DaysByYear<T> extends Set<T> {
  readonly #daysOf: (year: number) => T[]
  readonly #yearOf: (day: T) => number
  readonly #years = new Set<number>()

  constructor(daysOf: (year: number) => T[], yearOf: (day: T) => number) {
    super()
    this.#daysOf = daysOf
    this.#yearOf = yearOf
  }

  override has(day: T): boolean {
    const year = this.#yearOf(day)
    if (!this.#years.has(year)) {
      this.#years.add(year)
      for (const one of this.#daysOf(year)) this.add(one)
    }
    return super.has(day)
  }
}

function daysOfYear(place: string, year: number): Day[] {
  if (!/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/.test(place) || year < 1970 || year > 2200) return []
  const [country = '', state] = place.split('-')
  const rules = state ? new HolidayRules(country, state) : new HolidayRules(country)
  // Some lists are empty or undefined for countries the library does not know.
  return (rules.getHolidays(year) ?? []).filter((holiday) => holiday.type === 'public').flatMap(daysOf)
}

/** Some feasts last several days. */
function daysOf(holiday: { date: string; start: Date; end: Date }): Day[] {
  const length = Math.max(1, Math.round((holiday.end.getTime() - holiday.start.getTime()) / 86_400_000))
  return Array.from({ length: Math.min(length, 15) }, (_, offset) => addDays(holiday.date.slice(0, 10), offset))
}

function statesOf(country: string): ReadonlyMap<string, string> {
  const known = states.get(country)
  if (known) return known
  const found = new Map<string, string>()
  const listed: Record<string, string> = /^[A-Z]{2}$/.test(country) ? (new HolidayRules().getStates(country) ?? {}) : {}
  for (const [code, name] of Object.entries(listed)) for (const key of [code, name]) found.set(fold(key), code)
  states.set(country, found)
  return found
}

const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toUpperCase().trim()
