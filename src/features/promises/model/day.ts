/** Calendar days as text (`2026-11-25`): promises are made in days, never in hours. */

export type Day = string

export const addDays = (day: Day, days: number): Day => (days === 0 ? day : Temporal.PlainDate.from(day).add({ days }).toString())

/** Days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days

/** ISO weekday, 1 Monday … 7 Sunday. */
export const weekdayOf = (day: Day): number => Temporal.PlainDate.from(day).dayOfWeek

/** Days since 1970-01-01, the engine's way to count. */
export const dayNumber = (day: Day): number => Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000)

export const fromDayNumber = (number: number): Day => new Date(Math.floor(number) * 86_400_000).toISOString().slice(0, 10)

// ISO days compare as text.
export const laterOf = (a: Day, b: Day): Day => (a > b ? a : b)
export const earlierOf = (a: Day, b: Day): Day => (a < b ? a : b)

/** The local day of an instant (ISO text). */
export const localDay = (instant: string, timeZone: string): Day =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDate().toString()

/**
 * The zone of a country in which a day ends last, so that "the promised day is over" is true wherever in the country
 * the customer lives. `fallback` for countries without zones of their own.
 */
export function lastZoneOf(country: string | null, fallback: string): string {
  if (!country || !/^[A-Z]{2}$/.test(country)) return fallback
  const known = lastZones.get(country)
  if (known !== undefined) return known ?? fallback
  const found = findLastZone(country)
  lastZones.set(country, found)
  return found ?? fallback
}

const lastZones = new Map<string, string | null>()
const REFERENCE = Temporal.Instant.from('2026-01-01T00:00:00Z')

function findLastZone(country: string): string | null {
  const locale = new Intl.Locale('und', { region: country }) as Intl.Locale & { getTimeZones?(): string[] | undefined }
  const zones = locale.getTimeZones?.() ?? []
  let last: { zone: string; offset: number } | null = null
  for (const zone of zones) {
    const offset = REFERENCE.toZonedDateTimeISO(zone).offsetNanoseconds
    if (!last || offset < last.offset) last = { zone, offset }
  }
  return last?.zone ?? null
}
