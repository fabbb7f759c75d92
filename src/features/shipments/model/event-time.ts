/** A time as a carrier wrote it → an instant that can be compared (status-model rule 3). Epoch arithmetic, no Temporal: the fold's hot loop. */
import type { EventTime, Place } from '#contracts/tracking'
import { instantOfLocal, offsetAt } from './zone-offset.ts'
import { zoneOf } from './zones.ts'

/** `instant`: epoch milliseconds. `at`: with the offset written out where the place told the zone. `localDay`: days since 1970 on the place's calendar. */
export type PlacedTime = { instant: number; at: EventTime; localDay: number }

/**
 * Order of authority: a written offset, the zone of the place, the zone of the destination, UTC. A date is the end of its
 * day. Unreadable values (our adapters write none) are the beginning of time, so that they never win.
 */
export function placeTime(at: EventTime, place: Place | null, destination: Place | null | undefined): PlacedTime {
  const value = at.value
  const date = civilDay(value)
  if (date === null) return { instant: 0, at, localDay: 0 }
  if (value.length === 10) {
    const zone = zoneOf(place) ?? zoneOf(destination)
    const end = (date + 1) * DAY
    return { instant: (zone ? instantOfLocal(zone.zone, end) : end) - 1, at, localDay: date }
  }
  const local = date * DAY + timeOfDay(value)
  const offset = writtenOffset(value)
  if (offset !== null) return { instant: local - offset, at, localDay: date }
  const own = zoneOf(place)
  const zone = own?.certain ? own : (sameCountry(place, destination) ?? own ?? zoneOf(destination))
  if (!zone) return { instant: local, at, localDay: date }
  const instant = instantOfLocal(zone.zone, local)
  if (!own?.certain) return { instant, at, localDay: date }
  return { instant, at: { value: value + formatOffset(offsetAt(zone.zone, instant)), provenance: 'inferred_from_place' }, localDay: date }
}

/** ISO instant, end of the day for dates; null when unreadable. For boundaries such as windows and estimates. */
export function epochOf(value: string): number | null {
  return civilDay(value) === null ? null : placeTime({ value, provenance: 'carrier_local' }, null, null).instant
}

const DAY = 86_400_000

// A place in a country of many zones without its state is most likely near the destination in that country.
function sameCountry(place: Place | null, destination: Place | null | undefined) {
  return place?.country && destination?.country !== place.country ? null : zoneOf(destination)
}

const digits = (text: string, from: number, count: number): number => {
  let n = 0
  for (let i = from; i < from + count; i++) {
    const c = text.charCodeAt(i) - 48
    if (c < 0 || c > 9 || Number.isNaN(c)) return Number.NaN
    n = n * 10 + c
  }
  return n
}

/** Days since 1970 of `YYYY-MM-DD…` (Howard Hinnant, "days_from_civil"). */
function civilDay(value: string): number | null {
  const year = digits(value, 0, 4)
  const month = digits(value, 5, 2)
  const day = digits(value, 8, 2)
  if (!(month >= 1 && month <= 12 && day >= 1 && day <= 31) || Number.isNaN(year)) return null
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
}

function timeOfDay(value: string): number {
  const seconds = value.charCodeAt(16) === 58 ? digits(value, 17, 2) : 0
  let ms = (digits(value, 11, 2) * 3600 + digits(value, 14, 2) * 60 + (seconds || 0)) * 1000
  if (value.charCodeAt(19) === 46) {
    const fraction = /^\d{1,3}/.exec(value.slice(20))?.[0]
    if (fraction) ms += Number(fraction.padEnd(3, '0'))
  }
  return Number.isNaN(ms) ? 0 : ms
}

/** Milliseconds ahead of UTC, null for a local time. */
function writtenOffset(value: string): number | null {
  if (value.endsWith('Z')) return 0
  const sign = value.charCodeAt(value.length - 6)
  if ((sign !== 43 && sign !== 45) || value.length < 22) return null
  const ms = (digits(value, value.length - 5, 2) * 60 + digits(value, value.length - 2, 2)) * 60_000
  return sign === 45 ? -ms : ms
}

function formatOffset(offset: number): string {
  const minutes = Math.abs(Math.round(offset / 60_000))
  return `${offset < 0 ? '-' : '+'}${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}
