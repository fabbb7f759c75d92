/** Working days of a merchant or a carrier: weekdays of rest and single closed days. */
import { addDays, type Day, weekdayOf } from './day.ts'

export type WorkCalendar = {
  /** ISO weekdays, 1 Monday … 7 Sunday. */
  restWeekdays: ReadonlySet<number>
  /** Public holidays and closed dates, any number of sets. */
  closed: readonly ReadonlySet<Day>[]
}

/** Public holidays by place (`DE`, `DE-BY`), pre-computed outside of the model. */
export type Holidays = Readonly<Record<string, ReadonlySet<Day>>>

/** Those of the state where it is known, else of the country; undefined: none are known. */
export const holidaysAt = (holidays: Holidays, place: { country: string | null; region?: string | null }): ReadonlySet<Day> | undefined =>
  place.country ? (holidays[`${place.country}-${place.region}`] ?? holidays[place.country]) : undefined

export function isWorkingDay(calendar: WorkCalendar, day: Day): boolean {
  return !calendar.restWeekdays.has(weekdayOf(day)) && !calendar.closed.some((days) => days.has(day))
}

/** The day itself when it is a working day, else the next one. */
export function workingDayFrom(calendar: WorkCalendar, day: Day): Day {
  let at = day
  // A calendar that never works (all seven weekdays closed by mistake) must not hang a checkout.
  for (let tries = 0; tries < 60 && !isWorkingDay(calendar, at); tries++) at = addDays(at, 1)
  return at
}

/** The n-th working day after `day`; 0 gives the day itself or the next working day. */
export function addWorkingDays(calendar: WorkCalendar, day: Day, count: number): Day {
  let at = workingDayFrom(calendar, day)
  for (let left = count; left > 0; left--) at = workingDayFrom(calendar, addDays(at, 1))
  return at
}

/** Working days in (from, to]; 0 when `to` is not after `from`. */
export function workingDaysBetween(calendar: WorkCalendar, from: Day, to: Day): number {
  let count = 0
  for (let at = addDays(from, 1); at <= to && count < 1000; at = addDays(at, 1)) if (isWorkingDay(calendar, at)) count++
  return count
}

/** Days in [from, to] that would be working days but for a closed date: what a customer wants explained. */
export function closedDaysWithin(calendar: WorkCalendar, from: Day, to: Day): Day[] {
  const found: Day[] = []
  for (let at = from, seen = 0; at <= to && seen < 120; at = addDays(at, 1), seen++) {
    if (!calendar.restWeekdays.has(weekdayOf(at)) && calendar.closed.some((days) => days.has(at))) found.push(at)
  }
  return found
}
