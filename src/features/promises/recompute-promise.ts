import type { Ctx } from '#platform/context'
import { closedDaysOf } from './closed-days.ts'
import { engineAsOf } from './engine-as-of.ts'
import { createEngine, ENGINE_VERSION } from './model/engine/engine.ts'
import { learnedWindow } from './model/learned-window.ts'
import type { LedgerEntry } from './model/ledger.ts'
import { type Window, type WindowInputs, windowFor } from './model/window.ts'
import { holidaysFor } from './order-facts.ts'
import { engineRow } from './queries/engine.ts'

export type Recomputed = { outcome: 'computed'; window: Window } | { outcome: 'other_engine'; engineVersion: string }

/**
 * The days of a promise again, from its inputs and from what had been learnt by the evening it names: an entry of the ledger
 * that was made in good faith comes out the same. Slow, for it learns everything up to that evening anew.
 */
export async function recomputePromise(ctx: Ctx, entry: Pick<LedgerEntry, 'inputs' | 'engineVersion'>): Promise<Recomputed> {
  const inputs = entry.inputs as WindowInputs
  const { learned } = inputs
  const rules = windowFor(inputs, holidaysFor(inputs))
  if (!learned) return { outcome: 'computed', window: rules }
  if (learned.deliveries > 0 && entry.engineVersion !== ENGINE_VERSION)
    return { outcome: 'other_engine', engineVersion: entry.engineVersion }
  const { path, stated, level, floor, ceiling, generation, stoodOn } = learned
  const row = await engineRow(ctx)
  const engine =
    row && generation > 0 ? await engineAsOf(ctx, row.calendars, generation, stoodOn) : createEngine({ closed: closedDaysOf(null) })
  return { outcome: 'computed', window: learnedWindow({ rules, outlook: engine.promise(path, stated), path, level, floor, ceiling }) }
}
