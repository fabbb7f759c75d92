import { describe, expect, it } from 'vitest'
import { closedDaysOf } from './closed-days.ts'
import { holidayNumbers, holidaysOf, placeOf } from './holidays.ts'
import { dayNumber } from './model/day.ts'
import { windowInputs } from './model/inputs.ts'
import { windowFor } from './model/window.ts'
import { holidaysFor } from './order-facts.ts'

const CORPUS_CHRISTI = '2026-06-04'

describe('holidays of a place', () => {
  it('a state has its country’s and its own', () => {
    const days = holidaysOf(['DE', 'DE-BY', 'DE-BE'])
    expect(days['DE-BY']?.has(CORPUS_CHRISTI)).toBe(true)
    expect(days['DE-BE']?.has(CORPUS_CHRISTI)).toBe(false)
    expect(days.DE?.has(CORPUS_CHRISTI)).toBe(false)
    for (const place of ['DE', 'DE-BY', 'DE-BE']) expect(days[place]?.has('2026-10-03')).toBe(true)
  })

  it('a state is found by code, by code with its country and by name; one that is not known counts as the country', () => {
    expect(placeOf('DE', 'BY')).toBe('DE-BY')
    expect(placeOf('DE', 'by')).toBe('DE-BY')
    expect(placeOf('DE', 'DE-BY')).toBe('DE-BY')
    expect(placeOf('DE', 'Bayern')).toBe('DE-BY')
    expect(placeOf('DE', 'Baden-Wurttemberg')).toBe('DE-BW')
    expect(placeOf('US', 'CA')).toBe('US-CA')
    for (const region of [null, '', 'Oberbayern', 'ZZ', '%'.repeat(500)]) expect(placeOf('DE', region)).toBe('DE')
    expect(placeOf(null, 'BY')).toBeNull()
  })

  it('every year is there when it is asked for, and unknown countries have none', () => {
    const { DE } = holidaysOf(['DE'])
    for (const day of ['1999-12-25', '2026-12-25', '2027-01-01', '2041-12-25']) expect(DE?.has(day)).toBe(true)
    expect(holidayNumbers('DE').has(dayNumber('2027-01-01'))).toBe(true)
    expect(holidaysOf(['XX']).XX?.has('2026-12-25')).toBe(false)
    expect(holidayNumbers('constructor').has(dayNumber('2026-12-25'))).toBe(false)
  })

  it('an engine sees the warehouse’s own days beside its holidays', () => {
    const { origin, destination } = closedDaysOf({ from: '2026-01-01', country: 'DE', region: 'BY', closedDates: ['2026-08-03'] })
    for (const day of ['2026-08-03', CORPUS_CHRISTI, '2026-12-25']) expect(origin.has(dayNumber(day))).toBe(true)
    expect(origin.has(dayNumber('2026-08-04'))).toBe(false)
    expect(destination('FR', null).has(dayNumber('2026-07-14'))).toBe(true)
    expect(destination('FR', 'nowhere').has(dayNumber('2026-07-14'))).toBe(true)
    expect(destination(null, 'BY').has(dayNumber(CORPUS_CHRISTI))).toBe(false)
  })
})

describe('days of a window', () => {
  const shop = {
    timeZone: 'Europe/Berlin',
    country: 'DE',
    region: null as string | null,
    cutOff: '14:00',
    handlingDaysMin: 0,
    handlingDaysMax: 0,
    closedWeekdays: [6, 7],
    closedDates: [],
  }
  const order = (placedAt: string, destinationRegion: string | null, region: string | null = null) => {
    const inputs = windowInputs(
      { placedAt, destinationCountry: 'DE', destinationRegion, postalCode: '80331', shippingOption: null },
      { ...shop, region },
    )
    return windowFor(inputs, holidaysFor(inputs))
  }

  it('nothing is delivered in Bavaria on Corpus Christi, in Berlin it is', () => {
    expect(order('2026-06-03T08:00:00Z', 'DE-BY').earliest).toBe('2026-06-05')
    expect(order('2026-06-03T08:00:00Z', 'Bayern').earliest).toBe('2026-06-05')
    expect(order('2026-06-03T08:00:00Z', 'BE').earliest).toBe(CORPUS_CHRISTI)
    expect(order('2026-06-03T08:00:00Z', null).earliest).toBe(CORPUS_CHRISTI)
  })

  it('a warehouse in Bavaria packs nothing that day', () => {
    expect(order('2026-06-04T08:00:00Z', 'BE', 'BY').earliest).toBe('2026-06-08')
    expect(order('2026-06-04T08:00:00Z', 'BE', null).earliest).toBe('2026-06-05')
  })

  it('the turn of the year is counted with both years’ holidays', () => {
    expect(order('2026-12-31T08:00:00Z', 'BY')).toMatchObject({ earliest: '2027-01-04', latest: '2027-01-07' })
    expect(order('2026-12-31T08:00:00Z', 'BE')).toMatchObject({ earliest: '2027-01-04', latest: '2027-01-06' })
  })

  it('the day of an order is the warehouse’s on the night the clocks change', () => {
    // 25 October 2026, 00:30 UTC: half past two, the first time; 22:30 UTC of the same day is half past eleven at night.
    const startsOn = (placedAt: string) => order(placedAt, null).basis.find((part) => part.part === 'placed')?.startsOn
    expect(startsOn('2026-10-25T00:30:00Z')).toBe('2026-10-26')
    expect(startsOn('2026-10-25T22:30:00Z')).toBe('2026-10-26')
    expect(startsOn('2026-10-25T23:30:00Z')).toBe('2026-10-26')
    expect(startsOn('2026-10-26T13:30:00Z')).toBe('2026-10-27')
  })
})
