import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ClosedDays } from '../engine/types.ts'
import { createSilence } from './silence-model.ts'
import { silenceOf } from './silence-of.ts'
import type { ScanGap, ScanWait, WaitKey } from './types.ts'

const MONDAY = 20_605
const open: ClosedDays = { destination: () => new Set(), origin: new Set() }
const keyOf = (stage: WaitKey['stage'], more: Partial<WaitKey> = {}): WaitKey => ({
  carrier: 'ups',
  service: null,
  stage,
  detail: null,
  originCountry: 'DE',
  destinationCountry: 'DE',
  ...more,
})
const stages = ['ordered', 'pre_transit', 'accepted', 'in_transit', 'out_for_delivery', 'exception', 'returning'] as const
const keys = fc.record({
  carrier: fc.constantFrom('ups', 'dhl', null),
  service: fc.constantFrom('express', null),
  stage: fc.constantFrom(...stages),
  detail: fc.constantFrom('arrived_hub', null),
  originCountry: fc.constantFrom('DE', null),
  destinationCountry: fc.constantFrom('DE', 'FR', 'US', null),
})
/** A gap as a day of 24 hours sees it. */
const gapOf = (day: number) =>
  fc.tuple(keys, fc.double({ min: 0, max: 400, noNaN: true }), fc.double({ min: 0, max: 24, noNaN: true }), fc.boolean()).map(
    ([key, before, at, ended]): ScanGap => ({
      key,
      startedAt: day * 24 - before,
      from: Math.max(day * 24 - before, day * 24),
      until: day * 24 + (ended ? at : 24),
      ended,
    }),
  )
const days = fc
  .array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 6 })
  .chain((list) => fc.tuple(...list.map((size, i) => fc.array(gapOf(MONDAY + i), { maxLength: size }))))

function taught(history: readonly (readonly ScanGap[])[]) {
  const model = createSilence(open, MONDAY)
  history.forEach((gaps, i) => {
    model.take(gaps)
    model.closeDay(MONDAY + i)
  })
  return model
}

describe('whatever it was taught', () => {
  it('a chance is a number from 0 to 1 that never rises with time, and becomes small in the end', () => {
    fc.assert(
      fc.property(
        days,
        keys,
        fc.array(fc.double({ min: 0, max: 24 * 200, noNaN: true }), { minLength: 2, maxLength: 20 }),
        (history, key, ages) => {
          const model = taught(history)
          const chances = [0, ...ages, 24 * 400].toSorted((a, b) => a - b).map((age) => model.chance(key, MONDAY * 24, MONDAY * 24 + age))
          for (const [i, chance] of chances.entries()) {
            expect(chance).toBeGreaterThanOrEqual(0)
            expect(chance).toBeLessThanOrEqual(i === 0 ? 1 : chances[i - 1]!)
          }
          expect(chances[0]).toBe(1)
          expect(chances.at(-1)).toBeLessThan(0.01)
        },
      ),
      { numRuns: 150 },
    )
  })

  it('silent comes before the customer is told, after a working day, and at some time', () => {
    fc.assert(
      fc.property(days, keys, fc.double({ min: 0, max: 168, noNaN: true }), (history, key, hour) => {
        const began = MONDAY * 24 + hour
        const { silentAt, customerAt, parcels } = taught(history).patience(key, began)
        expect(silentAt).toBeGreaterThan(began + 8)
        expect(customerAt).toBeGreaterThanOrEqual(silentAt)
        expect(customerAt).toBeLessThan(began + 24 * 201)
        expect(Number.isInteger(parcels)).toBe(true)
      }),
      { numRuns: 150 },
    )
  })

  it('the order of the facts of a day, and how they are handed over, does not matter; saved and restored it is the same, bit for bit', () => {
    fc.assert(
      fc.property(days, fc.integer(), (history, seed) => {
        const straight = taught(history)
        let other = createSilence(open, MONDAY)
        history.forEach((gaps, i) => {
          const shuffled = gaps.toSorted((a, b) => Math.sin(a.startedAt * seed) - Math.sin(b.startedAt * seed))
          for (const gap of shuffled) other.take([gap])
          other.closeDay(MONDAY + i)
          other = createSilence(open, 0, other.save())
        })
        expect(Buffer.compare(straight.save(), other.save())).toBe(0)
        expect(other.today).toBe(straight.today)
      }),
      { numRuns: 100 },
    )
  })
})

