import fc from 'fast-check'
import { expect, it } from 'vitest'
import { joinTime, offsetBetween, readClock, readDate, readTime } from './event-time.ts'

it('reads times as they are written and keeps what they do not say unsaid', () => {
  expect(readTime('2026-11-20T09:12:00.123+0100')).toEqual({ value: '2026-11-20T09:12:00+01:00', provenance: 'carrier_offset' })
  expect(readTime('2026-11-20T09:12:00 -05.00')).toEqual({ value: '2026-11-20T09:12:00-05:00', provenance: 'carrier_offset' })
  expect(readTime('2026-11-20 09:12')).toEqual({ value: '2026-11-20T09:12:00', provenance: 'carrier_local' })
  expect(readTime('2026-11-20')).toEqual({ value: '2026-11-20', provenance: 'date_only' })
  expect(joinTime('2026-11-20', '25:00:00', '+01:00')).toEqual({ value: '2026-11-20', provenance: 'date_only' })
})
it('knows days and hours that do not exist', () => {
  expect(['20260230', '20261301', '00000000', '2026-11-31', '20240229'].map(readDate)).toEqual([null, null, null, null, '2024-02-29'])
  expect(['0950', '9:50', '24:00:00', '09.61.00', ''].map(readClock)).toEqual(['09:50:00', '09:50:00', null, null, null])
})
it('finds the offset between a local time and its GMT twin, across midnight and in half hours', () => {
  expect(offsetBetween('2026-11-18T22:05:44', '2026-11-19T02:05:44')).toBe('-04:00')
  expect(offsetBetween('2026-11-18T10:00:00', '2026-11-18T04:30:00')).toBe('+05:30')
  expect(offsetBetween('2010-06-10T12:00:00', '2019-04-15T15:40:17')).toBeNull()
})
it('never throws', () => {
  fc.assert(fc.property(fc.string(), fc.string(), (a, b) => void [readTime(a), readDate(a), readClock(b), offsetBetween(a, b)]))
})
