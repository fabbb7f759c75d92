import type { TrackingStatus } from '#contracts/tracking'
import type { Ctx } from '#platform/context'
import { closedDaysOf } from './closed-days.ts'
import { calendarOn, type KnownCalendar, withCalendar } from './model/closed-days.ts'
import { addDays, type Day, dayNumber, earlierOf, localDay } from './model/day.ts'
import type { ClosedDays } from './model/engine/types.ts'
import { createSilence, isReadable, type SilenceModel } from './model/silence/silence-model.ts'
import type { ScanGap } from './model/silence/types.ts'
import { type WallClock, wallClock } from './model/wall-clock.ts'
import { engineRow, lockEngine } from './queries/engine.ts'
import {
  forgetWaits,
  type Hours,
  type LearntWait,
  type OpenRow,
  saveSilence,
  silenceRow,
  updateHours,
  waitSpan,
  waitsBetween,
  waitsToRefresh,
} from './queries/waits.ts'
import { askedOf } from './silence-model.ts'

/** `equal`: learning everything anew gave the same bytes as were kept. */
export type SilenceLearning =
  | { outcome: 'nothing_new' }
  | { outcome: 'learnt'; standsOn: Day; anew: boolean; bytes: number; equal: boolean | null }

/**
 * Brings the silence detector up to yesterday evening; history that came in is learnt on its evening. `anew`: everything
 * once more. Safe to call at any time, in any number of processes.
 */
export async function learnSilence(ctx: Ctx, options: { anew?: boolean } = {}): Promise<SilenceLearning> {
  await lockEngine(ctx)
  const zone = ctx.settings.timeZone
  const known = await silenceRow(ctx, null)
  const yesterday = addDays(localDay(ctx.now().toString(), zone), -1)
  if (known && known.standsOn >= yesterday && !options.anew) return { outcome: 'nothing_new' }
  const span = await waitSpan(ctx)
  if (!span?.first || !span.newest) return { outcome: 'nothing_new' }
  const anew = options.anew || !known?.state || !isReadable(known.state)
  const from = anew ? localDay(span.first, zone) : addDays(known.standsOn, 1)
  // A clock that jumps by years must not be followed evening by evening.
  const until = known && options.anew ? known.standsOn : earlierOf(yesterday, addDays(localDay(span.newest, zone), QUIET_DAYS))
  if (from > until) return { outcome: 'nothing_new' }
  const calendars = (await engineRow(ctx))?.calendars ?? withCalendar([], from, ctx.settings)
  const day = { now: from }
  const model = createSilence(closedOn(calendars, day), dayNumber(from), anew ? undefined : (known?.state ?? undefined))
  for (; day.now <= until; day.now = addDays(day.now, 1)) {
    for await (const gaps of gapsOf(ctx, day.now, zone)) model.take(gaps)
    model.closeDay(dayNumber(day.now))
  }
  const state = model.save()
  const equal = known?.state && options.anew ? Buffer.compare(state, known.state) === 0 : null
  await saveSilence(ctx, until, state)
  await refresh(ctx, model)
  await forgetWaits(ctx, startOf(addDays(until, -KEPT_DAYS), zone))
  return { outcome: 'learnt', standsOn: until, anew, bytes: state.length, equal }
}

const QUIET_DAYS = 400
const KEPT_DAYS = 400
const PAGE = 20_000
const FIRST_ID = '00000000-0000-0000-0000-000000000000'

const startOf = (day: Day, zone: string): string => Temporal.PlainDate.from(day).toZonedDateTime(zone).toInstant().toString()

/** All waits of a day, page by page. */
async function* gapsOf(ctx: Ctx, day: Day, zone: string): AsyncGenerator<ScanGap[]> {
  const [from, to] = [startOf(day, zone), startOf(addDays(day, 1), zone)]
  for (let after = FIRST_ID; ; ) {
    const page = await waitsBetween(ctx, from, to, after, PAGE)
    yield page.map((wait) => gapOf(wait, Date.parse(from), Date.parse(to), wallClock(zone)))
    if (page.length < PAGE) return
    after = page.at(-1)!.id
  }
}

/** What a day teaches of a wait: what was waited on it, or, on the day on which we heard of it, since it began. */
function gapOf(wait: LearntWait, dawn: number, dusk: number, clock: WallClock): ScanGap {
  const { carrier, service, stage, detail, originCountry, destinationCountry, startedAt, heardAt, endedAt } = wait
  const isEnded = endedAt !== null && endedAt < dusk
  const since = heardAt >= dawn ? startedAt : Math.max(startedAt, dawn)
  return {
    key: { carrier, service, stage: stage as TrackingStatus, detail, originCountry, destinationCountry },
    startedAt: clock.hour(startedAt),
    from: clock.hour(since),
    until: clock.hour(Math.max(since, isEnded ? endedAt : dusk)),
    ended: isEnded && wait.moved,
  }
}

/** Waits that are about to be unusual are judged by what was learnt last, page by page. */
async function refresh(ctx: Ctx, model: SilenceModel): Promise<void> {
  const ask = askedOf(model, ctx.settings.timeZone)
  const [slowBefore, silentAfter] = [ctx.now().add({ hours: 48 }).toString(), ctx.now().subtract({ hours: 96 }).toString()]
  for (let after = FIRST_ID; ; ) {
    const page = await waitsToRefresh(ctx, slowBefore, silentAfter, after, PAGE)
    const judged = page.map((row) => ({
      row,
      hours: ask({ ...row, stage: row.stage as TrackingStatus }, Date.parse(row.startedAt), Date.parse(row.heardAt)),
    }))
    const moved = judged.filter(({ row, hours }) => isOther(row, hours))
    await updateHours(
      ctx,
      moved.map(({ row, hours }) => ({ id: row.id, ...hours })),
    )
    if (page.length < PAGE) return
    after = page.at(-1)!.id
  }
}

/** Half an hour more or less is not worth a write. */
const isOther = (before: OpenRow, now: Omit<Hours, 'id'>): boolean =>
  Math.abs(Date.parse(before.silentAt) - Date.parse(now.silentAt)) > HALF_AN_HOUR ||
  Math.abs(Date.parse(before.customerAt) - Date.parse(now.customerAt)) > HALF_AN_HOUR ||
  before.basis !== now.basis ||
  before.sooner !== now.sooner

const HALF_AN_HOUR = 1_800_000

/** The shop's closed days as they were known on the day that is being learnt. */
function closedOn(calendars: readonly KnownCalendar[], day: { now: Day }): ClosedDays {
  const known = new Map<Day, ClosedDays>()
  const today = (): ClosedDays => {
    const found = known.get(day.now) ?? closedDaysOf(calendarOn(calendars, day.now))
    known.set(day.now, found)
    return found
  }
  return {
    destination: (country, region) => today().destination(country, region),
    get origin() {
      return today().origin
    },
  }
}
