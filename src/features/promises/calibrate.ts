import type { Ctx } from '#platform/context'
import {
  type CalibrationCounts,
  type CalibrationDimension,
  type CalibrationFigures,
  type CalibrationFilter,
  calibrationFigures,
} from './model/calibration.ts'
import { addDays, type Day, localDay } from './model/day.ts'
import { type CalibrationRow, calibrationRows } from './queries/calibration.ts'

export type CalibrationGroup = { key: string | null; figures: CalibrationFigures }
/** `all`, and each dimension that was asked for: months in time, the others with the most promises first. */
export type Calibration = { all: CalibrationFigures; by: Partial<Record<CalibrationDimension, CalibrationGroup[]>> }

/**
 * Whether promises held as often as they said. Counted is the first promise of each order (the one in its confirmation),
 * never a later estimate, and only once its last day is over everywhere on earth.
 */
export async function calibrate(
  ctx: Ctx,
  filter: CalibrationFilter,
  dimensions: readonly CalibrationDimension[] = [],
): Promise<Calibration> {
  const rows = await calibrationRows(ctx, filter, dimensions, lastDayOver(ctx))
  const all = calibrationFigures(countsOf(rows.find((row) => row.dimension === null)?.sums ?? {}))
  const by: Calibration['by'] = {}
  for (const dimension of dimensions) {
    const groups = rows.filter((row) => row.dimension === dimension)
    by[dimension] = groups
      .toSorted(dimension === 'month' ? inTime : mostFirst)
      .map(({ key, sums }) => ({ key, figures: calibrationFigures(countsOf(sums)) }))
  }
  return { all, by }
}

/** The last day that has ended wherever a customer may live. */
export const lastDayOver = (ctx: Ctx): Day => addDays(localDay(ctx.now().toString(), 'Etc/GMT+12'), -1)

const inTime = (a: CalibrationRow, b: CalibrationRow): number => ((a.key ?? '') < (b.key ?? '') ? -1 : 1)
const casesOf = ({ sums }: CalibrationRow): number => (sums.stated_n ?? 0) + (sums.estimates_n ?? 0)
const mostFirst = (a: CalibrationRow, b: CalibrationRow): number => casesOf(b) - casesOf(a) || inTime(a, b)

function countsOf(sums: Record<string, number>): CalibrationCounts {
  const of = (name: string): number => sums[name] ?? 0
  const range = (name: string) => ({ n: of(`${name}_n`), within: of(`${name}_within`), late: of(`${name}_late`), days: of(`${name}_days`) })
  return {
    stated: { ...range('stated'), probability: of('stated_probability') },
    estimates: range('estimates'),
    levels: [50, 80, 90, 95].map((level) => range(`level_${level}`)),
    notArrived: of('not_arrived'),
    leftOut: { pending: of('pending'), cancelled: of('cancelled'), untracked: of('untracked') },
    shop: { n: of('shop_n'), shopDays: of('shop_days'), shopLate: of('shop_late'), ourDays: of('our_days'), ourLate: of('our_late') },
  }
}
