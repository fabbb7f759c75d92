import { expect, test } from 'vitest'
import { sayDayAndTime } from '#features/answers'
import { writtenLanguages } from '#shared/languages'
import { understand } from '../../understand.ts'
import { wantsAssistant } from '../conversation/meaning.ts'
import { tell } from './index.ts'
import { allTalk, talk } from './talk.ts'

const KEYS = ['whichOrder', 'whichContact', 'whichNumber', 'noPair', 'whichOfMine', 'noOrder', 'welcome', 'thanks', 'others'] as const
const said = (language: string): string[] => [
  ...allTalk(language, '1001'),
  ...[...KEYS, 'danger' as const, 'withAgent' as const].map((key) => tell(language, key, { number: '1001', orders: '1001' })),
]

/** The customer is addressed in one way, here as in the answers. */
const OTHER_ADDRESS: Readonly<Record<string, RegExp>> = { nl: /\b[Uu]w?\b/, de: /\b(du|dich|dir|dein\w*)\b/, fr: /\b(tu|toi|te)\b/i }
test.each(Object.entries(OTHER_ADDRESS))('in %s the customer is addressed as everywhere else', (language, other) => {
  for (const sentence of said(language)) expect(sentence).not.toMatch(other)
})

/** What is asked for can be typed or said. */
const WRITE: Readonly<Record<string, RegExp>> = {
  nl: /\bschrijf/i,
  pl: /\b(?:napisz|wpisz)\b/i,
  sv: /\bskriv\b/i,
  tr: /yazın/i,
  ja: /お書き|ご記入/,
  ar: /كتابة|اكتب/,
}
test.each(Object.entries(WRITE))('in %s nothing asks to write', (language, write) => {
  for (const sentence of said(language)) expect(sentence).not.toMatch(write)
})

/** Somebody who is told that a person has it is told the way back, too, and the words lead there. */
test.each([...writtenLanguages])('in %s the way back that is named is understood', (language) => {
  const phrase = /[“„«‘”「]\s?([^“„«»‘’”」]+?)\s?[”“»’」]/.exec(tell(language, 'withAgent'))?.[1] ?? ''
  expect(wantsAssistant(understand(phrase)), phrase).toBe(true)
})

test('every language has a sentence of its own for everything', () => {
  const english = new Set(said('en'))
  for (const language of writtenLanguages.filter((one) => one !== 'en'))
    for (const sentence of said(language)) expect(english, `${language}: ${sentence}`).not.toContain(sentence)
})

test.each([
  ['nl', 'uiterlijk donderdag 26 november om 09:00 uur'],
  ['pl', 'najpóźniej w czwartek 26 listopada o 09:00'],
  ['sv', 'senast torsdag 26 november kl. 09:00'],
  ['tr', 'En geç 26 Kasım Perşembe saat 09:00’da'],
  ['ja', '11月26日木曜日 09:00までに'],
  ['ar', 'في موعد أقصاه الخميس 26 نوفمبر في الساعة 09:00'],
  ['es', 'antes del jueves 26 de noviembre'],
  ['en', 'by Thursday 26 November at 09:00'],
])('in %s the time of a reply is said as times are in answers', (language, when) => {
  expect(talk(language, 'replyBy', { when: sayDayAndTime('2026-11-26', '09:00', '2026-11-25', language) })).toContain(when)
})
