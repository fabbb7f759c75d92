/** Until when an order of today still starts its journey today. */
import { type Holidays, isWorkingDay } from './calendar.ts'
import { merchantCalendar, type WindowInputs } from './window.ts'

/** `at`: ISO instant. `minutes`: whole minutes left, at least 1. */
export type CutOff = { at: string; minutes: number }

/** Null when it has passed, or nobody works today: there is nothing to hurry for. `now`: ISO instant. */
export function cutOffOf(inputs: Pick<WindowInputs, 'rules' | 'origin'>, holidays: Holidays, now: string): CutOff | null {
  const instant = Temporal.Instant.from(now)
  const today = instant.toZonedDateTimeISO(inputs.origin.timeZone).toPlainDate()
  if (!isWorkingDay(merchantCalendar(inputs, holidays), today.toString())) return null
  const at = today
    .toZonedDateTime({ timeZone: inputs.origin.timeZone, plainTime: Temporal.PlainTime.from(inputs.rules.cutOff) })
    .toInstant()
  const seconds = instant.until(at).total('seconds')
  // Rounded down: who orders within what is shown is in time. The last minute is no promise to give.
  return seconds < 60 ? null : { at: at.toString({ smallestUnit: 'second' }), minutes: Math.floor(seconds / 60) }
}
