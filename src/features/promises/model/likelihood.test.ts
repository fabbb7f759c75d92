import { expect, test } from 'vitest'
import { addDays, dayNumber, daysBetween } from './day.ts'
import { createEngine } from './engine/engine.ts'
import { arrivedBy, farthestDay, type Likelihood, likelihoodOf, together } from './likelihood.ts'
import { pathOf } from './path.ts'

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

test.each([0, 5, 40, 90, 400, 3000, 20_000])('an order that has waited for %i days is told a day that is worth waiting for', (waited) => {
  const today = '2026-11-25'
  const shop = { timeZone: 'UTC', country: 'DE' }
  const orderOn = (day: string) => pathOf({ placedAt: `${day}T10:00:00Z`, destination: { country: 'DE' }, service: 'Standard' }, shop)
  const engine = createEngine()
  for (let n = 0; n < 300; n++) {
    const on = addDays(today, -100 + (n % 95))
    engine.place(`n${n}`, orderOn(on))
    engine.arrive(`n${n}`, dayNumber(on) + 2 + (n % 3))
  }
  engine.closeUntil(dayNumber(today))
  const path = orderOn(addDays(today, -waited))
  const outlook = engine.outlook(path, { handedOverOn: null, notArrivedBy: dayNumber(today) - 1 })
  const { earliest, latest, from } = likelihoodOf(outlook, path, today, 0.9, farthestDay(today, addDays(today, -waited)))
  expect([from, earliest >= today, latest >= earliest]).toEqual([today, true, true])
  expect(daysBetween(today, latest)).toBeLessThanOrEqual(60)
})

test('where ways take months, months may be said', () => {
  expect(farthestDay('2026-11-25', '2026-11-20', [{ level: 0.95, earliest: '2026-12-20', latest: '2027-05-20' }])).toBe(
    addDays('2026-11-25', 181),
  )
})
