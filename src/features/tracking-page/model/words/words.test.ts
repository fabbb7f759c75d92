import { expect, test } from 'vitest'
import { writtenLocale } from '#shared/languages'
import { pageLanguages, pickLanguage } from '../languages.ts'
import { en, type WordKey } from './en.ts'
import { catalogue, wordsIn } from './index.ts'

const placesOf = (sentence: string): string[] => [...new Set([...sentence.matchAll(/\{(\w+)(?=[},])/g)].map((place) => place[1]!))].sort()
const keys = Object.keys(en) as WordKey[]

test.each(pageLanguages)('%s has every word, with the same places to fill', (language) => {
  expect(Object.keys(catalogue[language]).sort()).toEqual([...keys].sort())
  for (const key of keys) {
    expect(catalogue[language][key].trim(), key).not.toBe('')
    expect(placesOf(catalogue[language][key]), key).toEqual(placesOf(en[key]))
  }
})

test.each(pageLanguages)('%s has each form that its numbers ask for', (language) => {
  const forms = new Intl.PluralRules(writtenLocale(language)).resolvedOptions().pluralCategories
  // Millions of parcels are no case of ours.
  const wanted = forms.filter((form) => !(form === 'many' && ['fr', 'es', 'it', 'pt'].includes(language)))
  for (const key of keys.filter((key) => en[key].includes(', plural,')))
    for (const form of wanted) expect(catalogue[language][key], `${key} ${form}`).toMatch(new RegExp(`[\\s{]${form} \\{`))
})

test.each(pageLanguages)('%s leaves no brace or sign behind, whatever the number', (language) => {
  const values = {
    number: '#1042',
    day: '1',
    ago: '1',
    time: '1',
    shop: 'S',
    last: '1',
    place: 'P',
    from: '1',
    to: '2',
    step: 1,
    of: 2,
    n: 1,
  }
  for (const key of keys)
    for (const count of [1, 2, 3, 5, 11, 22, 100])
      expect(wordsIn(language)(key, { ...values, days: count, units: count, count, hours: count }).replace('#1042', '')).not.toMatch(
        /[{}#]|undefined|\bnull\b/,
      )
})

test('the first wish we can speak is the language; a list of the browser is read in its order', () => {
  expect(pickLanguage(undefined, 'zh-CN,pt-PT;q=0.9,en;q=0.8', 'de')).toBe('pt')
  expect(pickLanguage('ar-EG', 'de')).toBe('ar')
  expect(pickLanguage('xx', '', null, 'sv-SE')).toBe('sv')
  expect(pickLanguage()).toBe('en')
})

test('in Arabic an order number and the name of a shop stand for themselves', () => {
  expect(wordsIn('ar')('order', { number: '#1042' })).toContain('\u2068#1042\u2069')
  expect(wordsIn('ar')('calendarTitle', { shop: 'Nordwind', number: 'NW-7' })).toMatch(/\u2068Nordwind\u2069.*\u2068NW-7\u2069/)
  expect(wordsIn('en')('order', { number: '#1042' })).toBe('Order #1042')
})
