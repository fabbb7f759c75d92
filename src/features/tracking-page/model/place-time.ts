/** Days and times as people read them. A time with an offset is shown as written: it is local to its place already. */
import type { EventTime } from '#contracts/tracking'
import { writtenDay } from '#shared/written-day'
import { type Language, once } from './languages.ts'

/** `Wed 25 Nov` and `14:05` (null when only the day is known), as the clock on the wall of that place showed it. */
export function wallClock(at: EventTime, language: Language, timeZone: string): { day: string; time: string | null; machine: string } {
  const wall = at.value.endsWith('Z') && at.value.length > 10 ? inZone(at.value, timeZone) : at.value
  const day = formatDay(wall.slice(0, 10), language)
  return { day, time: wall.length > 10 ? wall.slice(11, 16) : null, machine: at.value.length > 10 ? at.value : at.value.slice(0, 10) }
}

/** `Wed 25 Nov`, `Mi., 25. Nov.` for `YYYY-MM-DD`. */
export const formatDay = (day: string, language: Language): string =>
  writtenDay(formatters(language).short.format(new Date(`${day}T12:00:00Z`)), language)

/** `Thu 26 – Fri 27 Nov`, as short as the language allows; a missing or equal first day gives one day. */
export function formatDays(from: string | null, to: string | null, language: Language): string {
  const [first, last] = [from ?? to, to ?? from]
  if (!first || !last) return ''
  if (first === last) return formatDay(first, language)
  // Intl writes Japanese ranges in figures alone.
  if (language === 'ja') return `${formatDay(first, language)}～${formatDay(last, language)}`
  // British English writes the month twice in a range.
  if (language === 'en' && first.slice(0, 7) === last.slice(0, 7))
    return `${formatters('en').bare.format(new Date(`${first}T12:00:00Z`))} – ${formatDay(last, language)}`
  const range = formatters(language).short.formatRange(new Date(`${first}T12:00:00Z`), new Date(`${last}T12:00:00Z`))
  // Between names of days the dash stands free in every language.
  return writtenDay(range, language).replace(/(?<=\S)–(?=\S)/, ' – ')
}

/** `25 November 2026`. */
export const formatLongDay = (day: string, language: Language): string => formatters(language).long.format(new Date(`${day}T12:00:00Z`))

/** `4 min ago`, `3 hr ago`, `2 days ago`: in the largest unit that is full. */
export function formatAgo(minutes: number, language: Language): string {
  if (minutes < 60) return relative(language).format(-minutes, 'minute')
  return minutes < 1440
    ? relative(language).format(-Math.floor(minutes / 60), 'hour')
    : relative(language).format(-Math.floor(minutes / 1440), 'day')
}

/** The day an instant falls on, in a zone. */
export const dayInZone = (instant: string, timeZone: string): string => inZone(instant, timeZone).slice(0, 10)

/** `10:30` of an instant, in a zone. */
export const timeInZone = (instant: string, timeZone: string): string => inZone(instant, timeZone).slice(11, 16)

function inZone(instant: string, timeZone: string): string {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDateTime().toString({ smallestUnit: 'second' })
}

const formatters = (language: Language) =>
  once('days', language, (locale) => ({
    short: new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' }),
    bare: new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', timeZone: 'UTC' }),
    long: new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
  }))
const relative = (language: Language) => once('ago', language, (locale) => new Intl.RelativeTimeFormat(locale, { style: 'short' }))
