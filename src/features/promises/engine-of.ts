/** The merchant's engine as it stood at the last closed evening: between two evenings it answers the same. */
import type { Ctx } from '#platform/context'
import { closedDaysOf } from './closed-days.ts'
import { engineAsOf } from './engine-as-of.ts'
import { calendarOn, withCalendar } from './model/closed-days.ts'
import { addDays, type Day, localDay } from './model/day.ts'
import { createEngine, ENGINE_VERSION, restoreEngine } from './model/engine/engine.ts'
import type { PromiseEngine } from './model/engine/types.ts'
import { serviceKey } from './model/path.ts'
import { type EngineRow, engineRow, engineState } from './queries/engine.ts'

export { type PathRead, pathOf } from './model/path.ts'

/** `generation` 0: it has learnt nothing yet. `usualCarrier`: who mostly carries an option to a country; null: it varies. */
export type StandingEngine = {
  engine: PromiseEngine
  generation: number
  stoodOn: Day
  usualCarrier(service: string | null | undefined, country: string | null): string | null
}

/** To be asked only (`promise`, `outlook`): it is shared by all that ask in this process. One short statement, mostly. */
export async function standingEngine(ctx: Ctx): Promise<StandingEngine> {
  const row = await engineRow(ctx)
  if (!row) return newborn(ctx)
  const stamp = `${row.engineVersion} ${row.generation} ${row.standsOn} ${row.savedAt}`
  const known = standing.get(ctx.merchantId)
  if (known?.stamp === stamp) {
    // The one that was asked last is thrown away last.
    standing.delete(ctx.merchantId)
    standing.set(ctx.merchantId, known)
    return known.standing
  }
  const made = { stamp, standing: await loadOnce(ctx, row, `${ctx.merchantId} ${stamp}`) }
  standing.set(ctx.merchantId, made)
  for (const id of [...standing.keys()].slice(0, Math.max(0, standing.size - MOST_KEPT))) standing.delete(id)
  return made.standing
}

/** Of this process alone, and checked against the database each time: another process may have closed the evening. */
const standing = new Map<string, { stamp: string; standing: StandingEngine }>()
const MOST_KEPT = 50

/** After an upgrade it takes seconds, and everybody asks at once. */
async function loadOnce(ctx: Ctx, row: EngineRow, key: string): Promise<StandingEngine> {
  const pending = loading.get(key) ?? load(ctx, row)
  loading.set(key, pending)
  try {
    return await pending
  } finally {
    loading.delete(key)
  }
}

const loading = new Map<string, Promise<StandingEngine>>()

async function load(ctx: Ctx, row: EngineRow): Promise<StandingEngine> {
  // Read in one piece with its bytes: another process may have closed an evening since.
  const kept = row.engineVersion === ENGINE_VERSION ? await engineState(ctx) : undefined
  const { generation, standsOn, usualCarriers, calendars } = kept ?? row
  const usual = new Map(usualCarriers.map((one) => [`${one.service} ${one.country}`, one.carrier]))
  return {
    engine:
      kept?.engineVersion === ENGINE_VERSION
        ? restoreEngine(kept.state, { closed: closedDaysOf(calendarOn(calendars, addDays(standsOn, 1))) })
        : await engineAsOf(ctx, calendars, generation, standsOn),
    generation,
    stoodOn: standsOn,
    usualCarrier: (service, country) => usual.get(`${serviceKey(service)} ${country}`) ?? null,
  }
}

function newborn(ctx: Ctx): StandingEngine {
  const today = localDay(ctx.now().toString(), ctx.settings.timeZone)
  const { country, region, closedDates } = ctx.settings
  const stamp = JSON.stringify([today, country, region, closedDates])
  const known = unborn.get(ctx.merchantId)
  if (known?.stamp === stamp) return known.standing
  const calendar = calendarOn(withCalendar([], today, ctx.settings), today)
  const engine = createEngine({ closed: closedDaysOf(calendar) })
  const made: StandingEngine = { engine, generation: 0, stoodOn: addDays(today, -1), usualCarrier: () => null }
  if (unborn.size >= MOST_KEPT) unborn.clear()
  unborn.set(ctx.merchantId, { stamp, standing: made })
  return made
}

// Making one costs more than asking it, and a shop that has just begun is asked by every visitor.
const unborn = new Map<string, { stamp: string; standing: StandingEngine }>()
