/**
 * The world behind the demo shop goes on living: what happens in it is told through the signed doors when its time has come
 * by the demo's clock. What was told before a restart is not told again; what happened meanwhile is told then.
 */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Log } from '#platform/log'
import {
  createWorld,
  type Doors,
  type Guest,
  type Incident,
  type Moment,
  type Order,
  orderName,
  tellMoments,
  type World,
} from '../simulator/index.ts'
import { type Letter, lettersBetween } from './letters.ts'
import { storefrontAbove } from './storefront.ts'

export type LivingShopOptions = {
  dataFolder: string
  doors: Doors
  /** The demo's clock. */
  now(): Temporal.Instant
  log: Log
  /** Takes in the orders of the months before; called until it succeeds once. */
  importHistory(world: World, orders: readonly Order[], asOf: number): Promise<void>
  /** All that was told is worked off. */
  isSettled(): Promise<boolean>
  /** A customer's mail to the shop. The same one may come again. */
  post(letter: Letter): Promise<void>
  /** Orders of visitors: whoever buys in the demo gets a parcel. The same ones may come again. */
  findGuests(): Promise<Guest[]>
}
export type LivingShop = {
  world: World
  /** From its beginning on the world goes another way; it outlives a restart. */
  trouble(incident: Incident): void
  /** Those made by people, not those of the world's own. */
  troubles(): readonly Incident[]
  /** What had happened before the first start is told. */
  hasBegun(): boolean
  stop(): Promise<void>
}

/** Between two looks at the clock. */
const LOOK_EVERY_MS = 500
const ORDERS_PER_DAY = 32
const HISTORY_DAYS = 300
/** Of that many days the orders that are still on their way are shown from the beginning. */
const SHOWN_DAYS = 14
/** And of the last days some that have arrived. Older ones would be heard of as late before they are heard of as delivered. */
const ARRIVED_DAYS = 4
const ONE_IN = 3
const STOREFRONT = storefrontAbove(2000)
const SEED = 20_261
const FILE = 'demo-world.json'
/** The world is played this far ahead of the clock, a few days at a time. */
const AHEAD_DAYS = 7
const DAYS_AT_ONCE = 8
/** The shop's orders are looked through every so many looks at the clock. */
const LOOKS_FOR_GUESTS = 4
const RETRY_MS = 3_000
const ORDERS_AT_ONCE = 20
const BREATH_MS = 250
const DAY = 86_400_000

type Kept = {
  seed: number
  startOn: string
  liveFrom: string
  toldUntil: string | null
  /** Letters up to here are posted. Missing: none yet. */
  postedUntil?: string
  hasHistory: boolean
  incidents: Incident[]
  guests: Guest[]
}

/** How far the world kept there was told; null: there is none, or nobody has heard of it yet. */
export const worldToldUntil = (dataFolder: string): string | null => readKept(join(dataFolder, FILE))?.toldUntil ?? null

export function openLivingShop(options: LivingShopOptions): LivingShop {
  const alarm = alarmClock()
  const file = join(options.dataFolder, FILE)
  const kept = readKept(file) ?? begin(options.now())
  const { seed, startOn, incidents } = kept
  const world = createWorld({ seed, startOn, days: 1, ordersPerDay: ORDERS_PER_DAY, warehouses: ['wh-hamburg'], incidents })
  const note = (change: Partial<Kept>): void => keep(file, Object.assign(kept, change))
  const ended = live(options, { world, kept, note, alarm }).catch((err: unknown) =>
    options.log.error({ err }, 'the demo shop has stopped living'),
  )
  return {
    world,
    trouble(incident) {
      world.add(incident)
      note({ incidents: [...kept.incidents, incident] })
    },
    troubles: () => kept.incidents,
    hasBegun: () => kept.toldUntil !== null,
    stop: async () => {
      alarm.end()
      await ended
    },
  }
}

type Life = { world: World; kept: Kept; note(change: Partial<Kept>): void; alarm: Alarm }

