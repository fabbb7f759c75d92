import { expect, test } from 'vitest'
import { dayNumber } from './day.ts'
import { journeysOf } from './journey.ts'
import { pathOf, postalArea, regionCode, serviceKey } from './path.ts'

const shop = { timeZone: 'Europe/Berlin', country: 'DE', region: 'HH', city: 'Hamburg' }
const placedAt = '2026-10-25T22:30:00Z'

test('day and hour of an order are the warehouse’s', () => {
  const path = pathOf({ placedAt, destination: { country: 'DE' } }, shop)
  expect([path.orderedOn, path.hour]).toEqual([dayNumber('2026-10-25'), 23])
  expect(pathOf({ placedAt, destination: { country: 'DE' } }, { ...shop, timeZone: 'Asia/Tokyo' }).orderedOn).toBe(dayNumber('2026-10-26'))
})

test('of an address only the area is left', () => {
  const destination = { country: 'de', region: 'DE-BY', postalCode: '80331', city: 'München' }
  const path = pathOf({ placedAt, destination, service: ' DHL  Paket ', units: 2 }, shop)
  expect(path).toMatchObject({
    originRegion: 'HH',
    destinationCountry: 'DE',
    destinationRegion: 'BY',
    destinationPostal: '803',
    service: 'dhl paket',
    distanceKm: 610,
    units: 2,
  })
})

test('what is not known is null, never a guess', () => {
  expect(pathOf({ placedAt, destination: { country: 'Atlantis', city: 'Nowhere' } }, shop)).toMatchObject({
    destinationCountry: null,
    destinationRegion: null,
    destinationPostal: null,
    distanceKm: null,
    carrier: null,
    service: null,
    weightGrams: null,
    units: null,
  })
  expect([postalArea('sw1a 1aa'), postalArea('  '), regionCode('  ', 'DE'), regionCode('Old Shire', 'GB'), serviceKey('')]).toEqual([
    'SW1',
    null,
    null,
    'OLD SHIRE',
    null,
  ])
})

test.each([
  ['DE', 'Bayern'],
  ['DE', 'bavaria'],
  ['DE', 'de-by'],
  ['DE', 'by'],
])('one region is one, however %s writes it: %s', (country, text) => {
  expect(regionCode(text, country)).toBe('BY')
})

test('names count in their own country only', () => {
  expect([regionCode('São Paulo', 'BR'), regionCode('Limburg', 'NL'), regionCode('Limburg', 'BE'), regionCode('Bayern', 'AT')]).toEqual([
    'SP',
    'LI',
    'VLI',
    'BAYERN',
  ])
})

const path = pathOf({ placedAt: '2026-11-02T09:00:00Z', destination: { country: 'DE' }, service: 'Standard' }, shop)
const parcel = {
  shipmentId: 'p1',
  carrier: 'ups',
  status: 'in_transit' as const,
  handedOverOn: '2026-11-03',
  arrivedOn: null,
  followed: true,
}
const read = { orderId: 'o1', path, stated: null, gone: false, carrierVaries: false, untracked: false, parcels: [parcel] }

test('a parcel that arrived before it was ordered teaches nothing, a hand-over after the arrival is left out', () => {
  expect(journeysOf({ ...read, parcels: [{ ...parcel, status: 'delivered', arrivedOn: '2026-11-01' }] })).toMatchObject([
    { id: 'o1', arrivedOn: null, dropped: true },
  ])
  expect(
    journeysOf({ ...read, parcels: [{ ...parcel, status: 'delivered', handedOverOn: '2026-11-09', arrivedOn: '2026-11-05' }] }),
  ).toMatchObject([{ handedOverOn: null, arrivedOn: '2026-11-05', dropped: false }])
  expect(journeysOf({ ...read, parcels: [{ ...parcel, handedOverOn: '2026-11-01' }] })).toMatchObject([
    { handedOverOn: null, dropped: false },
  ])
})

test('a carrier is part of the way only where a quote will know it; who carried it is known all the same', () => {
  const [known, varies] = [false, true].map((carrierVaries) => journeysOf({ ...read, carrierVaries })[0]!)
  expect([known!.path.carrier, known!.carriedBy]).toEqual(['ups', 'ups'])
  expect([varies!.path.carrier, varies!.carriedBy]).toEqual([null, 'ups'])
})

test('an order of 500 parcels teaches five journeys, the first one in the order’s name', () => {
  const parcels = Array.from({ length: 500 }, (_, i) => ({ ...parcel, shipmentId: `p${i}` }))
  expect(journeysOf({ ...read, parcels }).map((one) => one.id)).toEqual(['o1', 'p1', 'p2', 'p3', 'p4'])
})

test('what nobody will see arrive leaves the stream', () => {
  const dropped = (more: Partial<typeof read>) => journeysOf({ ...read, ...more }).map((one) => one.dropped)
  expect(dropped({ parcels: [] })).toEqual([false])
  expect(dropped({ parcels: [], untracked: true })).toEqual([true])
  expect(dropped({ parcels: [], gone: true })).toEqual([true])
  expect(dropped({ parcels: [{ ...parcel, followed: false }] })).toEqual([true])
  for (const status of ['lost', 'returned', 'returning', 'cancelled'] as const)
    expect(journeysOf({ ...read, parcels: [{ ...parcel, status }] })[0]?.dropped).toBe(true)
  expect(journeysOf({ ...read, gone: true, parcels: [{ ...parcel, status: 'delivered', arrivedOn: '2026-11-05' }] })[0]).toMatchObject({
    dropped: false,
    arrivedOn: '2026-11-05',
  })
})
