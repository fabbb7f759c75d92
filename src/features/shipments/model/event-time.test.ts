import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placeTime } from './event-time.ts'

const at = (value: string) => ({ value, provenance: 'carrier_local' as const })
const ZONES: [string, string, string][] = [
  ['DE', '', 'Europe/Berlin'],
  ['US', 'CA', 'America/Los_Angeles'],
  ['US', 'ND', 'America/Chicago'],
  ['AU', 'SA', 'Australia/Adelaide'],
  ['IN', '', 'Asia/Kolkata'],
  ['NZ', '', 'Pacific/Auckland'],
]

test('local times of a known place are the instants that the calendar of that zone says, clock changes included', () => {
  const minute = fc.integer({ min: Date.UTC(2015, 0, 1) / 60_000, max: Date.UTC(2030, 0, 1) / 60_000 })
  fc.assert(
    fc.property(fc.constantFrom(...ZONES), minute, ([country, region, zone], minutes) => {
      const local = Temporal.Instant.fromEpochMilliseconds(minutes * 60_000)
        .toZonedDateTimeISO('UTC')
        .toPlainDateTime()
      const expected = local.toZonedDateTime(zone, { disambiguation: 'compatible' })
      const placed = placeTime(at(local.toString({ smallestUnit: 'second' })), { text: '', country, ...(region && { region }) }, null)
      expect(placed.instant).toBe(expected.epochMilliseconds)
    }),
    { numRuns: 1000 },
  )
})

test('a written offset wins over the place', () => {
  expect(placeTime(at('2026-10-20T10:00:00-04:00'), { text: '', country: 'DE' }, null).instant).toBe(Date.UTC(2026, 9, 20, 14))
})

test('without a zone of its own the destination gives one, and without that the clock is taken as UTC', () => {
  expect(placeTime(at('2026-10-20T10:00:00'), { text: 'Hub 7' }, { text: '', country: 'DE' }).instant).toBe(Date.UTC(2026, 9, 20, 8))
  expect(placeTime(at('2026-10-20T10:00:00'), { text: '', country: 'US' }, { text: '', country: 'US', region: 'CA' }).instant).toBe(
    Date.UTC(2026, 9, 20, 17),
  )
  expect(placeTime(at('2026-10-20T10:00:00.25'), null, null).instant).toBe(Date.UTC(2026, 9, 20, 10) + 250)
})
