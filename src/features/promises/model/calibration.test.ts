import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type CalibrationCounts, calibrationFigures, type RangeCounts, wilson } from './calibration.ts'

const range = fc
  .tuple(fc.nat(500), fc.nat(500), fc.nat(500), fc.nat(20_000))
  .map(([within, late, early, days]): RangeCounts => ({ n: within + late + early, within, late, days }))
const counts: fc.Arbitrary<CalibrationCounts> = fc
  .record({
    range,
    estimates: range,
    levels: fc.array(range, { minLength: 4, maxLength: 4 }),
    p: fc.double({ min: 0.05, max: 0.99, noNaN: true }),
    shop: fc.nat(500),
    shopLate: fc.nat(500),
    ourLate: fc.nat(500),
    days: fc.integer({ min: -5_000, max: 5_000 }),
  })
  .map(({ range, estimates, levels, p, shop, shopLate, ourLate, days }) => ({
    stated: { ...range, probability: p * range.n },
    estimates,
    levels,
    notArrived: Math.min(range.late, 3),
    leftOut: { pending: 1, cancelled: 2, untracked: 3 },
    shop: { n: shop, shopDays: days, shopLate: Math.min(shop, shopLate), ourDays: -days, ourLate: Math.min(shop, ourLate) },
  }))

test('an interval always holds its share and stays between 0 and 1', () => {
  fc.assert(
    fc.property(fc.nat(5_000), fc.nat(5_000), (count, others) => {
      const { share, low, high, enough, n } = wilson(count, count + others)
      if (n === 0) return share === null && low === null && high === null && !enough
      return low! >= 0 && low! <= share! && share! <= high! && high! <= 1 && enough === n >= 30
    }),
  )
})

test('ten times the cases at the same share make a narrower interval', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(500), (count, others) => {
      const few = wilson(count, count + others)
      const many = wilson(count * 10, (count + others) * 10)
      return many.high! - many.low! < few.high! - few.low!
    }),
  )
})

test('371 of 412 are 90 %, between 87 and 93', () => {
  const { share, low, high } = wilson(371, 412)
  expect([share, low, high].map((one) => Math.round(one! * 100))).toEqual([90, 87, 93])
})

test('what came in time, late and early is all there is, and no figure is ever NaN', () => {
  fc.assert(
    fc.property(counts, (one) => {
      const figures = calibrationFigures(one)
      const { coverage, late, early } = figures
      expect(coverage.count + late.count + early.count).toBe(one.stated.n)
      for (const level of figures.levels) expect(level.coverage.count + level.late.count + level.early.count).toBe(level.coverage.n)
      expect(JSON.stringify(figures, (_key, value) => (Number.isNaN(value) ? 'NaN' : value))).not.toContain('NaN')
      expect(figures.padding === null).toBe(one.shop.n === 0)
    }),
  )
})

test('a verdict needs 30 cases and a stated probability, and lies on the side of the interval that misses it', () => {
  fc.assert(
    fc.property(counts, (one) => {
      const { verdict, coverage, stated } = calibrationFigures(one)
      if (coverage.n < 30) return verdict === null
      if (verdict === 'less') return coverage.high! < stated!
      if (verdict === 'more') return coverage.low! > stated!
      return coverage.low! <= stated! + 1e-12 && stated! <= coverage.high! + 1e-12
    }),
  )
})
