/**
 * The world behind the demo shop goes on living: what happens in it is told through the signed doors when its time has come
 * by the demo's clock. What was told before a restart is not told again; what happened meanwhile is told then.
 */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Log } from '#platform/log'
import { createWorld, type Doors, type Order, tellMoments, type World } from '../simulator/index.ts'
import { storefrontAbove } from './storefront.ts'

export type LivingShopOptions = {
  dataFolder: string
  doors: Doors
  /** The demo's clock. */
  now(): Temporal.Instant
  log: Log
  /** Takes in the orders of the months before; called until it succeeds once. */
  importHistory(world: World, orders: readonly Order[], asOf: number): Promise<void>
}
export type LivingShop = { stop(): Promise<void> }

/** Between two looks at the clock. */
const LOOK_EVERY_MS = 500
const ORDERS_PER_DAY = 32
const HISTORY_DAYS = 150
/** Orders of that many days are shown from the beginning, those on their way and some that have arrived. */
const SHOWN_DAYS = 14
const ONE_IN = 10
const STOREFRONT = storefrontAbove(2000)
const SEED = 20_261
/** The world is played this far ahead of the clock, a few days at a time. */
const AHEAD_DAYS = 7
const DAYS_AT_ONCE = 8
const RETRY_MS = 3_000
const DAY = 86_400_000

type Kept = { seed: number; startOn: string; liveFrom: string; toldUntil: string | null; hasHistory: boolean }

export function openLivingShop(options: LivingShopOptions): LivingShop {
  const alarm = alarmClock()
  const ended = live(options, alarm).catch((err: unknown) => options.log.error({ err }, 'the demo shop has stopped living'))
  return {
    stop: async () => {
      alarm.end()
      await ended
    },
  }
}

async function live(options: LivingShopOptions, alarm: Alarm): Promise<void> {
  const file = join(options.dataFolder, 'demo-world.json')
  const kept = readKept(file) ?? begin(options.now())
  const world = createWorld({ seed: kept.seed, startOn: kept.startOn, days: 1, ordersPerDay: ORDERS_PER_DAY, warehouses: ['wh-hamburg'] })
  let playedUntil = kept.startOn
  while (!alarm.ended) {
    try {
      playedUntil = await playAhead(world, playedUntil, options.now(), alarm)
      if (!kept.hasHistory) {
        const liveFrom = Date.parse(kept.liveFrom)
        const past = world.orders.filter((order) => order.orderedAt < liveFrom && !isShown(order, liveFrom))
        await options.importHistory(world, past, liveFrom)
        keep(file, Object.assign(kept, { hasHistory: true }))
      }
      const now = options.now()
      if ((await tellUntil(world, kept, now, options.doors)) > 0 || kept.toldUntil === null)
        keep(file, Object.assign(kept, { toldUntil: now.toString() }))
    } catch (err) {
      if (!alarm.ended) options.log.warn({ err }, 'the demo shop could not tell what happened and tries again')
      await alarm.sleep(RETRY_MS)
    }
    await alarm.sleep(LOOK_EVERY_MS)
  }
}

/** Some days at a time, so that requests are answered in between. */
async function playAhead(world: World, from: string, now: Temporal.Instant, alarm: Alarm): Promise<string> {
  const today = Temporal.PlainDate.from(dayOf(now))
  let until = Temporal.PlainDate.from(from)
  if (Temporal.PlainDate.compare(until, today.add({ days: 2 })) >= 0) return from
  for (const end = today.add({ days: AHEAD_DAYS }); !alarm.ended && Temporal.PlainDate.compare(until, end) < 0; ) {
    until = until.add({ days: DAYS_AT_ONCE })
    world.playUntil(until.toString())
    await alarm.sleep(0)
  }
  return until.toString()
}

/** Returns how many moments were told. What lies before the last days is left out: nobody was there. */
async function tellUntil(world: World, kept: Kept, now: Temporal.Instant, doors: Doors): Promise<number> {
  const liveFrom = Date.parse(kept.liveFrom)
  const floor = Math.max(liveFrom, now.epochMilliseconds) - SHOWN_DAYS * DAY
  const from = Math.max(kept.toldUntil === null ? floor : Date.parse(kept.toldUntil), floor)
  const wasTold = (order: Order): boolean =>
    order.orderedAt >= floor || (kept.toldUntil !== null && order.orderedAt < Date.parse(kept.toldUntil))
  const moments = world.moments(from, now.epochMilliseconds).filter(({ order }) => isShown(order, liveFrom) && wasTold(order))
  if (moments.length > 0) await tellMoments(world, moments, doors, STOREFRONT)
  return moments.length
}

/** Everything since the demo began; of the days before it what was on its way then, and some of the rest. */
function isShown(order: Order, liveFrom: number): boolean {
  if (order.orderedAt >= liveFrom) return true
  if (order.orderedAt < liveFrom - SHOWN_DAYS * DAY) return false
  if (order.number % ONE_IN === 0) return true
  if (order.cancelledAt !== null) return false
  return (
    order.parcels.length === 0 ||
    order.parcels.some(({ deliveredAt, returnedAt }) => (deliveredAt ?? returnedAt ?? Number.POSITIVE_INFINITY) >= liveFrom)
  )
}

const begin = (now: Temporal.Instant): Kept => ({
  seed: SEED,
  startOn: Temporal.PlainDate.from(dayOf(now)).subtract({ days: HISTORY_DAYS }).toString(),
  liveFrom: now.toString(),
  toldUntil: null,
  hasHistory: false,
})
const dayOf = (now: Temporal.Instant): string => now.toZonedDateTimeISO('Europe/Berlin').toPlainDate().toString()

const readKept = (file: string): Kept | null => (existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Kept) : null)

function keep(file: string, kept: Kept): void {
  writeFileSync(`${file}.new`, `${JSON.stringify(kept)}\n`)
  renameSync(`${file}.new`, file)
}

type Alarm = { readonly ended: boolean; sleep(ms: number): Promise<void>; end(): void }

/** Sleeps that a stop cuts short. */
function alarmClock(): Alarm {
  let ended = false
  let ring: (() => void) | null = null
  return {
    get ended() {
      return ended
    },
    sleep: (ms) =>
      new Promise((done) => {
        if (ended) return done()
        const timer = setTimeout(done, ms)
        ring = () => {
          clearTimeout(timer)
          done()
        }
      }),
    end: () => {
      ended = true
      ring?.()
    },
  }
}
