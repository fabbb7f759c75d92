/** Days as people read them, in the customer's language. */
import { type WrittenLanguage, writtenLocale } from '#shared/languages'
import { writtenDay } from '#shared/written-day'
import type { Range } from './mail-view.ts'

/** "Thursday 26 November", or "Thu 26 Nov – Tue 1 Dec". */
export function sayRange(range: Range, language: WrittenLanguage): string {
  if (range.earliest === range.latest) return sayDay(range.earliest, language)
  const parts = [range.earliest, range.latest].map((day) => writtenDay(short(language).format(milliseconds(day)), language))
  return parts.join(language === 'ja' ? '～' : ' – ')
}

export const sayDay = (day: string, language: WrittenLanguage): string => writtenDay(long(language).format(milliseconds(day)), language)

const milliseconds = (day: string): number => Temporal.PlainDate.from(day.slice(0, 10)).toZonedDateTime('UTC').epochMilliseconds

const cache = new Map<string, Intl.DateTimeFormat>()
const formatter = (language: WrittenLanguage, style: 'short' | 'long'): Intl.DateTimeFormat => {
  const key = `${language}:${style}`
  const known = cache.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(writtenLocale(language), {
    weekday: style,
    day: 'numeric',
    month: style,
    timeZone: 'UTC',
  })
  cache.set(key, made)
  return made
}
const short = (language: WrittenLanguage) => formatter(language, 'short')
const long = (language: WrittenLanguage) => formatter(language, 'long')

/** The day of a time as written: UTC is moved to the zone, everything else is taken as it stands. */
export const dayOf = (value: string, timeZone: string): string =>
  /T.*(Z|[+-]00:00)$/.test(value) ? Temporal.Instant.from(value).toZonedDateTimeISO(timeZone).toPlainDate().toString() : value.slice(0, 10)
