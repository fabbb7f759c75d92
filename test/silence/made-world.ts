/** Invented carriers and the parcels they move, lose and forget, with the truth about each. Hours are wall clock. */
import type { Hour, WaitKey } from '../../src/features/promises/model/silence/types.ts'
import { type Random, randomOf } from '../../src/simulator/random.ts'
import type { PlayedGap } from './play.ts'

type MadeCarrier = {
  id: string
  share: number
  /** Weekdays (0 = Monday) on which it sorts and drives, and on which it delivers. */
  drives: readonly number[]
  delivers: readonly number[]
  hubs: readonly [number, number]
  /** Scans at arrival and departure, or at arrival only. */
  chatty: boolean
  missesTruck: number
  /** Hours until we are told. */
  lag: number
  abroad: number
}

export type MadeWorld = {
  seed: number
  days: number
  parcelsPerDay: number
  carriers: readonly MadeCarrier[]
  outage?: { place: string; from: Hour; to: Hour }
}

/** Worlds differ in who carries, how often scans come, which days rest, how sloppy it is. */
export function makeWorld(seed: number, days: number, parcelsPerDay: number): MadeWorld {
  const random = randomOf('silence', seed)
  const carriers = Array.from({ length: 1 + random.below(3) }, (_, index): MadeCarrier => {
    const drives = random.pick([
      [0, 1, 2, 3, 4],
      [0, 1, 2, 3, 4, 6],
      [0, 1, 2, 3, 4, 5],
    ])
    return {
      id: `carrier-${index}`,
      share: random.between(0.4, 1),
      drives,
      delivers: random.pick([
        [0, 1, 2, 3, 4],
        [0, 1, 2, 3, 4, 5],
        [0, 1, 2, 3, 4, 5],
      ]),
      hubs: random.pick([
        [1, 2],
        [2, 3],
        [2, 4],
      ] as const),
      chatty: random.chance(0.6),
      missesTruck: random.between(0.01, 0.06),
      lag: random.pick([0.2, 1, 4]),
      abroad: random.pick([0, 0.1, 0.3]),
    }
  })
  return { seed, days, parcelsPerDay, carriers }
}

const FIRST_DAY = 20_600

/** All gaps of all parcels, the first one from the order to its label. */
export function playWorld(world: MadeWorld): PlayedGap[] {
  const gaps: PlayedGap[] = []
  for (let day = 0; day < world.days; day++) {
    const random = randomOf('silence', world.seed, day)
    for (let left = random.count(world.parcelsPerDay); left > 0; left--) gaps.push(...playParcel(world, random, FIRST_DAY + day))
  }
  return gaps
}

const weekday = (hour: Hour): number => (((Math.floor(hour / 24) + 3) % 7) + 7) % 7
/** The next time at which the clock shows `clock` on one of the days. */
function next(from: Hour, clock: number, on: readonly number[]): Hour {
  for (let day = Math.floor(from / 24); ; day++) if (day * 24 + clock >= from && on.includes(weekday(day * 24))) return day * 24 + clock
}
const WORK = [0, 1, 2, 3, 4]

function playParcel(world: MadeWorld, random: Random, day: number): PlayedGap[] {
  const carrier = pickCarrier(world.carriers, random)
  const isAbroad = random.chance(carrier.abroad)
  const base = { carrier: carrier.id, service: null, originCountry: 'DE', destinationCountry: isAbroad ? 'FR' : 'DE' }
  const gaps: PlayedGap[] = []
  const id = `${day}-${random.next()}`
  let sign: { at: Hour; key: WaitKey; place: string | null } = {
    at: day * 24 + random.between(6, 23),
    key: { ...base, carrier: null, stage: 'ordered', detail: null },
    place: null,
  }
  let isGone = false
  const then = (at: Hour, stage: WaitKey['stage'], detail: string | null, place: string | null): void => {
    if (isGone) return
    // Trouble strikes between two scans: the next one comes days later or never.
    const fate = random.next()
    const stuckFor = fate < 0.0012 ? Number.POSITIVE_INFINITY : fate < 0.004 ? random.between(60, 240) : 0
    const held = heldBy(world, sign.place, at)
    const delay = Math.max(stuckFor, held)
    const happens = at + delay
    const heard = happens + (stage === 'pre_transit' ? 0 : carrier.lag * random.between(0.3, 1.7))
    gaps.push({
      parcel: id,
      key: sign.key,
      place: sign.place,
      startedAt: sign.at,
      heardAt: Math.max(sign.at, gaps.at(-1)?.endedAt ?? 0),
      endedAt: Number.isFinite(happens) ? heard : null,
      trouble: delay > 0 ? at : null,
      outage: held > 0,
    })
    shift += Number.isFinite(delay) ? delay : 0
    isGone = !Number.isFinite(happens)
    sign = { at: happens, key: { ...base, stage, detail }, place }
  }
  let shift = 0
  const packed = next(sign.at + random.between(0.5, 10), random.between(8, 17), WORK)
  then(packed, 'pre_transit', null, null)
  const collected = next(packed + shift, 18, WORK)
  shift = 0
  then(collected, 'accepted', null, 'depot')
  let at = collected
  const hubs = carrier.hubs[0] + random.below(carrier.hubs[1] - carrier.hubs[0] + 1) + (isAbroad ? 2 : 0)
  for (let hub = 0; hub < hubs; hub++) {
    const leaves = next(at + shift + 1, 20 + random.between(0, 3), carrier.drives)
    shift = 0
    const truck = random.chance(carrier.missesTruck) ? next(leaves + 2, 21, carrier.drives) : leaves
    const place = `${carrier.id}-hub-${random.below(5)}`
    if (carrier.chatty && hub > 0) then(truck, 'in_transit', 'departed', sign.place)
    at = truck + shift + random.between(3, 9) + (isAbroad ? random.between(2, 14) : 0)
    shift = 0
    then(at, 'in_transit', 'arrived', place)
  }
  const out = next(at + shift + 1, 8 + random.between(0, 1.5), carrier.delivers)
  shift = 0
  then(random.chance(carrier.missesTruck) ? next(out + 2, 8.5, carrier.delivers) : out, 'out_for_delivery', null, sign.place)
  then(out + shift + random.between(1, 10), 'delivered', null, null)
  return gaps
}

function heldBy(world: MadeWorld, place: string | null, at: Hour): number {
  const { outage } = world
  return outage && place === outage.place && at >= outage.from && at < outage.to ? outage.to - at + 3 : 0
}

function pickCarrier(carriers: readonly MadeCarrier[], random: Random): MadeCarrier {
  let left = random.next() * carriers.reduce((sum, one) => sum + one.share, 0)
  for (const one of carriers) {
    left -= one.share
    if (left < 0) return one
  }
  return carriers[0]!
}
