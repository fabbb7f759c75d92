/** The days on which nothing moves, as the engine asks for them. */
import { holidayNumbers, placeOf } from './holidays.ts'
import type { KnownCalendar } from './model/closed-days.ts'
import { dayNumber } from './model/day.ts'
import type { ClosedDays, DayNumber } from './model/engine/types.ts'

/** `calendar`: the warehouse's; null: nothing is known of it. */
export function closedDaysOf(calendar: KnownCalendar | null): ClosedDays {
  const own = new Set((calendar?.closedDates ?? []).map(dayNumber))
  return {
    destination: (country, region) => at(country, region),
    origin: new Either(own, at(calendar?.country ?? null, calendar?.region ?? null)),
  }
}

const NONE: ReadonlySet<DayNumber> = new Set()

function at(country: string | null, region: string | null): ReadonlySet<DayNumber> {
  const place = placeOf(country, region)
  return place ? holidayNumbers(place) : NONE
}

/** Asked by `has` only. */
class Either extends Set<DayNumber> {
  readonly #parts: readonly ReadonlySet<DayNumber>[]

  constructor(...parts: readonly ReadonlySet<DayNumber>[]) {
    super()
    this.#parts = parts
  }

  override has(day: DayNumber): boolean {
    return this.#parts?.some((part) => part.has(day)) ?? false
  }
}
