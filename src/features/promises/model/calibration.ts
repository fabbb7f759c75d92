/** Whether promises hold as often as they say: shares with intervals, and how wide the ranges had to be for it. */
import type { Day } from './day.ts'
import { RANGE_LEVELS } from './engine/tail-control.ts'

export type CalibrationDimension = 'carrier' | 'region' | 'option' | 'month'
export type CalibrationFilter = {
  /** Shown to a customer, or imported deliveries as they would have been promised. */
  source: 'order' | 'history'
  /** Days of ordering, both included. */
  from: Day | null
  to: Day | null
  carrier: string | null
  region: string | null
  option: string | null
}

/** Ranges whose last day is over. `late`: arrived after it, or not arrived at all. `days`: sum of last minus first day. */
export type RangeCounts = { n: number; within: number; late: number; days: number }

export type CalibrationCounts = {
  /** Ranges that named a probability, and the sum of what they named. */
  stated: RangeCounts & { probability: number }
  /** Ranges that were said to be an estimate. */
  estimates: RangeCounts
  /** In the order of `RANGE_LEVELS`, of the ranges whose distribution was known. */
  levels: RangeCounts[]
  /** Counted above as late although nothing has arrived yet. */
  notArrived: number
  leftOut: { pending: number; cancelled: number; untracked: number }
  /** Deliveries that arrived and had a date of the shop's own: days between arrival and the last day named, and how many came after it. */
  shop: { n: number; shopDays: number; shopLate: number; ourDays: number; ourLate: number }
}

/** `share` with its 95 % Wilson interval; null without any case. `enough`: at least 30 cases. */
export type Share = { n: number; count: number; share: number | null; low: number | null; high: number | null; enough: boolean }

export type CalibrationFigures = {
  /** Mean of the stated probabilities; null: none was stated. */
  stated: number | null
  coverage: Share
  late: Share
  early: Share
  /** Last day minus first day, on average. */
  meanWidthDays: number | null
  /** `less`: holds less often than stated, beyond chance. Null while there is not enough. */
  verdict: 'as_stated' | 'less' | 'more' | null
  estimates: { coverage: Share; meanWidthDays: number | null }
  levels: { level: number; coverage: Share; late: Share; early: Share; meanWidthDays: number | null }[]
  notArrived: number
  leftOut: CalibrationCounts['leftOut']
  /** Days that the last promised day lay behind the arrival, and how often it was missed: the shop's own dates beside ours, same deliveries. */
  padding: { n: number; enough: boolean; shop: { meanDays: number; late: Share }; ours: { meanDays: number; late: Share } } | null
}

/** Fewer cases are shown greyed: an interval this wide says little. */
export const ENOUGH = 30

/** Pure: counts of one group become its figures. */
export function calibrationFigures(counts: CalibrationCounts): CalibrationFigures {
  const { stated, estimates, shop } = counts
  const coverage = wilson(stated.within, stated.n)
  // A sum of many equal probabilities is a hair off.
  const mean = stated.n > 0 ? Math.round((stated.probability / stated.n) * 1e6) / 1e6 : null
  return {
    stated: mean,
    coverage,
    late: wilson(stated.late, stated.n),
    early: wilson(earlyOf(stated), stated.n),
    meanWidthDays: meanOf(stated.days, stated.n),
    verdict: verdictOf(coverage, mean),
    estimates: { coverage: wilson(estimates.within, estimates.n), meanWidthDays: meanOf(estimates.days, estimates.n) },
    levels: counts.levels.flatMap((level, position) =>
      level.n === 0
        ? []
        : {
            level: RANGE_LEVELS[position]!,
            coverage: wilson(level.within, level.n),
            late: wilson(level.late, level.n),
            early: wilson(earlyOf(level), level.n),
            meanWidthDays: meanOf(level.days, level.n),
          },
    ),
    notArrived: counts.notArrived,
    leftOut: counts.leftOut,
    padding:
      shop.n === 0
        ? null
        : {
            n: shop.n,
            enough: shop.n >= ENOUGH,
            shop: { meanDays: shop.shopDays / shop.n, late: wilson(shop.shopLate, shop.n) },
            ours: { meanDays: shop.ourDays / shop.n, late: wilson(shop.ourLate, shop.n) },
          },
  }
}

/** Wilson's score interval at 95 % (E. B. Wilson 1927): honest near 0 and 1, where the usual one leaves the scale. */
export function wilson(count: number, n: number): Share {
  if (n === 0) return { n, count, share: null, low: null, high: null, enough: false }
  const share = count / n
  const middle = (share + Z2 / (2 * n)) / (1 + Z2 / n)
  const half = (Z / (1 + Z2 / n)) * Math.sqrt((share * (1 - share)) / n + Z2 / (4 * n * n))
  return {
    n,
    count,
    share,
    low: Math.max(0, Math.min(share, middle - half)),
    high: Math.min(1, Math.max(share, middle + half)),
    enough: n >= ENOUGH,
  }
}

const Z = 1.959964
const Z2 = Z * Z

const earlyOf = ({ n, within, late }: RangeCounts): number => n - within - late
const meanOf = (sum: number, n: number): number | null => (n > 0 ? sum / n : null)

function verdictOf({ low, high, enough }: Share, stated: number | null): CalibrationFigures['verdict'] {
  if (!enough || stated === null || low === null || high === null) return null
  return high < stated ? 'less' : low > stated ? 'more' : 'as_stated'
}
