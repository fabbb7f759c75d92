import fc from 'fast-check'
import { expect, test } from 'vitest'
import { replyBy } from './reply-by.ts'

const hours = { weekdays: [1, 2, 3, 4, 5], from: '09:00', to: '17:00' }
const by = (at: string, within: number) =>
  replyBy(Temporal.ZonedDateTime.from(`${at}[Europe/Berlin]`).toInstant(), within, 'Europe/Berlin', hours)
    .toZonedDateTimeISO('Europe/Berlin')
    .toPlainDateTime()
    .toString()

test.each([
  ['2026-11-25T10:00', 4, '2026-11-25T14:00:00'],
  ['2026-11-25T15:00', 4, '2026-11-26T11:00:00'],
  ['2026-11-27T16:30', 4, '2026-11-30T12:30:00'],
  ['2026-11-28T12:00', 4, '2026-11-30T13:00:00'],
  ['2026-11-25T07:00', 1, '2026-11-25T10:00:00'],
  ['2026-11-27T10:00', 24, '2026-11-30T10:00:00'],
  ['2026-11-28T12:00', 24, '2026-12-01T09:00:00'],
  ['2027-03-26T16:00', 2, '2027-03-29T10:00:00'],
])('asked at %s, within %i hours: by %s', (at, within, expected) => {
  expect(by(at, within)).toBe(expected)
})

test('without hours the clock simply runs', () => {
  const now = Temporal.Instant.from('2026-11-28T12:00:00Z')
  expect(replyBy(now, 4, 'Europe/Berlin', null).toString()).toBe('2026-11-28T16:00:00Z')
})

test('always within the hours, never before it was asked, and later questions are never due earlier', () => {
  const start = Temporal.Instant.from('2026-01-01T00:00:00Z').epochMilliseconds
  const minute = fc.integer({ min: 0, max: 500_000 })
  fc.assert(
    fc.property(minute, minute, fc.integer({ min: 1, max: 100 }), (a, b, within) => {
      const [early, late] = [Math.min(a, b), Math.max(a, b)].map((offset) =>
        replyBy(Temporal.Instant.fromEpochMilliseconds(start + offset * 60_000), within, 'Europe/Berlin', hours),
      ) as [Temporal.Instant, Temporal.Instant]
      expect(Temporal.Instant.compare(early, late)).toBeLessThanOrEqual(0)
      const local = early.toZonedDateTimeISO('Europe/Berlin')
      expect(hours.weekdays).toContain(local.dayOfWeek)
      const clock = local.toPlainTime().toString({ smallestUnit: 'minute' })
      expect(clock >= hours.from && clock <= hours.to).toBe(true)
      expect(early.epochMilliseconds).toBeGreaterThanOrEqual(start + Math.min(a, b) * 60_000)
    }),
  )
})
