/** Customers of the demo shop write to it: who writes what, and when, follows from what happened to the order. */
import { type Order, randomOf, type World } from '../simulator/index.ts'
import { type Occasion, wordsFor } from './letter-words.ts'

/** `at`: epoch milliseconds. The same order of the same world always makes the same letter, or none. */
export type Letter = {
  id: string
  order: Order
  at: number
  from: { address: string; name: string }
  language: string
  subject: string
  text: string
}

const HOUR = 3_600_000
const DAY = 24 * HOUR
/** Whoever has waited longer no longer writes. */
const LONGEST = 30 * DAY

/** Written in from ≤ t < to. */
export function lettersBetween(world: World, from: number, to: number, nameOf: (order: Order) => string): Letter[] {
  return world.orders
    .filter(({ orderedAt }) => orderedAt > from - LONGEST && orderedAt < to)
    .flatMap((order) => letterOf(world, order, nameOf(order)) ?? [])
    .filter(({ at }) => at >= from && at < to)
    .toSorted((a, b) => a.at - b.at)
}

function letterOf(world: World, order: Order, name: string): Letter | null {
  const random = randomOf(world.seed, 'letter', order.number)
  for (const { occasion, at, chance } of occasionsOf(order)) {
    const writtenAt = at + random.between(1, 20) * HOUR
    if (!random.chance(chance) || hasArrived(order, writtenAt) !== AFTER_ARRIVAL.has(occasion)) continue
    const { first, last, email, language } = world.customerOf(order)
    const words = random.pick(wordsFor(language, occasion))
    return {
      id: `${world.seed}-${order.number}`,
      order,
      at: writtenAt,
      from: { address: email, name: `${first} ${last}` },
      language,
      subject: words.subject.replace('{order}', name),
      text: `${words.text.replace('{order}', name)}\n\n${first} ${last}`,
    }
  }
  return null
}

/** One of so many customers writes, a while after. */
function occasionsOf(order: Order): { occasion: Occasion; at: number; chance: number }[] {
  if (order.cancelledAt !== null) return []
  const shopDateIsOver = Date.parse(`${order.shopDate}T22:00:00Z`)
  const arrived = order.deliveredAt
  return [
    { occasion: 'late', at: shopDateIsOver, chance: 0.5 },
    { occasion: 'address', at: order.orderedAt, chance: 0.02 },
    { occasion: 'where', at: order.orderedAt + DAY, chance: 0.08 },
    ...(arrived === null
      ? []
      : [
          { occasion: 'not_received' as const, at: arrived, chance: 0.02 },
          { occasion: 'damaged' as const, at: arrived, chance: 0.03 },
        ]),
  ]
}

const AFTER_ARRIVAL: ReadonlySet<Occasion> = new Set(['not_received', 'damaged'])
const hasArrived = (order: Order, at: number): boolean => order.deliveredAt !== null && order.deliveredAt <= at
