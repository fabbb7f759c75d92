import { expect, test } from 'vitest'
import { placeName, regionNamed } from './region-names.ts'

const bavaria = { country: 'DE', region: 'BY' }

test.each([
  ['en', 'Bavaria'],
  ['de', 'Bayern'],
  ['fr', 'Bavière'],
  ['es', 'Baviera'],
  ['it', 'Baviera'],
  ['pt', 'Baviera'],
  ['nl', 'Beieren'],
  ['pl', 'Bawaria'],
  ['sv', 'Bayern'],
  ['tr', 'Bavyera'],
  ['ja', 'バイエルン州'],
  ['ar', 'بافاريا'],
])('in %s a region has the name that its readers know', (language, name) => expect(placeName(bavaria, language)).toBe(name))

test('a region without a name of its own in a language keeps the common one; without any, the country stands for it', () => {
  expect(placeName({ country: 'US', region: 'OH' }, 'pl')).toBe('Ohio')
  expect(placeName({ country: 'US', region: 'NC' }, 'it')).toBe('Carolina del Nord')
  expect(placeName({ country: 'US', region: 'NC' }, 'pl')).toBe('Stany Zjednoczone')
  expect(placeName({ country: 'US', region: 'OH' }, 'ja')).toBe('アメリカ合衆国')
  expect(placeName({ country: 'AU', region: 'WA' }, 'pl')).toBe('Australia')
  expect(placeName({ country: 'NL', region: 'ZH' }, 'fr')).toBe('Zuid-Holland')
  expect(placeName({ country: 'PL', region: '14' }, 'ar')).toBe('بولندا')
  expect(placeName({ country: 'NO', region: '46' }, 'nl')).toBe('Noorwegen')
  expect(placeName({ country: null, region: 'BY' }, 'nl')).toBeNull()
})

test('a name is found again in every language, whatever its accents and case', () => {
  for (const name of ['Bayern', 'BAVARIA', 'Bavière', 'Baviera', 'Beieren', 'バイエルン州', 'بافاريا'])
    expect(regionNamed('DE', name)).toBe('BY')
  expect(regionNamed('CA', 'québec')).toBe('QC')
  expect(regionNamed('US', 'new york')).toBe('NY')
  expect(regionNamed('CH', 'Zurich')).toBe('ZH')
  expect(regionNamed('DE', 'Sachsen Anhalt')).toBe('ST')
  expect(regionNamed('NL', 'Limburg')).toBe('LI')
  for (const none of ['', 'BY', 'Tirol', 'toString']) expect(regionNamed('DE', none)).toBeNull()
})
