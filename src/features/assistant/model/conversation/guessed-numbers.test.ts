import { expect, test } from 'vitest'
import { guessedNumbers, guessOf } from './guessed-numbers.ts'

test.each([
  ['1OO1', '1001'],
  ['where is l001?', '1001'],
  ['order #10o1 please', '1001'],
  ['one zero zero one', '1001'],
  ['my order is one double zero one', '1001'],
  ['eins null null eins', '1001'],
  ['un zéro zéro un', '1001'],
  ['uno cero cero uno', '1001'],
  ['uno zero zero uno', '1001'],
  ['een nul nul een', '1001'],
  ['jeden zero zero jeden', '1001'],
  ['um zero zero um', '1001'],
  ['ett noll noll ett', '1001'],
  ['bir sıfır sıfır bir', '1001'],
  ['注文は一〇〇一です', '1001'],
  ['واحد صفر صفر واحد', '1001'],
  ['1 0 0 1', '1001'],
  ['Four, eight, two, three, one.', '48231'],
])('%s', (text, number) => {
  expect(guessedNumbers(text).map(({ value }) => value)).toEqual([number])
})

test.each([
  'one of two',
  'I waited two or three days',
  'oil',
  '1001',
  'lol',
  'ida100l@example.org',
  'one two three',
  'https://x.example/1OO1',
  '',
])('is no number: %s', (text) => {
  expect(guessedNumbers(text)).toEqual([])
})

test('a number that is written as one is not guessed at', () => {
  expect([guessOf('1001'), guessOf('A-1001'), guessOf('#1OO1')]).toEqual([null, null, '1001'])
})
