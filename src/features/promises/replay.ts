import type { Ctx } from '#platform/context'
import { closedDaysOf } from './closed-days.ts'
import { calendarOn, type KnownCalendar } from './model/closed-days.ts'
import { addDays, type Day, dayNumber, earlierOf, fromDayNumber } from './model/day.ts'
import { createEngine, restoreEngine } from './model/engine/engine.ts'
import type { PromiseEngine } from './model/engine/types.ts'
import { factsLearnt, type LearntFact } from './queries/journeys.ts'

export type Replay = {
  generation: number
  calendars: readonly KnownCalendar[]
  /** The first evening to be learnt. */
  from: Day
  /** The last one. */
  until: Day
  /** As it stood on the evening before `from`; none: a new engine. */
  state?: Uint8Array
  /** Called for each order on its day, before the engine is told of it: what it says now is what it would have promised. */
  placed?(engine: PromiseEngine, fact: Pick<LearntFact, 'id' | 'path' | 'stated'>): void
  /** Called after each month of the history. */
  progress?(day: Day): void
}

/**
 * Feeds an engine with what was learnt, evening by evening. The same facts give the same engine, whether they come in one
 * go or night by night: each evening's facts are fixed, and a calendar that changed counts from its own evening on.
 */
export async function replay(ctx: Ctx, { generation, calendars, from, until, state, placed, progress }: Replay): Promise<PromiseEngine> {
  const closed = closedDaysOf(calendarOn(calendars, from))
  let engine = state ? restoreEngine(state, { closed }) : createEngine({ closed })
  const changes = calendars.filter((one) => one.from > from && one.from <= addDays(until, 1)).map((one) => dayNumber(one.from))
  const reach = (day: number): void => {
    for (let change = changes[0]; change !== undefined && change <= day; change = changes[0]) {
      changes.shift()
      engine.closeUntil(change)
      engine = restoreEngine(engine.save(), { closed: closedDaysOf(calendarOn(calendars, fromDayNumber(change))) })
    }
    engine.closeUntil(day)
  }
  for (let start = from; start <= until; start = addDays(start, CHUNK_DAYS)) {
    const facts = await factsLearnt(ctx, generation, start, earlierOf(addDays(start, CHUNK_DAYS - 1), until))
    for (const fact of facts) {
      reach(fact.learntOn)
      if (fact.kind === 'placed') placed?.(engine, fact)
      feed(engine, fact)
    }
    progress?.(start)
  }
  reach(dayNumber(until) + 1)
  return engine
}

const CHUNK_DAYS = 31

function feed(engine: PromiseEngine, { kind, id, on, path, stated }: LearntFact): void {
  if (kind === 'placed') engine.place(id, path!, stated)
  else if (kind === 'handed_over') engine.handOver(id, on)
  else if (kind === 'arrived') engine.arrive(id, on)
  else engine.drop(id)
}
