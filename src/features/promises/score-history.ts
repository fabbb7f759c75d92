import type { Ctx } from '#platform/context'
import { addDays, type Day, dayNumber } from './model/day.ts'
import type { PromiseEngine, RangeLevel } from './model/engine/types.ts'
import { levelOf } from './model/learned-window.ts'
import { levelRanges, rangeDays } from './model/level-ranges.ts'
import { type HistoryScore, replaceHistoryScores } from './queries/score.ts'
import type { Replay } from './replay.ts'

/**
 * What history would have been promised, while an engine learns it: each order on its day, from deliveries known the evening
 * before. `keep` puts these in the place of the ones of the last time. The merchant's present cut-off and handling days are
 * left out of it: they were others then.
 */
export function historyScores(ctx: Ctx, until: Day): { placed: NonNullable<Replay['placed']>; keep(): Promise<void> } {
  const from = dayNumber(addDays(until, -SCORED_DAYS))
  const scores: HistoryScore[] = []
  return {
    placed: (engine, { id, path, stated }) => {
      if (!path || path.orderedOn < from || scores.length >= MOST_SCORED) return
      const score = scoreOf(engine, { id, path, stated }, ctx.settings.promiseLevel)
      if (score) scores.push(score)
    },
    keep: () => replaceHistoryScores(ctx, scores),
  }
}

/** "Your last twelve months", and a month more so that the oldest one is whole. */
const SCORED_DAYS = 396
const MOST_SCORED = 250_000

type Placed = Parameters<NonNullable<Replay['placed']>>[1]

/** Null while the engine has seen no delivery: then the calendar would have been asked. */
function scoreOf(engine: PromiseEngine, { id, path, stated }: Placed, wanted: RangeLevel): HistoryScore | null {
  const outlook = engine.promise(path!, stated)
  if (outlook.basis.deliveries === 0) return null
  const { isEstimate } = outlook.basis
  const level = levelOf(outlook.basis, wanted)
  return { id, ...rangeDays(outlook, level), confidence: isEstimate ? null : level, levels: levelRanges(outlook) }
}
