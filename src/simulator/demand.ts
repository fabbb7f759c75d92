/** When people buy: by month, weekday and hour, and on the days on which everybody buys at once. */
import { dayNumberOf, dayText, weekdayOf } from './calendar.ts'
import { indexByShare, type Random } from './random.ts'

/** How many orders a day has, against an ordinary day. */
export const demandOn = (day: number): number => MONTH[monthOf(day)]! * WEEKDAY[weekdayOf(day) - 1]! * rushOn(day)

/** How full the carriers' networks are, all shippers together: 1 is an ordinary day. A peak of orders reaches them a day or two later. */
export function networkLoadOn(day: number): number {
  const rush = (rushOn(day - 1) + rushOn(day - 2) + rushOn(day - 3)) / 3
  return NETWORK[monthOf(day)]! * (1 + 0.3 * (Math.min(rush, 3) - 1))
}

/** Instants of `count` orders between two midnights, in order. */
export function momentsOfDay(random: Random, from: number, to: number, count: number): number[] {
  const moments: number[] = []
  for (let i = 0; i < count; i++) {
    const hour = indexByShare(HOURS, random.next())
    moments.push(Math.floor(from + ((hour + random.next()) / 24) * (to - from)))
  }
  return moments.sort((a, b) => a - b)
}

const MONTH = [0.9, 0.85, 0.9, 0.95, 1, 1, 0.95, 0.9, 1, 1.05, 1.25, 1.35]
const WEEKDAY = [1.12, 1.05, 1, 0.98, 0.92, 0.85, 1.08]
const NETWORK = [0.95, 0.92, 0.95, 0.97, 0.98, 0.97, 0.95, 0.93, 0.98, 1.02, 1.12, 1.28]
const HOURS = [1, 0.5, 0.3, 0.2, 0.2, 0.4, 1.2, 2.5, 3.6, 4.4, 5, 5.2, 5.6, 5.2, 4.8, 4.8, 5, 5.4, 6, 6.8, 7.4, 7.2, 5, 2.6]

const monthOf = (day: number): number => Number(dayText(day).slice(5, 7)) - 1

/** Black Friday (the day after the fourth Thursday of November), its week and the Monday after it; the days before and at Christmas. */
function rushOn(day: number): number {
  const date = dayText(day)
  const [month, dayOfMonth] = [Number(date.slice(5, 7)), Number(date.slice(8, 10))]
  if (month === 11 || (month === 12 && dayOfMonth <= 2)) {
    const since = day - blackFriday(date.slice(0, 4))
    if (since === 0) return 3.6
    if (since === 3) return 2.4
    if (since === 1 || since === 2) return 1.8
    return since >= -4 && since < 0 ? 1.45 : 1
  }
  if (month === 12) return dayOfMonth <= 18 ? 1.25 : dayOfMonth <= 23 ? 0.7 : dayOfMonth <= 26 ? 0.3 : 0.8
  return 1
}

const fridays = new Map<string, number>()
function blackFriday(year: string): number {
  const known = fridays.get(year)
  if (known !== undefined) return known
  const first = dayNumberOf(`${year}-11-01`)
  const found = first + ((4 - weekdayOf(first) + 7) % 7) + 22
  fridays.set(year, found)
  return found
}
