/** How fast the engine learns, closes an evening and answers; in one process, without a database. */
import { createEngine, type Path } from '#features/promises'
import { generator } from '../test/promise/synthetic-history.ts'

const FIRST_DAY = 19_723
const DAYS = 500

export function benchPromiseSpeed(): Record<string, number> {
  const learnt = learn(100_000)
  const times = askedMs(learnt.engine)
  return {
    promiseLearn100kSeconds: learnt.seconds,
    promiseLearn1mSeconds: learn(1_000_000).seconds,
    promiseMsP50: times[Math.floor(times.length * 0.5)]!,
    promiseMsP99: times[Math.floor(times.length * 0.99)]!,
    ...eveningOf(1_000_000),
  }
}

/** Orders of 500 days with hand-over and delivery, told and closed day by day. */
function learn(orders: number): { seconds: number; engine: ReturnType<typeof createEngine> } {
  const random = generator(11)
  const engine = createEngine()
  const due = new Map<number, (() => void)[]>()
  const later = (day: number, tell: () => void) => {
    const tells = due.get(day)
    if (tells) tells.push(tell)
    else due.set(day, [tell])
  }
  let seconds = 0
  for (let day = FIRST_DAY; day < FIRST_DAY + DAYS; day++) {
    const paths = Array.from({ length: orders / DAYS }, () => pathOn(day, random))
    const began = performance.now()
    engine.closeUntil(day)
    for (const [index, path] of paths.entries()) {
      const id = `${day}-${index}`
      engine.place(id, path)
      const handedOver = day + Math.floor(random() * 3)
      const arrived = handedOver + 1 + Math.floor(random() * random() * 12)
      later(handedOver, () => engine.handOver(id, handedOver))
      later(arrived, () => engine.arrive(id, arrived))
    }
    for (const tell of due.get(day) ?? []) tell()
    due.delete(day)
    seconds += (performance.now() - began) / 1000
  }
  return { seconds, engine }
}

/** What a quote asks: a range, its middle and a chance. */
function askedMs(engine: ReturnType<typeof createEngine>): number[] {
  const random = generator(12)
  const times = Array.from({ length: 20_000 }, () => {
    const path = pathOn(engine.today, random)
    const began = performance.now()
    const outlook = engine.promise(path)
    outlook.range(0.9)
    outlook.quantile(0.5)
    outlook.arrivedBy(engine.today + 5)
    return performance.now() - began
  })
  return times.sort((a, b) => a - b)
}

/** A million parcels on their way, and one evening; the size of what is saved. */
function eveningOf(parcels: number): Record<string, number> {
  const random = generator(13)
  const engine = createEngine()
  for (let index = 0; index < parcels; index++) engine.place(`${index}`, pathOn(FIRST_DAY + (index % 10), random))
  engine.closeUntil(FIRST_DAY + 10)
  const began = performance.now()
  engine.closeUntil(FIRST_DAY + 11)
  const seconds = (performance.now() - began) / 1000
  return { promiseEvening1mSeconds: seconds, promiseState1mMegabytes: engine.save().length / 1e6 }
}

function pathOn(orderedOn: number, random: () => number): Path {
  const region = Math.floor(random() * 16)
  return {
    orderedOn,
    hour: Math.floor(random() * 24),
    carrier: ['swift', 'steady', 'saver'][Math.floor(random() * 3)]!,
    service: 'parcel',
    originId: `w${Math.floor(random() * 4)}`,
    originCountry: 'DE',
    originRegion: 'NW',
    destinationCountry: random() < 0.9 ? 'DE' : 'AT',
    destinationRegion: `r${region}`,
    destinationPostal: String(10_000 + Math.floor(random() * 90_000)),
    distanceKm: Math.floor(random() * 800),
    weightGrams: Math.floor(100 + random() * 8000),
    units: 1 + Math.floor(random() * 3),
  }
}
