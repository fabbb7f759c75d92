/** Days and hours of the places where the world plays. Instants are epoch milliseconds, days are counted from 1970-01-01: a hundred thousand orders need plain arithmetic. */
import HolidayRules from 'date-holidays'

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

export const dayNumberOf = (day: string): number => Math.floor(Date.parse(`${day}T00:00:00Z`) / DAY)
export const dayText = (day: number): string => dayTexts.get(day) ?? rememberText(day)

/** ISO weekday, 1 Monday … 7 Sunday. */
export const weekdayOf = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1

/** The first instant of a day in a zone. */
export function midnight(zone: string, day: number): number {
  const days = midnights.get(zone) ?? new Map<number, number>()
  midnights.set(zone, days)
  const known = days.get(day)
  if (known !== undefined) return known
  const found = Temporal.PlainDate.from(dayText(day)).toZonedDateTime({ timeZone: zone }).epochMilliseconds
  days.set(day, found)
  return found
}

/** The day of an instant in a zone. */
export function dayAt(zone: string, at: number): number {
  const guess = Math.floor(at / DAY)
  if (at >= midnight(zone, guess + 1)) return guess + 1
  return at < midnight(zone, guess) ? guess - 1 : guess
}

/** `2026-11-25T14:03:00`, the wall clock of a zone. */
export function localText(zone: string, at: number): string {
  const day = dayAt(zone, at)
  // On the two days of a year on which clocks change, the hours after it are those of Temporal, not of a sum.
  const since = at - midnight(zone, day)
  if (midnight(zone, day + 1) - midnight(zone, day) !== DAY)
    return Temporal.Instant.fromEpochMilliseconds(at - (at % 1000))
      .toZonedDateTimeISO(zone)
      .toPlainDateTime()
      .toString({ smallestUnit: 'second' })
  return `${dayText(day)}T${two(since / HOUR)}:${two((since % HOUR) / MINUTE)}:${two((since % MINUTE) / 1000)}`
}

/** The hour of the day, 0–23. */
export const hourAt = (zone: string, at: number): number => Math.min(23, Math.floor((at - midnight(zone, dayAt(zone, at))) / HOUR))

/** Public holiday in the region, or in the whole country when the region is not known to the list. */
export function isHoliday(country: string, region: string, day: number): boolean {
  const year = Number(dayText(day).slice(0, 4))
  const key = `${country}-${region}-${year}`
  const known = holidays.get(key)
  if (known) return known.has(day)
  const found = new Set<number>()
  for (const holiday of new HolidayRules(country, region).getHolidays(year) ?? [])
    if (holiday.type === 'public') found.add(dayNumberOf(holiday.date.slice(0, 10)))
  holidays.set(key, found)
  return found.has(day)
}

const midnights = new Map<string, Map<number, number>>()
const dayTexts = new Map<number, string>()
const holidays = new Map<string, ReadonlySet<number>>()

function rememberText(day: number): string {
  const text = Temporal.Instant.fromEpochMilliseconds(day * DAY)
    .toString()
    .slice(0, 10)
  dayTexts.set(day, text)
  return text
}
const two = (n: number): string => String(Math.floor(n)).padStart(2, '0')
