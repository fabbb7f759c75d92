/** What an engine answers that has seen no delivery: the stated days, spread by a normal of the logarithm. */
import type { DayNumber, Outlook, Path, Progress, PromiseEngine, StatedDays } from './engine/types.ts'

export function coldEngine(today: DayNumber): PromiseEngine {
  const nothing = (): void => {}
  return {
    today,
    place: nothing,
    handOver: nothing,
    arrive: nothing,
    drop: nothing,
    closeUntil: nothing,
    promise: (path, stated) => outlookOf(path, null, stated),
    outlook: (path, progress, stated) => outlookOf(path, progress, stated),
    save: () => new Uint8Array(),
  }
}

function outlookOf(path: Path, progress: Progress | null, stated: StatedDays = { min: 1, max: 5 }): Outlook {
  const start = progress?.handedOverOn ?? path.orderedOn
  const floor = (progress?.notArrivedBy ?? start - 1) + 1
  const middle = Math.log(1 + Math.sqrt(Math.max(0.25, stated.min * stated.max)))
  const plain = (day: DayNumber): number => 1 / (1 + Math.exp(-1.7 * ((Math.log(Math.max(0, day - start) + 1) - middle) / 0.45)))
  const before = plain(floor - 1)
  const arrivedBy = (day: DayNumber): number => (day < floor ? 0 : (plain(day) - before) / (1 - before))
  const quantile = (p: number): number => {
    for (let day = floor; day < floor + 400; day++) if (arrivedBy(day) >= p) return day
    return floor + 400
  }
  return {
    arrivedBy,
    arrivedByAtAll: arrivedBy,
    quantile,
    range: (level) => [quantile((1 - level) / 2), quantile((1 + level) / 2)],
    basis: { deliveries: 0, cells: [], score: middle, spread: 1, isEstimate: true, legs: 'order_to_door' },
  }
}
