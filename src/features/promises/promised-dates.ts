import type { Ctx } from '#platform/context'
import { type StandingEngine, standingEngine } from './engine-of.ts'
import type { Day } from './model/day.ts'
import { ENGINE_VERSION } from './model/engine/engine.ts'
import type { Outlook, Path, StatedDays } from './model/engine/types.ts'
import { floorOf, learnedWindow, levelOf, statedBy } from './model/learned-window.ts'
import { levelRanges } from './model/level-ranges.ts'
import { ENGINE_VERSION as RULES_VERSION, type Window, type WindowInputs, windowFor } from './model/window.ts'
import { holidaysFor } from './order-facts.ts'

/** `inputs` and `engineVersion` go into the ledger beside the days: from them the days can be computed again. */
export type PromisedDates = { window: Window; inputs: WindowInputs; engineVersion: string; outlook: Outlook }

/**
 * The days to be promised for a path: what deliveries taught, bounded by the merchant's own rules; the calendar's days while
 * nobody has delivered. `stated`: what the carrier or the merchant names for the option; default: what the calendar expects.
 * `today`: no range ends before it; null for history, which is promised as on its day. `standing`: the engine, where it was
 * read already. `ceiling`: where a slower option ends.
 */
export async function promisedDates(
  ctx: Ctx,
  inputs: WindowInputs,
  path: Path,
  today: Day | null,
  stated?: StatedDays | null,
  standing?: StandingEngine,
  ceiling?: Day | null,
): Promise<PromisedDates> {
  const { engine, generation, stoodOn } = standing ?? (await standingEngine(ctx))
  const rules = windowFor(inputs, holidaysFor(inputs))
  const prior = stated ?? statedBy(rules, path)
  const outlook = engine.promise(path, prior)
  const level = levelOf(outlook.basis, ctx.settings.promiseLevel)
  const floor = floorOf(rules, today)
  const { score, spread, deliveries, cells, isEstimate, legs } = outlook.basis
  return {
    window: learnedWindow({ rules, outlook, path, level, floor, ceiling }),
    inputs: {
      ...inputs,
      learned: {
        ...{ generation, stoodOn, path, stated: prior, level, floor, ...(ceiling && { ceiling }) },
        ...{ score, spread, deliveries, cells, isEstimate, legs },
      },
      ...(deliveries > 0 && { levels: levelRanges(outlook) }),
    },
    engineVersion: deliveries > 0 ? ENGINE_VERSION : RULES_VERSION,
    outlook,
  }
}
