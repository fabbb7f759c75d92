/** Public holidays as sets of days, computed once per country and pair of years. */
import HolidayRules from 'date-holidays'
import type { Holidays } from './model/calendar.ts'
import { addDays, type Day } from './model/day.ts'

/** Nationwide public holidays of the countries in `fromYear` and the year after it. Unknown countries have none. */
export function holidaysOf(countries: readonly (string | null)[], fromYear: number): Holidays {
  const found: Record<string, ReadonlySet<Day>> = {}
  for (const country of countries) if (country) found[country] = holidaysOfCountry(country, fromYear)
  return found
}

const cache = new Map<string, ReadonlySet<Day>>()

function holidaysOfCountry(country: string, fromYear: number): ReadonlySet<Day> {
  const key = `${country}:${fromYear}`
  const known = cache.get(key)
  if (known) return known
  const days = new Set<Day>()
  if (/^[A-Z]{2}$/.test(country)) {
    const rules = new HolidayRules(country)
    for (const year of [fromYear, fromYear + 1]) {
      // Some lists are empty or undefined for countries the library does not know.
      for (const holiday of rules.getHolidays(year) ?? []) if (holiday.type === 'public') addDaysOf(holiday, days)
    }
  }
  if (cache.size > 500) cache.clear()
  cache.set(key, days)
  return days
}

/** Some feasts last several days. */
function addDaysOf(holiday: { date: string; start: Date; end: Date }, days: Set<Day>): void {
  const length = Math.max(1, Math.round((holiday.end.getTime() - holiday.start.getTime()) / 86_400_000))
  for (let offset = 0; offset < Math.min(length, 15); offset++) days.add(addDays(holiday.date.slice(0, 10), offset))
}
