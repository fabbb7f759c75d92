/** Days as people read them, in the customer's language. */
import type { Range } from './mail-view.ts'

/** "Thursday 26 November", or "Thu 26 Nov – Tue 1 Dec". */
export function sayRange(range: Range, language: string): string {
  if (range.earliest === range.latest) return sayDay(range.earliest, language)
  const parts = [range.earliest, range.latest].map((day) => short(language).format(milliseconds(day)))
  return parts.join(' – ')
}

export const sayDay = (day: string, language: string): string => long(language).format(milliseconds(day))

const milliseconds = (day: string): number => Temporal.PlainDate.from(day.slice(0, 10)).toZonedDateTime('UTC').epochMilliseconds

const cache = new Map<string, Intl.DateTimeFormat>()
const formatter = (language: string, style: 'short' | 'long'): Intl.DateTimeFormat => {
  const key = `${language}:${style}`
  const known = cache.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    weekday: style,
    day: 'numeric',
    month: style,
    timeZone: 'UTC',
  })
  cache.set(key, made)
  return made
}
const short = (language: string) => formatter(language, 'short')
const long = (language: string) => formatter(language, 'long')

/** The day of a time as written: UTC is moved to the zone, everything else is taken as it stands. */
export const dayOf = (value: string, timeZone: string): string =>
  /T.*(Z|[+-]00:00)$/.test(value) ? Temporal.Instant.from(value).toZonedDateTimeISO(timeZone).toPlainDate().toString() : value.slice(0, 10)
