import { expect, test } from 'vitest'
import { lampDocument, lampOffer } from '../../../../test/support/lamp-offer.ts'
import { checkOffer, isCountry } from './check-offer.ts'
import { offerDocument } from './offer-document.ts'

const zones = (...more: object[]) =>
  checkOffer(offerDocument.parse({ ...lampDocument, zones: [...lampDocument.zones, ...more] }), 'de').errors.map((one) => one.message)
const steps = (by: string, ...list: object[]) => {
  const document = {
    ...lampDocument,
    zones: [{ id: 'a', countries: ['DE'], rates: [{ option: 'standard', by, steps: list }] }],
  }
  return checkOffer(offerDocument.parse(document), 'de')
}
const rates = [{ option: 'standard', steps: [{ amountMinor: 1 }] }]

test('a sound offer has no errors, and says where nothing is offered', () => {
  const { errors, warnings } = checkOffer(lampOffer, 'de')
  expect(errors).toEqual([])
  expect(warnings.map((one) => one.message)).toEqual([
    'The rate of "standard" in the zone "germany" ends at 31500 g: above that it is not offered.',
    'The rate of "freight" in the zone "germany" starts at 31501 g: below that it is not offered.',
  ])
})

test('two zones that share a place with equal precision are refused', () => {
  expect(zones({ id: 'also', countries: ['AT', 'DE'], rates })).toEqual(['The zones "germany" and "also" overlap: both name DE.'])
  expect(zones({ id: 'south', countries: ['DE'], regions: ['DE-BW', 'DE-BY'], rates })[0]).toMatch(/both name the region DE-BY/)
  expect(zones({ id: 'coast', countries: ['DE'], postalCodes: [{ from: '25848', to: '25899' }], rates })[0]).toBe(
    'The zones "islands" and "coast" overlap: 25845–25849 and 25848–25899 share codes, and neither lies inside the other.',
  )
  expect(zones({ id: 'again', countries: ['DE'], postalCodes: ['18565'], rates })).toHaveLength(1)
})

test('a range inside a wider one is no overlap: the narrower holds', () => {
  expect(zones({ id: 'coast', countries: ['DE'], postalCodes: [{ from: '25800', to: '25899' }, '185'], rates })).toEqual([])
  expect(zones({ id: 'isle', countries: ['DE'], postalCodes: ['25847'], rates })).toEqual([])
})

test('steps that overlap are refused, gaps are warnings, touching ends are neither', () => {
  expect(steps('weight', { to: 2_000, amountMinor: 1 }, { from: 1_500, amountMinor: 2 }).errors[0]?.message).toMatch(/overlap at 1500 g/)
  expect(steps('weight', { amountMinor: 1 }, { from: 5, amountMinor: 2 }).errors).toHaveLength(1)
  expect(steps('price', { to: 9, amountMinor: 1 }, { from: 20, amountMinor: 2 }).warnings[0]?.message).toMatch(
    /between 9 and 20 minor units/,
  )
  expect(steps('weight', { to: 9, amountMinor: 1 }, { from: 9, amountMinor: 2 }).errors).toEqual([])
  expect(steps('weight', { to: 9, amountMinor: 1 }, { from: 10, amountMinor: 2 }).warnings.map((one) => one.message)).not.toContainEqual(
    expect.stringMatching(/gap/),
  )
  expect(steps('weight', { from: 9, to: 3, amountMinor: 1 }).errors).toHaveLength(1)
  expect(steps('flat', { amountMinor: 1 }, { from: 3, amountMinor: 2 }).errors[0]?.message).toMatch(/flat and has 2 steps/)
})

test('what cannot be meant is said in a sentence', () => {
  expect(zones({ id: 'x', countries: ['XX'], rates })).toEqual(['The zone "x" names XX, which is no country.'])
  expect(zones({ id: 'x', countries: ['*', 'FR'], rates })[0]).toMatch(/\* alone is everywhere/)
  expect(zones({ id: 'x', countries: ['FR', 'BE'], postalCodes: ['75'], rates })[0]).toMatch(/exactly one country/)
  expect(zones({ id: 'x', countries: ['FR'], postalCodes: [{ from: '75', to: '7512' }], rates })[0]).toMatch(/same length/)
  expect(zones({ id: 'x', countries: ['FR'], regions: ['Bretagne'], rates })[0]).toMatch(/must be written as DE-BY/)
  expect(zones({ id: 'x', countries: ['FR'], rates: [{ option: 'pigeon', steps: [{ amountMinor: 1 }] }] })[0]).toMatch(
    /"pigeon", which is no option/,
  )
  expect(zones({ id: 'germany', countries: ['FR'], rates })[0]).toMatch(/Two zones have the id "germany"/)
  expect(isCountry('DE') && isCountry('XK') && !isCountry('ZZ') && !isCountry('QX')).toBe(true)
})

test('an amount below zero, half a cent and an unknown field are refused', () => {
  const rate = (step: object) =>
    offerDocument.safeParse({ ...lampDocument, zones: [{ id: 'a', countries: ['DE'], rates: [{ option: 'standard', steps: [step] }] }] })
  expect(rate({ amountMinor: -1 }).success).toBe(false)
  expect(rate({ amountMinor: 4.99 }).success).toBe(false)
  expect(rate({ amount: 499 }).success).toBe(false)
  expect(rate({ amountMinor: 499 }).success).toBe(true)
})

test('ten thousand postal codes are checked in a moment', () => {
  const codes = (first: number) => Array.from({ length: 5_000 }, (_, i) => String(10_000 + first + i * 2))
  const document = {
    ...lampDocument,
    zones: [
      { id: 'even', countries: ['DE'], postalCodes: codes(0), rates },
      { id: 'odd', countries: ['DE'], postalCodes: codes(1), rates },
    ],
  }
  const started = performance.now()
  expect(checkOffer(offerDocument.parse(document), 'de').errors).toEqual([])
  expect(performance.now() - started).toBeLessThan(5_000)
})
