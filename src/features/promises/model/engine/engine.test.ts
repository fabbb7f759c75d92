import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { generator, syntheticHistory } from '../../../../../test/promise/synthetic-history.ts'
import { createEngine, restoreEngine } from './engine.ts'
import { RANGE_LEVELS } from './tail-control.ts'
import type { Outlook, Path, Progress, PromiseEngine } from './types.ts'

const history = syntheticHistory({ orders: 1500, days: 120, seed: 7 })
const first = history[0]!.path.orderedOn
const last = history.at(-1)!.path.orderedOn
type Fact = { day: number; tell: (engine: PromiseEngine) => void }

const facts: Fact[] = history.flatMap(({ id, path, handedOverOn, deliveredOn }) => [
  { day: path.orderedOn, tell: (engine) => engine.place(id, path) },
  ...(handedOverOn === null ? [] : [{ day: handedOverOn, tell: (engine: PromiseEngine) => engine.handOver(id, handedOverOn) }]),
  ...(deliveredOn === null ? [] : [{ day: deliveredOn, tell: (engine: PromiseEngine) => engine.arrive(id, deliveredOn) }]),
])
const byDay = Map.groupBy(facts, ({ day }) => day)

/** An engine that was told everything until (not of) a day; `evening` may put another in its place. */
function toldUntil(day: number, order = (ones: Fact[]) => ones, evening = (engine: PromiseEngine) => engine): PromiseEngine {
  let engine = createEngine()
  for (let on = first; on < day; on++) {
    engine.closeUntil(on)
    for (const { tell } of order(byDay.get(on) ?? [])) tell(engine)
    engine = evening(engine)
  }
  engine.closeUntil(day)
  return engine
}

const asked = history.filter((_row, index) => index % 40 === 0).map(({ path }) => ({ ...path, orderedOn: last }))
const said = (engine: PromiseEngine): unknown[] =>
  asked.flatMap((path) => [
    described(engine.promise(path)),
    described(engine.outlook(path, { handedOverOn: last, notArrivedBy: last + 1 })),
    described(engine.outlook(path, { handedOverOn: null, notArrivedBy: last })),
  ])
const described = (outlook: Outlook): unknown => ({
  ranges: RANGE_LEVELS.map((level) => outlook.range(level)),
  quantiles: [0.1, 0.5, 0.9].map((share) => outlook.quantile(share)),
  chances: [0, 1, 2, 5, 20].map((day) => [outlook.arrivedBy(last + day), outlook.arrivedByAtAll(last + day)]),
  basis: outlook.basis,
})

describe('an engine says the same', () => {
  const whole = said(toldUntil(last))

  test('whichever way round the facts of a day come in', () => {
    const random = generator(3)
    expect(said(toldUntil(last, (ones) => ones.toSorted(() => random() - 0.5)))).toEqual(whole)
  })

  test('after it was saved and restored every evening, and in the middle of a day', () => {
    expect(said(toldUntil(last, undefined, (engine) => restoreEngine(engine.save())))).toEqual(whole)
    const [once, again] = [toldUntil(last - 20), restoreEngine(toldUntil(last - 20).save())]
    expect(again.save()).toEqual(once.save())
  })

  test('told all at once as day by day', () => {
    const engine = createEngine()
    for (const { tell, day } of facts) if (day < last) tell(engine)
    engine.closeUntil(last)
    expect(said(engine)).toEqual(whole)
  })

  test('however often it is asked, for whatever places', () => {
    const engine = toldUntil(last)
    for (const path of asked) engine.promise({ ...path, destinationCountry: 'XX', destinationPostal: '!!!', carrier: 'nobody' })
    expect(said(engine)).toEqual(whole)
  })

  test('when everything comes twice', () => {
    expect(said(toldUntil(last, (ones) => [...ones, ...ones]))).toEqual(whole)
  })
})

