/** Plays the gaps of a world evening by evening through the silence detector and notes when it, and a fixed rule, speak up. */

import type { ClosedDays } from '../../src/features/promises/model/engine/types.ts'
import { createSilence, type SilenceModel } from '../../src/features/promises/model/silence/silence-model.ts'
import type { Hour, ScanGap, WaitKey } from '../../src/features/promises/model/silence/types.ts'

/** One wait as it truly was. `endedAt`: when the next sign was heard; null: never. `trouble`: since when it should have moved. */
export type PlayedGap = {
  parcel: string
  key: WaitKey
  place: string | null
  startedAt: Hour
  heardAt: Hour
  endedAt: Hour | null
  trouble: Hour | null
  outage?: boolean
}

/** Hours at which each share (and at last the 72-hour rule) would have spoken up; NaN: not before the next sign. */
export type Heard = { gap: PlayedGap; alarms: Float64Array; rule: number; uncleared: boolean }

export const SHARES = [0.1, 0.07, 0.05, 0.035, 0.025, 0.02, 0.015, 0.01, 0.007, 0.005, 0.0035, 0.0025, 0.0015, 0.001, 0.0005, 0.0002]
export const noHolidays: ClosedDays = { destination: () => new Set(), origin: new Set() }

/** `warmUp`: days that are learnt and not counted. */
export function play(gaps: readonly PlayedGap[], closed: ClosedDays, warmUp: number): { heard: Heard[]; model: SilenceModel } {
  const sorted = [...gaps].sort((a, b) => a.heardAt - b.heardAt)
  const first = Math.floor(sorted[0]!.heardAt / 24)
  const last = Math.floor(sorted.at(-1)!.heardAt / 24) + 6
  const model = createSilence(closed, first)
  const heard: Heard[] = []
  let open: Heard[] = []
  let at = 0
  for (let day = first; day < last; day++) {
    const [dawn, dusk] = [day * 24, day * 24 + 24]
    for (; at < sorted.length && sorted[at]!.heardAt < dusk; at++) {
      const gap = sorted[at]!
      const uncleared = model.waitUntil(gap.key, gap.startedAt, 0.02, gap.heardAt) <= gap.heardAt
      open.push({ gap, alarms: new Float64Array(SHARES.length).fill(Number.NaN), rule: Number.NaN, uncleared })
    }
    for (const one of open) speakUp(model, one, dawn, dusk)
    model.take(open.map(({ gap }) => learntOn(gap, dawn, dusk)))
    model.closeDay(day)
    const ended = open.filter(({ gap }) => gap.endedAt !== null && gap.endedAt < dusk)
    heard.push(...ended.filter((one) => one.gap.startedAt >= (first + warmUp) * 24))
    open = open.filter(({ gap }) => gap.endedAt === null || gap.endedAt >= dusk)
  }
  heard.push(...open.filter((one) => one.gap.startedAt >= (first + warmUp) * 24))
  return { heard, model }
}

export function learntOn(gap: PlayedGap, dawn: Hour, dusk: Hour): ScanGap {
  const ended = gap.endedAt !== null && gap.endedAt < dusk
  return {
    key: gap.key,
    startedAt: gap.startedAt,
    from: gap.heardAt >= dawn ? gap.startedAt : dawn,
    until: ended ? gap.endedAt! : dusk,
    ended,
  }
}

function speakUp(model: SilenceModel, one: Heard, dawn: Hour, dusk: Hour): void {
  const { gap } = one
  const end = Math.min(dusk, gap.endedAt ?? dusk)
  const from = Math.max(dawn, gap.heardAt)
  if (Number.isNaN(one.rule) && gap.startedAt + 72 < end) one.rule = Math.max(from, gap.startedAt + 72)
  if (end - gap.startedAt < 8) return
  for (let i = 0; i < SHARES.length; i++) {
    if (!Number.isNaN(one.alarms[i]!)) continue
    const at = model.waitUntil(gap.key, gap.startedAt, SHARES[i]!, gap.heardAt)
    if (at >= end) break
    one.alarms[i] = Math.max(from, at)
  }
}

