import { expect, test } from 'vitest'
import { addDays } from './day.ts'
import { arrivedBy, type Likelihood, together } from './likelihood.ts'

const one: Likelihood = {
  level: 0.9,
  earliest: '2026-11-25',
  latest: '2026-11-28',
  from: '2026-11-24',
  arrivedBy: [20, 150, 480, 760, 930, 985, 995],
  taught: { deliveries: 412, country: 'DE', region: null, carrier: 'ups', isEstimate: false },
}
const days = Array.from({ length: 8 }, (_none, position) => addDays(one.from, position))
const inLanes = (lanes: readonly string[]) => together(lanes.map((lane) => ({ lane, likelihood: one })))!

test('parcels of one lane arrive together: three are as likely as one', () => {
  const three = inLanes(['a', 'a', 'a'])
  for (const day of days) expect(arrivedBy(three, day)).toBe(arrivedBy(one, day))
  expect([three.earliest, three.latest]).toEqual([one.earliest, one.latest])
})

test('parcels that travel apart are all there only when each is', () => {
  const three = inLanes(['a', 'b', 'c'])
  for (const day of days) expect(arrivedBy(three, day)).toBeCloseTo(arrivedBy(one, day) ** 3, 2)
  expect(three.latest >= one.latest).toBe(true)
})

test('five hundred parcels of an order arrive when the last one does', () => {
  const all = inLanes(Array.from({ length: 500 }, (_none, index) => `lane ${index}`))
  expect(all.latest > one.latest).toBe(true)
  expect(all.earliest <= all.latest).toBe(true)
  for (const [position, value] of all.arrivedBy.entries()) {
    expect(value >= 0 && value <= 1000).toBe(true)
    expect(value).toBeGreaterThanOrEqual(all.arrivedBy[position - 1] ?? 0)
  }
})

test('nothing on its way has no likelihood', () => expect(together([])).toBeNull())
