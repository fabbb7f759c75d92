/** Other ways to name a date, as simple as they are common: what the engine has to be better than. Both know only what was known the evening before. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Delivery, dayOf, readDeliveries } from '../src/commands/promise/read-deliveries.ts'
import { LEVELS, type Promised, replay } from '../src/commands/promise/replay.ts'
import { type Scores, score } from '../src/commands/promise/score.ts'
import { FIRST_DAY, syntheticHistory } from '../test/promise/synthetic-history.ts'
import { dataFolder } from '../test/support/data-folder.ts'

/** Deliveries that are remembered by the global quantile. */
const WINDOW_DAYS = 90
/** Deliveries from which a lane speaks for itself. */
const ENOUGH = 50
const LONGEST = 400

/** How long deliveries took: a count per day. */
class Durations {
  readonly counts = new Int32Array(LONGEST + 1)
  total = 0

  add(days: number, by = 1): void {
    this.counts[Math.min(LONGEST, days)]! += by
    this.total += by
  }

  quantile(share: number): number {
    let left = share * this.total
    for (let days = 0; days <= LONGEST; days++) {
      left -= this.counts[days]!
      if (left <= 0) return days
    }
    return LONGEST
  }
}

type Rival = { name: string; learn(row: Delivery, today: number): void; closeDay(today: number): void; durations(row: Delivery): Durations }

/** Quantiles of whatever arrived in the last 90 days. */
function globalQuantile(): Rival {
  const recent = new Durations()
  const byDay = new Map<number, number[]>()
  return {
    name: 'global quantile, 90 days',
    learn(row, today) {
      recent.add(row.deliveredOn! - row.path.orderedOn)
      byDay.set(today, [...(byDay.get(today) ?? []), row.deliveredOn! - row.path.orderedOn])
    },
    closeDay(today) {
      for (const days of byDay.get(today - WINDOW_DAYS) ?? []) recent.add(days, -1)
    },
    durations: () => recent,
  }
}

/** Quantiles of the lane over all history; with too few deliveries those of the destination, then of all. */
function laneQuantile(): Rival {
  const known = new Map<string, Durations>()
  const keysOf = ({ path }: Delivery) => [
    `${path.carrier}|${path.service}|${path.originRegion}>${path.destinationRegion}`,
    `${path.carrier}|${path.service}|${path.destinationRegion}`,
    `${path.carrier}|${path.service}`,
    '',
  ]
  return {
    name: 'lane quantile with back-off',
    learn(row) {
      for (const key of keysOf(row)) {
        const durations = known.get(key) ?? new Durations()
        durations.add(row.deliveredOn! - row.path.orderedOn)
        known.set(key, durations)
      }
    },
    closeDay: () => undefined,
    durations: (row) =>
      keysOf(row)
        .map((key) => known.get(key))
        .find((durations) => (durations?.total ?? 0) >= ENOUGH) ??
      known.get('') ??
      new Durations(),
  }
}

function play(rival: Rival, rows: readonly Delivery[], from: number, to: number): Promised[] {
  const arrivals = Map.groupBy(rows, ({ deliveredOn }) => deliveredOn)
  const orders = Map.groupBy(rows, ({ path }) => path.orderedOn)
  const promises: Promised[] = []
  for (let day = rows[0]!.path.orderedOn; day <= to; day++) {
    for (const row of orders.get(day) ?? []) {
      if (day < from || row.deliveredOn === null) continue
      const durations = rival.durations(row)
      const range = (level: number): [number, number] => [durations.quantile((1 - level) / 2), durations.quantile((1 + level) / 2)]
      promises.push({
        row,
        quantiles: {
          p10: durations.quantile(0.1),
          p50: durations.quantile(0.5),
          p90: durations.quantile(0.9),
          p95: durations.quantile(0.95),
        },
        ranges: Object.fromEntries(LEVELS.map((level) => [level, range(level)])),
        late: null,
      })
    }
    for (const row of arrivals.get(day) ?? []) rival.learn(row, day)
    rival.closeDay(day)
  }
  return promises
}

/** The shop's own date: one day, taken for its 90 % and 95 % quantile. */
function shopsDate(promises: readonly Promised[]): string {
  const missed = promises.flatMap(({ row }) =>
    row.promisedOn === null ? [] : [{ miss: row.deliveredOn! - row.promisedOn, ahead: row.promisedOn - row.path.orderedOn }],
  )
  const mean = (of: (one: { miss: number; ahead: number }) => number) => missed.reduce((sum, one) => sum + of(one), 0) / missed.length
  const pinball = (share: number) => mean(({ miss }) => (miss >= 0 ? share * miss : (share - 1) * miss)).toFixed(3)
  return line("the shop's own date", [
    '–',
    '–',
    pinball(0.9),
    pinball(0.95),
    '–',
    `${(100 * mean(({ miss }) => Number(miss <= 0))).toFixed(1)} in time`,
    mean(({ ahead }) => ahead).toFixed(1),
    '–',
    '–',
  ])
}

const line = (name: string, cells: readonly string[]): string => `${name.padEnd(28)}${cells.map((cell) => cell.padStart(10)).join('')}`

function scoreLine(name: string, { pinball, mae, levels }: Scores): string {
  const { coverage, width, worst28, worst_region: region } = levels['0.9']!
  const figures = [pinball.p10, pinball.p50, pinball.p90, pinball.p95, mae, coverage]
  return line(name, [
    ...figures.map((figure) => figure.toFixed(3)),
    width.toFixed(1),
    worst28?.toFixed(3) ?? '–',
    region?.[1].toFixed(3) ?? '–',
  ])
}

/** Prints pinball, coverage and width of all ways side by side; returns the figures of the engine over the better rival's. */
export function benchRivals(): Record<string, number> {
  const made = syntheticHistory({ orders: 20_000, days: 420, seed: 1 })
  const histories: [string, Delivery[], number, number][] = [['a made-up parcel shop', made, FIRST_DAY + 120, FIRST_DAY + 400]]
  const folder = dataFolder()
  if (folder)
    histories.push([
      'real deliveries, first part',
      readDeliveries(readFileSync(join(folder, 'deliveries/olist.csv'))).rows,
      dayOf('2017-07-01')!,
      dayOf('2018-01-16')!,
    ])
  const figures: Record<string, number> = {}
  for (const [title, rows, from, to] of histories) {
    console.error(`\n${line(title, ['p10', 'p50', 'p90', 'p95', 'MAE', 'held 90 %', 'width', 'worst 28', 'region'])}`)
    const played = replay(rows, { from, to, clock: () => performance.now() })
    console.error(shopsDate(played.promises))
    const rivals = [globalQuantile(), laneQuantile()].map((rival) => {
      const scores = score({ ...played, promises: play(rival, rows, from, to), inTransit: [] }, from, to)
      console.error(scoreLine(rival.name, scores))
      return scores
    })
    const ours = score(played, from, to)
    console.error(scoreLine('engine', ours))
    const key = folder && rows !== made ? 'promiseReal' : 'promiseMadeUp'
    figures[`${key}Pinball90Ratio`] = ours.pinball.p90 / Math.min(...rivals.map(({ pinball }) => pinball.p90))
    figures[`${key}Pinball50Ratio`] = ours.pinball.p50 / Math.min(...rivals.map(({ pinball }) => pinball.p50))
    figures[`${key}Coverage90`] = ours.levels['0.9']!.coverage
    figures[`${key}Width90`] = ours.levels['0.9']!.width
  }
  return figures
}
