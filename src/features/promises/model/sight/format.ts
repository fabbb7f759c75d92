/** Numbers, days and names as people write them. */
import { carrierNameOf } from '#contracts/carrier-names'
import { placeName } from '#shared/places/region-names'
import type { CalibrationDimension } from '../calibration.ts'
import type { SightWords } from './words.ts'

export type SightFormat = ReturnType<typeof sightFormat>

/** Formats of one language and time zone. */
export function sightFormat(language: string, timeZone: string) {
  const number = new Intl.NumberFormat(language)
  const one = new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 })
  const fine = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 })
  const date = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(language, { timeZone: 'UTC', ...options })
  const day = date({ weekday: 'short', day: 'numeric', month: 'short' })
  const month = date({ month: 'short', year: 'numeric' })
  const shortMonth = date({ month: 'short' })
  const shortDay = date({ day: 'numeric', month: 'short' })
  const epoch = (text: string): number => Date.parse(`${text}T00:00:00Z`)
  return {
    count: (value: number) => number.format(value),
    tenth: (value: number | null) => (value === null ? '–' : one.format(value)),
    percent: (value: number | null) => (value === null ? '–' : percent.format(value)),
    /** With a decimal, only where that says something. */
    stated: (value: number | null) =>
      value === null ? '–' : Math.abs(value * 100 - Math.round(value * 100)) < 0.05 ? percent.format(value) : fine.format(value),
    day: (text: string) => day.format(epoch(text)),
    range: (from: string, to: string) => (from === to ? day.format(epoch(from)) : day.formatRange(epoch(from), epoch(to))),
    shortDay: (text: string) => shortDay.format(epoch(text)),
    month: (text: string) => month.format(epoch(`${text}-01`)),
    shortMonth: (text: string) => shortMonth.format(epoch(`${text}-01`)),
    instant: (text: string) =>
      Temporal.Instant.from(text).toZonedDateTimeISO(timeZone).toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' }),
    zone: timeZone,
  }
}

/** `DE-BY` → `Bavaria`. The shop's own words stay as they are. */
export function groupName(dimension: CalibrationDimension, key: string | null, words: SightWords, format: SightFormat): string {
  if (key === null) return words.unknown
  if (dimension === 'carrier') return carrierNameOf(key)
  if (dimension === 'month') return format.month(key)
  if (dimension === 'option') return key
  const [country = '', region = null] = key.split('-')
  const land = placeName({ country, region: null }, words.language)
  const place = placeName({ country, region }, words.language)
  // Without a name for the region the country alone would stand for several groups.
  return place === null ? key : region !== null && place === land ? `${place}, ${region}` : place
}
