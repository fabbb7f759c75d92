/** The ranges a promise could have been given at every level that calibration is read at: kept in its inputs when it is made. */
import { type Day, fromDayNumber } from './day.ts'
import { RANGE_LEVELS } from './engine/tail-control.ts'
import type { Outlook, RangeLevel } from './engine/types.ts'

/** Both days included. `level`: the stated probability. */
export type LevelRange = { level: RangeLevel; earliest: Day; latest: Day }

/** Goes into `inputs.levels` of a ledger entry: whether 50, 80, 90 and 95 % held is counted from it later. */
export const levelRanges = (outlook: Pick<Outlook, 'range'>): LevelRange[] =>
  RANGE_LEVELS.map((level) => ({ level, ...rangeDays(outlook, level) }))

/** The range at one level, in days of the calendar. */
export function rangeDays(outlook: Pick<Outlook, 'range'>, level: RangeLevel): { earliest: Day; latest: Day } {
  const [earliest, latest] = outlook.range(level)
  return { earliest: fromDayNumber(earliest), latest: fromDayNumber(latest) }
}
