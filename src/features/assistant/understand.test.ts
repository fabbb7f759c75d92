import fc from 'fast-check'
import { expect, test } from 'vitest'
import { understand } from './understand.ts'

const top = (text: string, locale?: string) => understand(text, { locale: locale ?? null }).intents[0]!.name

test.each([
  ['How far away is my delivery?', 'where_is_it'],
  ['Is my order delayed?', 'is_it_delayed'],
  ["Why don't I have my item yet?", 'why_late'],
  ['When can I expect delivery?', 'when_arrives'],
  ["What's the status of my order?", 'order_status'],
  ['Wie weit ist mein Paket noch weg?', 'where_is_it'],
  ['Kommt meine Bestellung zu spät?', 'is_it_delayed'],
  ['Warum habe ich das Paket immer noch nicht?', 'why_late'],
  ['Wann kommt es denn an?', 'when_arrives'],
  ['Wie ist der Stand meiner Bestellung?', 'order_status'],
  ['I want to talk to a real person', 'talk_to_human'],
  ['Ich möchte mit einem Menschen sprechen', 'talk_to_human'],
  ['This is ridiculous, I will call my lawyer', 'complaint'],
  ['It says delivered but nothing is here', 'delivered_not_received'],
  ['Bitte stornieren Sie meine Bestellung', 'cancel_order'],
  ['My new address is wrong on the label, please change it', 'change_address'],
  ['Das Glas ist zerbrochen', 'damaged_or_wrong_item'],
  ['Hallo', 'greeting'],
  ['Thanks a lot!', 'feedback_thanks'],
  ['What is the capital of Peru and who rules it now', 'out_of_scope'],
])('%s', (text, intent) => expect(top(text)).toBe(intent))

test('where a cat is, is not ours to answer', () => expect(understand('where in the world is my little cat').answerable).toBe(false))

test('the language is told by the words, and by the shop when there are too few', () => {
  expect(understand('Wo ist mein Paket?').lang).toBe('de')
  expect(understand('Where is my parcel?', { locale: 'de' }).lang).toBe('en')
  expect(understand('#1001', { locale: 'de-AT' }).lang).toBe('de')
  expect(understand('Où est mon colis, je l’attends depuis hier').lang).toBe('fr')
})

test.each([
  'asdf',
  'asdfgh',
  'qwertz',
  '???',
  '😀',
  'ok',
  'OK!',
  'hm',
  'hmm',
  'haha',
  'jaja',
  'lol',
  'Ida Kvist',
  'k',
  'lkjh poiu mnbv qwer',
  '¯\\_(ツ)_/¯',
])('what is no evidence of a language is read in the one of the conversation, then of the shop: %s', (noise) => {
  for (const lang of ['en', 'de', 'fr', 'es', 'it', 'nl', 'pl', 'pt', 'sv', 'tr', 'ja', 'ar']) {
    expect(understand(noise, { before: lang, locale: 'en' }).lang).toBe(lang)
    expect(understand(noise, { locale: lang }).lang).toBe(lang)
  }
})

test.each([
  ['danke', 'de'],
  ['gracias', 'es'],
  ['merci', 'fr'],
  ['grazie', 'it'],
  ['tack', 'sv'],
  ['dzięki', 'pl'],
  ['obrigado', 'pt'],
  ['teşekkürler', 'tr'],
  ['wo ist es', 'de'],
  ['注文は', 'ja'],
  ['شكرا', 'ar'],
])('one word that is known is evidence: %s', (word, lang) => expect(understand(word, { locale: 'en' }).lang).toBe(lang))

test('of markup what can be seen is read, where it stands; the address in it is not', () => {
  const text = 'Where is <a href="https://shop.example/orders/99871?code=55512">#4801</a>?'
  const { entities, intents, answerable } = understand(text)
  expect(entities).toEqual([{ type: 'order_number', value: '#4801', start: text.indexOf('#4801'), end: text.indexOf('#4801') + 5 }])
  expect([intents[0]!.name, answerable]).toEqual([understand('Where is #4801?').intents[0]!.name, true])
  expect(understand('<p>My order is <b>EN-20417</b></p>').entities.map(({ value }) => value)).toEqual(['EN-20417'])
  expect(understand('It is at https://shop.example/a<br>#4801').entities.map(({ value }) => value)).toEqual(['#4801'])
  expect(understand('my order is <48017>, my mail Ida <a@b.example>').entities.map(({ value }) => value)).toEqual(['48017', 'a@b.example'])
})

test.each([
  [
    'my order is #1001 and my mail is a.b@example.org',
    [
      ['order_number', '#1001'],
      ['email', 'a.b@example.org'],
    ],
  ],
  [
    'Bestellnummer: EN-20417, PLZ 07743',
    [
      ['order_number', 'EN-20417'],
      ['postcode', '07743'],
    ],
  ],
  ['tracking 1Z999AA10123456784 please', [['tracking_number', '1Z999AA10123456784']]],
  ['Order \u202E1001#\u202C', [['order_number', '1001']]],
  ['#10\u200B01', [['order_number', '#1001']]],
  ['\uFF03\uFF11\uFF10\uFF10\uFF11', [['order_number', '#1001']]],
  ['I paid 49.90 € on 12.11.2026', [['date', '12.11.2026']]],
])('numbers in %j', (text, found) => expect(understand(text).entities.map((entity) => [entity.type, entity.value])).toEqual(found))

test('offsets point at the entity in the text as it was written', () => {
  const text = 'Hello\u200B, order #1001, mail x@example.org.'
  for (const entity of understand(text).entities) expect(text.slice(entity.start, entity.end)).toBe(entity.value)
})

test('any text is understood in a moment, with probabilities that are probabilities', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 3_000 }), (text) => {
      const { intents } = understand(text)
      expect(intents.some((intent) => intent.name === 'out_of_scope')).toBe(true)
      for (const { p } of intents) expect(p >= 0 && p <= 1).toBe(true)
    }),
    { numRuns: 200 },
  )
  for (const bait of [
    '0'.repeat(60_000),
    'order '.repeat(10_000),
    `${'a@'.repeat(9_000)}x`,
    '+1 '.repeat(9_000),
    'when '.repeat(9_000),
    '(('.repeat(9_000),
  ]) {
    const started = performance.now()
    understand(bait)
    expect(performance.now() - started).toBeLessThan(2_000)
  }
})
