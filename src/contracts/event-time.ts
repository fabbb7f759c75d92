/** Times as carriers write them → EventTime. What is no time gives null; nothing is shifted, nothing is invented. */
import type { EventTime } from './tracking.ts'

/** Any of: ISO with or without offset (`Z`, `+02:00`, `-0500`, `-04.00`), a date alone. */
export function readTime(text: string): EventTime | null {
  const match = ISO.exec(text.trim())
  if (!match) return null
  const date = dateOf(match[1]!, match[2]!, match[3]!)
  if (!date) return null
  if (match[4] === undefined) return { value: date, provenance: 'date_only' }
  return joinTime(date, `${match[4]}:${match[5]}:${match[6] ?? '00'}`, match[7] ?? '')
}

const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s?(Z|[+-]\d{2}[:.]?\d{2}|[+-]\d{2})?)?$/i

/** `20240423` or `2024-04-23` → `2024-04-23`; null when there is no such day. */
export function readDate(text: string): string | null {
  const match = /^(\d{4})-?(\d{2})-?(\d{2})$/.exec(text.trim())
  return match ? dateOf(match[1]!, match[2]!, match[3]!) : null
}

/** `095004`, `0950`, `09:50:04` or `09.50.04` → `09:50:04`; null when there is no such time. */
export function readClock(text: string): string | null {
  const match = /^(\d{1,2})[:.]?(\d{2})(?:[:.]?(\d{2}))?$/.exec(text.trim())
  if (!match) return null
  const clock = `${match[1]!.padStart(2, '0')}:${match[2]}:${match[3] ?? '00'}`
  return clock < '24:00:00' && match[2]! < '60' && (match[3] ?? '00') < '60' ? clock : null
}

/** A day, a time of the day and an offset as written; without a usable time it is a day, without an offset a local time. */
export function joinTime(date: string, clock: string | null, offset: string): EventTime {
  const time = clock && readClock(clock)
  if (!time) return { value: date, provenance: 'date_only' }
  const zone = readOffset(offset)
  return zone
    ? { value: `${date}T${time}${zone}`, provenance: 'carrier_offset' }
    : { value: `${date}T${time}`, provenance: 'carrier_local' }
}

/** `-04.00`, `-0400`, `-04`, `Z` → `-04:00`, `Z`; null when it is no offset of this world. */
export function readOffset(text: string): string | null {
  const match = /^(?:(Z)|([+-])(\d{1,2})(?:[:.]?(\d{2}))?)$/i.exec(text.trim())
  if (!match) return null
  if (match[1]) return 'Z'
  const [hours, minutes] = [match[3]!.padStart(2, '0'), match[4] ?? '00']
  return hours <= '14' && minutes <= '59' ? `${match[2]}${hours}:${minutes}` : null
}

/** The offset of a local time whose GMT twin is known, in quarter hours; null when the two cannot be the same instant. */
export function offsetBetween(local: string, gmt: string): string | null {
  const minutes = (Date.parse(`${local}Z`) - Date.parse(`${gmt}Z`)) / 60_000
  // Carriers write the two fields seconds apart now and then; zones lie between -12 and +14 hours.
  const quarters = Math.round(minutes / 15)
  if (!Number.isFinite(minutes) || Math.abs(minutes - quarters * 15) > 1 || quarters < -48 || quarters > 56) return null
  const absolute = Math.abs(quarters * 15)
  const two = (n: number) => String(n).padStart(2, '0')
  return `${quarters < 0 ? '-' : '+'}${two(Math.floor(absolute / 60))}:${two(absolute % 60)}`
}

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

function dateOf(year: string, month: string, day: string): string | null {
  const [y, m, d] = [Number(year), Number(month), Number(day)]
  const leap = y % 4 === 0 && (y % 100 !== 0 || y % 400 === 0)
  if (y < 1970 || y > 2199 || d < 1 || d > (DAYS[m - 1] ?? 0) || (m === 2 && d === 29 && !leap)) return null
  return `${year}-${month}-${day}`
}
