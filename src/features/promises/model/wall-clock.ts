/** Between instants and the hours of a wall clock. */

/** `hour`: hours since 1970-01-01T00:00 of the zone's wall clock, of epoch milliseconds; `instant`: back. */
export type WallClock = { hour(instant: number): number; instant(hour: number): number }

export function wallClock(timeZone: string): WallClock {
  const known = clocks.get(timeZone)
  if (known) return known
  const offsets = new Map<number, number>()
  const offset = (instant: number): number => {
    const hour = Math.floor(instant / HOUR)
    const found = offsets.get(hour)
    if (found !== undefined) return found
    const hours = Temporal.Instant.fromEpochMilliseconds(hour * HOUR).toZonedDateTimeISO(timeZone).offsetNanoseconds / 3.6e12
    if (offsets.size > 20_000) offsets.clear()
    offsets.set(hour, hours)
    return hours
  }
  const clock: WallClock = {
    hour: (instant) => instant / HOUR + offset(instant),
    instant: (hour) => {
      const guess = (hour - offset(hour * HOUR)) * HOUR
      return Math.round((hour - offset(guess)) * HOUR)
    },
  }
  clocks.set(timeZone, clock)
  return clock
}

const HOUR = 3_600_000
const clocks = new Map<string, WallClock>()
