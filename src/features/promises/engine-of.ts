/** The merchant's engine as it stood at the last closed evening: between two evenings it answers the same. */
import type { Ctx } from '#platform/context'
import { coldEngine } from './model/cold-engine.ts'
import { dayNumber, localDay } from './model/day.ts'
import type { PromiseEngine } from './model/engine/types.ts'

export { type PathRead, pathOf } from './model/path.ts'

/** To be asked only (`promise`, `outlook`): it is shared by all that ask in this process. */
export async function engineOf(ctx: Ctx): Promise<PromiseEngine> {
  return coldEngine(dayNumber(localDay(ctx.now().toString(), ctx.settings.timeZone)))
}
