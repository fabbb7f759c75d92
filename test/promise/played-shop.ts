/** A simulated shop as the product sees it at one moment: what it has learnt, which orders and waits are open, which incidents stand. */
import { closedDaysOf } from '../../src/features/promises/closed-days.ts'
import { holidaysOf } from '../../src/features/promises/holidays.ts'
import { incidentsOf, LATELY, LATELY_IN_INCIDENT } from '../../src/features/promises/model/carrier-incident.ts'
import { carrierWord } from '../../src/features/promises/model/carrier-word.ts'
import { type Day, dayNumber, fromDayNumber } from '../../src/features/promises/model/day.ts'
import { createEngine } from '../../src/features/promises/model/engine/engine.ts'
import type { Path, Progress, StatedDays } from '../../src/features/promises/model/engine/types.ts'
import { windowInputs } from '../../src/features/promises/model/inputs.ts'
import { floorOf, learnedWindow, levelOf, statedBy } from '../../src/features/promises/model/learned-window.ts'
import { type Likelihood, likelihoodOf } from '../../src/features/promises/model/likelihood.ts'
import type { ParcelProgress } from '../../src/features/promises/model/parcel-progress.ts'
import { reviewPromise, UNSHIPPED } from '../../src/features/promises/model/review.ts'
import { createSilence } from '../../src/features/promises/model/silence/silence-model.ts'
import { type OpenWait, silencesOf, slowOf } from '../../src/features/promises/model/silence/silences-of.ts'
import type { Patience } from '../../src/features/promises/model/silence/types.ts'
import type { Range, Standing } from '../../src/features/promises/model/telling.ts'
import { wallClock } from '../../src/features/promises/model/wall-clock.ts'
import { type WindowInputs, windowFor } from '../../src/features/promises/model/window.ts'
import { type DailyFact, localTimes, type Order, type OrderPath, type World } from '../../src/simulator/index.ts'
import type { PlayedGap } from '../silence/play.ts'
import { germanHolidays } from '../silence/simulated-world.ts'
import { toldParcel } from './told-parcel.ts'

/** What became of one promise. `warnedOn`: the first day on which it was told that it may not hold. */
export type Kept = { order: Order; orderedOn: Day; promised: Range; arrivedOn: Day | null; warnedOn: Day | null; messages: number }
export type Wait = PlayedGap & { id: string; patience: Patience }
export type OpenOrder = { kept: Kept; path: Path; stated: StatedDays; inputs: WindowInputs; standing: Standing; waits: Map<string, Wait> }

export type PlayedShop = {
  world: World
  engine: ReturnType<typeof createEngine>
  silence: ReturnType<typeof createSilence>
  open: Map<string, OpenOrder>
  done: Kept[]
  waits: Wait[]
  /** Ended within a day. */
  recent: Wait[]
  incidents: Map<string, NonNullable<OpenWait['incident']>>
  /** What the engine has said since the last evening. */
  said: Map<string, Likelihood | null>
}

const ZONE = 'Europe/Berlin'
const HOUR = 3_600_000
const LEVEL = 0.9
export const clock = wallClock(ZONE)
const holidays = holidaysOf(['DE', 'DE-HH', 'AT', 'NL', 'BE', 'FR', 'PL', 'DK', 'IT', 'SE', 'GB'])
const rulesOfShop = {
  timeZone: ZONE,
  country: 'DE',
  region: 'HH',
  cutOff: '15:00',
  handlingDaysMin: 0,
  handlingDaysMax: 1,
  closedWeekdays: [6, 7],
  closedDates: [],
}

export const openShop = (world: World, firstDay: number): PlayedShop => ({
  world,
  engine: createEngine({ closed: closedDaysOf({ from: fromDayNumber(firstDay), country: 'DE', region: 'HH', closedDates: [] }) }),
  silence: createSilence(germanHolidays, firstDay),
  open: new Map(),
  done: [],
  waits: [],
  recent: [],
  incidents: new Map(),
  said: new Map(),
})

export const orderOf = (wait: Pick<PlayedGap, 'parcel'>): string => wait.parcel.split('/')[0]!

export function takeOrder(shop: PlayedShop, fact: DailyFact & { kind: 'placed' }): void {
  const { order } = fact
  const { city, postalCode } = shop.world.customerOf(order)
  const placedAt = new Date(order.orderedAt).toISOString()
  const read = { placedAt, destinationCountry: city.country, destinationRegion: city.region, postalCode, shippingOption: order.service }
  const inputs = windowInputs(read, rulesOfShop)
  const path = pathOf(fact.path)
  const rules = windowFor(inputs, holidays)
  const stated = statedBy(rules, path)
  const outlook = shop.engine.promise(path, stated)
  const orderedOn = fromDayNumber(path.orderedOn)
  const floor = floorOf(rules, orderedOn)
  const { earliest, latest } = learnedWindow({ rules, outlook, path, level: levelOf(outlook.basis, LEVEL), floor })
  const kept: Kept = { order, orderedOn, promised: { earliest, latest }, arrivedOn: null, warnedOn: null, messages: 0 }
  const own = shop.waits.findLast((wait) => wait.parcel === `${order.number}`)
  const standing: Standing = { outcome: 'open', phase: 'calm', announced: null, announcements: 0 }
  shop.open.set(`${order.number}`, { kept, path, stated, inputs, standing, waits: new Map(own ? [[own.parcel, own]] : []) })
}

