import { expect, test } from 'vitest'
import { sayDay, sayWhen, sayWindow } from '../calendar.ts'
import { say, sentencesOf } from './index.ts'

const TODAY = '2026-11-25'

test('in Polish the weekday is bent by what stands before it', () => {
  const on = ['23', '24', '25', '26', '27', '28', '29'].map((day) => sayWhen(`2026-10-${day}`, null, TODAY, 'pl'))
  expect(on).toEqual([
    'w piątek 23 października',
    'w sobotę 24 października',
    'w niedzielę 25 października',
    'w poniedziałek 26 października',
    'we wtorek 27 października',
    'w środę 28 października',
    'w czwartek 29 października',
  ])
  expect(sayWhen('2026-11-24', '18:04', TODAY, 'pl')).toBe('wczoraj, we wtorek 24 listopada o 18:04')
  expect(sayWindow({ from: '2026-12-02', to: '2027-01-04' }, TODAY, 'pl')).toBe('między środą 2 grudnia a poniedziałkiem 4 stycznia 2027')
  expect(sayWindow({ from: '2026-12-05', to: null }, TODAY, 'pl')).toBe('po sobocie 5 grudnia')
  expect(sayWindow({ from: null, to: '2026-12-01' }, TODAY, 'pl')).toBe('najpóźniej we wtorek 1 grudnia')
  expect(say('pl', 'window.pickup', { by: sayDay('2026-12-06', TODAY, 'pl') })).toContain('do niedzieli 6 grudnia')
  expect(say('pl', 'window.moved', { when: sayWhen('2026-12-02', null, TODAY, 'pl') })).toBe(
    'Nowy przewidywany termin dostawy: środa 2 grudnia.',
  )
})

test('in Turkish an hour has the ending that its last number asks for', () => {
  const endings = { '18:04': 'te', '06:10': 'da', '14:20': 'de', '10:30': 'da', '10:40': 'ta', '09:50': 'de', '13:00': 'te', '20:00': 'de' }
  for (const [time, ending] of Object.entries({ ...endings, '10:00': 'da', '00:00': 'da', '08:06': 'da', '11:15': 'te', '16:31': 'de' }))
    expect(sayWhen(TODAY, time, TODAY, 'tr')).toBe(`bugün (25 Kasım Çarşamba) saat ${time}’${ending}`)
})

/** Whoever listens cannot write and has no "here", and whoever writes can be asked to tell as well. Sentences with a link are not read out. */
const WRITE: Readonly<Record<string, RegExp>> = {
  nl: /\bschrijf|\bhier\b/i,
  pl: /\bnapisz(?!emy)|\btutaj\b/i,
  sv: /\bskriv(?!er)|till här|dem här/i,
  tr: /yazın|buradan/i,
  ja: /お書き|ご記入/,
  ar: /كتابة|اكتب|إخبارنا هنا/,
}
test.each(Object.entries(WRITE))('in %s nothing asks the customer to write, so that it can be read aloud', (language, write) => {
  for (const [key, sentence] of Object.entries(sentencesOf(language)))
    if (!sentence.includes('{link}')) expect(sentence, key).not.toMatch(write)
})
