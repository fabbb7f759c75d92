import type { Ctx } from '#platform/context'
import type { KnownCalendar } from './model/closed-days.ts'
import { addDays, type Day } from './model/day.ts'
import type { PromiseEngine } from './model/engine/types.ts'
import { journeySpan } from './queries/journeys.ts'
import { replay } from './replay.ts'

/** The engine as it stood on an evening, from the journeys alone: what any promise of the ledger can be computed from again. */
export async function engineAsOf(
  ctx: Ctx,
  calendars: readonly KnownCalendar[],
  generation: number,
  evening: Day,
  progress?: (day: Day) => void,
): Promise<PromiseEngine> {
  const span = await journeySpan(ctx, evening)
  return replay(ctx, { generation, calendars, from: span?.first ?? addDays(evening, 1), until: evening, ...(progress && { progress }) })
}
