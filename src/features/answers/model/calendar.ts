/** Days and times as people read them. Days are `YYYY-MM-DD` in the reader's zone; scans keep the local time of their place. */
import type { EventTime } from '#contracts/tracking'
import { writtenDay } from '#shared/written-day'
import { localeOf, say } from './words/index.ts'

/** The day of a day, a local time or an instant. Times written with a numeric offset keep the day as written; `…Z` is read in `zone`. */
export function dayOf(value: string, zone: string): string {
  return value.endsWith('Z') ? zoned(value, zone).toPlainDate().toString() : value.slice(0, 10)
}

/** `HH:mm`, or null when only a day is known. */
export function timeOf(value: string, zone: string): string | null {
  if (value.length <= 10) return null
  return value.endsWith('Z') ? zoned(value, zone).toPlainTime().toString({ smallestUnit: 'minute' }) : value.slice(11, 16)
}

/** Day and time of a scan; `local`: the time is that of the place, not the reader's. */
export function whenScanned(at: EventTime, zone: string): { day: string; time: string | null; local: boolean } {
  return {
    day: dayOf(at.value, zone),
    time: at.provenance === 'date_only' ? null : timeOf(at.value, zone),
    local: at.provenance !== 'date_only' && !at.value.endsWith('Z'),
  }
}

/** Whole days from one day to another; negative when `to` is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'day' }).days

export type Relative = 'today' | 'tomorrow' | 'yesterday'
export function relativeDay(day: string, today: string): Relative | null {
  const days = daysBetween(today, day)
  return days === 0 ? 'today' : days === 1 ? 'tomorrow' : days === -1 ? 'yesterday' : null
}

/** "Tuesday 24 November"; with the year when it is another year than today's. */
export function sayDay(day: string, today: string, language: string, weekday: 'long' | 'short' = 'long'): string {
  const year = day.slice(0, 4) === today.slice(0, 4) ? undefined : ('numeric' as const)
  const key = `${language} ${weekday} ${year}`
  let format = dayFormats.get(key)
  if (!format) {
    format = new Intl.DateTimeFormat(localeOf(language), { weekday, day: 'numeric', month: weekday, year, timeZone: 'UTC' })
    dayFormats.set(key, format)
  }
  const written = format.format(Date.parse(`${day}T00:00:00Z`))
  const said = writtenDay(written, language)
  // In Polish the weekday is bent by what stands before it: it waits in brackets for that.
  return language === 'pl' ? said.replace(/^([\p{L}.]+) (.+)$/u, '$2 ($1)') : said
}
const dayFormats = new Map<string, Intl.DateTimeFormat>()

/** "on Tuesday 24 November", "today, Wednesday 25 November", with "at 14:05" when a time is given. */
export function sayWhen(day: string, time: string | null, today: string, language: string): string {
  const relative = relativeDay(day, today)
  // Some languages put another word before some weekdays.
  const weekday = Temporal.PlainDate.from(day).dayOfWeek
  const when = say(language, relative ? `when.${relative}` : 'when.day', { day: sayDay(day, today, language), weekday })
  return time ? say(language, 'when.time', { when, time }) : when
}

/** "at 14:05", where the day is known. */
export const sayTime = (time: string, language: string): string => say(language, 'when.time', { when: '', time }).replace(/^[\s,、،]+/u, '')

/** "Thursday 26 November at 09:00", to stand behind "by". */
export const sayDayAndTime = (day: string, time: string, today: string, language: string): string =>
  say(language, 'when.time', { when: sayDay(day, today, language), time })

/** A window of days: one day, between two, or open to one side. */
export function sayWindow(
  window: { from: string | null; to: string | null; fromTime?: string | null; toTime?: string | null },
  today: string,
  language: string,
): string {
  const { from, to } = window
  if (from && to && from === to) {
    const when = sayWhen(from, null, today, language)
    return window.fromTime && window.toTime && window.fromTime !== window.toTime
      ? say(language, 'when.hours', { when, from: window.fromTime, to: window.toTime })
      : when
  }
  if (from && to) return say(language, 'when.between', { from: sayDay(from, today, language), to: sayDay(to, today, language) })
  if (to) return say(language, 'when.by', { to: sayDay(to, today, language) })
  return from ? say(language, 'when.after', { from: sayDay(from, today, language) }) : ''
}

const zoned = (instant: string, zone: string): Temporal.ZonedDateTime => Temporal.Instant.from(instant).toZonedDateTimeISO(zone)
