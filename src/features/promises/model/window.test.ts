import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { holidaysOf } from '../holidays.ts'
import { isWorkingDay } from './calendar.ts'
import { addDays, lastZoneOf, weekdayOf } from './day.ts'
import { windowInputs } from './inputs.ts'
import { isRemoteArea } from './remote-area.ts'
import { serviceClassOf } from './transit.ts'
import { carrierCalendar, type WindowInputs, windowFor } from './window.ts'

const shop = {
  timeZone: 'Europe/Berlin',
  country: 'DE',
  cutOff: '14:00',
  handlingDaysMin: 0,
  handlingDaysMax: 1,
  closedWeekdays: [6, 7],
  closedDates: [] as string[],
}
const holidays = holidaysOf(['DE', 'FR', 'US', 'GB'])
const order = (placedAt: string, more: Partial<{ destinationCountry: string; postalCode: string; shippingOption: string }> = {}) =>
  windowInputs({ placedAt, destinationCountry: 'DE', postalCode: '10115', shippingOption: null, ...more }, shop)

describe('a window from the rules', () => {
  it('an order before the cut-off leaves the same day at the earliest', () => {
    expect(windowFor(order('2026-11-25T12:59:00Z'), holidays)).toMatchObject({
      earliest: '2026-11-26',
      latest: '2026-12-01',
      confidence: null,
    })
  })

  it('an order at the cut-off starts on the next working day', () => {
    expect(windowFor(order('2026-11-25T13:00:00Z'), holidays)).toMatchObject({ earliest: '2026-11-27', latest: '2026-12-02' })
  })

  it('a weekend order starts on Monday whatever the hour', () => {
    for (const placedAt of ['2026-11-28T06:00:00Z', '2026-11-29T20:00:00Z'])
      expect(windowFor(order(placedAt), holidays).earliest).toBe('2026-12-01')
  })

  it('public holidays at both ends and closed dates count as no days', () => {
    const window = windowFor(order('2026-12-23T09:00:00Z'), holidays)
    expect(window).toMatchObject({ earliest: '2026-12-24', latest: '2026-12-30' })
    expect(window.basis).toContainEqual({ part: 'closed', days: ['2026-12-25'] })
    const closed = windowFor({ ...order('2026-11-25T09:00:00Z'), rules: { ...shop, closedDates: ['2026-11-25', '2026-11-26'] } }, holidays)
    expect(closed.earliest).toBe('2026-11-30')
  })

  it('the cut-off is local on both sides of a change of the clock', () => {
    // 13:30 UTC is 15:30 in Berlin's summer and 14:30 in its winter; 12:30 UTC is 14:30 and 13:30.
    const startsOn = (placedAt: string) => windowFor(order(placedAt), holidays).basis.find((part) => part.part === 'placed')?.startsOn
    expect(startsOn('2026-10-23T12:30:00Z')).toBe('2026-10-26')
    expect(startsOn('2026-10-26T12:30:00Z')).toBe('2026-10-26')
    expect(startsOn('2026-03-27T12:30:00Z')).toBe('2026-03-27')
    expect(startsOn('2026-03-30T12:30:00Z')).toBe('2026-03-31')
  })

  it('islands take longer, express less, other continents longest', () => {
    const at = '2026-11-25T09:00:00Z'
    const plain = windowFor(order(at), holidays)
    expect(windowFor(order(at, { postalCode: '27498' }), holidays).latest > plain.latest).toBe(true)
    expect(windowFor(order(at, { shippingOption: 'DHL Express' }), holidays).latest < plain.latest).toBe(true)
    expect(windowFor(order(at, { destinationCountry: 'US' }), holidays).earliest > plain.latest).toBe(true)
    expect([
      isRemoteArea('GB', 'HS1 2AA'),
      isRemoteArea('GB', 'SW1A 1AA'),
      isRemoteArea('FR', '20000'),
      isRemoteArea('US', '96813'),
      isRemoteArea('XX', '1'),
    ]).toEqual([true, false, true, true, false])
    expect([
      serviceClassOf('Expressversand'),
      serviceClassOf('Economy shipping'),
      serviceClassOf('Standard'),
      serviceClassOf(null),
    ]).toEqual(['express', 'economy', 'standard', 'standard'])
  })

  it('a shop that never works still gets an answer', () => {
    expect(
      windowFor({ ...order('2026-11-25T09:00:00Z'), rules: { ...shop, closedWeekdays: [1, 2, 3, 4, 5, 6, 7] } }, holidays).earliest >
        '2026-11-25',
    ).toBe(true)
  })

  it('is never on a day without delivery, never ends before it begins, and never gets earlier for a later order', () => {
    fc.assert(
      fc.property(anyInputs, fc.nat(60 * 24 * 3), (inputs, minutes) => {
        const window = windowFor(inputs, holidays)
        const calendar = carrierCalendar(inputs, holidays)
        expect(isWorkingDay(calendar, window.earliest)).toBe(true)
        expect(isWorkingDay(calendar, window.latest)).toBe(true)
        expect(weekdayOf(window.earliest)).not.toBe(7)
        expect(window.earliest <= window.latest).toBe(true)
        expect(window.earliest >= inputs.placedAt.slice(0, 10)).toBe(true)
        const later = windowFor({ ...inputs, placedAt: Temporal.Instant.from(inputs.placedAt).add({ minutes }).toString() }, holidays)
        expect(later.earliest >= window.earliest && later.latest >= window.latest).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  it('more handling never makes it earlier, and the same inputs give the same window after a trip through JSON', () => {
    fc.assert(
      fc.property(anyInputs, fc.nat(5), (inputs, more) => {
        const window = windowFor(inputs, holidays)
        const slower = windowFor(
          {
            ...inputs,
            rules: {
              ...inputs.rules,
              handlingDaysMin: inputs.rules.handlingDaysMin + more,
              handlingDaysMax: inputs.rules.handlingDaysMax + more,
            },
          },
          holidays,
        )
        expect(slower.earliest >= window.earliest && slower.latest >= window.latest).toBe(true)
        expect(windowFor(JSON.parse(JSON.stringify(inputs)) as WindowInputs, holidays)).toEqual(window)
      }),
      { numRuns: 150 },
    )
  })
})

it('a day ends last in the westernmost zone of a country', () => {
  expect([lastZoneOf('DE', 'UTC'), lastZoneOf(null, 'UTC'), lastZoneOf('zz', 'UTC')]).toEqual([
    expect.stringMatching(/^Europe\//),
    'UTC',
    'UTC',
  ])
  expect(['America/Adak', 'Pacific/Honolulu']).toContain(lastZoneOf('US', 'UTC'))
})

const anyInputs = fc
  .record({
    minute: fc.nat(60 * 24 * 300),
    destinationCountry: fc.constantFrom('DE', 'FR', 'US', 'GB'),
    postalCode: fc.constantFrom('10115', '27498', '20000', null),
    shippingOption: fc.constantFrom('Express', 'Economy', 'Standard', null),
    carrier: fc.constantFrom(null, 'dhl_parcel_de', 'ups'),
    handlingDaysMin: fc.nat(3),
    added: fc.nat(3),
    closedWeekdays: fc.constantFrom([6, 7], [7], [1, 6, 7], []),
  })
  .map((one) => ({
    ...windowInputs(
      {
        placedAt: `${addDays('2026-01-05', Math.floor(one.minute / 1440))}T${String(Math.floor((one.minute % 1440) / 60)).padStart(2, '0')}:${String(one.minute % 60).padStart(2, '0')}:00Z`,
        destinationCountry: one.destinationCountry,
        postalCode: one.postalCode,
        shippingOption: one.shippingOption,
      },
      {
        ...shop,
        handlingDaysMin: one.handlingDaysMin,
        handlingDaysMax: one.handlingDaysMin + one.added,
        closedWeekdays: one.closedWeekdays,
      },
    ),
    carrier: one.carrier,
  }))
