import fc from 'fast-check'
import { expect, test } from 'vitest'
import { storeOrder } from '../../../../test/support/store-order.ts'
import { changedParts, versionOf } from './order-version.ts'
import { planOrders } from './plan-orders.ts'

const entry = (changes: Parameters<typeof storeOrder>[0]) => ({ orderId: 'a', order: storeOrder(changes) })

test('an order that comes five times is written once', () => {
  const plan = planOrders([entry({}), entry({}), entry({}), entry({}), entry({})], new Map())
  expect(plan.outcomes).toEqual(['placed', 'unchanged', 'unchanged', 'unchanged', 'unchanged'])
  expect(plan.writes).toHaveLength(1)
})

test('an older version never overwrites a newer one', () => {
  const newer = storeOrder({ updatedAt: '2026-03-02T10:00:05Z', financialStatus: 'paid' })
  const plan = planOrders(
    [{ orderId: 'a', order: newer }, entry({ updatedAt: '2026-03-02T10:00:00Z', financialStatus: 'pending' })],
    new Map(),
  )
  expect(plan.outcomes).toEqual(['placed', 'stale'])
  expect(plan.writes[0]!.order).toBe(newer)
})

test('of two versions of the same second, the one further along holds, whichever comes first', () => {
  const open = storeOrder({})
  const cancelled = storeOrder({ cancelled: true, cancelledAt: '2026-03-02T10:00:00Z' })
  for (const entries of [
    [open, cancelled],
    [cancelled, open],
  ]) {
    const plan = planOrders(
      entries.map((order) => ({ orderId: 'a', order })),
      new Map(),
    )
    expect(plan.writes[0]).toMatchObject({ isNew: true, cancelledNow: true, order: { cancelled: true } })
  }
})

test('what changed is told by part', () => {
  const before = versionOf(storeOrder({}))
  expect(changedParts(before, versionOf(storeOrder({ note: 'Ring twice', total: '11.00', updatedAt: '2026-03-02T11:00:00Z' })))).toEqual([
    'payment',
    'delivery',
  ])
})

test('versions in any order and number leave the newest', () => {
  const versions = [0, 1, 2, 3, 4].map((minute) => storeOrder({ updatedAt: `2026-03-02T10:0${minute}:00Z`, note: `version ${minute}` }))
  fc.assert(
    fc.property(fc.shuffledSubarray([...versions, ...versions], { minLength: 5 }), (some) => {
      const newest = some.reduce((a, b) => (a.updatedAt! >= b.updatedAt! ? a : b))
      const plan = planOrders(
        some.map((order) => ({ orderId: 'a', order })),
        new Map(),
      )
      expect(plan.writes[0]!.order.note).toBe(newest.note)
    }),
  )
})
