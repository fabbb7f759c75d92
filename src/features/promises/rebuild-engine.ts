import type { Ctx } from '#platform/context'
import { engineAsOf } from './engine-as-of.ts'
import { learn } from './learn.ts'
import type { Day } from './model/day.ts'
import { ENGINE_VERSION } from './model/engine/engine.ts'
import { engineState, lockEngine, saveEngine } from './queries/engine.ts'

/** `equal`: the running engine was the same, byte for byte. */
export type Rebuilt =
  | { outcome: 'nothing_learnt' }
  | { outcome: 'rebuilt'; generation: number; standsOn: Day; bytes: number; equal: boolean }

/** Learns everything anew from the journeys, as it was known evening by evening, and puts it in the place of what is running. */
export async function rebuildEngine(ctx: Ctx, progress?: (day: Day) => void): Promise<Rebuilt> {
  await lockEngine(ctx)
  const running = await engineState(ctx)
  if (!running || running.engineVersion !== ENGINE_VERSION) {
    const learnt = await learn(ctx, progress)
    const now = await engineState(ctx)
    if (learnt.outcome === 'nothing_new' || !now) return { outcome: 'nothing_learnt' }
    return { outcome: 'rebuilt', generation: now.generation, standsOn: now.standsOn, bytes: now.state.length, equal: false }
  }
  const engine = await engineAsOf(ctx, running.calendars, running.generation, running.standsOn, progress)
  const state = engine.save()
  const equal = Buffer.compare(state, running.state) === 0
  if (!equal) await saveEngine(ctx, { ...running, state })
  return { outcome: 'rebuilt', generation: running.generation, standsOn: running.standsOn, bytes: state.length, equal }
}
