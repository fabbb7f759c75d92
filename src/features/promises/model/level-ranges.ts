/** The ranges a promise could have been given at every level that calibration is read at: kept in its inputs when it is made. */
import { type Day, fromDayNumber } from './day.ts'
import type { Outlook } from './engine/types.ts'

/** Both days included. `level`: the stated probability. */
export type LevelRange = { level: CalibrationLevel; earliest: Day; latest: Day }
export type CalibrationLevel = (typeof calibrationLevels)[number]

/** The levels that are judged beside the one that is shown. */
export const calibrationLevels = [0.5, 0.8, 0.9, 0.95] as const

/** Goes into `inputs.levels` of a ledger entry: whether 50, 80, 90 and 95 % held is counted from it later. */
export const levelRanges = (outlook: Pick<Outlook, 'range'>): LevelRange[] =>
  calibrationLevels.map((level) => ({ level, ...rangeDays(outlook, level) }))

/** The range at one level, in days of the calendar. */
export function rangeDays(outlook: Pick<Outlook, 'range'>, level: number): { earliest: Day; latest: Day } {
  const [earliest, latest] = outlook.range(level)
  return { earliest: fromDayNumber(earliest), latest: fromDayNumber(latest) }
}
