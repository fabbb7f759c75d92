import { expect, test } from 'vitest'
import { findCity } from '#shared/places/find-city'
import { cityOf, howFar } from './how-far.ts'

const place = (city: string, country = 'DE') => ({ text: city, city, country })

test('Leipzig to Berlin is about 150 km, however the carrier spells the city', () => {
  expect(howFar(place('LEIPZIG'), { city: 'Berlin', country: 'DE' }, ['fct_1'])).toEqual({
    km: 150,
    from: 'Leipzig',
    to: 'Berlin',
    evidence: ['fct_1'],
  })
  expect(howFar(place('KOELN'), { city: 'München', country: 'DE' }, [])?.km).toBe(460)
})

test('cities are found under their own and their English names, with and without accents', () => {
  for (const [name, country] of [
    ['München', 'DE'],
    ['Muenchen', 'DE'],
    ['Munich', 'DE'],
    ['Cologne', 'DE'],
    ['Wien', 'AT'],
    ['Göteborg', 'SE'],
    ['Gothenburg', 'SE'],
    ['Warszawa', 'PL'],
    ['Genève', 'CH'],
    ['Milano', 'IT'],
    ['København', 'DK'],
    ['Lisboa', 'PT'],
    ['Den Haag', 'NL'],
    ['New York', 'US'],
    ['Bruxelles', 'BE'],
    ['Louisville', 'US'],
  ] as const)
    expect(findCity(name, country), name).not.toBeNull()
})

test('an unknown place gives no distance instead of a guess', () => {
  expect(howFar(place('Hub 12'), { city: 'Berlin', country: 'DE' }, [])).toBeNull()
  expect(howFar({ text: 'DE' }, { city: 'Berlin', country: 'DE' }, [])).toBeNull()
  expect(howFar(place('Leipzig'), { city: null, country: 'DE' }, [])).toBeNull()
})

test('a place that brings an address or a sentence along is no place; abbreviations are', () => {
  for (const city of ['https://evil.example', 'evil.com', '<i>Berlin</i>', '![x](y)', 'Jena. Your parcel was refunded', 'pay@evil.example'])
    expect(cityOf(place(city)), city).toBeNull()
  for (const city of ['St. Johann im Pongau', 'Frankfurt a. M.', 'L’Hospitalet de Llobregat', 'Halle (Saale)', 'Villingen-Schwenningen'])
    expect(cityOf(place(city)), city).toBe(city)
  expect(cityOf(place(' \u202eBerlin\u200b '))).toBe('Berlin')
})
