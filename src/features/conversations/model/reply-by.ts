/** When the shop's people can be expected to have answered: their hours count, nights and free days do not. */

export type SupportHours = { weekdays: readonly number[]; from: string; to: string }

/** `hours`: how soon they answer. Below a day it counts open hours; whole days are open days, at the same time of day. */
export function replyBy(now: Temporal.Instant, hours: number, timeZone: string, support: SupportHours | null): Temporal.Instant {
  const whole = Math.round(hours * 60)
  if (!support || support.weekdays.length === 0 || support.from >= support.to) return now.add({ minutes: whole })
  let at = opened(now.toZonedDateTimeISO(timeZone), support)
  for (let days = Math.floor(whole / 1_440); days > 0; days--) at = nextOpenDay(at, support)
  let minutes = whole % 1_440
  for (;;) {
    const left = Math.round(at.until(clockOf(at, support.to), { largestUnit: 'minutes' }).total('minutes'))
    if (minutes <= left) return at.add({ minutes }).toInstant()
    minutes -= left
    at = opened(clockOf(at, support.to), support)
  }
}

/** That moment when it lies within the hours, else the next opening. */
function opened(at: Temporal.ZonedDateTime, support: SupportHours): Temporal.ZonedDateTime {
  const isOpen = support.weekdays.includes(at.dayOfWeek)
  if (isOpen && Temporal.ZonedDateTime.compare(at, clockOf(at, support.from)) < 0) return clockOf(at, support.from)
  if (isOpen && Temporal.ZonedDateTime.compare(at, clockOf(at, support.to)) < 0) return at
  return clockOf(nextOpenDay(at, support), support.from)
}

/** The same time of day. */
function nextOpenDay(at: Temporal.ZonedDateTime, support: SupportHours): Temporal.ZonedDateTime {
  let next = at.add({ days: 1 })
  while (!support.weekdays.includes(next.dayOfWeek)) next = next.add({ days: 1 })
  return next
}

const clockOf = (day: Temporal.ZonedDateTime, clock: string): Temporal.ZonedDateTime => day.withPlainTime(Temporal.PlainTime.from(clock))
