/** The figures of the calibration page as a table for a spreadsheet: one row for each group, shares as fractions. */
import { stringify } from 'csv-stringify/sync'
import type { CalibrationDimension, CalibrationFigures } from './model/calibration.ts'
import type { CalibrationPage } from './model/sight/calibration-view.ts'

export function calibrationCsv({ all, groups }: Pick<CalibrationPage, 'all' | 'groups'>): string {
  const rows = [
    row('all', '', all),
    ...all.levels.map((one) => ['level', one.level, one.coverage.n, one.level, ...shares(one), one.meanWidthDays, '', '', '']),
    ...DIMENSIONS.flatMap((dimension) => groups[dimension].map(({ key, figures }) => row(dimension, key ?? '', figures))),
  ]
  // A shipping option may be named like a formula.
  return stringify([HEADINGS, ...rows], { escape_formulas: true })
}

const DIMENSIONS = ['carrier', 'region', 'option', 'month'] as const satisfies readonly CalibrationDimension[]
const HEADINGS = 'by,group,promises,stated,held,held_low,held_high,late,early,mean_width_days,estimates,estimates_held,not_arrived'.split(
  ',',
)

const row = (by: string, group: string, figures: CalibrationFigures): unknown[] => [
  by,
  group,
  figures.coverage.n,
  figures.stated,
  ...shares(figures),
  figures.meanWidthDays,
  figures.estimates.coverage.n,
  figures.estimates.coverage.share,
  figures.notArrived,
]

const shares = ({ coverage, late, early }: Pick<CalibrationFigures, 'coverage' | 'late' | 'early'>): unknown[] => [
  coverage.share,
  coverage.low,
  coverage.high,
  late.share,
  early.share,
]