describe('an outlook', () => {
  const engine = toldUntil(last)
  const path = { ...asked[0]!, carrier: 'swift' }

  test('says how many deliveries it rests on, and that few are an estimate', () => {
    expect(engine.promise(path).basis).toMatchObject({ isEstimate: false, legs: 'order_to_door' })
    expect(engine.promise(path).basis.deliveries).toBeGreaterThan(30)
    expect(engine.promise({ ...path, carrier: 'unheard of' }).basis).toMatchObject({ isEstimate: true, deliveries: 0 })
    expect(engine.promise({ ...path, destinationCountry: 'JP' }).basis).toMatchObject({ isEstimate: true, deliveries: 0 })
  })

  test('adds up: the score is what the cells say', () => {
    const { cells, score } = engine.promise(path).basis
    const usual = score - cells.reduce((sum, { adds }) => sum + adds, 0)
    const { cells: others, score: other } = engine.promise({ ...path, carrier: 'saver', destinationPostal: '14999' }).basis
    expect(other - others.reduce((sum, { adds }) => sum + adds, 0)).toBeCloseTo(usual, 9)
    expect(cells.map(({ level }) => level)).toEqual(expect.arrayContaining(['all', 'service', 'country', 'region', 'origin']))
  })

  test('moves on with the days, and comes closer with the hand-over and the last scan', () => {
    const chance = (progress: Partial<Progress>, day: number) =>
      engine.outlook(path, { handedOverOn: null, notArrivedBy: null, ...progress }).arrivedBy(day)
    const friday = last + 5 - ((last + 3) % 7) - 1 + 7
    const out = { handedOverOn: friday - 1, notArrivedBy: friday - 1 }
    expect(chance({ handedOverOn: last, notArrivedBy: last }, last + 2)).toBeGreaterThan(chance({ notArrivedBy: last }, last + 2))
    expect(chance({ ...out, word: { on: friday, thatDay: 0.9, speed: 1, waits: 0 } }, friday)).toBeGreaterThanOrEqual(0.9)
    expect(chance({ ...out, word: { on: friday, thatDay: 0, speed: 0.5, waits: 0 } }, friday + 3)).toBeLessThan(chance(out, friday + 3))
    expect(engine.outlook(path, out).range(0.9)[0]).toBeGreaterThanOrEqual(friday)
  })
})

describe('before there is anything to learn from', () => {
  const path: Path = { ...asked[0]!, orderedOn: 20_000 }

  test('the stated days are the range, and it is called an estimate', () => {
    for (const [min, max] of [
      [1, 2],
      [2, 4],
      [5, 9],
    ] as const) {
      const outlook = createEngine().promise(path, { min, max })
      const [from, until] = outlook.range(0.8)
      expect(outlook.basis.isEstimate).toBe(true)
      expect(from - 20_000).toBeGreaterThanOrEqual(min - 2)
      expect(until - 20_000).toBeLessThanOrEqual(2 * max + 1)
      expect(Math.abs(outlook.quantile(0.5) - 20_000 - Math.sqrt(min * max))).toBeLessThan(1.5)
    }
  })

  test('thirty deliveries are enough to say a percentage, twenty-nine are not', () => {
    const engine = createEngine()
    for (let index = 0; index < 30; index++) {
      const on = 20_000 + index
      engine.place(`o${index}`, { ...path, orderedOn: on })
      engine.arrive(`o${index}`, on + 2)
      engine.closeUntil(on + 3)
      expect(engine.promise({ ...path, orderedOn: on + 3 }).basis.isEstimate).toBe(index < 29)
    }
    const [from, until] = engine.promise({ ...path, orderedOn: engine.today }).range(0.9)
    expect([from - engine.today, until - engine.today].every((days) => days >= 0 && days <= 5)).toBe(true)
  })
})