export type Figures = {
  gaps: number
  troubles: number
  /** False alarms per 1,000 parcels of the fixed rule and of the detector at each share. */
  ruleFalse: number
  falseAt: number[]
  /** Share with as few false alarms as the rule, and the median hours by which it is earlier. */
  equalShare: number
  lead: number
  /** At 2 %. */
  leadAtTwo: number
  earlierAtTwo: number
  falseAtWeekend: number
  falseOnWeekdays: number
  /** Waits that were silent at the moment at which their first sign was heard. */
  uncleared: number
  /** Troubles of a day and longer that are found before the next sign, by the detector at 2 % and by the rule. */
  found: number
  ruleFound: number
  beforeFirstScan: { troubles: number; lead: number }
}

const TWO = SHARES.indexOf(0.02)

export function measure(all: readonly Heard[]): Figures {
  // Trouble explains a silence; what moves on by itself and is reported, was reported wrongly.
  const heard = all.filter(({ gap }) => !gap.outage)
  const falseAlarm = ({ gap }: Heard, at: number): boolean => !Number.isNaN(at) && (gap.trouble === null || at < gap.trouble)
  const parcels = new Set(heard.map(({ gap }) => gap.parcel)).size
  const falseAt = SHARES.map((_, i) => (1000 * heard.filter((one) => falseAlarm(one, one.alarms[i]!)).length) / parcels)
  const ruleFalse = (1000 * heard.filter((one) => falseAlarm(one, one.rule)).length) / parcels
  const equal = falseAt.findIndex((count) => count <= ruleFalse)
  const equalIndex = equal < 0 ? SHARES.length - 1 : equal
  const inTrouble = heard.filter(({ gap }) => gap.trouble !== null)
  const seen = inTrouble.filter((one) => !Number.isNaN(one.rule) && !falseAlarm(one, one.rule))
  const leadsAt = (i: number, among: readonly Heard[]) =>
    among.map((one) => one.rule - (Number.isNaN(one.alarms[i]!) ? (one.gap.endedAt ?? one.rule + 240) : one.alarms[i]!))
  const long = inTrouble.filter(({ gap }) => (gap.endedAt ?? Number.POSITIVE_INFINITY) - gap.trouble! >= 24)
  const falseHours = heard.filter((one) => falseAlarm(one, one.alarms[TWO]!)).map((one) => one.alarms[TWO]!)
  const days = [0, 0, 0, 0, 0, 0, 0]
  for (const hour of falseHours) days[(((Math.floor(hour / 24) + 3) % 7) + 7) % 7]!++
  const early = seen.filter(({ gap }) => gap.key.stage === 'ordered' || gap.key.stage === 'pre_transit')
  return {
    gaps: heard.length,
    troubles: inTrouble.length,
    ruleFalse,
    falseAt,
    equalShare: SHARES[equalIndex]!,
    lead: median(leadsAt(equalIndex, seen)),
    leadAtTwo: median(leadsAt(TWO, seen)),
    earlierAtTwo: share(leadsAt(TWO, seen), (lead) => lead > 0),
    falseAtWeekend: days[5]! + days[6]!,
    falseOnWeekdays: days.slice(0, 5).reduce((sum, n) => sum + n, 0),
    uncleared: heard.filter((one) => one.uncleared).length,
    found: share(long, (one) => !Number.isNaN(one.alarms[TWO]!)),
    ruleFound: share(long, (one) => !Number.isNaN(one.rule)),
    beforeFirstScan: { troubles: early.length, lead: median(leadsAt(equalIndex, early)) },
  }
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted.length === 0 ? Number.NaN : (sorted[Math.floor((sorted.length - 1) / 2)]! + sorted[Math.floor(sorted.length / 2)]!) / 2
}

const share = <T>(list: readonly T[], is: (one: T) => boolean): number =>
  list.length === 0 ? Number.NaN : list.filter(is).length / list.length