/** As a small shop's order has it: one house, the first characters of the postal code, no weight. */
const pathOf = (path: OrderPath): Path => ({
  ...path,
  originId: null,
  weightGrams: null,
  destinationPostal: path.destinationPostal.slice(0, 3),
})

export function learnFact({ engine }: PlayedShop, fact: DailyFact): void {
  if (fact.kind === 'placed') engine.place(fact.id, pathOf(fact.path))
  else if (fact.kind === 'handed_over') engine.handOver(fact.id, fact.on)
  else if (fact.kind === 'arrived') engine.arrive(fact.id, fact.on)
  else engine.drop(fact.id)
}

export function reviewOpen(shop: PlayedShop, one: OpenOrder, now: number): void {
  const { kept } = one
  const { order } = kept
  const { country } = shop.world.customerOf(order).city
  const { day: today } = localTimes(now, country)
  const parcels = order.parcels.flatMap(({ labelledAt }, part) => (labelledAt <= now ? [toldParcel(order, part, now, country)] : []))
  const waits = [...one.waits.values()].map((wait) => openWait(shop, wait))
  const instant = new Date(now).toISOString()
  const review = reviewPromise({
    standing: one.standing,
    promised: kept.promised,
    inputs: one.inputs,
    parcels,
    likelihoods: likelihoodsOf(shop, one, parcels, today),
    silences: silencesOf(waits, parcels, instant),
    slow: slowOf(waits, parcels, instant),
    hasUnshipped: parcels.length < order.parcels.length || order.parcels.length === 0,
    cancelled: false,
    today,
    holidays,
  })
  const { phase, announced, announcements, news, tells } = review.telling
  if (tells) kept.messages++
  if (news === 'at_risk' || news === 'late') kept.warnedOn ??= today
  one.standing = { outcome: review.outcome, phase, announced, announcements }
  if (review.outcome === 'open') return
  kept.arrivedOn = review.arrivedOn
  shop.open.delete(`${order.number}`)
  shop.done.push(kept)
}

function openWait({ incidents }: PlayedShop, wait: Wait): OpenWait {
  const iso = (hour: number): string => new Date(clock.instant(hour)).toISOString()
  const { slowAt, silentAt, customerAt, ...patience } = wait.patience
  return {
    ...patience,
    shipmentId: wait.parcel.includes('/') ? wait.parcel : null,
    stage: wait.key.stage,
    lastSignAt: iso(wait.startedAt),
    slowAt: iso(slowAt),
    silentAt: iso(silentAt),
    customerAt: iso(customerAt),
    incident: incidents.get(wait.id) ?? null,
  }
}

function likelihoodsOf(shop: PlayedShop, one: OpenOrder, parcels: readonly ParcelProgress[], today: Day): Map<string, Likelihood> {
  const found = new Map<string, Likelihood>()
  const notArrivedBy = dayNumber(today) - 1
  const number = (day: Day | null): number | null => (day === null ? null : dayNumber(day))
  const ask = (key: string, progress: Progress): void => {
    const alike = JSON.stringify([one.path, progress, today])
    if (!shop.said.has(alike)) {
      const outlook = shop.engine.outlook(one.path, progress, one.stated)
      shop.said.set(alike, outlook.basis.deliveries > 0 ? likelihoodOf(outlook, one.path, today, LEVEL) : null)
    }
    const likelihood = shop.said.get(alike)
    if (likelihood) found.set(key, likelihood)
  }
  for (const { shipmentId, arrivedOn, handedOverOn, status, statusOn } of parcels)
    if (!arrivedOn) ask(shipmentId, { handedOverOn: number(handedOverOn), notArrivedBy, word: carrierWord(status, number(statusOn)) })
  ask(UNSHIPPED, { handedOverOn: null, notArrivedBy })
  return found
}

/** As of the end of an hour: incidents begin and end, and orders in one that begins are looked at. */
export function settleIncidents(shop: PlayedShop, hour: number): void {
  const { waits, incidents } = shop
  const standing = new Set([...incidents.values()].map((one) => one.carrier))
  const alive = waits.filter((wait) => (hour - wait.patience.silentAt) * HOUR < (incidents.has(wait.id) ? LATELY_IN_INCIDENT : LATELY))
  const slow = alive.filter((wait) => wait.patience.slowAt <= hour)
  if (slow.length < FEW && standing.size === 0) return
  const found = incidentsOf(
    slow.map(({ id, key, place, patience }) => ({ id, carrier: key.carrier, place, silentAt: patience.silentAt * HOUR })),
    countsOf([...alive, ...shop.recent]),
    hour * HOUR,
    standing,
  )
  const now = clock.instant(hour)
  const since = new Date(now).toISOString()
  shop.incidents = new Map(found.flatMap(({ carrier, place, waitIds }) => waitIds.map((id) => [id, { carrier, place, since }] as const)))
  const opened = new Set(found.filter((one) => !standing.has(one.carrier)).flatMap((one) => one.waitIds))
  for (const wait of waits.filter(({ id }) => opened.has(id))) {
    const one = shop.open.get(orderOf(wait))
    if (one) reviewOpen(shop, one, now)
  }
}

const FEW = 8

function countsOf(waits: readonly Wait[]) {
  const count = (isTotal: boolean) =>
    [...Map.groupBy(waits, ({ key, place }) => (isTotal ? `${key.carrier}` : `${key.carrier} ${place}`)).values()].map((own) => ({
      carrier: own[0]!.key.carrier,
      place: own[0]!.place,
      isTotal,
      parcels: new Set(own.map((one) => one.parcel)).size,
    }))
  return [...count(true), ...count(false)]
}
