import type { Ctx } from '#platform/context'
import { calibrate } from './calibrate.ts'
import type { CalibrationFilter } from './model/calibration.ts'
import { addDays } from './model/day.ts'
import type { CalibrationPage, PageFilter } from './model/sight/calibration-view.ts'
import { sightFormat } from './model/sight/format.ts'
import { sightWords } from './model/sight/words.ts'
import { hasHistoryScores } from './queries/score.ts'

const DIMENSIONS = ['carrier', 'region', 'option', 'month'] as const
const NO_FILTER = { from: null, to: null, carrier: null, region: null, option: null }

/** What the page of calibration shows. `source` null: what customers saw, or history while they have seen nothing that is over. */
export async function showCalibration(
  ctx: Ctx,
  asked: Omit<PageFilter, 'source'> & { source: PageFilter['source'] | null },
): Promise<CalibrationPage> {
  const hasHistory = await hasHistoryScores(ctx)
  const shown = await calibrate(ctx, { source: 'order', ...NO_FILTER }, DIMENSIONS)
  const nothingOver = shown.all.coverage.n + shown.all.estimates.coverage.n === 0
  const source = asked.source ?? (nothingOver && hasHistory ? 'history' : 'order')
  const whole = source === 'order' ? shown : await calibrate(ctx, { source, ...NO_FILTER }, DIMENSIONS)
  const { carrier, region, option, month } = asked
  const filtered = carrier ?? region ?? option ?? month
  const found = filtered === null ? whole : await calibrate(ctx, filterOf({ source, carrier, region, option, month }), DIMENSIONS)
  const { language, timeZone, name } = ctx.settings
  const keys = (dimension: (typeof DIMENSIONS)[number]) => (whole.by[dimension] ?? []).map((group) => group.key)
  const groups = (dimension: (typeof DIMENSIONS)[number]) => found.by[dimension] ?? []
  return {
    shopName: name,
    words: sightWords(language),
    format: sightFormat(language, timeZone),
    filter: { source, carrier, region, option, month },
    hasHistory,
    all: found.all,
    groups: { carrier: groups('carrier'), region: groups('region'), option: groups('option'), month: groups('month') },
    choices: { carrier: keys('carrier'), region: keys('region'), option: keys('option'), month: keys('month') },
  }
}

/** The filters of the page as those of the figures. */
export const filterOf = ({ month, ...filter }: PageFilter): CalibrationFilter => ({
  ...filter,
  from: month && `${month}-01`,
  to: month && lastDayOf(month),
})

const lastDayOf = (month: string): string => addDays(Temporal.PlainDate.from(`${month}-01`).add({ months: 1 }).toString(), -1)
