/** The merchant's silence detector as it stood at the last closed evening. */
import type { Ctx } from '#platform/context'
import { closedDaysOf } from './closed-days.ts'
import { calendarOn, withCalendar } from './model/closed-days.ts'
import { dayNumber, localDay } from './model/day.ts'
import type { ClosedDays } from './model/engine/types.ts'
import { createSilence, isReadable, type SilenceModel } from './model/silence/silence-model.ts'
import type { WaitKey } from './model/silence/types.ts'
import { wallClock } from './model/wall-clock.ts'
import { type Hours, silenceRow } from './queries/waits.ts'

/** When a wait becomes unusual, as it is kept with it. Times are epoch milliseconds. */
export type AskPatience = (key: WaitKey, startedAt: number, heardAt: number) => Omit<Hours, 'id'>

/** One short statement, mostly: what was learnt is shared by all that ask in this process. */
export async function patienceOf(ctx: Ctx): Promise<AskPatience> {
  const model = await standingSilence(ctx)
  return askedOf(model, ctx.settings.timeZone)
}

export function askedOf(model: SilenceModel, timeZone: string): AskPatience {
  const clock = wallClock(timeZone)
  const instant = (hour: number): string => new Date(clock.instant(hour)).toISOString()
  return (key, startedAt, heardAt) => {
    const { slowAt, silentAt, customerAt, ...rest } = model.patience(key, clock.hour(startedAt), clock.hour(heardAt))
    return { slowAt: instant(slowAt), silentAt: instant(silentAt), customerAt: instant(customerAt), ...rest }
  }
}

async function standingSilence(ctx: Ctx): Promise<SilenceModel> {
  const known = standing.get(ctx.merchantId)
  const row = await silenceRow(ctx, known?.savedAt ?? null)
  const today = localDay(ctx.now().toString(), ctx.settings.timeZone)
  if (known && row?.state === null) return known.model
  // Bytes of another version are learnt anew this evening; until then the rules of thumb hold.
  if (!row?.state || !isReadable(row.state)) return createSilence(closedToday(ctx), dayNumber(today))
  const model = createSilence(closedToday(ctx), dayNumber(row.standsOn) + 1, row.state)
  if (standing.size >= MOST_KEPT) standing.clear()
  standing.set(ctx.merchantId, { savedAt: row.savedAt, model })
  return model
}

const standing = new Map<string, { savedAt: string; model: SilenceModel }>()
const MOST_KEPT = 100

const closedToday = (ctx: Ctx): ClosedDays => {
  const today = localDay(ctx.now().toString(), ctx.settings.timeZone)
  return closedDaysOf(calendarOn(withCalendar([], today, ctx.settings), today))
}
