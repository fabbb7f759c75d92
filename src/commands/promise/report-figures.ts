/** What a merchant wants to know of a backtest: the shop's old dates beside ours, and the months. */
import { dateOf } from './read-deliveries.ts'
import { LEVELS, type Promised } from './replay.ts'

/** A way to name one last day: how far ahead it lies, and how often it did not hold. */
export type LastDays = { level: number | null; days: number; late: number }
export type Comparison = {
  n: number
  from: string
  to: string
  shop: LastDays
  ours: LastDays[]
  /** The range of ours that is both sooner and more punctual than the shop's dates, the most punctual of them. */
  better: LastDays | null
  /** Days ahead of dates of ours that are late exactly as often as the shop's are; null when that lies outside of our ranges. */
  daysAsPunctual: number | null
}
export type MonthFigures = { month: string; n: number; coverage: number; width: number; shopDays: number | null; ourDays: number }

/** Fewer orders in a month say little. */
const LEAST_ORDERS = 30

/** The orders of the last twelve months that have a date of the shop's own; null when there are none. */
export function compareWithShop(promises: readonly Promised[]): Comparison | null {
  const dated = promises.filter(({ row }) => row.promisedOn !== null)
  const last = Math.max(...dated.map(({ row }) => row.path.orderedOn))
  const ones = dated.filter(({ row }) => row.path.orderedOn > last - 365)
  if (ones.length === 0) return null
  const first = ones.reduce((least, { row }) => Math.min(least, row.path.orderedOn), last)
  const shop = lastDays(null, ones, ({ row }) => row.promisedOn! - row.path.orderedOn)
  const ours = LEVELS.map((level) => lastDays(level, ones, ({ ranges }) => ranges[level]![1]))
  const better = ours.filter(({ days, late }) => days < shop.days && late <= shop.late).at(-1) ?? null
  return { n: ones.length, from: dateOf(first), to: dateOf(last), shop, ours, better, daysAsPunctual: daysAt(shop.late, ours) }
}

/** Between two ranges the days are taken to follow the share of late ones. */
function daysAt(late: number, ours: readonly LastDays[]): number | null {
  const above = ours.findIndex((one) => one.late <= late)
  const [before, after] = [ours[above - 1], ours[above]]
  if (!before || !after || before.late === after.late) return after?.late === late ? after.days : null
  return after.days + ((before.days - after.days) * (late - after.late)) / (before.late - after.late)
}

/** What would have been different, in one sentence: also when it would have been worse. */
export function comparisonSentence({ n, from, to, shop, ours, better, daysAsPunctual }: Comparison): string {
  const isYear = Date.parse(to) - Date.parse(from) > 330 * 86_400_000
  const opening = `With ${isYear ? 'your last 12 months' : `your orders since ${from}`} (${n}) you would have promised`
  if (better)
    return `${opening} ${(shop.days - better.days).toFixed(1)} days less on average and been ${lateWords(better.late, shop.late)}.`
  if (daysAsPunctual !== null) {
    const more = daysAsPunctual - shop.days
    const late = `to be late as often as you are (${percent(shop.late)})`
    return more <= 0
      ? `${opening} ${(-more).toFixed(1)} days less on average ${late}.`
      : `${opening} ${more.toFixed(1)} days more on average ${late}: your own dates are better than ours here.`
  }
  const { days, late } = ours.find(({ level }) => level === 0.9)!
  const difference = `${Math.abs(shop.days - days).toFixed(1)} days ${days < shop.days ? 'less' : 'more'}`
  return `${opening} ${difference} on average and been ${lateWords(late, shop.late)}.`
}

function lateWords(ours: number, shop: number): string {
  const figures = `(${percent(ours)} instead of ${percent(shop)})`
  if (shop === 0) return ours === 0 ? 'never late, like your own dates' : `late more often ${figures}`
  const ratio = ours / shop
  if (ratio > 1.05) return `late ${ratio.toFixed(1)} times as often ${figures}`
  if (ratio >= 0.95) return `late as often ${figures}`
  if (ratio >= 0.55) return `late ${Math.round((1 - ratio) * 100)} % less often ${figures}`
  return ratio >= 0.45 ? `late half as often ${figures}` : `late ${ratio.toFixed(2)} times as often ${figures}`
}

export function monthFigures(promises: readonly Promised[]): MonthFigures[] {
  const months = Map.groupBy(promises, ({ row }) => dateOf(row.path.orderedOn).slice(0, 7))
  return [...months]
    .filter(([, ones]) => ones.length >= LEAST_ORDERS)
    .map(([month, ones]) => {
      const dated = ones.filter(({ row }) => row.promisedOn !== null)
      const range = (one: Promised) => one.ranges['0.9']!
      return {
        month,
        n: ones.length,
        coverage: mean(ones, (one) => Number(daysOf(one) >= range(one)[0] && daysOf(one) <= range(one)[1])),
        width: mean(ones, (one) => range(one)[1] - range(one)[0]),
        shopDays: dated.length === 0 ? null : mean(dated, ({ row }) => row.promisedOn! - row.path.orderedOn),
        ourDays: mean(ones, (one) => range(one)[1]),
      }
    })
    .sort((a, b) => (a.month < b.month ? -1 : 1))
}

export const percent = (share: number): string => `${(100 * share).toFixed(1)} %`

const daysOf = ({ row }: Promised): number => row.deliveredOn! - row.path.orderedOn
const lastDays = (level: number | null, ones: readonly Promised[], dayOf: (one: Promised) => number): LastDays => ({
  level,
  days: mean(ones, dayOf),
  late: mean(ones, (one) => Number(daysOf(one) > dayOf(one))),
})
const mean = <Item>(items: readonly Item[], of: (item: Item) => number): number =>
  items.reduce((sum, item) => sum + of(item), 0) / Math.max(1, items.length)
