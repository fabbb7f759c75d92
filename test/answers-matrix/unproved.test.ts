/** What is said where no order can be answered about yet: not found, not named, not proved. In every language, on every surface. */
import { describe, expect, test } from 'vitest'
import { languages } from '#features/answers'
import { tell } from '../../src/features/assistant/model/words/index.ts'
import { talk } from '../../src/features/assistant/model/words/talk.ts'

const NUMBER = '#1042'
const ORDERS = '#1042 und #1043'
const situations: Readonly<Record<string, (language: string) => string>> = {
  'no order is named': (language) => tell(language, 'whichOrder'),
  'a number without a contact': (language) => tell(language, 'whichContact', { number: NUMBER }),
  'a contact without a number': (language) => tell(language, 'whichNumber'),
  'the pair is unknown, wrong or of somebody else': (language) => tell(language, 'noPair'),
  'staff ask about an unknown number': (language) => tell(language, 'noOrder'),
  'no further order is known': (language) => talk(language, 'noOther'),
  'several orders fit': (language) => talk(language, 'whichOne', { orders: ORDERS }),
  'a code was asked for': (language) => talk(language, 'codeSent'),
  'the code is wrong': (language) => talk(language, 'codeWrong'),
  'too many wrong codes': (language) => talk(language, 'codeRefused'),
  'the code is right': (language) => talk(language, 'proved'),
  'a person takes over': (language) => tell(language, 'handedOver', { hours: 4 }),
}

describe.each(languages)('in %s', (language) => {
  test.each(Object.keys(situations))('%s', (name) => {
    const text = situations[name]!(language)
    expect(text.trim()).not.toBe('')
    expect(text).not.toMatch(/[{}]|\b(?:undefined|null|NaN)\b| {2}|https?:/)
    // Fits an SMS, and ends as a sentence does.
    expect(text.length).toBeLessThanOrEqual(320)
    expect(text.replace(ORDERS, '.')).toMatch(/[.!?。？！؟][”»」]?$/)
    if (language !== 'en') expect(text).not.toBe(situations[name]!('en'))
    // No fact of an order is in it but what the customer named herself.
    const given = text.replace(ORDERS, '').replace(NUMBER, '')
    expect(given.replace(/\b4\b|[６6]桁/, '')).not.toMatch(/\d{2,}|#/)
  })

  test('no two situations are told alike', () => {
    const said = Object.values(situations).map((say) => say(language))
    expect(new Set(said).size).toBe(said.length)
  })
})

/** Polite or familiar, as the answers of the language are: a customer is not called by both within one conversation. */
const OTHER_REGISTER: Readonly<Record<string, RegExp>> = {
  de: /(?<!\p{L})(?:du|dein\p{L}*|dich|dir)(?!\p{L})/u,
  fr: /(?<!\p{L})(?:tu|ton|ta|tes|toi)(?!\p{L})/u,
  es: /(?<!\p{L})(?:usted|suyo|escriba|compruébelo|puede pedir|tendrá|perdone)(?!\p{L})/iu,
  it: /(?<!\p{L})(?:Lei|suoi|suo|sua|scriva|controlli|riceverà|scusi|vuole)(?!\p{L})/u,
  pt: /(?<!\p{L})(?:peça-me|terá|deseja|eis|tu|teu|tua)(?!\p{L})/iu,
}
test.each(Object.entries(OTHER_REGISTER))('in %s customers are called as they are in answers', (language, other) => {
  for (const say of Object.values(situations)) expect(say(language).replace('Puede que', '')).not.toMatch(other)
  expect(talk(language, 'thisOrThat', { first: 'A', second: 'B' })).not.toMatch(other)
  expect(talk(language, 'back')).not.toMatch(other)
  expect(talk(language, 'replyBy', { when: '10:00' })).not.toMatch(other)
})
