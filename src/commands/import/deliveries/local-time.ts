/** Dates as histories have them: a local day, mostly with a local time, seldom with a zone. */
import type { dateOrderOf } from '../../../adapters/stores/csv/values.ts'

/** `day`: `2026-11-25`; `clock`: `14:05:00`; it and `hour` null when only the day is given. */
export type LocalTime = { day: string; hour: number | null; clock: string | null }
export type DateOrder = ReturnType<typeof dateOrderOf>

/** A time with a zone is moved to `timeZone` (null: none is known); one without is taken as it stands. null: not a date. */
export function localTimeIn(text: string, order: DateOrder, timeZone: string | null): LocalTime | null {
  const groups = PATTERN.exec(inFigures(text.trim()))?.groups as Record<string, string | undefined> | undefined
  if (!groups) return null
  const { y, m, d, a, b, year, sep, hour, minute, second, half, zone } = groups
  const [day, month] = y !== undefined ? [d, m] : sep !== '/' || order === 'dmy' ? [a, b] : order === 'mdy' ? [b, a] : a === b ? [a, b] : []
  if (day === undefined || month === undefined) return null
  const date = dayText(Number(y ?? (year?.length === 2 ? `20${year}` : year)), Number(month), Number(day))
  const hours = hour === undefined ? null : clockHours(Number(hour), half)
  if (date === null || (hours !== null && (hours > 23 || Number(minute) > 59))) return null
  if (hours === null) return { day: date, hour: null, clock: null }
  const clock = `${two(hours)}:${minute}:${second ?? '00'}`
  return zone === undefined || timeZone === null ? { day: date, hour: hours, clock } : moved(`${date}T${clock}`, zone, timeZone)
}

const PATTERN =
  /^(?:(?<y>\d{4})[-/.](?<m>\d{1,2})[-/.](?<d>\d{1,2})|(?<a>\d{1,2})(?<sep>[./-])(?<b>\d{1,2})[./-](?<year>\d{4}|(?<=\.)\d\d))(?:[T ,]+(?<hour>\d{1,2}):(?<minute>\d\d)(?::(?<second>\d\d))?(?:[.,]\d+)?\s*(?<half>am|pm)?(?: Uhr)?\s*(?<zone>Z|UTC|GMT|[+-]\d\d:?\d\d)?)?$/i

/** `20260403`, `03-Apr-2026`, `3. April 2026`, `Apr 3, 2026` → `2026-04-03`; anything else stays. */
function inFigures(text: string): string {
  const plain = /^(\d{4})(\d\d)(\d\d)$/.exec(text)
  if (plain) return plain.slice(1).join('-')
  const [, d, name, y, rest = ''] = /^(\d{1,2})[-. ]+(\p{L}{3,9})\.?[-, ]+(\d{4})(.*)$/u.exec(text) ?? []
  const [, name2, d2, y2, rest2 = ''] = /^(\p{L}{3,9})\.? (\d{1,2}),? (\d{4})(.*)$/u.exec(text) ?? []
  const month = MONTHS.findIndex((names) => names.includes((name ?? name2 ?? '').slice(0, 3).toLowerCase())) + 1
  return month === 0 ? text : `${y ?? y2}-${month}-${d ?? d2}${rest}${rest2}`
}

const MONTHS = 'jan feb mar,mär apr may,mai jun jul aug sep oct,okt nov dec,dez'.split(' ').map((names) => names.split(','))

const two = (number: number): string => String(number).padStart(2, '0')

function clockHours(hour: number, half: string | undefined): number {
  if (half === undefined) return hour
  return (hour % 12) + (half.toLowerCase() === 'pm' ? 12 : 0)
}

function dayText(year: number, month: number, day: number): string | null {
  const text = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
  const time = Date.parse(`${text}T00:00:00Z`)
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text || year < 1990 || year > 2200 ? null : text
}

function moved(time: string, zone: string, timeZone: string): LocalTime {
  const offset = /^(Z|UTC|GMT)$/i.test(zone) ? 'Z' : zone.includes(':') ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`
  const local = Temporal.Instant.from(time + offset).toZonedDateTimeISO(timeZone)
  return { day: local.toPlainDate().toString(), hour: local.hour, clock: local.toPlainTime().toString({ smallestUnit: 'second' }) }
}