async function live(options: LivingShopOptions, { world, kept, note, alarm }: Life): Promise<void> {
  let playedUntil = kept.startOn
  let hosted = 0
  for (let look = 0; !alarm.ended; look++) {
    try {
      playedUntil = await playAhead(world, playedUntil, options.now(), alarm)
      // Not before all is drawn that may trouble them: their ways must be the ones of the last time.
      for (; hosted < kept.guests.length; hosted++) world.host(kept.guests[hosted]!)
      if (!kept.hasHistory) {
        const liveFrom = Date.parse(kept.liveFrom)
        const past = world.orders.filter((order) => order.orderedAt < liveFrom && !isShown(order, liveFrom))
        await options.importHistory(world, past, liveFrom)
        note({ hasHistory: true })
      }
      if (look % LOOKS_FOR_GUESTS === 0) await welcome(options, { kept, note })
      const now = options.now()
      const told = alarm.ended ? 0 : await tellUntil({ world, kept, alarm }, now, options.doors)
      if (told > 0 || kept.toldUntil === null) note({ toldUntil: now.toString() })
      // A letter comes when what it is about is known.
      else if (!alarm.ended && (await options.isSettled())) await postUntil({ world, kept, note }, now, options.post)
    } catch (err) {
      if (!alarm.ended) options.log.warn({ err }, 'the demo shop could not tell what happened and tries again')
      await alarm.sleep(RETRY_MS)
    }
    await alarm.sleep(LOOK_EVERY_MS)
  }
}

async function welcome({ findGuests }: LivingShopOptions, { kept, note }: Pick<Life, 'kept' | 'note'>): Promise<void> {
  const known = new Set(kept.guests.map((guest) => guest.shopIds.order))
  const arrived = (await findGuests()).filter((guest) => !known.has(guest.shopIds.order))
  if (arrived.length > 0) note({ guests: [...kept.guests, ...arrived] })
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
async function tellUntil({ world, kept, alarm }: Omit<Life, 'note'>, now: Temporal.Instant, doors: Doors): Promise<number> {
  const liveFrom = Date.parse(kept.liveFrom)
  const floor = Math.max(liveFrom, now.epochMilliseconds) - SHOWN_DAYS * DAY
  const from = Math.max(kept.toldUntil === null ? floor : Date.parse(kept.toldUntil), floor)
  const wasTold = (order: Order): boolean =>
    order.orderedAt >= floor || (kept.toldUntil !== null && order.orderedAt < Date.parse(kept.toldUntil))
  const moments = world.moments(from, now.epochMilliseconds).filter(({ order }) => isShown(order, liveFrom) && wasTold(order))
  for (const part of partsOf(moments)) {
    if (alarm.ended) throw new Error('stopped before all was told')
    await tellMoments(world, part, doors, STOREFRONT)
    if (part.length < moments.length) await alarm.sleep(BREATH_MS)
  }
  return moments.length
}

/** Of the time before the demo began only the last day is written about. */
async function postUntil(
  { world, kept, note }: Omit<Life, 'alarm'>,
  now: Temporal.Instant,
  post: LivingShopOptions['post'],
): Promise<void> {
  const from = Math.max(
    Date.parse(kept.postedUntil ?? kept.liveFrom) - (kept.postedUntil ? 0 : DAY),
    now.epochMilliseconds - SHOWN_DAYS * DAY,
  )
  const liveFrom = Date.parse(kept.liveFrom)
  const letters = lettersBetween(world, from, now.epochMilliseconds, (order) => orderName(STOREFRONT, order))
  const due = letters.filter(({ order }) => isShown(order, liveFrom))
  for (const letter of due) await post(letter)
  if (due.length > 0 || !kept.postedUntil) note({ postedUntil: now.toString() })
}

/** A backlog is told some orders at a time: what visitors do in between must not wait behind all of it. */
function partsOf(moments: readonly Moment[]): Moment[][] {
  const orders = [...Map.groupBy(moments, ({ order }) => order.number).values()]
  return Array.from({ length: Math.ceil(orders.length / ORDERS_AT_ONCE) }, (_, i) =>
    orders.slice(i * ORDERS_AT_ONCE, (i + 1) * ORDERS_AT_ONCE).flat(),
  )
}

/** Everything since the demo began; of the days before it what was on its way then, and some of the rest. */
function isShown(order: Order, liveFrom: number): boolean {
  if (order.orderedAt >= liveFrom) return true
  if (order.orderedAt < liveFrom - SHOWN_DAYS * DAY) return false
  if (order.number % ONE_IN === 0 && order.orderedAt >= liveFrom - ARRIVED_DAYS * DAY) return true
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
  incidents: [],
  guests: [],
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
