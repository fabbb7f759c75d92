import { expect, test } from 'vitest'
import type { TrackingStatus } from '#contracts/tracking'
import { type CheckInput, nextCheck } from './next-check.ts'

const HOUR = 3_600_000
const NOW = Date.UTC(2026, 9, 20)
const hours = (more: Partial<CheckInput>): number | null => {
  const at = nextCheck({
    status: 'in_transit',
    now: NOW,
    openedAt: NOW - 24 * HOUR,
    latestAt: NOW - 6 * HOUR,
    expectedBy: null,
    pushed: false,
    failures: 0,
    ...more,
  })
  return at === null ? null : (at - NOW) / HOUR
}

test.each<[TrackingStatus, number]>([
  ['out_for_delivery', 0.5],
  ['exception', 2],
  ['in_transit', 3],
  ['available_for_pickup', 4],
  ['pre_transit', 4],
  ['delivered', 24],
])('a parcel that is %s is asked about again in %d hours', (status, expected) => {
  expect(hours({ status })).toBe(expected)
})

test('what is due or overdue is asked about hourly, what the carrier tells by itself rarely', () => {
  expect(hours({ expectedBy: NOW - HOUR })).toBe(1)
  expect(hours({ pushed: true })).toBe(12)
})

test('trouble doubles the wait up to a day, and the carrier may ask for more', () => {
  expect([1, 3, 5, 9].map((failures) => hours({ problem: 'service', failures }))).toEqual([3, 3, 8, 24])
  expect(hours({ problem: 'rate_limited', failures: 1, retryAfterSeconds: 36 * 3600 })).toBe(36)
})

test('nobody asks for ever', () => {
  expect(hours({ status: 'delivered', latestAt: NOW - 4 * 24 * HOUR })).toBeNull()
  expect(hours({ latestAt: NOW - 61 * 24 * HOUR })).toBeNull()
  expect(hours({ status: 'pre_transit', latestAt: null, openedAt: NOW - 61 * 24 * HOUR })).toBeNull()
})
