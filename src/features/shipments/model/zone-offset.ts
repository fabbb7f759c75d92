/**
 * Offsets of IANA zones, fast enough for the fold: `Intl` is asked once per zone and month, and by the hour only in
 * months in which the clocks change.
 */

/** Milliseconds that local time is ahead of UTC at an instant (epoch milliseconds). */
export function offsetAt(zone: string, instant: number): number {
  const month = Math.floor(instant / MONTH)
  let months = cache.get(zone)
  if (!months) {
    months = { byMonth: new Map(), byHour: new Map() }
    cache.set(zone, months)
  }
  let offset = months.byMonth.get(month)
  if (offset === undefined) {
    const start = ask(zone, month * MONTH)
    const same = start === ask(zone, (month + 1) * MONTH) && start === ask(zone, month * MONTH + MONTH / 2)
    offset = same ? start : null
    months.byMonth.set(month, offset)
  }
  if (offset !== null) return offset
  const hour = Math.floor(instant / HOUR)
  let byHour = months.byHour.get(hour)
  if (byHour === undefined) {
    byHour = ask(zone, hour * HOUR)
    months.byHour.set(hour, byHour)
  }
  return byHour
}

/** The instant at which clocks in `zone` show `local` (as if it were UTC). A time that occurs twice is the earlier, one that never occurs moves ahead. */
export function instantOfLocal(zone: string, local: number): number {
  const before = offsetAt(zone, local - DAY)
  const first = local - before
  if (offsetAt(zone, first) === before) return first
  const after = offsetAt(zone, local + DAY)
  const second = local - after
  return offsetAt(zone, second) === after ? second : first
}

const HOUR = 3_600_000
const DAY = 24 * HOUR
const MONTH = 28 * DAY
type Offsets = { byMonth: Map<number, number | null>; byHour: Map<number, number> }
const cache = new Map<string, Offsets>()
const formats = new Map<string, Intl.DateTimeFormat>()

function ask(zone: string, instant: number): number {
  let format = formats.get(zone)
  if (!format) {
    const fields = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' } as const
    format = new Intl.DateTimeFormat('en-US', { timeZone: zone, hourCycle: 'h23', ...fields })
    formats.set(zone, format)
  }
  const [month, day, year, hour, minute, second] = format.format(instant).match(/\d+/g)!.map(Number)
  return Date.UTC(year!, month! - 1, day!, hour!, minute!, second!) - Math.floor(instant / 1000) * 1000
}