describe('before anything is learnt', () => {
  const patience = (key: WaitKey, hour: number) => createSilence(open, MONDAY).patience(key, hour)

  it('the rules of thumb of each stage hold, longer for longer ways', () => {
    const days = (key: WaitKey) => (patience(key, MONDAY * 24 + 12).silentAt - MONDAY * 24 - 12) / 24
    expect(days(keyOf('pre_transit'))).toBeGreaterThan(2)
    expect(days(keyOf('pre_transit'))).toBeLessThan(4)
    expect(days(keyOf('in_transit'))).toBeGreaterThan(2)
    expect(days(keyOf('in_transit'))).toBeLessThan(4)
    expect(days(keyOf('in_transit', { destinationCountry: 'FR' }))).toBeGreaterThan(days(keyOf('in_transit')))
    expect(days(keyOf('in_transit', { destinationCountry: 'US' }))).toBeGreaterThan(7)
    expect(days(keyOf('out_for_delivery'))).toBeLessThan(days(keyOf('in_transit')))
  })

  it('a weekend and a holiday do not count', () => {
    const friday = (MONDAY + 4) * 24 + 17
    const tuesday = (MONDAY + 1) * 24 + 17
    const [over, within] = [friday, tuesday].map((hour) => patience(keyOf('in_transit'), hour).silentAt - hour)
    expect(over! - within!).toBeGreaterThan(30)
    const closed: ClosedDays = { destination: () => new Set([MONDAY + 2]), origin: new Set() }
    expect(createSilence(closed, MONDAY).patience(keyOf('in_transit'), tuesday).silentAt - tuesday).toBeGreaterThan(within! + 18)
  })
})

it('a carrier that scans on Sundays teaches that Sundays count, and a quick lane that a day is long', () => {
  const model = createSilence(open, MONDAY)
  const never = createSilence(open, MONDAY)
  for (let day = MONDAY; day < MONDAY + 35; day++) {
    const gaps = Array.from({ length: 40 }, (_, i): ScanGap => {
      const startedAt = day * 24 + (i % 20)
      return { key: keyOf('in_transit'), startedAt, from: startedAt, until: startedAt + 2 + (i % 3), ended: true }
    })
    model.take(gaps)
    model.closeDay(day)
  }
  const friday = (MONDAY + 39) * 24 + 17
  expect(model.patience(keyOf('in_transit'), friday).silentAt - friday).toBeLessThan(36)
  expect(never.patience(keyOf('in_transit'), friday).silentAt - friday).toBeGreaterThan(72)
  expect(model.patience(keyOf('in_transit'), friday).parcels).toBe(1400)
  // Another carrier leans on what this one taught.
  expect(model.patience(keyOf('in_transit', { carrier: 'dhl' }), friday).parcels).toBe(1400)
})

describe('silence of a parcel', () => {
  const wait: ScanWait = {
    shipmentId: 's',
    stage: 'in_transit',
    lastSignAt: '2026-11-20T10:00:00Z',
    silentAt: '2026-11-23T09:00:00Z',
    customerAt: '2026-11-24T09:00:00Z',
    sooner: 98,
    soonerForCustomer: 99,
    parcels: 412,
    basis: 'in_transit|domestic',
    incident: null,
  }

  it('is a matter of the clock, with its figures', () => {
    expect(silenceOf(wait, wait.lastSignAt, '2026-11-23T08:59:59Z')).toBeNull()
    expect(silenceOf(wait, wait.lastSignAt, '2026-11-23T11:00:00Z')).toMatchObject({
      days: 3,
      share: 98,
      tellCustomer: false,
      since: wait.silentAt,
    })
    expect(silenceOf(wait, wait.lastSignAt, '2026-11-25T11:00:00Z')).toMatchObject({ days: 5, share: 99, tellCustomer: true })
    expect(silenceOf({ ...wait, parcels: 29 }, null, '2026-11-25T11:00:00Z')).toMatchObject({ share: null })
    expect(silenceOf({ ...wait, parcels: 30 }, null, '2026-11-25T11:00:00Z')).toMatchObject({ share: 96 })
  })

  it('clears at the next sign, before anything else has taken note of it', () => {
    expect(silenceOf(wait, '2026-11-25T10:30:00Z', '2026-11-25T11:00:00Z')).toBeNull()
    expect(silenceOf(null, '2026-11-25T10:30:00Z', '2026-11-25T11:00:00Z')).toBeNull()
  })

  it('within an incident the customer is not told one by one', () => {
    const incident = { carrier: 'ups', place: 'Nordheim', since: '2026-11-23T00:00:00Z' }
    expect(silenceOf({ ...wait, incident }, null, '2026-11-25T11:00:00Z')).toMatchObject({ tellCustomer: false, incident })
  })
})
