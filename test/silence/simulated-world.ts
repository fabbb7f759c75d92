/** The simulator's parcels as the product hears of them, with the simulator's truth about what held them up. */
import { statuses } from '../../src/adapters/carriers/demo/statuses.ts'
import { closedDaysOf } from '../../src/features/promises/closed-days.ts'
import type { WaitKey } from '../../src/features/promises/model/silence/types.ts'
import { wallClock } from '../../src/features/promises/model/wall-clock.ts'
import type { Order, Parcel, Trouble, World } from '../../src/simulator/index.ts'
import type { PlayedGap } from './play.ts'

const clock = wallClock('Europe/Berlin')
export const germanHolidays = closedDaysOf({ from: '2020-01-01', country: 'DE', region: 'HH', closedDates: [] })

/** `outages`: hubs whose stop explains a silence. Lost parcels are waited for until the world ends. */
export const gapsOf = (world: World, outages: readonly string[] = []): PlayedGap[] => {
  const end = world.orders.at(-1)!.orderedAt
  return world.orders
    .filter((order) => order.cancelledAt === null)
    .flatMap((order) => gapsOfOrder(world, order, new Set(outages)))
    .filter((gap) => clock.instant(gap.heardAt) < end)
}

function gapsOfOrder(world: World, order: Order, outages: ReadonlySet<string>): PlayedGap[] {
  const { city } = world.customerOf(order)
  const base = { carrier: order.carrier, service: order.service, originCountry: 'DE', destinationCountry: city.country }
  const first = Math.min(...order.parcels.map((parcel) => parcel.labelledAt), Number.POSITIVE_INFINITY)
  const ordered: Sign = {
    key: { ...base, carrier: null, stage: 'ordered', detail: null },
    at: order.orderedAt,
    toldAt: order.orderedAt,
    place: null,
  }
  const packed: Sign = { ...ordered, at: first, toldAt: first }
  const whole = gapsBetween(`${order.number}`, [ordered, ...(Number.isFinite(first) ? [packed] : [])], order.troubles, true, outages)
  return [...whole, ...order.parcels.flatMap((parcel, part) => gapsOfParcel(`${order.number}/${part}`, parcel, base, outages))]
}

type Sign = { key: WaitKey; at: number; toldAt: number; place: string | null }

function gapsOfParcel(name: string, parcel: Parcel, base: Omit<WaitKey, 'stage' | 'detail'>, outages: ReadonlySet<string>): PlayedGap[] {
  const signs: Sign[] = [
    { key: { ...base, stage: 'pre_transit', detail: null }, at: parcel.labelledAt, toldAt: parcel.labelledAt, place: null },
  ]
  let isOver = false
  const told = parcel.scans.filter((scan) => scan.toldAt !== null && scan.code !== 'LABEL').sort((a, b) => a.toldAt! - b.toldAt!)
  for (const scan of told) {
    // What is told after something newer is no news.
    if (isOver || scan.at <= signs.at(-1)!.at) continue
    const [stage, detail] = statuses.get(scan.code)!
    signs.push({ key: { ...base, stage, detail: detail ?? null }, at: scan.at, toldAt: scan.toldAt!, place: scan.hub ?? scan.city })
    isOver = ENDS.has(stage)
  }
  return gapsBetween(name, signs, parcel.troubles, isOver, outages)
}

const ENDS: ReadonlySet<string> = new Set(['delivered', 'available_for_pickup', 'returned', 'lost', 'cancelled'])

function gapsBetween(
  name: string,
  signs: readonly Sign[],
  troubles: readonly Trouble[],
  isOver: boolean,
  outages: ReadonlySet<string>,
): PlayedGap[] {
  return signs.flatMap((sign, i): PlayedGap[] => {
    const next = signs[i + 1]
    if (!next && isOver) return []
    const ends = next?.at ?? Number.POSITIVE_INFINITY
    const own = troubles.filter((trouble) => trouble.from < ends && (trouble.to ?? Number.POSITIVE_INFINITY) > sign.at)
    const since = Math.min(...own.map((trouble) => Math.max(trouble.from, sign.at)))
    return [
      {
        parcel: name,
        key: sign.key,
        place: sign.place,
        startedAt: clock.hour(sign.at),
        heardAt: clock.hour(sign.toldAt),
        endedAt: next ? clock.hour(Math.max(next.toldAt, sign.toldAt)) : null,
        trouble: own.length > 0 ? clock.hour(since) : null,
        outage: own.some((trouble) => outages.has(trouble.where) && trouble.kind === 'hub_stop'),
      },
    ]
  })
}