describe('whatever it is told', () => {
  const text = fc.option(fc.oneof(fc.constantFrom('DE', 'swift', '80331', ''), fc.string()), { nil: null })
  const number = fc.option(fc.oneof(fc.integer({ min: -5, max: 5000 }), fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, -1e9)), {
    nil: null,
  })
  const day = fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: 20_000, max: 20_060 }) },
    fc.constantFrom(-1, 0, 1e9, Number.NaN, 0.5, 20_900),
  )
  const path: fc.Arbitrary<Path> = fc.record({
    orderedOn: fc.integer({ min: 20_000, max: 20_060 }),
    hour: fc.option(fc.integer({ min: 0, max: 23 }), { nil: null }),
    carrier: text,
    service: text,
    originId: text,
    originCountry: text,
    originRegion: text,
    destinationCountry: text,
    destinationRegion: text,
    destinationPostal: text,
    distanceKm: number,
    weightGrams: number,
    units: number,
  })
  const id = fc.constantFrom('a', 'b', 'c', 'd')
  const step = fc.oneof(
    fc.record({ do: fc.constant('place' as const), id, path, day }),
    fc.record({ do: fc.constantFrom('handOver' as const, 'arrive' as const, 'closeUntil' as const, 'drop' as const), id, day }),
  )
  const stated = fc.option(fc.record({ min: fc.integer({ min: -3, max: 90 }), max: fc.integer({ min: -3, max: 90 }) }), { nil: undefined })
  const word = fc.option(
    fc.record({
      on: fc.integer({ min: 19_990, max: 20_060 }),
      thatDay: fc.double({ min: 0, max: 1, noNaN: true }),
      speed: fc.constantFrom(0.5, 1),
      waits: fc.nat(1),
    }),
  )

  test('it never says nothing, nor a day that is over', () => {
    fc.assert(
      fc.property(
        fc.array(step, { maxLength: 60 }),
        path,
        fc.integer({ min: -3, max: 40 }),
        fc.integer({ min: -3, max: 40 }),
        word,
        stated,
        (steps, path, age, handed, word, stated) => {
          const engine = createEngine()
          for (const one of steps) {
            if (one.do === 'place') engine.place(one.id, { ...one.path, orderedOn: one.day })
            else if (one.do === 'drop') engine.drop(one.id)
            else if (one.do === 'closeUntil') engine.closeUntil(one.day)
            else engine[one.do](one.id, one.day)
          }
          const notArrivedBy = path.orderedOn + age
          const progress: Progress = {
            handedOverOn: handed < 0 ? null : path.orderedOn + handed,
            notArrivedBy,
            word,
          }
          sound(engine.promise(path, stated), path.orderedOn)
          sound(engine.outlook(path, progress, stated), Math.max(path.orderedOn, notArrivedBy + 1))
          sound(restoreEngine(engine.save()).promise(path), path.orderedOn)
        },
      ),
      { numRuns: 300 },
    )
  })

  test('a clock that jumps by years and back is sat through', () => {
    const engine = toldUntil(last)
    engine.closeUntil(last + 3000)
    engine.closeUntil(last)
    expect(engine.today).toBe(last + 3000)
    sound(engine.promise({ ...asked[0]!, orderedOn: engine.today }), engine.today)
  })

  test('a delivery learnt days late leaves nothing of the days between', () => {
    const engine = toldUntil(last)
    const open =
      history.find(({ path, deliveredOn }) => path.orderedOn === last - 12 && deliveredOn === null) ??
      history.find(({ path }) => path.orderedOn === last - 1)!
    engine.arrive(open.id, last - 1)
    engine.closeUntil(last + 1)
    sound(engine.promise({ ...asked[0]!, orderedOn: last + 1 }), last + 1)
  })
})

function sound(outlook: Outlook, notBefore: number): void {
  for (const level of RANGE_LEVELS) {
    const [from, until] = outlook.range(level)
    expect(Number.isInteger(from) && Number.isInteger(until)).toBe(true)
    expect(from).toBeGreaterThanOrEqual(notBefore)
    expect(until).toBeGreaterThanOrEqual(from)
    expect(until).toBeLessThan(notBefore + 600)
  }
  for (const share of [0, 0.1, 0.5, 0.95, 1]) expect(Number.isFinite(outlook.quantile(share))).toBe(true)
  let before = 0
  for (let day = notBefore - 2; day < notBefore + 80; day++) {
    const chance = outlook.arrivedBy(day)
    expect(chance >= before && chance <= 1).toBe(true)
    expect(outlook.arrivedByAtAll(day) <= chance + 1e-9).toBe(true)
    if (day < notBefore) expect(chance).toBe(0)
    before = chance
  }
  expect(Number.isFinite(outlook.basis.score) && outlook.basis.spread > 0).toBe(true)
}

describe('a shop that pauses', () => {
  const days = (engine: PromiseEngine, on: number): number => engine.promise({ ...asked[0]!, orderedOn: on }).quantile(0.5) - on

  test('does not deliver in no time because next to nothing is on its way', () => {
    const engine = createEngine()
    const path = asked[0]!
    for (let day = 20_000; day < 20_140; day++) {
      engine.closeUntil(day)
      for (let n = 0; n < 40; n++) engine.place(`${day} ${n}`, { ...path, orderedOn: day })
      for (let n = 0; n < 40; n++) engine.arrive(`${day - 4 - (n % 5)} ${n}`, day)
    }
    engine.closeUntil(20_140)
    // A whole number of weeks later, while three parcels are still on their way.
    const before = days(engine, 20_140)
    for (let day = 20_140; day < 20_150; day++) {
      engine.closeUntil(day)
      for (let n = 0; n < 40; n++) if (n > 2) engine.arrive(`${day - 4 - (n % 5)} ${n}`, day)
    }
    engine.closeUntil(20_154)
    expect(before).toBeGreaterThan(4)
    expect(days(engine, 20_154) / before).toBeGreaterThan(0.75)
  })
})
