/** How true a replay was. Every figure is of the days that were shown, with its width beside it. */
import { dateOf } from './read-deliveries.ts'
import { IN_TRANSIT_DAYS, LEVELS, type Promised, type Replay } from './replay.ts'

export type LevelScore = {
  coverage: number
  width: number
  late_miss: number
  early_miss: number
  worst28: number | null
  worst28_from: string | null
  worst_region: [string, number, number] | null
}
export type LateScore = { n: number; rate: number; brier: number; auc: number | null }
export type WindowScore = { from: string; n: number; coverage90: number; width90: number; mae: number }
export type Scores = {
  n: number
  from: string
  to: string
  mae: number
  pinball: { p10: number; p50: number; p90: number; p95: number }
  levels: Record<string, LevelScore>
  late: LateScore
  in_transit: Record<string, LateScore>
  windows: WindowScore[]
  train_seconds: number
  promise_ms_p50: number
  promise_ms_p99: number
}

/** Windows and regions with fewer promises are not judged. */
const LEAST_PROMISES = 100
const WINDOW_DAYS = 28
const SHARES = { p10: 0.1, p50: 0.5, p90: 0.9, p95: 0.95 } as const

export function score({ promises, inTransit, trainSeconds, promiseMs }: Replay, from: number, to: number): Scores {
  const times = promiseMs.toSorted((a, b) => a - b)
  const share = (key: keyof typeof SHARES) => mean(promises, (one) => pinball(daysOf(one) - one.quantiles[key], SHARES[key]))
  return rounded({
    n: promises.length,
    from: dateOf(from),
    to: dateOf(to),
    mae: mean(promises, absoluteError),
    pinball: { p10: share('p10'), p50: share('p50'), p90: share('p90'), p95: share('p95') },
    levels: Object.fromEntries(LEVELS.map((level) => [level, levelScore(promises, level)])),
    late: lateScore(
      promises.flatMap(({ row, late }) =>
        late === null || row.promisedOn === null ? [] : [{ chance: late, isLate: row.deliveredOn! > row.promisedOn }],
      ),
    ),
    in_transit: Object.fromEntries(IN_TRANSIT_DAYS.map((after) => [after, lateScore(inTransit.filter((one) => one.after === after))])),
    windows: windowScores(promises, from, to),
    train_seconds: trainSeconds,
    promise_ms_p50: times[Math.floor(times.length * 0.5)] ?? 0,
    promise_ms_p99: times[Math.floor(times.length * 0.99)] ?? 0,
  })
}

const daysOf = ({ row }: Promised): number => row.deliveredOn! - row.path.orderedOn
const pinball = (miss: number, share: number): number => (miss >= 0 ? share * miss : (share - 1) * miss)
const absoluteError = (one: Promised): number => Math.abs(daysOf(one) - one.quantiles.p50)

function levelScore(promises: readonly Promised[], level: number): LevelScore {
  const rangeOf = (one: Promised) => one.ranges[level]!
  const worst = worstWindow(promises, level)
  return {
    coverage: mean(promises, (one) => Number(isWithin(one, level))),
    width: mean(promises, (one) => rangeOf(one)[1] - rangeOf(one)[0]),
    late_miss: mean(promises, (one) => Number(daysOf(one) > rangeOf(one)[1])),
    early_miss: mean(promises, (one) => Number(daysOf(one) < rangeOf(one)[0])),
    worst28: worst?.coverage ?? null,
    worst28_from: worst ? dateOf(worst.from) : null,
    worst_region: worstRegion(promises, level),
  }
}

const isWithin = (one: Promised, level: number): boolean => {
  const [lo, hi] = one.ranges[level]!
  return daysOf(one) >= lo && daysOf(one) <= hi
}

/** Over all runs of 28 days of order that lie within the scored days. */
function worstWindow(promises: readonly Promised[], level: number): { from: number; coverage: number } | null {
  const days = new Map<number, { n: number; within: number }>()
  for (const one of promises) {
    const day = days.get(one.row.path.orderedOn) ?? { n: 0, within: 0 }
    days.set(one.row.path.orderedOn, { n: day.n + 1, within: day.within + Number(isWithin(one, level)) })
  }
  const known = [...days.keys()]
  const [first, last] = [Math.min(...known), Math.max(...known)]
  let worst: { from: number; coverage: number } | null = null
  for (let from = first; from + WINDOW_DAYS - 1 <= last; from++) {
    let [n, within] = [0, 0]
    for (let day = from; day < from + WINDOW_DAYS; day++) {
      n += days.get(day)?.n ?? 0
      within += days.get(day)?.within ?? 0
    }
    if (n >= LEAST_PROMISES && (!worst || within / n < worst.coverage)) worst = { from, coverage: within / n }
  }
  return worst
}

function worstRegion(promises: readonly Promised[], level: number): [string, number, number] | null {
  const regions = Map.groupBy(promises, (one) => one.row.path.destinationRegion ?? '')
  return (
    [...regions]
      .filter(([region, ones]) => region !== '' && ones.length >= LEAST_PROMISES)
      .map(([region, ones]): [string, number, number] => [region, mean(ones, (one) => Number(isWithin(one, level))), ones.length])
      .sort((a, b) => a[1] - b[1])[0] ?? null
  )
}

function lateScore(ones: readonly { chance: number; isLate: boolean }[]): LateScore {
  return {
    n: ones.length,
    rate: mean(ones, (one) => Number(one.isLate)),
    brier: mean(ones, (one) => (one.chance - Number(one.isLate)) ** 2),
    auc: auc(ones),
  }
}

/** P(a late one was given a higher chance than one in time); ties count half. */
function auc(ones: readonly { chance: number; isLate: boolean }[]): number | null {
  const sorted = ones.toSorted((a, b) => a.chance - b.chance)
  const late = sorted.filter((one) => one.isLate).length
  if (late === 0 || late === sorted.length) return null
  let ranks = 0
  for (let start = 0; start < sorted.length; ) {
    let end = start
    while (end < sorted.length && sorted[end]!.chance === sorted[start]!.chance) end++
    for (let index = start; index < end; index++) if (sorted[index]!.isLate) ranks += (start + end + 1) / 2
    start = end
  }
  return (ranks - (late * (late + 1)) / 2) / (late * (sorted.length - late))
}

function windowScores(promises: readonly Promised[], from: number, to: number): WindowScore[] {
  const windows: WindowScore[] = []
  for (let start = from; start <= to; start += WINDOW_DAYS) {
    const ones = promises.filter(({ row }) => row.path.orderedOn >= start && row.path.orderedOn < start + WINDOW_DAYS)
    if (ones.length === 0) continue
    const { coverage, width } = levelScore(ones, 0.9)
    windows.push({ from: dateOf(start), n: ones.length, coverage90: coverage, width90: width, mae: mean(ones, absoluteError) })
  }
  return windows
}

function mean<Item>(items: readonly Item[], of: (item: Item) => number): number {
  return items.length === 0 ? 0 : items.reduce((sum, item) => sum + of(item), 0) / items.length
}

/** Four digits are more than any of these figures is worth. */
function rounded<Value>(value: Value): Value {
  return JSON.parse(
    JSON.stringify(value, (_key, item: unknown) => (typeof item === 'number' ? Math.round(item * 1e4) / 1e4 : item)),
  ) as Value
}
