/** Plays a history day by day: each order is promised with what was known the evening before. */
import { createEngine, type Outlook } from '#features/promises'
import type { Delivery } from './read-deliveries.ts'

/** What was said of one order at checkout, in days after its day. */
export type Promised = {
  row: Delivery
  quantiles: { p10: number; p50: number; p90: number; p95: number }
  ranges: Record<string, [number, number]>
  /** P(after the shop's own date). */
  late: number | null
}

/** What was said on the evening of the k-th day of an order that had not arrived: P(after the shop's own date). */
export type InTransit = { after: number; chance: number; isLate: boolean }

export type Replay = { promises: Promised[]; inTransit: InTransit[]; trainSeconds: number; promiseMs: number[] }

export const IN_TRANSIT_DAYS = [3, 7, 14] as const
export const LEVELS = [0.5, 0.8, 0.9, 0.95] as const

export type ReplayOptions = { from: number; to: number; clock: () => number; onDay?: (done: number, of: number) => void }

export function replay(rows: readonly Delivery[], { from, to, clock, onDay }: ReplayOptions): Replay {
  const engine = createEngine()
  const facts = factsByDay(rows)
  const ordered = groupBy(rows, (row) => row.path.orderedOn)
  const first = rows[0]?.path.orderedOn ?? 0
  const result: Replay = { promises: [], inTransit: [], trainSeconds: 0, promiseMs: [] }
  const isScored = (row: Delivery) => row.deliveredOn !== null && row.path.orderedOn >= from && row.path.orderedOn <= to
  const lastDay = to + Math.max(...IN_TRANSIT_DAYS) + 1
  for (let day = first; day <= lastDay; day++) {
    const began = clock()
    engine.closeUntil(day)
    for (const { id, kind } of facts.get(day) ?? []) kind === 'hand_over' ? engine.handOver(id, day) : engine.arrive(id, day)
    for (const row of ordered.get(day) ?? []) engine.place(row.id, row.path)
    result.trainSeconds += (clock() - began) / 1000
    for (const row of ordered.get(day) ?? [])
      if (isScored(row)) {
        const start = clock()
        const outlook = engine.promise(row.path)
        result.promises.push(promisedOf(row, outlook))
        result.promiseMs.push(clock() - start)
      }
    for (const after of IN_TRANSIT_DAYS) for (const row of ordered.get(day - after - 1) ?? []) if (isScored(row)) askInTransit(row, after)
    onDay?.(day - first + 1, lastDay - first + 1)
  }
  return result

  /** On the morning after the k-th day: known are hand-overs up to that day. */
  function askInTransit(row: Delivery, after: number): void {
    const evening = row.path.orderedOn + after
    if (row.promisedOn === null || row.deliveredOn! <= evening) return
    const handedOverOn = row.handedOverOn !== null && row.handedOverOn <= evening ? row.handedOverOn : null
    const outlook = engine.outlook(row.path, { handedOverOn, notArrivedBy: evening })
    result.inTransit.push({ after, chance: 1 - outlook.arrivedBy(row.promisedOn), isLate: row.deliveredOn! > row.promisedOn })
  }
}

function promisedOf(row: Delivery, outlook: Outlook): Promised {
  const day = row.path.orderedOn
  const quantile = (share: number) => outlook.quantile(share) - day
  return {
    row,
    quantiles: { p10: quantile(0.1), p50: quantile(0.5), p90: quantile(0.9), p95: quantile(0.95) },
    ranges: Object.fromEntries(
      LEVELS.map((level) => {
        const [lo, hi] = outlook.range(level)
        return [level, [lo - day, hi - day]]
      }),
    ),
    late: row.promisedOn === null ? null : 1 - outlook.arrivedBy(row.promisedOn),
  }
}

type Fact = { id: string; kind: 'hand_over' | 'arrive' }

function factsByDay(rows: readonly Delivery[]): Map<number, Fact[]> {
  const facts = new Map<number, Fact[]>()
  const add = (day: number | null, fact: Fact) => {
    if (day === null) return
    const known = facts.get(day)
    if (known) known.push(fact)
    else facts.set(day, [fact])
  }
  for (const { id, handedOverOn, deliveredOn } of rows) {
    add(handedOverOn, { id, kind: 'hand_over' })
    add(deliveredOn, { id, kind: 'arrive' })
  }
  return facts
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => number): Map<number, Item[]> {
  const groups = new Map<number, Item[]>()
  for (const item of items) {
    const key = keyOf(item)
    const known = groups.get(key)
    if (known) known.push(item)
    else groups.set(key, [item])
  }
  return groups
}
