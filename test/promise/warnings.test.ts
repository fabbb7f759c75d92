/** Who is late is warned while the promise runs, and who is warned is mostly late: on the truth of simulated shops. A small one in `npm test`, four in `npm run trust`. */
import { expect, test } from 'vitest'
import { createWorld } from '../../src/simulator/index.ts'
import { type Figures, figuresOf, playPromises, promisedDays } from './play-promises.ts'
import type { Kept } from './played-shop.ts'

const full = process.env.WHEREABOUTS_FULL
const WARM_UP_DAYS = 45
/** What was ordered at the end of the world has not arrived when it ends. */
const LAST_DAYS = 25

test('of late orders nine in ten are warned of before the promised last day is over, half of the warned are late, nobody is written to three times', () => {
  const all = Array.from({ length: full ? 4 : 1 }, (_, n) => played(1 + 2 * n)).flat()
  const lanes: [string, Kept[]][] = [
    ['all', all],
    ['promised within two days', all.filter((one) => promisedDays(one) <= 2)],
    ['three or four', all.filter((one) => promisedDays(one) === 3 || promisedDays(one) === 4)],
    ['more', all.filter((one) => promisedDays(one) > 4)],
  ]
  for (const [name, list] of lanes) say(name, figuresOf(list))
  const figures = figuresOf(all)
  expect(figures.warned).toBeGreaterThan(0.86)
  expect(figures.right).toBeGreaterThan(0.45)
  expect(figures.mostMessages).toBeLessThanOrEqual(2)
  expect(figuresOf(all.filter((one) => promisedDays(one) <= 4)).warned).toBeGreaterThan(0.86)
}, 900_000)

function played(seed: number): Kept[] {
  const world = createWorld({
    seed,
    startOn: '2026-01-05',
    days: full ? 130 : 110,
    ordersPerDay: full ? 100 : 50,
    warehouses: ['wh-hamburg'],
  })
  const end = world.orders.at(-1)!.orderedAt - LAST_DAYS * 86_400_000
  return playPromises(world, WARM_UP_DAYS).filter(({ order }) => order.orderedAt < end)
}

const percent = (share: number): string => `${Math.round(100 * share)} %`
const say = (name: string, { orders, late, warned, daysAhead, alarms, right }: Figures): boolean =>
  process.stdout.write(
    `${name}: ${orders} orders, ${late} late, ${percent(warned)} of them warned before the end, ${daysAhead} days ahead (median); ${alarms} warned, ${percent(right)} of them late\n`,
  )
