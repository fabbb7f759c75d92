/** Plays a simulated shop hour by hour as the product would: promises made, reviewed at all news and at midnight, told by the rules. */
import { dayNumber, daysBetween } from '../../src/features/promises/model/day.ts'
import { type DailyFact, dailyFacts, localTimes, type World } from '../../src/simulator/index.ts'
import { learntOn, type PlayedGap } from '../silence/play.ts'
import { gapsOf } from '../silence/simulated-world.ts'
import { clock, type Kept, learnFact, openShop, orderOf, type PlayedShop, reviewOpen, settleIncidents, takeOrder } from './played-shop.ts'

/** `warmUpDays`: learnt from, and not promised. */
export function playPromises(world: World, warmUpDays: number): Kept[] {
  const dayOf = (position: number): number => dayNumber(localTimes(world.orders.at(position)!.orderedAt, 'DE').day)
  const [first, last] = [dayOf(0), dayOf(-1)]
  const shop = openShop(world, first)
  const facts = new Map([...dailyFacts(world)].map(({ day, facts }) => [day, facts]))
  const placed = new Map(
    [...facts.values()].flatMap((list) => list.filter((fact) => fact.kind === 'placed').map((fact) => [fact.order, fact])),
  )
  const gaps = gapsOf(world).sort((a, b) => b.heardAt - a.heardAt)
  for (let day = first; day <= last; day++) {
    shop.engine.closeUntil(day)
    shop.said.clear()
    for (const wait of shop.waits) wait.patience = shop.silence.patience(wait.key, wait.startedAt, wait.heardAt)
    for (const one of [...shop.open.values()]) reviewOpen(shop, one, clock.instant(day * 24))
    const waits = new Set<PlayedGap>(shop.waits)
    for (let hour = day * 24; hour < day * 24 + 24; hour++) {
      for (const wait of beginWaits(shop, gaps, hour + 1)) waits.add(wait)
      playHour(shop, hour, (order) => (day >= first + warmUpDays ? placed.get(order) : undefined))
    }
    shop.silence.take([...waits].map((gap) => learntOn(gap, day * 24, day * 24 + 24)))
    shop.silence.closeDay(day)
    for (const fact of facts.get(day) ?? []) learnFact(shop, fact)
  }
  return [...shop.done, ...[...shop.open.values()].map(({ kept }) => kept)]
}

/** `gaps`: those that have not begun yet, the next one last. */
function beginWaits(shop: PlayedShop, gaps: PlayedGap[], before: number) {
  const begun = []
  for (let gap = gaps.at(-1); gap && gap.heardAt < before; gap = gaps.at(-1)) {
    gaps.pop()
    const wait = { ...gap, id: `${gaps.length}`, patience: shop.silence.patience(gap.key, gap.startedAt, gap.heardAt) }
    begun.push(wait)
    shop.open.get(orderOf(gap))?.waits.set(gap.parcel, wait)
  }
  shop.waits.push(...begun)
  return begun
}

function playHour(shop: PlayedShop, hour: number, placed: (order: Kept['order']) => (DailyFact & { kind: 'placed' }) | undefined): void {
  const end = clock.instant(hour + 1)
  for (const moment of shop.world.moments(clock.instant(hour), end)) {
    const fact = moment.kind === 'ordered' && moment.order.cancelledAt === null ? placed(moment.order) : undefined
    if (fact) takeOrder(shop, fact)
    const one = shop.open.get(`${moment.order.number}`)
    if (one && !fact) reviewOpen(shop, one, moment.at + 1)
  }
  const over = shop.waits.filter((wait) => wait.endedAt !== null && wait.endedAt < hour + 1)
  shop.waits = shop.waits.filter((wait) => wait.endedAt === null || wait.endedAt >= hour + 1)
  for (const wait of over) {
    const own = shop.open.get(orderOf(wait))?.waits
    if (own?.get(wait.parcel) === wait) own.delete(wait.parcel)
  }
  shop.recent = [...shop.recent, ...over].filter((wait) => wait.endedAt! > hour - 23)
  for (const one of [...shop.open.values()])
    if ([...one.waits.values()].some(({ patience }) => patience.slowAt > hour && patience.slowAt <= hour + 1)) reviewOpen(shop, one, end)
  settleIncidents(shop, hour + 1)
}

/** By the days from the order to the promised last one. */
export const promisedDays = ({ orderedOn, promised }: Kept): number => daysBetween(orderedOn, promised.latest)

export type Figures = {
  orders: number
  late: number
  /** Of the late ones: told before the promised last day was over, and the median of the days before it (0: on it). */
  warned: number
  daysAhead: number
  alarms: number
  /** Of those told before the end: really late. */
  right: number
  mostMessages: number
}

export function figuresOf(list: readonly Kept[]): Figures {
  const isLate = ({ arrivedOn, promised }: Kept): boolean => arrivedOn === null || arrivedOn > promised.latest
  const alarms = list.filter(({ warnedOn, promised }) => warnedOn !== null && warnedOn <= promised.latest)
  const warned = alarms.filter(isLate)
  const ahead = warned.map((one) => daysBetween(one.warnedOn!, one.promised.latest)).sort((a, b) => a - b)
  const late = list.filter(isLate).length
  return {
    orders: list.length,
    late,
    warned: warned.length / late,
    daysAhead: ahead[ahead.length >> 1] ?? Number.NaN,
    alarms: alarms.length,
    right: warned.length / alarms.length,
    mostMessages: list.reduce((most, one) => Math.max(most, one.messages), 0),
  }
}
