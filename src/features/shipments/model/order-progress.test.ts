import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type TrackingStatus, trackingStatuses } from '#contracts/tracking'
import { orderProgress, type ProgressInput } from './order-progress.ts'

const status = fc.constantFrom<TrackingStatus>(...trackingStatuses)
const lineId = fc.constantFrom('a', 'b', 'c')
const input: fc.Arbitrary<ProgressInput> = fc.record({
  cancelled: fc.boolean(),
  lines: fc.uniqueArray(fc.record({ lineId, units: fc.integer({ min: 0, max: 9 }) }), { selector: (line) => line.lineId }),
  fulfillments: fc.uniqueArray(
    fc.record({
      id: fc.constantFrom('f1', 'f2', 'f3'),
      lines: fc.array(fc.record({ lineId, quantity: fc.integer({ min: 0, max: 6 }) }), { maxLength: 3 }),
    }),
    { selector: (one) => one.id },
  ),
  parcels: fc.uniqueArray(
    fc.record({ id: fc.constantFrom('p1', 'p2', 'p3', 'p4'), fulfillmentId: fc.constantFrom('f1', 'f2', 'f3', null), status }),
    { selector: (one) => one.id },
  ),
  waiting: fc.array(fc.record({ lineId, units: fc.integer({ min: 0, max: 4 }) }), { maxLength: 2 }),
})

test('each unit that counts is in exactly one place', () => {
  fc.assert(
    fc.property(input, (order) => {
      const progress = orderProgress(order)
      const counted = order.lines.reduce((sum, line) => sum + line.units, 0)
      if (order.cancelled) expect(progress.units).toBeLessThanOrEqual(counted)
      else expect(progress.units).toBe(counted)
      expect(progress.groups.reduce((sum, group) => sum + group.units, 0)).toBe(progress.units)
      for (const { lineId: id, units } of order.lines) {
        const placed = progress.groups
          .flatMap((group) => group.lines)
          .filter((line) => line.lineId === id)
          .reduce((sum, line) => sum + line.units, 0)
        if (order.cancelled) expect(placed).toBeLessThanOrEqual(units)
        else expect(placed).toBe(units)
      }
    }),
    { numRuns: 1000 },
  )
})

test('the order in which fulfillments and parcels are listed changes nothing', () => {
  fc.assert(
    fc.property(input, (order) => {
      const turned = { ...order, fulfillments: order.fulfillments.toReversed(), parcels: order.parcels.toReversed() }
      const plain = (progress: ReturnType<typeof orderProgress>) => ({
        ...progress,
        groups: progress.groups.map((group) => [group.status, group.units]),
      })
      expect(plain(orderProgress(turned))).toEqual(plain(orderProgress(order)))
    }),
    { numRuns: 1000 },
  )
})

test('two of three delivered and one in customs is partial and waits for customs', () => {
  const progress = orderProgress({
    cancelled: false,
    lines: [{ lineId: 'a', units: 3 }],
    fulfillments: [
      { id: 'f1', lines: [{ lineId: 'a', quantity: 2 }] },
      { id: 'f2', lines: [{ lineId: 'a', quantity: 1 }] },
    ],
    parcels: [
      { id: 'p1', fulfillmentId: 'f1', status: 'delivered' },
      { id: 'p2', fulfillmentId: 'f2', status: 'exception' },
    ],
  })
  expect(progress).toMatchObject({ status: 'exception', units: 3, deliveredUnits: 2, partial: true, parcels: { total: 2, delivered: 1 } })
})

test('an order that nobody has packed is ordered, a half packed one is preparing, an empty one is cancelled', () => {
  const lines = [{ lineId: 'a', units: 2 }]
  expect(orderProgress({ cancelled: false, lines, fulfillments: [], parcels: [] }).status).toBe('ordered')
  expect(
    orderProgress({ cancelled: false, lines, fulfillments: [{ id: 'f1', lines: [{ lineId: 'a', quantity: 1 }] }], parcels: [] }),
  ).toMatchObject({ status: 'preparing', partial: false })
  expect(orderProgress({ cancelled: true, lines, fulfillments: [], parcels: [] }).status).toBe('cancelled')
})

test('a fulfillment in two parcels is not delivered before both are', () => {
  const order = {
    cancelled: false,
    lines: [{ lineId: 'a', units: 1 }],
    fulfillments: [{ id: 'f1', lines: [{ lineId: 'a', quantity: 1 }] }],
  }
  const parcels = (second: TrackingStatus) => [
    { id: 'p1', fulfillmentId: 'f1', status: 'delivered' as const },
    { id: 'p2', fulfillmentId: 'f1', status: second },
  ]
  expect(orderProgress({ ...order, parcels: parcels('in_transit') }).status).toBe('in_transit')
  expect(orderProgress({ ...order, parcels: parcels('delivered') }).status).toBe('delivered')
})
