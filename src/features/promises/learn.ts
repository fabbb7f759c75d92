import type { Ctx } from '#platform/context'
import { type KnownCalendar, withCalendar } from './model/closed-days.ts'
import { addDays, type Day, earlierOf, laterOf, localDay } from './model/day.ts'
import { ENGINE_VERSION } from './model/engine/engine.ts'
import { type EngineRow, engineRow, engineState, lockEngine, saveEngine } from './queries/engine.ts'
import { hasHistory, journeySpan, markHistory, markLearnt, newestGeneration, unlearnAfter, usualCarriers } from './queries/journeys.ts'
import { replay } from './replay.ts'
import { historyScores } from './score-history.ts'

export type Learning = { outcome: 'nothing_new' } | { outcome: 'learnt'; generation: number; standsOn: Day; anew: boolean }

/**
 * Brings the merchant's engine up to yesterday evening: missed evenings one after the other, and history that came since
 * by learning anew, as if it had been known all along. Safe to call at any time, in any number of processes.
 */
export async function learn(ctx: Ctx, progress?: (day: Day) => void): Promise<Learning> {
  await lockEngine(ctx)
  const known = await engineRow(ctx)
  // While an upgrade is under way, the older program leaves the engine to the newer one.
  if (known && versionOf(known.engineVersion) > versionOf(ENGINE_VERSION)) return { outcome: 'nothing_new' }
  const yesterday = addDays(localDay(ctx.now().toString(), ctx.settings.timeZone), -1)
  const span = await journeySpan(ctx, yesterday)
  if (!span?.first || !span.newest) return { outcome: 'nothing_new' }
  // A clock that jumps by years must not be followed evening by evening: where nothing happens, nothing is forgotten.
  const until = earlierOf(yesterday, addDays(span.newest, QUIET_DAYS))
  const wasAhead = known !== undefined && known.standsOn > addDays(yesterday, ZONES_APART)
  if (wasAhead) await unlearnAfter(ctx, yesterday)
  const standsOn = known === undefined || wasAhead ? until : known.standsOn
  const open = addDays(standsOn, 1)
  const late = known === undefined || wasAhead ? open : addDays(open, -LATE_DAYS)
  const anew = known === undefined || wasAhead || known.engineVersion !== ENGINE_VERSION || (await hasHistory(ctx, late))
  if (!anew && standsOn >= until) return { outcome: 'nothing_new' }
  // The engine's row is a cache: where it is missing, the journeys tell which generations there were.
  const generation = anew ? (known?.generation ?? (await newestGeneration(ctx))) + 1 : known.generation
  if (anew) await markHistory(ctx, generation, late, open)
  if (standsOn < until) await markLearnt(ctx, generation, { before: late, open, until })
  const from = anew ? span.first : open
  const calendars = withCalendar(wasAhead ? [] : (known?.calendars ?? []), known === undefined || wasAhead ? from : open, ctx.settings)
  const end = laterOf(standsOn, until)
  const scores = historyScores(ctx, end)
  const engine = await replay(ctx, {
    generation,
    calendars,
    from,
    until: end,
    ...(anew ? { placed: scores.placed } : { state: (await engineState(ctx))!.state }),
    ...(progress && { progress }),
  })
  await saveEngine(ctx, { ...(await newRow(ctx, generation, end, calendars, span.newest)), state: engine.save() })
  if (anew) await scores.keep()
  return { outcome: 'learnt', generation, standsOn: end, anew }
}

const versionOf = (engineVersion: string): number => Number(/\d+$/.exec(engineVersion)?.[0] ?? 0)

/** Orders that reach us later than this after their day are history: learnt as if they had been known then. */
const LATE_DAYS = 3
const QUIET_DAYS = 400
/** A merchant who moves to another zone gains or loses a day. */
const ZONES_APART = 2
const USUAL_WITHIN_DAYS = 90

const newRow = async (ctx: Ctx, generation: number, standsOn: Day, calendars: KnownCalendar[], newest: Day): Promise<EngineRow> => ({
  generation,
  engineVersion: ENGINE_VERSION,
  standsOn,
  calendars,
  // A history that ends a while ago has its usual carriers all the same.
  usualCarriers: await usualCarriers(ctx, addDays(earlierOf(standsOn, newest), -USUAL_WITHIN_DAYS)),
})
